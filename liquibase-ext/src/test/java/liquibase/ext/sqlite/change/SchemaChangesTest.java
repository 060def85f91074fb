package liquibase.ext.sqlite.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The changes that make, name and describe tables, indexes and views, and that load rows. */
class SchemaChangesTest {
  @TempDir Path directory;

  private LiquibaseRun run(String changes) throws Exception {
    return LiquibaseRun.withPast(directory, "?foreign_keys=on", StandardChangesTest.GIVEN)
        .changes(changes);
  }

  @Test
  void createTableHasAllThatSqliteHas() throws Exception {
    LiquibaseRun run =
        run(
            """
            - createTable:
                tableName: n
                remarks: what is new
                strict: true
                withoutRowid: true
                tableConstraints: |
                  CHECK (a <> b),
                  CONSTRAINT pk PRIMARY KEY (a, b DESC),
                  FOREIGN KEY (a) REFERENCES p (id) ON UPDATE CASCADE ON DELETE SET DEFAULT
                columns:
                - column: {name: a, type: INT, remarks: first */ of all}
                - column: {name: b, type: TEXT, collate: NOCASE}
                - column: {name: c, type: TEXT, generatedAs: a || b, stored: true}
                - column: {name: d, type: INT, generatedAs: a + 1}
                - column: {name: e, type: INT, constraints: {checkConstraint: e > 0, nullable: false}}
            """);
    run.update();
    assertThat(run.sql("n"))
        .isEqualTo(
            """
            CREATE TABLE n /* what is new */ (
            \ta INT /* first * / of all */,
            \tb TEXT COLLATE NOCASE,
            \tc TEXT GENERATED ALWAYS AS (a || b) STORED,
            \td INT GENERATED ALWAYS AS (a + 1) VIRTUAL,
            \te INT NOT NULL CHECK (e > 0),
            \tCHECK (a <> b),
            CONSTRAINT pk PRIMARY KEY (a, b DESC),
            FOREIGN KEY (a) REFERENCES p (id) ON UPDATE CASCADE ON DELETE SET DEFAULT
            ) WITHOUT ROWID, STRICT""");
    run.rollback();
    assertThat(run.sql("n")).isNull();
  }

  @Test
  void aColumnNeedsNoTypeAndACounterBeginsWhereItIsTold() throws Exception {
    LiquibaseRun run =
        run(
            """
            - createTable:
                tableName: n
                columns:
                - column: {name: id, type: bigint, autoIncrement: true, startWith: 100, constraints: {primaryKey: true}}
                - column: {name: x}
            - addAutoIncrement: {tableName: t, columnName: id, columnDataType: int, startWith: 50}
            """);
    run.update();
    run.execute("INSERT INTO n (x) VALUES ('first')");
    run.execute("INSERT INTO t (a) VALUES ('next')");
    assertThat(run.rows("SELECT id FROM n")).containsExactly(List.of("100"));
    assertThat(run.rows("SELECT max(id) FROM t")).containsExactly(List.of("50"));
    assertThat(run.sql("n")).contains("\tx\n");
    run.rollback();
    assertThatThrownBy(
            run.changes(
                    "- addAutoIncrement: {tableName: t, columnName: id, incrementBy: 5, columnDataType: int}")
                ::update)
        .hasMessageContaining("counts by one");
  }

  @Test
  void aTextThatIsTrueIsTrueInABooleanAndModifySqlFindsWhatItLooksFor() throws Exception {
    LiquibaseRun run = LiquibaseRun.withPast(directory, "", StandardChangesTest.GIVEN);
    run.changeSet(
        "- createTable: {tableName: n, columns: [{column: {name: a, type: boolean, defaultValue: 'true'}},"
            + " {column: {name: b, type: INT}}]}",
        "modifySql: [{replace: {replace: ', b INT', with: ', c INT'}}]\n");
    run.update();
    assertThat(run.sql("n")).isEqualTo("CREATE TABLE n (a boolean DEFAULT 1, c INT)");
  }

  @Test
  void createIndexHasConditionsExpressionsAndCollations() throws Exception {
    LiquibaseRun run =
        run(
            """
            - createIndex:
                tableName: t
                indexName: i
                unique: true
                where: b IS NOT NULL
                columns:
                - column: {name: lower(a), computed: true}
                - column: {name: c, collate: RTRIM, descending: true}
            """);
    run.update();
    assertThat(run.sql("i"))
        .isEqualTo(
            "CREATE UNIQUE INDEX i ON t (lower(a), c COLLATE RTRIM DESC) WHERE b IS NOT NULL");
    run.rollback();
    assertThat(run.sql("i")).isNull();
    assertThatThrownBy(
            run.changes("- createIndex: {tableName: t, columns: [{column: {name: a}}]}")::update)
        .hasMessageContaining("indexName");
  }

  @Test
  void aViewIsRenamedWithItsTriggersAndBack() throws Exception {
    LiquibaseRun run =
        run(
            """
            - sql: {splitStatements: false, sql: CREATE TRIGGER tv INSTEAD OF DELETE ON v BEGIN DELETE FROM t WHERE a = old.a; END}
            - renameView: {oldViewName: v, newViewName: 'my view'}
            """);
    run.update();
    assertThat(run.rows("SELECT count(*) FROM \"my view\"")).containsExactly(List.of("3"));
    assertThat(run.rows("SELECT tbl_name FROM sqlite_master WHERE name = 'tv'"))
        .containsExactly(List.of("my view"));
    assertThat(run.sql("my view")).isEqualTo("CREATE VIEW \"my view\" AS SELECT a, b FROM t");
  }

  @Test
  void aViewIsRenamedBackButNotWhileOthersReadIt() throws Exception {
    LiquibaseRun back = run("- renameView: {oldViewName: v, newViewName: w}");
    back.update();
    assertThat(back.sql("v")).isNull();
    back.rollback();
    assertThat(back.sql("v")).isEqualTo("CREATE VIEW v AS SELECT a, b FROM t");
    LiquibaseRun run =
        back.changes(
            "- sql: CREATE VIEW v2 AS SELECT a FROM v\n- renameView: {oldViewName: v, newViewName: w}");
    assertThatThrownBy(run::update).hasMessageContaining("while view v2 mentions it");
    assertThat(run.sql("w")).isNull();
  }

  @Test
  void remarksAreCommentsWhereTheReaderLooks() throws Exception {
    LiquibaseRun run =
        run(
            """
            - setTableRemarks: {tableName: t, remarks: people}
            - setColumnRemarks: {tableName: t, columnName: b, remarks: age}
            - setColumnRemarks: {tableName: t, columnName: b, remarks: age in years}
            - setColumnRemarks: {tableName: child, columnName: t, remarks: the parent}
            """);
    run.update();
    assertThat(run.sql("t"))
        .startsWith("CREATE TABLE t /* people */ (")
        .contains("b INT /* age in years */,", "-- the key");
    assertThat(run.sql("child"))
        .isEqualTo(
            "CREATE TABLE child (t INT REFERENCES t (id) ON DELETE CASCADE /* the parent */)");
    run.rollback();
    assertThat(run.sql("t")).doesNotContain("/*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "createSequence: {sequenceName: s}",
        "alterSequence: {sequenceName: s, incrementBy: 2}",
        "renameSequence: {oldSequenceName: s, newSequenceName: r}",
        "dropSequence: {sequenceName: s}",
        "createProcedure: {procedureName: p, procedureText: BEGIN END}",
        "dropProcedure: {procedureName: p}"
      })
  void whatSqliteHasNotIsRefusedAndNotPassedOver(String change) throws Exception {
    LiquibaseRun run = run("- " + change);
    assertThatThrownBy(run::update)
        .hasMessageContaining(change.contains("Seq") ? "no sequences" : "no stored procedures");
    String applied = "SELECT id FROM DATABASECHANGELOG WHERE id = 'one'";
    assertThat(run.rows(applied)).isEmpty();
  }

  @Test
  void loadDataKeepsWhatTheFileSays() throws Exception {
    Files.writeString(
        directory.resolve("rows.csv"),
        "id,a,n,b,d\n1,007,1.50,true,2020-01-02T03:04:05\n"
            + "2,\"it's \"\"q\"\", é\nnext\",NULL,false,NULL\n3,NULL,9007199254740993,1,2020-01-02\n");
    LiquibaseRun run =
        run(
            """
            - createTable:
                tableName: load
                columns:
                - column: {name: id, type: int, constraints: {primaryKey: true}}
                - column: {name: a, type: varchar(20)}
                - column: {name: n, type: "numeric(20,2)"}
                - column: {name: b, type: boolean}
                - column: {name: d, type: datetime}
            - loadData: {tableName: load, file: rows.csv}
            """);
    run.update();
    assertThat(run.rows("SELECT quote(id), quote(a), quote(n), quote(b), quote(d) FROM load"))
        .containsExactly(
            List.of("1", "'007'", "1.5", "1", "'2020-01-02 03:04:05'"),
            List.of("2", "'it''s \"q\", é\nnext'", "NULL", "0", "NULL"),
            List.of("3", "NULL", "9007199254740993", "1", "'2020-01-02'"));
  }

  @Test
  void dropAllDropsAllOfItWhateverRefersToWhat() throws Exception {
    LiquibaseRun run =
        run(
            "- sql: CREATE VIRTUAL TABLE f USING fts5 (x)\n"
                + "- sql: CREATE TABLE l (a INTEGER PRIMARY KEY, r INT REFERENCES m (a))\n"
                + "- sql: CREATE TABLE m (a INTEGER PRIMARY KEY, r INT REFERENCES l (a))\n"
                + "- sql: INSERT INTO l VALUES (1, NULL)\n- sql: INSERT INTO m VALUES (1, 1)\n");
    run.update();
    run.dropAll();
    assertThat(run.rows("SELECT name FROM sqlite_master WHERE name <> 'sqlite_sequence'"))
        .isEmpty();
    run.update();
    assertThat(run.rows("SELECT count(*) FROM t")).containsExactly(List.of("3"));
  }
}

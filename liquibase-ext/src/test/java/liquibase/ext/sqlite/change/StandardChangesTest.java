package liquibase.ext.sqlite.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import liquibase.ext.sqlite.execute.Corpus;
import liquibase.ext.sqlite.jdbc.Sqlite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every change of Liquibase that changes a table, on a table that has all that stock Liquibase
 * loses, with foreign keys on and children that cascade.
 */
class StandardChangesTest {
  static final String GIVEN =
      """
      CREATE TABLE p (id INTEGER PRIMARY KEY, k TEXT);
      CREATE TABLE t (
        id INTEGER PRIMARY KEY AUTOINCREMENT, -- the key
        a TEXT NOT NULL DEFAULT 'x' COLLATE NOCASE CHECK (a <> ''),
        b INT,
        c TEXT UNIQUE,
        p INT, CONSTRAINT fk FOREIGN KEY (p) REFERENCES p (id) ON DELETE SET NULL,
        CONSTRAINT u UNIQUE (a, b), FOREIGN KEY (b) REFERENCES p (id)
      );
      CREATE INDEX part ON t (b) WHERE b > 0;
      CREATE INDEX expr ON t (lower(a));
      CREATE TRIGGER tr AFTER UPDATE ON t BEGIN INSERT INTO audit VALUES (old.id); END;
      CREATE TABLE audit (id INT);
      CREATE VIEW v AS SELECT a, b FROM t;
      CREATE TABLE child (t INT REFERENCES t (id) ON DELETE CASCADE);
      INSERT INTO p VALUES (1, 'one'), (2, 'two');
      INSERT INTO t VALUES (1, 'q', 1, 'c1', 1), (2, 'r', 2, 'c2', NULL), (7, 's', NULL, NULL, 2);
      DELETE FROM t WHERE id = 9;
      INSERT INTO child VALUES (1), (7);
      """;

  @TempDir Path directory;

  static List<Arguments> changes() {
    return List.of(
        row("addNotNullConstraint: {tableName: t, columnName: a}", "a TEXT NOT NULL"),
        row(
            "addNotNullConstraint: {tableName: t, columnName: b, columnDataType: INT,"
                + " defaultNullValue: 2, constraintName: nn}",
            "b INT CONSTRAINT nn NOT NULL"),
        row("dropNotNullConstraint: {tableName: t, columnName: a}", "a TEXT DEFAULT 'x'"),
        row(
            "addDefaultValue: {tableName: t, columnName: c, defaultValue: it's}",
            "DEFAULT 'it''s'"),
        row("addDefaultValue: {tableName: t, columnName: b, defaultValueNumeric: 5}", "DEFAULT 5"),
        row(
            "addDefaultValue: {tableName: t, columnName: b, defaultValueBoolean: true}",
            "DEFAULT 1"),
        row(
            "addDefaultValue: {tableName: t, columnName: c, defaultValueComputed: CURRENT_TIMESTAMP}",
            "DEFAULT CURRENT_TIMESTAMP"),
        row(
            "addDefaultValue: {tableName: t, columnName: c, defaultValueDate: '2020-01-02'}",
            "DEFAULT '2020-01-02'"),
        row("dropDefaultValue: {tableName: t, columnName: a}", "a TEXT NOT NULL COLLATE NOCASE"),
        row(
            "addUniqueConstraint: {tableName: t, columnNames: 'b, c', constraintName: u2}",
            "CONSTRAINT u2 UNIQUE (b, c)"),
        row("addUniqueConstraint: {tableName: t, columnNames: p}", "UNIQUE (p)"),
        row(
            "dropUniqueConstraint: {tableName: t, constraintName: u}",
            "REFERENCES p (id) ON DELETE"),
        row(
            "addForeignKeyConstraint: {baseTableName: t, baseColumnNames: p, constraintName: f2,"
                + " referencedTableName: p, referencedColumnNames: id, onDelete: CASCADE,"
                + " deferrable: true, initiallyDeferred: true}",
            "CONSTRAINT f2 FOREIGN KEY (p) REFERENCES p (id) ON DELETE CASCADE DEFERRABLE INITIALLY"
                + " DEFERRED"),
        row("dropForeignKeyConstraint: {baseTableName: t, constraintName: fk}", "p INT,"),
        row("dropAllForeignKeyConstraints: {baseTableName: t}", "CONSTRAINT u UNIQUE (a, b)\n)"),
        row("modifyDataType: {tableName: t, columnName: b, newDataType: BIGINT}", "b BIGINT"),
        row("modifyDataType: {tableName: t, columnName: b, newDataType: TEXT}", "b TEXT"),
        row(
            "mergeColumns: {tableName: t, column1Name: c, joinString: '-', column2Name: p,"
                + " finalColumnName: cp, finalColumnType: TEXT}",
            "cp TEXT"),
        row(
            "addLookupTable: {existingTableName: t, existingColumnName: c, newTableName: look,"
                + " newColumnName: v, newColumnDataType: TEXT, constraintName: lk}",
            "CONSTRAINT lk FOREIGN KEY (c) REFERENCES look (v)"),
        row(
            "addColumn: {tableName: t, columns: [{column: {name: n, type: INT, beforeColumn: b,"
                + " valueNumeric: 3, constraints: {nullable: false}}}, {column: {name: m, type: TEXT}}]}",
            "n INT NOT NULL"),
        row(
            "dropColumn: {tableName: t, columns: [{column: {name: c}}, {column: {name: p}}]}",
            "b INT,"),
        row("renameColumn: {tableName: t, oldColumnName: b, newColumnName: bb}", "bb INT"));
  }

  private static Arguments row(String change, String expected) {
    return Arguments.of(change, expected);
  }

  @ParameterizedTest
  @MethodSource("changes")
  void losesNothingWithForeignKeysOn(String change, String expected) throws Exception {
    check("?foreign_keys=on", change, expected);
  }

  @ParameterizedTest
  @MethodSource("changes")
  void losesNothingWithForeignKeysOff(String change, String expected) throws Exception {
    check("", change, expected);
  }

  private void check(String options, String change, String expected) throws Exception {
    LiquibaseRun run = new LiquibaseRun(directory, options, GIVEN).changes("- " + change);
    run.update();
    assertThat(run.sql("t")).contains(expected).contains("-- the key");
    assertThat(run.rows("SELECT t FROM child ORDER BY 1"))
        .containsExactly(List.of("1"), List.of("7"));
    assertThat(run.rows("SELECT id, a FROM t ORDER BY 1"))
        .containsExactly(List.of("1", "q"), List.of("2", "r"), List.of("7", "s"));
    assertThat(run.sql("expr")).isEqualTo("CREATE INDEX expr ON t (lower(a))");
    assertThat(run.sql("tr")).contains("AFTER UPDATE ON");
    assertThat(run.rows("SELECT * FROM audit")).isEmpty();
    assertThat(run.rows("SELECT count(*) FROM v")).containsExactly(List.of("3"));
    assertThat(run.rows("PRAGMA integrity_check")).containsExactly(List.of("ok"));
    assertThat(run.rows("PRAGMA foreign_key_check")).isEmpty();
    assertThat(run.rows("SELECT seq FROM sqlite_sequence")).containsExactly(List.of("7"));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void theScriptMakesTheSame(String change, String expected) throws Exception {
    LiquibaseRun run = new LiquibaseRun(directory, "", GIVEN).changes("- " + change);
    Path copy = directory.resolve("copy.db");
    Files.copy(directory.resolve("t.db"), copy);
    String script = run.updateSql();
    run.update();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy);
        Connection updated = run.open()) {
      assertThat(script).contains(".bail on", "BEGIN IMMEDIATE", "COMMIT");
      Corpus.run(connection, script.replace(".bail on", ""));
      for (String table : List.of("t", "child", "p", "audit")) {
        String rows = "SELECT * FROM " + table + " ORDER BY 1";
        assertThat(Sqlite.rows(connection, rows)).isEqualTo(Sqlite.rows(updated, rows));
        String columns = "SELECT * FROM pragma_table_xinfo('" + table + "')";
        assertThat(Sqlite.rows(connection, columns)).isEqualTo(Sqlite.rows(updated, columns));
        String keys = "SELECT * FROM pragma_foreign_key_list('" + table + "')";
        assertThat(Sqlite.rows(connection, keys)).isEqualTo(Sqlite.rows(updated, keys));
      }
    }
  }

  @Test
  void aViolationNamesTheRowsAndChangesNothing() throws Exception {
    for (String change :
        List.of(
            "addNotNullConstraint: {tableName: t, columnName: b}",
            "addUniqueConstraint: {tableName: child, columnNames: t}",
            "addForeignKeyConstraint: {baseTableName: t, baseColumnNames: id, constraintName: f2,"
                + " referencedTableName: p, referencedColumnNames: id}")) {
      Path own = Files.createTempDirectory(directory, "v");
      LiquibaseRun run =
          new LiquibaseRun(own, "", GIVEN + "INSERT INTO child VALUES (1);").changes("- " + change);
      String before = run.state();
      assertThatThrownBy(run::update).hasMessageContaining("Nothing was changed");
      assertThat(run.state()).isEqualTo(before);
    }
  }

  @Test
  void aPrimaryKeyIsDroppedUnlessChildrenReferToIt() throws Exception {
    LiquibaseRun run =
        new LiquibaseRun(directory, "", GIVEN).changes("- dropPrimaryKey: {tableName: t}");
    String before = run.state();
    assertThatThrownBy(run::update).hasMessageContaining("foreign key mismatch");
    assertThat(run.state()).isEqualTo(before);
    run.changes("- sql: DROP TABLE child\n- dropPrimaryKey: {tableName: t}").update();
    assertThat(run.sql("t")).contains("id INTEGER, -- the key");
    assertThat(run.rows("SELECT id FROM t")).hasSize(3);
  }

  @Test
  void theOthersThatChangeATable() throws Exception {
    LiquibaseRun run =
        new LiquibaseRun(
                directory,
                "?foreign_keys=on",
                "CREATE TABLE t (id INT PRIMARY KEY, a TEXT CHECK (a <> 'no')); CREATE TABLE k (a,"
                    + " b); INSERT INTO t VALUES (1, 'x'), (5, 'y'); INSERT INTO k VALUES (1, 2);"
                    + " CREATE VIEW v AS SELECT a FROM t;")
            .changes(
                """
                - addAutoIncrement: {tableName: t, columnName: id, columnDataType: int}
                - addPrimaryKey: {tableName: k, columnNames: 'a, b', constraintName: pk_k}
                - createView: {viewName: v, replaceIfExists: true, selectQuery: SELECT id FROM t}
                - createTable: {tableName: n, columns: [{column: {name: x, type: VARCHAR}}]}
                """);
    run.update();
    assertThat(run.sql("t"))
        .isEqualTo(
            "CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a TEXT CHECK (a <> 'no'))");
    assertThat(run.rows("SELECT seq FROM sqlite_sequence")).containsExactly(List.of("5"));
    assertThat(run.sql("k")).isEqualTo("CREATE TABLE k (a, b, CONSTRAINT pk_k PRIMARY KEY (a, b))");
    assertThat(run.sql("v")).isEqualTo("CREATE VIEW v AS SELECT id FROM t");
    assertThat(run.sql("n")).isEqualTo("CREATE TABLE n (\n\tx VARCHAR\n)");
  }

  @Test
  void aTableIsRenamedAlsoWhereOnlyTheCaseDiffers() throws Exception {
    LiquibaseRun run =
        new LiquibaseRun(directory, "?foreign_keys=on", GIVEN)
            .changes("- renameTable: {oldTableName: t, newTableName: T}");
    run.update();
    assertThat(run.rows("SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 't'"))
        .containsExactly(List.of("T"));
    assertThat(run.rows("SELECT count(*) FROM child JOIN T ON T.id = child.t"))
        .containsExactly(List.of("2"));
  }

  @Test
  void neighboursOfOneTableShareOneCopy() throws Exception {
    String copies = "CREATE TABLE copies (n); CREATE TABLE big (a, b, c);";
    LiquibaseRun run =
        new LiquibaseRun(directory, "", GIVEN + copies)
            .changes(
                """
                - addUniqueConstraint: {tableName: t, columnNames: p, constraintName: u3}
                - modifyDataType: {tableName: t, columnName: b, newDataType: TEXT}
                - dropUniqueConstraint: {tableName: t, constraintName: u}
                - addNotNullConstraint: {tableName: t, columnName: a}
                """);
    run.update();
    assertThat(run.sql("t")).contains("u3 UNIQUE (p)", "b TEXT").doesNotContain("UNIQUE (a, b)");
  }

  @Test
  void anUpsertTouchesOnlyTheColumnsOfTheFile() throws Exception {
    Files.writeString(directory.resolve("rows.csv"), "id,a\n1,changed\n20,new\n");
    LiquibaseRun run =
        new LiquibaseRun(directory, "?foreign_keys=on", GIVEN)
            .changes("- loadUpdateData: {tableName: t, file: rows.csv, primaryKey: id}");
    run.update();
    assertThat(run.rows("SELECT id, a, b, c FROM t WHERE id IN (1, 20)"))
        .containsExactly(
            List.of("1", "changed", "1", "c1"), java.util.Arrays.asList("20", "new", null, null));
    assertThat(run.rows("SELECT count(*) FROM child")).containsExactly(List.of("2"));
  }

  @Test
  void aRebuildBesideOwnDeletesIsRefusedWithForeignKeysOn() throws Exception {
    LiquibaseRun run =
        new LiquibaseRun(directory, "?foreign_keys=on", GIVEN)
            .changes(
                """
                - sql: DELETE FROM t WHERE id = 1
                - addUniqueConstraint: {tableName: t, columnNames: p}
                """);
    String before = run.state();
    assertThatThrownBy(run::update).hasMessageContaining("Make two changeSets of it");
    assertThat(run.state()).isEqualTo(before);
  }

  @Test
  void aDefaultIsNotGivenToRowsThatAreOlderThanTheirColumn() throws Exception {
    LiquibaseRun run =
        new LiquibaseRun(
                directory,
                "",
                "CREATE TABLE o (a); INSERT INTO o VALUES (1); ALTER TABLE o ADD COLUMN b TEXT"
                    + " DEFAULT 'old'; ALTER TABLE o ADD COLUMN c TEXT; INSERT INTO o VALUES (2,"
                    + " 'x', 'y');")
            .changes(
                """
                - addDefaultValue: {tableName: o, columnName: b, defaultValue: new}
                - addDefaultValue: {tableName: o, columnName: c, defaultValue: new}
                """);
    run.update();
    assertThat(run.rows("SELECT a, b, c FROM o"))
        .containsExactly(java.util.Arrays.asList("1", "old", null), List.of("2", "x", "y"));
    assertThat(run.sql("o")).contains("b TEXT DEFAULT 'new'", "c TEXT DEFAULT 'new'");
  }
}

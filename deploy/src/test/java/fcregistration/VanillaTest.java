package fcregistration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The jar beside a changelog that stock Liquibase has run, and taken away again. */
class VanillaTest {
  private static final String CHANGELOG =
      """
      databaseChangeLog:
        - changeSet:
            id: 1
            author: x
            changes:
              - createTable:
                  tableName: person
                  columns:
                    - column: {name: id, type: int, autoIncrement: true, constraints: {primaryKey: true, nullable: false}}
                    - column: {name: name, type: varchar(50), constraints: {nullable: false, unique: true, uniqueConstraintName: u}}
                    - column: {name: born, type: datetime, defaultValueComputed: CURRENT_TIMESTAMP}
                    - column: {name: alive, type: boolean, defaultValueBoolean: true}
        - changeSet:
            id: 2
            author: x
            changes:
              - addColumn:
                  tableName: person
                  columns:
                    - column: {name: city, type: varchar(20), value: x}
              - renameColumn: {tableName: person, oldColumnName: city, newColumnName: town}
              - createIndex:
                  indexName: i
                  tableName: person
                  columns:
                    - column: {name: town}
              - renameTable: {oldTableName: person, newTableName: people}
        - changeSet:
            id: 3
            author: x
            changes:
              - sql: INSERT INTO people (name) VALUES ('a')
              - dropColumn: {tableName: people, columnName: alive}
      """;

  @TempDir Path directory;

  private Project.Result stock(String... arguments) throws IOException {
    List<String> jars;
    try (Stream<Path> files = Files.list(Project.ROOT.resolve("deploy/target/lib"))) {
      jars = files.map(Path::toString).filter(jar -> !jar.contains("liquibase-sqlite")).toList();
    }
    List<String> command =
        new ArrayList<>(
            List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Dliquibase.analytics.enabled=false",
                "-cp",
                String.join(java.io.File.pathSeparator, jars),
                "liquibase.integration.commandline.LiquibaseCommandLine"));
    command.addAll(List.of(arguments));
    return Project.run(directory, Map.of(), command);
  }

  private String[] update(String database) {
    return new String[] {
      "--search-path=.", "update", "--changelog-file=c.yaml", "--url=jdbc:sqlite:" + database
    };
  }

  @Test
  void keepsEveryStoredChecksumValidBothWays() throws Exception {
    Files.writeString(directory.resolve("c.yaml"), CHANGELOG);
    stock(update("stock.db")).ok();
    Project.liquibase(directory, update("ours.db")).ok();
    String checksums = "SELECT id, md5sum FROM DATABASECHANGELOG ORDER BY id";
    assertThat(Project.query(directory.resolve("ours.db"), checksums))
        .isEqualTo(Project.query(directory.resolve("stock.db"), checksums))
        .hasSize(3);
    assertThat(Project.liquibase(directory, update("stock.db")).ok().out())
        .contains("Previously run:               3");
    assertThat(stock(update("ours.db")).ok().out()).contains("Previously run:               3");
  }

  @Test
  void writesTheTypesThatTheChangelogSays() throws Exception {
    Files.writeString(directory.resolve("c.yaml"), CHANGELOG);
    Project.liquibase(directory, update("ours.db")).ok();
    assertThat(
            Project.query(
                directory.resolve("ours.db"),
                "SELECT sql FROM sqlite_master WHERE name = 'people'"))
        .containsExactly(
            "CREATE TABLE \"people\" (\n\tid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,\n"
                + "\tname varchar(50) NOT NULL,\n\tborn datetime DEFAULT CURRENT_TIMESTAMP,\n"
                + "\ttown varchar(20),\n\tCONSTRAINT u UNIQUE (name)\n)");
  }

  @Test
  void stockLiquibaseTellsTheSameTruthAboutThisHistory() throws Exception {
    Project.migrate(directory, "upgrade", "head").ok();
    Path database = directory.resolve("fc_registration.db");
    assertThat(Project.applied(database)).isEqualTo(Project.REVISIONS);
    assertThat(stock("history", "--url=jdbc:sqlite:fc_registration.db").ok().out())
        .contains("7c4d91b2e6a0");
  }

  private static final String TABLE =
      "CREATE TABLE p (id INTEGER PRIMARY KEY, k TEXT); CREATE TABLE t (id INTEGER PRIMARY KEY, a"
          + " TEXT NOT NULL DEFAULT 'x' COLLATE NOCASE CHECK (a <> ''), b INT, c TEXT, q INT,"
          + " CONSTRAINT fk FOREIGN KEY (q) REFERENCES p (id), CONSTRAINT u UNIQUE (a, b)); CREATE"
          + " TABLE child (t INT REFERENCES t (id) ON DELETE CASCADE); INSERT INTO p VALUES (1,"
          + " 'one'); INSERT INTO t VALUES (1, 'q', 1, 'c1', 1); INSERT INTO child VALUES (1);"
          + " CREATE VIEW vv AS SELECT 1 AS one;";

  /** What docs/reference/changes.md says of stock Liquibase. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "addColumn: {tableName: t, columns: [{column: {name: n, type: INT}}]}",
        "addNotNullConstraint: {tableName: t, columnName: b, columnDataType: INT}",
        "dropNotNullConstraint: {tableName: t, columnName: a, columnDataType: TEXT}",
        "addDefaultValue: {tableName: t, columnName: c, defaultValue: x}",
        "dropDefaultValue: {tableName: t, columnName: a}",
        "addUniqueConstraint: {tableName: t, columnNames: 'b, c', constraintName: u2}",
        "dropUniqueConstraint: {tableName: t, constraintName: u}",
        "addPrimaryKey: {tableName: child, columnNames: t}",
        "dropPrimaryKey: {tableName: t}",
        "addForeignKeyConstraint: {baseTableName: t, baseColumnNames: q, constraintName: f2,"
            + " referencedTableName: p, referencedColumnNames: id}",
        "dropForeignKeyConstraint: {baseTableName: t, constraintName: fk}",
        "dropAllForeignKeyConstraints: {baseTableName: t}",
        "modifyDataType: {tableName: t, columnName: b, newDataType: BIGINT}",
        "addAutoIncrement: {tableName: t, columnName: id, columnDataType: INTEGER}",
        "mergeColumns: {tableName: t, column1Name: c, joinString: '-', column2Name: q,"
            + " finalColumnName: cp, finalColumnType: TEXT}",
        "addLookupTable: {existingTableName: t, existingColumnName: c, newTableName: look,"
            + " newColumnName: v, newColumnDataType: TEXT, constraintName: lk}",
        "dropColumn: {tableName: t, columnName: c}",
        "renameColumn: {tableName: t, oldColumnName: b, newColumnName: bb}",
        "setTableRemarks: {tableName: t, remarks: r}",
        "setColumnRemarks: {tableName: t, columnName: b, remarks: r}",
        "createIndex: {tableName: t, indexName: i, columns: [{column: {name: b}}]}",
        "renameView: {oldViewName: vv, newViewName: w}",
        "createProcedure: {procedureName: p, procedureText: x}",
        "renameSequence: {oldSequenceName: s, newSequenceName: r}",
        "dropProcedure: {procedureName: p}"
      })
  void theReferenceIsTrueAboutStockLiquibase(String change) throws Exception {
    Path database = Project.databaseOf(directory.resolve("s.db"), TABLE);
    Files.writeString(
        directory.resolve("c.yaml"),
        "databaseChangeLog:\n- changeSet:\n    id: a\n    author: x\n    changes:\n    - "
            + change);
    Project.Result result = stock(update("s.db?foreign_keys=on"));
    boolean kept =
        Project.query(database, "SELECT sql FROM sqlite_master WHERE name = 't'")
                .get(0)
                .contains("CHECK")
            && Project.query(database, "SELECT count(*) FROM child").equals(List.of("1"));
    String is = result.exit() != 0 ? "refused" : kept ? "works" : "loses";
    String name = change.substring(0, change.indexOf(':'));
    assertThat(Files.readString(Project.ROOT.resolve("docs/reference/changes.md")))
        .contains("\n| " + name + " | " + is + " |");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "createSequence: {sequenceName: s}",
        "alterSequence: {sequenceName: s, incrementBy: 2}",
        "dropSequence: {sequenceName: s}"
      })
  void stockLiquibasePassesOverSequencesAndRecordsThem(String change) throws Exception {
    Path database = Project.databaseOf(directory.resolve("s.db"), TABLE);
    Files.writeString(
        directory.resolve("c.yaml"),
        "databaseChangeLog:\n- changeSet:\n    id: a\n    author: x\n    changes:\n    - "
            + change);
    stock(update("s.db")).ok();
    assertThat(Project.query(database, "SELECT exectype FROM DATABASECHANGELOG"))
        .containsExactly("EXECUTED");
    assertThat(Files.readString(Project.ROOT.resolve("docs/reference/changes.md")))
        .contains(
            "\n| " + change.substring(0, change.indexOf(':')) + " | passed over in silence |");
  }
}

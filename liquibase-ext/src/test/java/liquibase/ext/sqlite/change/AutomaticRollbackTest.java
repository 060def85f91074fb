package liquibase.ext.sqlite.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liquibase.exception.CommandExecutionException;
import liquibase.ext.sqlite.diff.SchemaComparison;
import liquibase.ext.sqlite.execute.Corpus;
import liquibase.ext.sqlite.jdbc.Sqlite;
import liquibase.ext.sqlite.snapshot.SchemaReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a change takes away comes back from the changelog's past, to the byte. */
class AutomaticRollbackTest {
  private static final String T = "{tableName: t, ";

  @TempDir Path directory;

  static List<String> reversible() {
    return List.of(
        "addNotNullConstraint: " + T + "columnName: a}",
        "dropNotNullConstraint: " + T + "columnName: a}",
        "addDefaultValue: " + T + "columnName: a, defaultValue: other}",
        "addDefaultValue: " + T + "columnName: c, defaultValue: d}",
        "dropDefaultValue: " + T + "columnName: a}",
        "addUniqueConstraint: " + T + "columnNames: 'b, c', constraintName: u2}",
        "addUniqueConstraint: " + T + "columnNames: p}",
        "dropUniqueConstraint: " + T + "constraintName: u}",
        "addForeignKeyConstraint: {baseTableName: t, baseColumnNames: p, constraintName: f2,"
            + " referencedTableName: p, referencedColumnNames: id}",
        "dropForeignKeyConstraint: {baseTableName: t, constraintName: fk}",
        "dropAllForeignKeyConstraints: {baseTableName: t}",
        "modifyDataType: " + T + "columnName: b, newDataType: BIGINT}",
        "modifyDataType: " + T + "columnName: b, newDataType: TEXT}",
        "dropPrimaryKey: {tableName: solo}",
        "addAutoIncrement: {tableName: solo, columnName: id, columnDataType: INTEGER}",
        "addPrimaryKey: {tableName: audit, columnNames: id}",
        "addColumn: " + T + "columns: [{column: {name: n, type: INT, position: 1}}]}",
        "renameColumn: " + T + "oldColumnName: b, newColumnName: bb}",
        "renameTable: {oldTableName: t, newTableName: t2}",
        "dropIndex: {tableName: t, indexName: part}",
        "dropView: {viewName: v}",
        "createView: {viewName: v, replaceIfExists: true, selectQuery: SELECT 1 AS one}",
        "createView: {viewName: fresh, replaceIfExists: true, selectQuery: SELECT 1 AS one}",
        "rebuildTable: {tableName: t, operations: [{dropCheck: {expression: a <> ''}}]}",
        "rebuildTable: {tableName: t, operations: [{dropUnique: {columns: c}}, {dropForeignKey:"
            + " {columns: b}}, {moveColumn: {name: c, first: true}}]}",
        "rebuildTable: {tableName: t, operations: [{modifyColumn: {name: a, collation: RTRIM,"
            + " default: null, nullable: true, type: CHAR(3)}}]}",
        "rebuildTable: {tableName: t, operations: [{renameConstraint: {kind: unique, columns: c,"
            + " to: named}}, {renameConstraint: {kind: foreignKey, name: fk, to: fk9}}]}",
        "rebuildTable: {tableName: solo, operations: [{setStrict: {value: true}}]}",
        "rebuildTable: {tableName: solo, operations: [{setWithoutRowid: {value: true}}]}",
        "rebuildTable: {tableName: t, operations: [{setAutoIncrement: {column: id, value: false}}]}",
        "rebuildTable: {tableName: g, operations: [{modifyColumn: {name: twice, generatedAs: a * 3,"
            + " stored: true}}]}",
        "rebuildTable: {tableName: t, operations: [{renameColumn: {name: b, to: bb}}, {dropCheck:"
            + " {expression: a <> ''}}]}",
        "addLookupTable: {existingTableName: t, existingColumnName: c, newTableName: look,"
            + " newColumnName: v, newColumnDataType: TEXT, constraintName: lk}",
        "setTableRemarks: " + T + "remarks: people}",
        "setColumnRemarks: " + T + "columnName: b, remarks: age}",
        "createTable: {tableName: n, columns: [{column: {name: x, type: INT}}]}",
        "createIndex: " + T + "indexName: i, columns: [{column: {name: b}}]}",
        "renameView: {oldViewName: v, newViewName: w}",
        "rebuildTable: {tableName: t}");
  }

  @ParameterizedTest
  @MethodSource("reversible")
  void goesBackToTheByteWithForeignKeysOn(String change) throws Exception {
    thereAndBack("?foreign_keys=on", change);
  }

  @ParameterizedTest
  @MethodSource("reversible")
  void goesBackToTheByteWithForeignKeysOff(String change) throws Exception {
    thereAndBack("", change);
  }

  @ParameterizedTest
  @MethodSource("reversible")
  void theScriptGoesBackToTheSame(String change) throws Exception {
    LiquibaseRun run = given("").changes("- " + change);
    run.update();
    Path copy = directory.resolve("copy.db");
    Files.copy(directory.resolve("t.db"), copy);
    String script = run.rollbackSql();
    run.rollback();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy);
        Connection rolledBack = run.open()) {
      assertThat(script).contains(".bail on", "BEGIN IMMEDIATE", "COMMIT");
      Corpus.run(connection, script.replace(".bail on", ""));
      assertThat(
              SchemaComparison.differences(
                  SchemaReader.readAll(rolledBack), SchemaReader.readAll(connection)))
          .isEmpty();
      for (String table : List.of("t", "child", "p", "solo", "g", "DATABASECHANGELOG")) {
        String rows = "SELECT * FROM " + table + " ORDER BY 1";
        assertThat(Sqlite.rows(connection, rows)).isEqualTo(Sqlite.rows(rolledBack, rows));
      }
    }
  }

  @Test
  void aKeyGoesFromATableThatTheChangelogDidNotMake() throws Exception {
    String table = "CREATE TABLE old (id INT NOT NULL, a TEXT)";
    LiquibaseRun run =
        new LiquibaseRun(directory, "", table)
            .changes("- addPrimaryKey: {tableName: old, columnNames: id, constraintName: pk}");
    run.update();
    run.rollback();

    assertThat(run.sql("old")).isEqualTo(table);
  }

  private void thereAndBack(String options, String change) throws Exception {
    LiquibaseRun run = given(options).changes("- empty: {}");
    run.update();
    String before = run.content();
    run.rollback();
    run.changes("- " + change).update();
    if (!change.equals("rebuildTable: {tableName: t}") && !change.contains("addNotNull")) {
      assertThat(run.content()).isNotEqualTo(before);
    }
    String there = run.content();
    run.rollback();
    boolean renames = change.startsWith("renameTable"); // SQLite puts the new name in quotes.
    assertThat(renames ? run.content().replace("\"", "") : run.content()).isEqualTo(before);
    run.update();
    assertThat(run.content().replace("\"", "")).isEqualTo(there.replace("\"", ""));
  }

  private LiquibaseRun given(String options) throws Exception {
    return LiquibaseRun.withPast(
        directory,
        options,
        StandardChangesTest.GIVEN
            + "CREATE TABLE solo (id INTEGER, x TEXT, /* key */ PRIMARY KEY (id));"
            + "INSERT INTO solo VALUES (4, 'four');"
            + "CREATE TABLE g (a INT, twice INT AS (a * 2)); INSERT INTO g VALUES (21);");
  }

  @Test
  void severalChangesOfOneChangeSetGoBackInTurn() throws Exception {
    thereAndBack(
        "?foreign_keys=on",
        """
        dropDefaultValue: {tableName: t, columnName: a}
        - addDefaultValue: {tableName: t, columnName: a, defaultValue: first}
        - addDefaultValue: {tableName: t, columnName: a, defaultValue: second}
        - renameColumn: {tableName: t, oldColumnName: a, newColumnName: aa}
        - dropNotNullConstraint: {tableName: t, columnName: aa}
        - createTable: {tableName: n, columns: [{column: {name: x, type: INT, defaultValueNumeric: 1}}]}
        - dropDefaultValue: {tableName: n, columnName: x}
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dropColumn: {tableName: t, columnName: p} | the values of p are gone",
        "mergeColumns: {tableName: t, column1Name: c, joinString: '-', column2Name: p,"
            + " finalColumnName: cp, finalColumnType: TEXT} | the values of c are gone",
        "rebuildTable: {tableName: child, where: t > 1} | the rows that `where` left out are gone",
        "rebuildTable: {tableName: t, operations: [{modifyColumn: {name: c, type: TEXT, using:"
            + " 'c || 1'}}]} | the conversion `c || 1` has no known inverse",
        "sql: {sql: UPDATE t SET b = 1} | nothing says what was there before",
        "dropTable: {tableName: audit, cascadeConstraints: false} | nothing says what was there",
        "loadData: {tableName: audit, file: rows.csv} | nothing says what was there",
        "loadUpdateData: {tableName: audit, file: rows.csv, primaryKey: id} | nothing says what was",
        "insert: {tableName: audit, columns: [{column: {name: id, value: 1}}]} | nothing says what",
        "update: {tableName: audit, columns: [{column: {name: id, value: 1}}]} | nothing says what",
        "delete: {tableName: audit} | nothing says what was there before"
      })
  void whatHasNoWayBackSaysWhyAndChangesNothing(String row) throws Exception {
    Files.writeString(directory.resolve("rows.csv"), "id\n1\n");
    String[] parts = row.split(" \\| (?=the|nothing)");
    LiquibaseRun run = given("").changes("- " + parts[0]);
    run.update();
    String there = run.content();
    if (parts[1].startsWith("nothing")) {
      assertThatThrownBy(run::rollback).isInstanceOf(CommandExecutionException.class);
    } else {
      assertThatThrownBy(run::rollback).hasMessageContaining(parts[1]);
    }
    assertThat(run.content()).isEqualTo(there);
    assertThat(run.warnings()).contains(parts[1], "Give its changeSet a `rollback`");
  }

  @Test
  void aTableThatIsOlderThanTheChangelogGoesBackWhereTheChangeSaysEnough() throws Exception {
    LiquibaseRun run =
        new LiquibaseRun(directory, "", StandardChangesTest.GIVEN)
            .changes(
                """
                - rebuildTable: {tableName: t, operations: [{addUnique: {columns: p}}]}
                - addNotNullConstraint: {tableName: t, columnName: a}
                """);
    String before = run.content();
    run.update();
    run.rollback();
    assertThat(run.sql("t")).doesNotContain("UNIQUE (p)");
    run.changes("- dropDefaultValue: {tableName: t, columnName: a}").update();
    assertThatThrownBy(run::rollback)
        .hasMessageContaining("the changelog's past does not know table t");
    assertThat(before).isNotEmpty();
  }

  @Test
  void theReferenceIsTrueAboutTheWayBack() throws Exception {
    Path reference = Path.of("").toAbsolutePath().resolveSibling("docs/reference/changes.md");
    String thisTest =
        Files.readString(
            Path.of("src/test/java/liquibase/ext/sqlite/change/AutomaticRollbackTest.java"));
    int rows = 0;
    for (String line : Files.readAllLines(reference)) {
      Matcher row = Pattern.compile("\\| (\\w+) \\|.*\\| (yes|no)[^|]* \\|").matcher(line);
      if (row.matches()) {
        rows++;
        boolean back = reversible().stream().anyMatch(c -> c.startsWith(row.group(1) + ":"));
        assertThat(back).as(line).isEqualTo(row.group(2).equals("yes"));
        assertThat(thisTest).contains("\"" + row.group(1) + ": ");
      }
    }
    assertThat(rows).isGreaterThan(28);
  }

  @Test
  void virtualTablesAndTheirShadowsAreInNobodysWay() throws Exception {
    LiquibaseRun run =
        LiquibaseRun.withPast(
                directory,
                "",
                "CREATE TABLE t (a INT DEFAULT 1); CREATE VIRTUAL TABLE f USING fts5 (x); CREATE"
                    + " VIRTUAL TABLE boxes USING rtree (id, x0, x1); INSERT INTO f VALUES ('word');")
            .changes("- dropDefaultValue: {tableName: t, columnName: a}");
    run.update();
    run.rollback();
    assertThat(run.sql("t")).isEqualTo("CREATE TABLE t (a INT DEFAULT 1)");
    assertThat(run.updateSql()).contains("COMMIT");
    run.update();
    assertThat(run.rollbackSql()).contains("COMMIT");
    assertThat(run.rows("SELECT x FROM f WHERE f MATCH 'word'")).containsExactly(List.of("word"));
  }
}

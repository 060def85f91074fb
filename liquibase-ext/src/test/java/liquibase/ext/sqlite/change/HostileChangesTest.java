package liquibase.ext.sqlite.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes that would break something quietly: each is refused, or done right. */
class HostileChangesTest {
  @TempDir Path directory;

  private void refused(String given, String changes, String attributes, String message)
      throws Exception {
    LiquibaseRun run = new LiquibaseRun(directory, "", given).changeSet(changes, attributes);
    String before = run.state();
    assertThatThrownBy(run::update).hasMessageContaining(message);
    assertThat(run.state()).isEqualTo(before);
    assertThat(run.rows("SELECT * FROM DATABASECHANGELOG")).isEmpty();
  }

  @Test
  void aRebuildThatWouldBreakATriggerOfTheTable() throws Exception {
    refused(
        "CREATE TABLE t (id INTEGER PRIMARY KEY, u TEXT UNIQUE, n INT); CREATE TABLE log (x);"
            + "CREATE TRIGGER tr AFTER UPDATE ON t BEGIN INSERT INTO log VALUES (old.u); END;"
            + "INSERT INTO t VALUES (1, 'a', 2);",
        "- dropColumn: {tableName: t, columnName: u}",
        "",
        "UPDATE of t, on which there is trigger tr");
  }

  @Test
  void aRebuildThatWouldBreakATriggerOfAnotherTable() throws Exception {
    refused(
        "CREATE TABLE t (id INTEGER PRIMARY KEY, n TEXT); CREATE TABLE o (id INT);"
            + "CREATE TRIGGER tr AFTER INSERT ON o BEGIN INSERT INTO t VALUES (new.id, 'n'); END;",
        "- addColumn: {tableName: t, columns: [{column: {name: m, type: INT, afterColumn: id}}]}",
        "",
        "INSERT of o, on which there is trigger tr");
  }

  @Test
  void aMistypedNameInDoubleQuotes() throws Exception {
    refused(
        "CREATE TABLE t (name TEXT); INSERT INTO t VALUES ('x');",
        "- rebuildTable: {tableName: t, operations: [{addColumn: {name: n, type: TEXT, value:"
            + " '\"nmae\" || 1'}}]}",
        "",
        "has no column \"nmae\", and SQLite would take it for a string");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "COMMIT",
        "ROLLBACK",
        "BEGIN",
        "END",
        "VACUUM",
        "PRAGMA foreign_keys = OFF",
        "/* x */ commit transaction",
        "PRAGMA journal_mode = WAL"
      })
  void sqlThatWouldEndTheTransactionOrHasNoEffectInIt(String sql) throws Exception {
    refused(
        "CREATE TABLE t (n); INSERT INTO t VALUES (1);",
        "- sql: UPDATE t SET n = n + 1\n- sql: '" + sql + "'",
        "",
        "does not belong into a changeSet");
  }

  @Test
  void aSavepointOfItsOwnIsFine() throws Exception {
    LiquibaseRun run =
        new LiquibaseRun(directory, "", "CREATE TABLE t (n);")
            .changes("- sql: SAVEPOINT a; INSERT INTO t VALUES (1); ROLLBACK TO a; RELEASE a");
    run.update();
    assertThat(run.rows("SELECT * FROM t")).isEmpty();
  }

  @Test
  void severalStatementsHandedOverAsOne() throws Exception {
    refused(
        "CREATE TABLE t (n);",
        "- sql: {splitStatements: false, sql: 'CREATE TABLE p (a); CREATE TABLE q (b);'}",
        "",
        "holds 2 statements (the second begins with CREATE)");
  }

  @Test
  void aTriggerIsOneStatement() throws Exception {
    LiquibaseRun run =
        new LiquibaseRun(directory, "", "CREATE TABLE t (n);")
            .changes(
                "- sql: {splitStatements: false, sql: 'CREATE TRIGGER x AFTER INSERT ON t BEGIN"
                    + " SELECT 1; SELECT 2; END;'}");
    run.update();
    assertThat(run.sql("x")).contains("SELECT 2");
  }

  @Test
  void aRebuildOutsideOfATransactionIsOneInItself() throws Exception {
    LiquibaseRun run =
        new LiquibaseRun(
                directory,
                "?foreign_keys=on",
                "CREATE TABLE t (id INTEGER PRIMARY KEY, n INT); CREATE TABLE c (t REFERENCES t ON"
                    + " DELETE CASCADE); INSERT INTO t VALUES (1, 5), (2, 5); INSERT INTO c VALUES"
                    + " (1);")
            .changeSet(
                "- addUniqueConstraint: {tableName: t, columnNames: n}", "runInTransaction: false");
    String before = run.state();
    assertThatThrownBy(run::update).hasMessageContaining("is not unique");
    assertThat(run.state()).isEqualTo(before);
    run.changeSet(
            "- addUniqueConstraint: {tableName: t, columnNames: 'n, id'}",
            "runInTransaction: false")
        .update();
    assertThat(run.sql("t")).contains("UNIQUE (n, id)");
    assertThat(run.rows("SELECT count(*) FROM c")).containsExactly(List.of("1"));
  }

  @Test
  void aTableOfTheUsersThatIsCalledLikeOurs() throws Exception {
    LiquibaseRun run =
        new LiquibaseRun(
                directory, "", "CREATE TABLE t (n); CREATE TABLE liquibase_rebuild_of_t (x);")
            .changes("- rebuildTable: {tableName: t}");
    run.update();
    assertThat(run.sql("liquibase_rebuild_of_t"))
        .isEqualTo("CREATE TABLE liquibase_rebuild_of_t (x)");
    assertThat(run.sql("t")).isEqualTo("CREATE TABLE t (n)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "checked | CHECK (checked)",
        "checked > 5 | CHECK (checked > 5)",
        "CHECK (checked > 6) | CHECK (checked > 6)"
      })
  void aCheckIsACheckWhateverItBeginsWith(String written, String expected) throws Exception {
    LiquibaseRun run =
        new LiquibaseRun(directory, "", "CREATE TABLE x (a);")
            .changes(
                "- createTable: {tableName: t, columns: [{column: {name: checked, type: INT,"
                    + " constraints: {checkConstraint: '"
                    + written
                    + "'}}}]}");
    run.update();
    assertThat(run.sql("t")).contains("checked INT " + expected);
  }

  @Test
  void anExpressionOfSeveralGroupsIsOneDefault() throws Exception {
    LiquibaseRun run =
        new LiquibaseRun(directory, "", "CREATE TABLE t (a INT);")
            .changes(
                "- addDefaultValue: {tableName: t, columnName: a, defaultValueComputed: (1)+(2)}");
    run.update();
    assertThat(run.sql("t")).isEqualTo("CREATE TABLE t (a INT DEFAULT ((1)+(2)))");
  }

  @Test
  void aColumnGoesToThePositionThatIsNamed() throws Exception {
    LiquibaseRun run =
        new LiquibaseRun(directory, "", "CREATE TABLE t (a, b, c); INSERT INTO t VALUES (1, 2, 3);")
            .changes(
                "- addColumn: {tableName: t, columns: [{column: {name: x, type: INT, position: 2}}]}");
    run.update();
    assertThat(run.sql("t")).isEqualTo("CREATE TABLE t (a, x INT, b, c)");
    refusedLater(run);
  }

  private static void refusedLater(LiquibaseRun run) throws Exception {
    run.changeSet(
        "- rebuildTable: {tableName: t, operations: [{addColumn: {name: y, after: a, before: b}}]}",
        "runOnChange: true");
    assertThatThrownBy(run::update).hasMessageContaining("not several");
  }

  @Test
  void theCommentBeforeADroppedColumnStays() throws Exception {
    LiquibaseRun run =
        new LiquibaseRun(
                directory,
                "",
                "CREATE TABLE t (\n  id INT, -- the id\n  n TEXT, -- the note\n  z TEXT\n);")
            .changes("- dropColumn: {tableName: t, columnName: z}");
    run.update();
    assertThat(run.sql("t")).contains("-- the id", "-- the note").doesNotContain("z TEXT");
  }

  @Test
  void whatAnalyzeFoundStays() throws Exception {
    LiquibaseRun run =
        new LiquibaseRun(
                directory,
                "",
                "CREATE TABLE t (a INT, b INT); CREATE INDEX i ON t (a); INSERT INTO t VALUES (1,"
                    + " 2), (1, 3), (2, 4); ANALYZE;")
            .changes("- rebuildTable: {tableName: t}");
    List<List<String>> before = run.rows("SELECT * FROM sqlite_stat1");
    run.update();
    assertThat(run.rows("SELECT * FROM sqlite_stat1")).isEqualTo(before).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\"b", "a b", "a;b", "a'b", "select", "größe", "a`b", "a[b", "-- x", "/* y */", "0", "a.b",
        "%s", "a\tb"
      })
  void hostileNamesNeitherBreakNorInject(String name) throws Exception {
    String yaml =
        "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t") + "\"";
    LiquibaseRun run =
        new LiquibaseRun(directory, "", "CREATE TABLE t (a INT); INSERT INTO t VALUES (1);")
            .changes(
                ("- renameTable: {oldTableName: t, newTableName: @}\n"
                        + "- addColumn: {tableName: @, columns: [{column: {name: @, type: INT}}]}\n"
                        + "- addUniqueConstraint: {tableName: @, columnNames: a, constraintName: @}\n"
                        + "- addNotNullConstraint: {tableName: @, columnName: @, defaultNullValue:"
                        + " '7', columnDataType: INT}\n"
                        + "- renameColumn: {tableName: @, oldColumnName: @, newColumnName: z}\n"
                        + "- renameTable: {oldTableName: @, newTableName: u}")
                    .replace("@", yaml));
    run.update();
    assertThat(run.rows("SELECT a, z FROM u")).containsExactly(List.of("1", "7"));
    assertThat(
            run.rows(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'DATABASE%'"))
        .containsExactly(List.of("u"));
    run.rollback();
    assertThat(run.rows("SELECT * FROM t")).containsExactly(List.of("1"));
  }
}

package liquibase.ext.sqlite.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import liquibase.Scope;
import liquibase.change.ChangeFactory;
import liquibase.exception.CommandExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
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

  static List<String> allChanges() {
    return Scope.getCurrentScope().getSingleton(ChangeFactory.class).getDefinedChanges().stream()
        .filter(change -> !Set.of("customChange", "executeCommand", "stop").contains(change))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("allChanges")
  void aChangeThatLacksEverythingIsToldSo(String change) throws Exception {
    for (String given : List.of("{}", "{tableName: t}", "{tableName: t, columnName: a}")) {
      Path own = Files.createTempDirectory(directory, "v");
      LiquibaseRun run =
          new LiquibaseRun(own, "", "CREATE TABLE t (a INT)").changes("- " + change + ": " + given);
      try {
        run.update();
      } catch (CommandExecutionException e) {
        assertThat(e.getMessage()).doesNotContain("NullPointer", "Cannot invoke", "java.lang.");
      }
      assertThat(run.sql("t"))
          .isIn(
              "CREATE TABLE t (a INT)",
              null,
              "CREATE TABLE t (a INT NOT NULL)",
              "CREATE TABLE t (a INTEGER PRIMARY KEY AUTOINCREMENT)");
    }
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TEMP TABLE t (other INT)",
        "CREATE TEMP TRIGGER tt AFTER DELETE ON main.t BEGIN SELECT 1; END",
        "CREATE TEMP VIEW t AS SELECT 1 AS name"
      })
  void aTemporaryObjectInTheWay(String temporary) throws Exception {
    for (String change :
        List.of(
            "rebuildTable: {tableName: t}",
            "addColumn: {tableName: t, columns: [{column: {name: n, type: INT}}]}",
            "dropNotNullConstraint: {tableName: t, columnName: name}")) {
      Path own = Files.createTempDirectory(directory, "v");
      LiquibaseRun run =
          new LiquibaseRun(
                  own, "", "CREATE TABLE t (name TEXT NOT NULL); INSERT INTO t VALUES ('x');")
              .changes("- sql: {splitStatements: false, sql: '" + temporary + "'}\n- " + change);
      String before = run.state();
      assertThatThrownBy(run::update).hasMessageContaining("has a temporary");
      assertThat(run.state()).isEqualTo(before);
    }
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

  private LiquibaseRun updated(String given, String changes) throws Exception {
    LiquibaseRun run = new LiquibaseRun(directory, "", given).changes(changes);
    run.update();
    assertThat(run.rows("PRAGMA integrity_check")).containsExactly(List.of("ok"));
    return run;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a TEXT -- note@ NOT NULL,@ b TEXT,@ c TEXT | dropNotNullConstraint: {tableName: t, columnName: a}",
        "a TEXT -- note@ CONSTRAINT u UNIQUE,@ b TEXT,@ c TEXT | dropUniqueConstraint: {tableName: t, constraintName: u}",
        "a TEXT -- note@ CONSTRAINT f REFERENCES t (c),@ b TEXT,@ c TEXT UNIQUE | dropForeignKeyConstraint: {baseTableName: t, constraintName: f}",
        "a TEXT,@ b TEXT,@ c TEXT -- note@ DEFAULT 'x'@ | dropDefaultValue: {tableName: t, columnName: c}",
        "a INTEGER PRIMARY KEY -- note@ AUTOINCREMENT,@ b TEXT,@ c TEXT | rebuildTable: {tableName: t, operations: [{setAutoIncrement: {column: a, value: false}}]}"
      })
  void aCommentNeverSwallowsTheNextColumn(String columns, String change) throws Exception {
    LiquibaseRun run =
        updated(
            "CREATE TABLE t (\n"
                + columns.replace("@", "\n")
                + "); INSERT INTO t VALUES (7, 'b', 7);",
            "- " + change);
    assertThat(run.rows("SELECT a, b, c FROM t")).containsExactly(List.of("7", "b", "7"));
    assertThat(run.rows("SELECT group_concat(name) FROM pragma_table_info('t')"))
        .containsExactly(List.of("a,b,c"));
    assertThat(run.sql("t")).contains("-- note");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "addDefaultValue: {tableName: t, columnName: c, defaultValue: new}",
        "dropDefaultValue: {tableName: t, columnName: c}"
      })
  void anIndexDoesNotHideThatRowsAreOlderThanTheirColumn(String change) throws Exception {
    LiquibaseRun run =
        updated(
            "CREATE TABLE t (id INTEGER PRIMARY KEY); INSERT INTO t VALUES (1), (2); ALTER TABLE t ADD"
                + " COLUMN c TEXT DEFAULT 'old'; CREATE INDEX ic ON t (c);",
            "- " + change);
    assertThat(run.rows("SELECT c FROM t")).containsExactly(List.of("old"), List.of("old"));
  }

  @Test
  void laterOperationsSeeWhatEarlierOnesComputed() throws Exception {
    LiquibaseRun run =
        updated(
            "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT); INSERT INTO t VALUES (1, 'x',"
                + " 'yy'), (2, NULL, 'z');",
            """
            - rebuildTable:
                tableName: t
                operations:
                  - addColumn: {name: n, type: TEXT, value: length(b)}
                  - modifyColumn: {name: n, type: INTEGER}
                  - addColumn: {name: m, type: INTEGER, value: n * 10}
                  - modifyColumn: {name: b, type: INTEGER, using: unicode(b)}
                  - modifyColumn: {name: b, type: TEXT}
            """);
    assertThat(run.rows("SELECT n, typeof(n), m, b, typeof(b) FROM t"))
        .containsExactly(
            List.of("2", "integer", "20", "121", "text"),
            List.of("1", "integer", "10", "122", "text"));
  }

  @Test
  void neighboursGiveWhatTheyGiveOneByOne() throws Exception {
    String given =
        "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT); INSERT INTO t VALUES (1, 'x', 'y'),"
            + " (2, NULL, 'z');";
    String changes =
        """
        - addNotNullConstraint: {tableName: t, columnName: a, columnDataType: TEXT, defaultNullValue: ''}
        - mergeColumns: {tableName: t, column1Name: a, joinString: ' ', column2Name: b, finalColumnName: m, finalColumnType: TEXT}
        - addUniqueConstraint: {tableName: t, columnNames: m}
        - addColumn: {tableName: t, columns: [{column: {name: k, type: INT}}]}
        - addDefaultValue: {tableName: t, columnName: k, defaultValueNumeric: 4}
        """;
    LiquibaseRun run = updated(given, changes);
    assertThat(run.rows("SELECT m, k FROM t ORDER BY id"))
        .containsExactly(java.util.Arrays.asList("x y", null), java.util.Arrays.asList(" z", null));
    assertThat(run.sql("t")).contains("UNIQUE (m)", "k INT DEFAULT 4");
  }

  @Test
  void aColumnThatIsDroppedAndAddedAgainIsNew() throws Exception {
    LiquibaseRun run =
        updated(
            "CREATE TABLE t (a TEXT, b TEXT); INSERT INTO t VALUES ('old', 'b');",
            """
            - rebuildTable:
                tableName: t
                operations:
                  - dropColumn: {name: a}
                  - addColumn: {name: a, type: TEXT, before: b}
                  - modifyColumn: {name: a, type: BLOB}
            """);
    assertThat(run.rows("SELECT a, b FROM t")).containsExactly(java.util.Arrays.asList(null, "b"));
  }

  @Test
  void aViewKeepsItsTriggersWhenItIsReplaced() throws Exception {
    LiquibaseRun run =
        updated(
            "CREATE TABLE t (a, b); CREATE VIEW v AS SELECT a FROM t; CREATE TRIGGER vi INSTEAD OF"
                + " INSERT ON v BEGIN INSERT INTO t (a) VALUES (new.a); END;",
            "- createView: {viewName: v, replaceIfExists: true, selectQuery: 'SELECT a, b FROM t'}");
    assertThat(run.sql("vi")).contains("INSTEAD OF INSERT ON v");
    assertThat(run.sql("v")).contains("a, b");
  }

  @Test
  void aMistypedNameInACheck() throws Exception {
    refused(
        "CREATE TABLE t (a TEXT);",
        "- rebuildTable: {tableName: t, operations: [{addCheck: {expression: '\"aa\" <> 1'}}]}",
        "",
        "has no column \"aa\"");
  }

  @Test
  void aNullIsNotGivenANumberByAPrimaryKey() throws Exception {
    refused(
        "CREATE TABLE t (a INTEGER, b TEXT); INSERT INTO t VALUES (1, 'x'), (NULL, 'y');",
        "- addPrimaryKey: {tableName: t, columnNames: a}",
        "",
        "is NULL in 1 rows");
  }
}

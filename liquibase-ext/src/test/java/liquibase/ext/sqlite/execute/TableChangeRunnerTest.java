package liquibase.ext.sqlite.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import liquibase.ext.sqlite.jdbc.Sqlite;
import liquibase.ext.sqlite.plan.Operation;
import liquibase.ext.sqlite.plan.PlanException;
import liquibase.ext.sqlite.plan.Position;
import liquibase.ext.sqlite.plan.Strategy;
import liquibase.ext.sqlite.snapshot.SchemaReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableChangeRunnerTest {
  private Connection connection;
  private final List<String> log = new ArrayList<>();

  @BeforeEach
  void open() throws SQLException {
    connection = DriverManager.getConnection("jdbc:sqlite::memory:");
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  private void given(String script) throws SQLException {
    Corpus.run(connection, script);
  }

  private void change(String table, Strategy strategy, Operation... operations)
      throws SQLException {
    new TableChangeRunner(connection, log::add).run(table, List.of(operations), strategy);
  }

  private void change(String table, Operation... operations) throws SQLException {
    change(table, Strategy.AUTO, operations);
  }

  private String sql(String name) throws SQLException {
    return Sqlite.text(connection, "SELECT sql FROM sqlite_master WHERE name = '" + name + "'");
  }

  private static Operation add(String definition) {
    return new Operation.AddColumn(definition.split(" ")[0], definition, Position.LAST, null);
  }

  private static Operation add(String definition, Position.Place place, String by, String value) {
    return new Operation.AddColumn(
        definition.split(" ")[0], definition, new Position(place, by), value);
  }

  @Test
  void addsByAlterTableWhereSqliteCan() throws SQLException {
    given("CREATE TABLE t (a INT /* keep */); INSERT INTO t VALUES (1);");
    change("t", add("b TEXT DEFAULT 'x' NOT NULL"), add("c INT"));
    assertThat(log).containsExactly("t: alter");
    assertThat(sql("t"))
        .isEqualTo("CREATE TABLE t (a INT /* keep */, b TEXT DEFAULT 'x' NOT NULL, c INT)");
    assertThat(Sqlite.rows(connection, "SELECT * FROM t"))
        .containsExactly(java.util.Arrays.asList("1", "x", null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "b INT UNIQUE",
        "b TEXT DEFAULT CURRENT_TIMESTAMP",
        "b INT DEFAULT (1 + 1)",
        "b INT GENERATED ALWAYS AS (a) STORED",
        "b INT DEFAULT 1 REFERENCES t (a)"
      })
  void addsByARebuildWhereSqliteCannot(String definition) throws SQLException {
    given("CREATE TABLE t (a INTEGER PRIMARY KEY, z TEXT); INSERT INTO t VALUES (1, 'z');");
    change("t", add(definition));
    assertThat(log.get(0)).startsWith("t: rebuild (ADD COLUMN");
    assertThat(sql("t"))
        .isEqualTo("CREATE TABLE t (a INTEGER PRIMARY KEY, z TEXT, " + definition + ")");
    assertThat(Sqlite.text(connection, "SELECT z FROM t")).isEqualTo("z");
  }

  @Test
  void addsWhereTheChangelogSaysAndFillsTheRows() throws SQLException {
    given("CREATE TABLE t (\n\ta INT,\n\tc INT\n); INSERT INTO t VALUES (1, 3), (2, 4);");
    change(
        "t",
        add("b INT NOT NULL", Position.Place.AFTER, "a", "a + c"),
        add("first TEXT", Position.Place.FIRST, null, "'f'"),
        add("d INT", Position.Place.BEFORE, "c", null));
    assertThat(sql("t"))
        .isEqualTo(
            "CREATE TABLE t (\n\tfirst TEXT,\n\ta INT,\n\tb INT NOT NULL,\n\td INT,\n\tc INT\n)");
    assertThat(Sqlite.rows(connection, "SELECT first, a, b, c FROM t"))
        .containsExactly(List.of("f", "1", "4", "3"), List.of("f", "2", "6", "4"));
  }

  @Test
  void namesTheRowsThatWouldBeNull() throws SQLException {
    given(
        "CREATE TABLE t (a INT, seen TEXT); INSERT INTO t VALUES (1, 'x'), (2, NULL), (3, NULL);");
    connection.setAutoCommit(false);
    assertThatThrownBy(
            () -> change("t", add("made TEXT NOT NULL", Position.Place.FIRST, null, "seen")))
        .hasMessageContaining("t.made is NOT NULL, but (seen) is NULL in 2 rows")
        .hasMessageContaining("a=2, seen=null")
        .hasMessageContaining("a=3, seen=null");
    connection.rollback();
    assertThat(sql("t")).isEqualTo("CREATE TABLE t (a INT, seen TEXT)");
  }

  @Test
  void aNewColumnIsNeverReadAsAStringLiteral() throws SQLException {
    given("CREATE TABLE t (a INT); INSERT INTO t VALUES (1);");
    assertThatThrownBy(
            () -> change("t", add("b TEXT", Position.Place.FIRST, null, "no_such_column")))
        .isInstanceOf(SQLException.class);
  }

  @Test
  void dropsByAlterTableWhereSqliteCan() throws SQLException {
    given(
        "CREATE TABLE t (a INT, b TEXT CHECK (b <> ''), c INT); INSERT INTO t VALUES (1, 'x', 2);");
    change("t", new Operation.DropColumn("B"));
    assertThat(log).containsExactly("t: alter", "  the values of t.B are lost");
    assertThat(sql("t")).isEqualTo("CREATE TABLE t (a INT, c INT)");
  }

  @Test
  void dropsWhatConcernsTheColumnAloneAndSaysSo() throws SQLException {
    given(
        "CREATE TABLE t (a INT, b TEXT, CONSTRAINT u UNIQUE (b), CHECK (a > 0));"
            + "CREATE INDEX ib ON t (b); CREATE INDEX ia ON t (a); INSERT INTO t VALUES (1, 'x');");
    change("t", new Operation.DropColumn("b"));
    assertThat(sql("t")).isEqualTo("CREATE TABLE t (a INT, CHECK (a > 0))");
    assertThat(sql("ib")).isNull();
    assertThat(sql("ia")).isNotNull();
    assertThat(log).anyMatch(line -> line.contains("index ib goes"));
    assertThat(log).anyMatch(line -> line.contains("CONSTRAINT u UNIQUE (b)"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE t (a INT, b INT, UNIQUE (a, b));",
        "CREATE TABLE t (a INT, b INT, CHECK (a > b));",
        "CREATE TABLE t (a INT, b INT, c AS (b + 1));",
        "CREATE TABLE t (a INT, b INT); CREATE INDEX i ON t (a, b);",
        "CREATE TABLE t (a INT, b INT); CREATE INDEX i ON t (a) WHERE b > 0;",
        "CREATE TABLE t (a INT, b INT UNIQUE); CREATE TABLE k (x REFERENCES t (b));",
        "CREATE TABLE t (b INT);"
      })
  void refusesToDropWhatOthersNeed(String script) throws SQLException {
    given(script);
    String before = Corpus.state(connection);
    assertThatThrownBy(() -> change("t", new Operation.DropColumn("b")))
        .isInstanceOf(PlanException.class);
    assertThat(Corpus.state(connection)).isEqualTo(before);
  }

  @Test
  void refusesToBreakAView() throws SQLException {
    given("CREATE TABLE t (a INT, b INT, UNIQUE (b)); CREATE VIEW v AS SELECT b FROM t;");
    connection.setAutoCommit(false);
    assertThatThrownBy(() -> change("t", new Operation.DropColumn("b")))
        .hasMessageContaining("view v");
    connection.rollback();
    assertThat(sql("t")).contains("UNIQUE (b)");
  }

  @Test
  void renamesWhereverTheSchemaMentionsTheColumn() throws SQLException {
    given(
        "CREATE TABLE t (a INT, b TEXT CHECK (b <> 'b' AND length(b) > 0));"
            + "CREATE INDEX i ON t (b); CREATE VIEW v AS SELECT b FROM t;"
            + "CREATE TABLE k (x REFERENCES t (b));");
    change("t", new Operation.RenameColumn("b", "order"), new Operation.RenameTable("u"));
    assertThat(sql("u"))
        .isEqualTo(
            "CREATE TABLE \"u\" (a INT, \"order\" TEXT CHECK (\"order\" <> 'b' AND length(\"order\") > 0))");
    assertThat(sql("k")).contains("REFERENCES \"u\"");
    assertThat(Sqlite.rows(connection, "SELECT * FROM v")).isEmpty();
  }

  @Test
  void renamesBetweenOtherOperationsInTheOrderTheyAreWritten() throws SQLException {
    given("CREATE TABLE t (a INT, b INT); INSERT INTO t VALUES (1, 2);");
    change(
        "t",
        add("c INT", Position.Place.FIRST, null, "a * 10"),
        new Operation.RenameColumn("a", "z"),
        add("d INT", Position.Place.FIRST, null, "z + 1"),
        new Operation.DropColumn("b"));
    assertThat(Sqlite.rows(connection, "SELECT d, c, z FROM t"))
        .containsExactly(List.of("2", "10", "1"));
  }

  @Test
  void cascadingChildrenSurviveWithForeignKeysOff() throws SQLException {
    given(
        "CREATE TABLE p (id INTEGER PRIMARY KEY, x TEXT);"
            + "CREATE TABLE c (p INT REFERENCES p ON DELETE CASCADE);"
            + "CREATE TABLE n (p INT REFERENCES p ON DELETE SET NULL);"
            + "INSERT INTO p VALUES (1, 'x'); INSERT INTO c VALUES (1); INSERT INTO n VALUES (1);");
    change("p", Strategy.REBUILD);
    assertThat(Sqlite.number(connection, "SELECT count(*) FROM c WHERE p = 1")).isEqualTo(1);
    assertThat(Sqlite.number(connection, "SELECT count(*) FROM n WHERE p = 1")).isEqualTo(1);
  }

  @Test
  void refusesToRebuildWithForeignKeysOn() throws SQLException {
    given("CREATE TABLE p (id INTEGER PRIMARY KEY); PRAGMA foreign_keys = ON;");
    assertThatThrownBy(() -> change("p")).hasMessageContaining("foreign keys are on");
  }

  @Test
  void theHighWaterMarkOfAutoincrementSurvives() throws SQLException {
    given(
        "CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, x);"
            + "INSERT INTO t (x) VALUES (1), (2), (3); DELETE FROM t WHERE id > 1;");
    change("t", Strategy.REBUILD);
    given("INSERT INTO t (x) VALUES (9);");
    assertThat(Sqlite.number(connection, "SELECT max(id) FROM t")).isEqualTo(4);
  }

  @Test
  void conflictClausesDoNotLoseRows() throws SQLException {
    given(
        "CREATE TABLE t (a TEXT UNIQUE ON CONFLICT REPLACE, b); INSERT INTO t VALUES ('x', 1), ('y', 2);");
    connection.setAutoCommit(false);
    assertThatThrownBy(
            () ->
                change(
                    "t", add("k INT UNIQUE ON CONFLICT IGNORE", Position.Place.FIRST, null, "7")))
        .hasMessageContaining("UNIQUE");
    connection.rollback();
    assertThat(Sqlite.number(connection, "SELECT count(*) FROM t")).isEqualTo(2);
  }

  @Test
  void aValueThatTheCopyWouldConvertStopsTheRebuild() throws SQLException {
    given(
        "CREATE TABLE t (a INTEGER, b); INSERT INTO t VALUES (1, 2); PRAGMA writable_schema = ON;"
            + "UPDATE sqlite_master SET sql = 'CREATE TABLE t (a TEXT, b)'; PRAGMA writable_schema ="
            + " RESET;");
    connection.setAutoCommit(false);
    assertThatThrownBy(() -> change("t", Strategy.REBUILD))
        .hasMessageContaining("1 rows of table t would not survive");
  }

  @Test
  void violationsThatWereThereBeforeAreNotHeldAgainstTheChange() throws SQLException {
    given(
        "CREATE TABLE p (id INTEGER PRIMARY KEY); CREATE TABLE c (p REFERENCES p); INSERT INTO c VALUES (5);");
    change("c", Strategy.REBUILD);
    assertThat(Sqlite.number(connection, "SELECT count(*) FROM c")).isEqualTo(1);
  }

  @Test
  void aVirtualTableAndAMissingOneAreRefused() throws SQLException {
    given("CREATE VIRTUAL TABLE f USING fts5 (x);");
    assertThatThrownBy(() -> change("f", add("y"))).hasMessageContaining("virtual table");
    assertThatThrownBy(() -> change("nope", add("y"))).hasMessage("There is no table nope.");
    given("CREATE TABLE t (a);");
    assertThatThrownBy(() -> change("t", add("A INT")))
        .hasMessageContaining("has a column A already");
    assertThatThrownBy(() -> change("t", new Operation.RenameColumn("x", "y")))
        .hasMessage("Table t has no column x.");
    assertThatThrownBy(() -> change("t", Strategy.ALTER, add("b INT UNIQUE")))
        .hasMessageContaining("cannot be changed by strategy alter");
  }

  @Test
  void randomOperationsTouchNothingElse() throws SQLException {
    for (long seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      try (Connection fresh = DriverManager.getConnection("jdbc:sqlite::memory:")) {
        Corpus.run(
            fresh, "CREATE TABLE t (c0 INTEGER, c1 TEXT, c2 REAL, c3); CREATE INDEX i ON t (c0);");
        Corpus.fill(fresh, random);
        String kept = rows(fresh, "c0");
        List<String> columns = new ArrayList<>(List.of("c0", "c1", "c2", "c3"));
        List<Operation> operations = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(5); i++) {
          operations.add(randomOperation(columns, random, i));
        }
        new TableChangeRunner(fresh, line -> {})
            .run("t", operations, random.nextBoolean() ? Strategy.AUTO : Strategy.REBUILD);
        assertThat(rows(fresh, "c0")).as("seed %d: %s", seed, operations).isEqualTo(kept);
        assertThat(SchemaReader.readAll(fresh).table("t").get().columns())
            .as("seed %d: %s", seed, operations)
            .extracting(column -> column.name())
            .containsExactlyElementsOf(columns);
        assertThat(Sqlite.text(fresh, "PRAGMA integrity_check")).isEqualTo("ok");
      }
    }
  }

  private static Operation randomOperation(List<String> columns, Random random, int i) {
    String column = columns.get(random.nextInt(columns.size()));
    boolean free = !column.equals("c0");
    int choice = random.nextInt(4);
    if (choice == 0 && free) {
      columns.remove(column);
      return new Operation.DropColumn(column);
    }
    if (choice == 1 && free) {
      columns.set(columns.indexOf(column), "r" + i);
      return new Operation.RenameColumn(column, "r" + i);
    }
    if (choice == 2) {
      columns.add(columns.indexOf(column), "f" + i);
      return add("f" + i + " TEXT", Position.Place.BEFORE, column, "c0 || 'x'");
    }
    columns.add("n" + i);
    return add("n" + i + " INT DEFAULT 3");
  }

  private static String rows(Connection connection, String column) throws SQLException {
    return Sqlite.rows(
            connection,
            "SELECT rowid, typeof(%1$s), quote(%1$s) FROM t ORDER BY rowid".formatted(column))
        .toString();
  }
}

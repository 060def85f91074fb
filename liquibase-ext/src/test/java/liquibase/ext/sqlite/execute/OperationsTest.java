package liquibase.ext.sqlite.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import liquibase.ext.sqlite.jdbc.Sqlite;
import liquibase.ext.sqlite.plan.Operation;
import liquibase.ext.sqlite.plan.Operation.ConstraintRef;
import liquibase.ext.sqlite.plan.PlanException;
import liquibase.ext.sqlite.plan.Position;
import liquibase.ext.sqlite.plan.Strategy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each operation: the text it makes, the strategy it takes, and that forcing a rebuild agrees. */
class OperationsTest {
  @TempDir java.nio.file.Path directory;

  private static Arguments row(String before, Operation operation, String strategy, String after) {
    return Arguments.of(before, operation, strategy, after);
  }

  private static Operation drop(ConstraintRef.Kind kind, String name, String... columns) {
    return new Operation.DropConstraint(new ConstraintRef(kind, name, List.of(columns), null));
  }

  static List<Arguments> operations() {
    ConstraintRef.Kind unique = ConstraintRef.Kind.UNIQUE;
    ConstraintRef check = new ConstraintRef(ConstraintRef.Kind.CHECK, null, List.of(), "A>0");
    return List.of(
        row("a INT, b", new Operation.SetType("a", "BIGINT", null), "edit", "a BIGINT, b"),
        row("a INT, b", new Operation.SetType("a", "TEXT", null), "rebuild", "a TEXT, b"),
        row("a, b", new Operation.SetType("a", "BLOB", null), "edit", "a BLOB, b"),
        row("a INT, b", new Operation.SetType("a", "", null), "rebuild", "a, b"),
        row(
            "a INTEGER PRIMARY KEY",
            new Operation.SetType("a", "INT", null),
            "rebuild",
            "a INT PRIMARY KEY"),
        row(
            "a INT, b",
            new Operation.SetNotNull("a", "n", null),
            "edit",
            "a INT CONSTRAINT n NOT NULL, b"),
        row("a INT NOT NULL, b", new Operation.DropNotNull("a"), "edit", "a INT, b"),
        row(
            "a INT /* c */ NOT NULL DEFAULT 3, b",
            new Operation.DropNotNull("a"),
            "edit",
            "a INT /* c */ DEFAULT 3, b"),
        row("a INT, b", new Operation.SetDefault("a", "7"), "edit", "a INT DEFAULT 7, b"),
        row(
            "a INT DEFAULT (1 + 1), b",
            new Operation.SetDefault("a", "7"),
            "edit",
            "a INT DEFAULT 7, b"),
        row("a INT DEFAULT 3, b", new Operation.SetDefault("a", null), "edit", "a INT, b"),
        row(
            "a TEXT, b",
            new Operation.SetCollation("a", "NOCASE"),
            "rebuild",
            "a TEXT COLLATE NOCASE, b"),
        row(
            "a TEXT COLLATE NOCASE, b",
            new Operation.SetCollation("a", null),
            "rebuild",
            "a TEXT, b"),
        row(
            "a, b, c",
            new Operation.MoveColumn("c", new Position(Position.Place.FIRST, null)),
            "rebuild",
            "c, a, b"),
        row(
            "a, b, c",
            new Operation.MoveColumn("a", new Position(Position.Place.AFTER, "b")),
            "rebuild",
            "b, a, c"),
        row("a, b", new Operation.AddConstraint("CHECK (a > 0)"), "edit", "a, b, CHECK (a > 0)"),
        row(
            "a INTEGER PRIMARY KEY, b",
            new Operation.AddConstraint("CONSTRAINT f FOREIGN KEY (b) REFERENCES t (a)"),
            "edit",
            "a INTEGER PRIMARY KEY, b, CONSTRAINT f FOREIGN KEY (b) REFERENCES t (a)"),
        row("a, b", new Operation.AddConstraint("UNIQUE (a, b)"), "rebuild", "a, b, UNIQUE (a, b)"),
        row(
            "a INTEGER, b",
            new Operation.AddConstraint("PRIMARY KEY (a)"),
            "rebuild",
            "a INTEGER, b, PRIMARY KEY (a)"),
        row("a UNIQUE, b", drop(unique, null, "a"), "rebuild", "a, b"),
        row("a, b, UNIQUE (a), UNIQUE (b)", drop(unique, null, "b"), "rebuild", "a, b, UNIQUE (a)"),
        row(
            "a, b, CONSTRAINT u UNIQUE (a), CHECK (b)",
            drop(unique, "U"),
            "rebuild",
            "a, b, CHECK (b)"),
        row("a CHECK (a > 0), b", new Operation.DropConstraint(check), "edit", "a, b"),
        row(
            "a REFERENCES t (b) ON DELETE CASCADE, b",
            drop(ConstraintRef.Kind.FOREIGN_KEY, null, "a"),
            "edit",
            "a, b"),
        row(
            "a REFERENCES t (b), b, FOREIGN KEY (b) REFERENCES t (a)",
            new Operation.DropForeignKeys(),
            "edit",
            "a, b"),
        row(
            "a INTEGER PRIMARY KEY, b",
            drop(ConstraintRef.Kind.PRIMARY_KEY, null),
            "rebuild",
            "a INTEGER, b"),
        row(
            "a, b, CHECK (a > 0)",
            new Operation.RenameConstraint(check, "c"),
            "edit",
            "a, b, CONSTRAINT c CHECK (a > 0)"),
        row(
            "a, b, CONSTRAINT x CHECK (a > 0)",
            new Operation.RenameConstraint(
                new ConstraintRef(ConstraintRef.Kind.CHECK, "x", List.of(), null), "y z"),
            "edit",
            "a, b, CONSTRAINT \"y z\" CHECK (a > 0)"),
        row(
            "a INTEGER PRIMARY KEY, b",
            new Operation.SetAutoincrement("a", true),
            "rebuild",
            "a INTEGER PRIMARY KEY AUTOINCREMENT, b"),
        row(
            "a INT, b, PRIMARY KEY (a)",
            new Operation.SetAutoincrement("a", true),
            "rebuild",
            "a INTEGER, b, PRIMARY KEY (a AUTOINCREMENT)"),
        row(
            "a INTEGER PRIMARY KEY AUTOINCREMENT, b",
            new Operation.SetAutoincrement("a", false),
            "rebuild",
            "a INTEGER PRIMARY KEY, b"),
        row(
            "a INT, b INT",
            new Operation.SetGenerated("b", "a + 1", true),
            "rebuild",
            "a INT, b INT GENERATED ALWAYS AS (a + 1) STORED"),
        row(
            "a INT, b INT AS (a + 1)",
            new Operation.SetGenerated("b", null, false),
            "rebuild",
            "a INT, b INT"));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void makesTheText(String before, Operation operation, String strategy, String after)
      throws SQLException {
    for (Strategy wanted : List.of(Strategy.AUTO, Strategy.REBUILD)) {
      try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
        Corpus.run(connection, "CREATE TABLE t (" + before + ");");
        fill(connection, before);
        List<List<String>> firsts = Sqlite.rows(connection, "SELECT a FROM t ORDER BY a");
        List<String> log = new ArrayList<>();
        connection.setAutoCommit(false);
        new TableChangeRunner(connection, log::add).run("t", List.of(operation), wanted);
        connection.commit();
        assertThat(Sqlite.text(connection, "SELECT sql FROM sqlite_master WHERE name = 't'"))
            .isEqualTo("CREATE TABLE t (" + after + ")");
        assertThat(log.get(0)).startsWith("t: " + (wanted == Strategy.AUTO ? strategy : "rebuild"));
        assertThat(Sqlite.rows(connection, "SELECT a FROM t ORDER BY a")).isEqualTo(firsts);
        assertThat(Sqlite.text(connection, "PRAGMA integrity_check")).isEqualTo("ok");
      }
    }
  }

  private static void fill(Connection connection, String columns) throws SQLException {
    boolean generated = columns.contains("AS (");
    boolean single = !columns.contains(", b");
    String rows = single || generated ? "(a) VALUES (5), (3)" : "(a, b) VALUES (5, 3), (3, 5)";
    Sqlite.run(connection, "INSERT INTO t " + rows);
  }

  @Test
  void anEditIsInForceAtOnceAndGoneAfterARollback() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      Corpus.run(connection, "CREATE TABLE t (a INT); INSERT INTO t VALUES (1);");
      connection.setAutoCommit(false);
      new TableChangeRunner(connection, line -> {})
          .run("t", List.of(new Operation.AddConstraint("CHECK (a > 0)")), Strategy.EDIT);
      assertThatThrownBy(() -> Sqlite.run(connection, "INSERT INTO t VALUES (-1)"))
          .hasMessageContaining("CHECK");
      connection.rollback();
      Sqlite.run(connection, "INSERT INTO t VALUES (-1)");
      connection.commit();
    }
  }

  @Test
  void anotherConnectionSeesTheEdit() throws Exception {
    java.nio.file.Path file = java.nio.file.Files.createTempFile("edit", ".db");
    try (Connection one = DriverManager.getConnection("jdbc:sqlite:" + file);
        Connection two = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      Corpus.run(one, "CREATE TABLE t (a INT); INSERT INTO t VALUES (1);");
      Sqlite.rows(two, "SELECT * FROM t");
      one.setAutoCommit(false);
      new TableChangeRunner(one, line -> {})
          .run("t", List.of(new Operation.SetNotNull("a", null, null)), Strategy.AUTO);
      one.commit();
      assertThatThrownBy(() -> Sqlite.run(two, "INSERT INTO t VALUES (NULL)"))
          .hasMessageContaining("NOT NULL");
    } finally {
      java.nio.file.Files.delete(file);
    }
  }

  @Test
  void severalOperationsMakeOnePlanAndOneCopy() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      Corpus.run(
          connection, "CREATE TABLE t (a INT, b INT, c INT); INSERT INTO t VALUES (1, 2, 3);");
      List<String> log = new ArrayList<>();
      new TableChangeRunner(connection, log::add)
          .run(
              "t",
              List.of(
                  new Operation.SetNotNull("a", null, null),
                  new Operation.AddConstraint("UNIQUE (b)"),
                  new Operation.DropColumn("c"),
                  new Operation.AddColumn("d", "d TEXT", Position.LAST, "a || b"),
                  new Operation.SetDefault("b", "9")),
              Strategy.AUTO);
      assertThat(log.stream().filter(line -> line.startsWith("t: "))).hasSize(1);
      assertThat(Sqlite.rows(connection, "SELECT * FROM t"))
          .containsExactly(List.of("1", "2", "12"));
    }
  }

  @Test
  void keepingOnlySomeRowsIsSaidAsALoss() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      Corpus.run(connection, "CREATE TABLE t (a INT); INSERT INTO t VALUES (1), (2), (NULL);");
      List<String> log = new ArrayList<>();
      new TableChangeRunner(connection, log::add)
          .run("t", List.of(new Operation.KeepRows("a = 2")), Strategy.AUTO);
      assertThat(Sqlite.rows(connection, "SELECT rowid, a FROM t"))
          .containsExactly(List.of("2", "2"));
      assertThat(log).anyMatch(line -> line.contains("rows of t for which not (a = 2) are lost"));
    }
  }

  @Test
  void changesBetweenTheKindsOfTables() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      Corpus.run(
          connection,
          "CREATE TABLE t (k TEXT PRIMARY KEY, v INT); INSERT INTO t VALUES ('b', 1), ('a', 2);");
      TableChangeRunner runner = new TableChangeRunner(connection, line -> {});
      runner.run(
          "t",
          List.of(new Operation.SetStrict(true), new Operation.SetWithoutRowid(true)),
          Strategy.AUTO);
      assertThat(Sqlite.text(connection, "SELECT sql FROM sqlite_master WHERE name = 't'"))
          .isEqualTo("CREATE TABLE t (k TEXT PRIMARY KEY, v INT) WITHOUT ROWID, STRICT");
      runner.run(
          "t",
          List.of(new Operation.SetWithoutRowid(false), new Operation.SetStrict(false)),
          Strategy.AUTO);
      assertThat(Sqlite.rows(connection, "SELECT * FROM t ORDER BY k"))
          .containsExactly(List.of("a", "2"), List.of("b", "1"));
      assertThatThrownBy(
              () ->
                  runner.run(
                      "t",
                      List.of(
                          new Operation.SetType("v", "INT", "'x'"), new Operation.SetStrict(true)),
                      Strategy.AUTO))
          .isInstanceOf(SQLException.class);
    }
  }

  @Test
  void whatIsNotThereIsNamedTogetherWithWhatIs() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      Corpus.run(
          connection,
          "CREATE TABLE t (a UNIQUE, b UNIQUE, CHECK (a)); CREATE TABLE w (a PRIMARY KEY) WITHOUT ROWID;");
      TableChangeRunner runner = new TableChangeRunner(connection, line -> {});
      assertThatThrownBy(
              () -> runner.run("t", List.of(drop(ConstraintRef.Kind.UNIQUE, "x")), Strategy.AUTO))
          .isInstanceOf(PlanException.class)
          .hasMessage("Table t has no UNIQUE named x; it has `UNIQUE`, `UNIQUE`.");
      assertThatThrownBy(
              () ->
                  runner.run(
                      "t", List.of(drop(ConstraintRef.Kind.FOREIGN_KEY, "x")), Strategy.AUTO))
          .hasMessageContaining("it has none of this kind");
      assertThatThrownBy(
              () ->
                  runner.run(
                      "w", List.of(drop(ConstraintRef.Kind.PRIMARY_KEY, null)), Strategy.AUTO))
          .hasMessageContaining("cannot be without a PRIMARY KEY");
      assertThatThrownBy(
              () ->
                  runner.run(
                      "t", List.of(new Operation.AddConstraint("UNIQUE (a)")), Strategy.EDIT))
          .hasMessageContaining("cannot be changed by strategy edit");
    }
  }

  @Test
  void aFunctionOrCollationOfTheApplicationIsMissedBeforeTheFirstRowIsCopied() throws Exception {
    java.nio.file.Path file = directory.resolve("own.db");
    try (Connection application = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      org.sqlite.Function.create(
          application,
          "fold",
          new org.sqlite.Function() {
            @Override
            protected void xFunc() throws SQLException {
              result(value_text(0).toLowerCase(java.util.Locale.ROOT));
            }
          },
          1,
          org.sqlite.Function.FLAG_DETERMINISTIC);
      Corpus.run(
          application,
          "CREATE TABLE t (a TEXT, b INT); CREATE INDEX i ON t (fold(a)); CREATE TABLE u (a TEXT CHECK"
              + " (fold(a) <> ''), b INT); INSERT INTO t VALUES ('A', 1); INSERT INTO u VALUES"
              + " ('A', 1);");
    }
    for (String table : List.of("t", "u")) {
      try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
        String before = Sqlite.rows(connection, "SELECT * FROM sqlite_master").toString();
        connection.setAutoCommit(false);
        TableChangeRunner runner = new TableChangeRunner(connection, line -> {});
        assertThatThrownBy(() -> runner.run(table, List.of(), Strategy.AUTO))
            .hasMessageContaining("only the application registers")
            .hasMessageContaining("fold");
        connection.rollback();
        assertThat(Sqlite.rows(connection, "SELECT * FROM sqlite_master").toString())
            .isEqualTo(before);
      }
    }
  }
}

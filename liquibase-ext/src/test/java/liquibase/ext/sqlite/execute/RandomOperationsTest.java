package liquibase.ext.sqlite.execute;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import liquibase.ext.sqlite.diff.SchemaComparison;
import liquibase.ext.sqlite.jdbc.Sqlite;
import liquibase.ext.sqlite.plan.Operation;
import liquibase.ext.sqlite.plan.PlanException;
import liquibase.ext.sqlite.plan.Strategy;
import liquibase.ext.sqlite.schema.Schema;
import liquibase.ext.sqlite.snapshot.SchemaReader;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Random tables, rows and lists of operations; jqwik prints the seed of a case that fails. */
class RandomOperationsTest {
  private static final String PARENT =
      "CREATE TABLE parent (id INTEGER PRIMARY KEY); INSERT INTO parent VALUES (1), (2);"
          + "CREATE TABLE child (u INT); CREATE VIEW v AS SELECT count(*) AS n FROM t;";

  @Property(tries = 1500)
  void whatIsNotNamedIsUnchangedAndTheResultIsWhatCreateTableWouldMake(
      @ForAll long seed, @ForAll boolean oneByOne) throws SQLException {
    Random random = new Random(seed);
    RandomTable model = new RandomTable(random);
    try (Connection connection = given(model)) {
      List<String> columns = model.names();
      List<List<String>> before = cells(connection, columns);
      List<Operation> operations = new ArrayList<>();
      int count = 1 + random.nextInt(6);
      for (int i = 0; i < count; i++) {
        operations.add(model.change());
      }
      String given = Sqlite.text(connection, "SELECT sql FROM sqlite_master WHERE name = 't'");
      try {
        run(connection, operations, oneByOne);
      } catch (SQLException | RuntimeException e) {
        throw new AssertionError(given + "\n" + operations + "\n" + e.getMessage(), e);
      }

      assertSame(model.sql(), connection);
      List<String> kept = model.untouched();
      List<String> old = kept.stream().map(model::original).toList();
      assertThat(cells(connection, kept)).isEqualTo(select(before, columns, old));
      assertThat(Sqlite.text(connection, "PRAGMA integrity_check")).isEqualTo("ok");
      assertThat(Sqlite.text(connection, "SELECT n FROM v")).isEqualTo("6");
    }
  }

  @Property(tries = 1500)
  void upDownUpGivesTheSame(@ForAll long seed) throws SQLException {
    Random random = new Random(seed);
    RandomTable model = new RandomTable(random);
    try (Connection connection = given(model)) {
      Schema schema = SchemaReader.readAll(connection);
      String before = Corpus.content(connection);
      List<Operation> operations = new ArrayList<>();
      int count = 1 + random.nextInt(6);
      for (int i = 0; i < count; i++) {
        operations.add(model.change());
      }
      List<Operation> back;
      try {
        back = InverseOperations.of(schema, "t", operations);
      } catch (PlanException e) {
        assertThat(e).hasMessageContaining("are gone");
        return;
      }
      run(connection, operations, false);
      Schema up = SchemaReader.readAll(connection);
      run(connection, back, false);
      boolean converts =
          operations.stream()
              .anyMatch(o -> o instanceof Operation.SetType || o instanceof Operation.SetNotNull);
      if (converts) {
        assertThat(schemaOf(before)).isEqualTo(schemaOf(Corpus.content(connection)));
      } else {
        assertThat(Corpus.content(connection)).isEqualTo(before);
      }
      run(connection, operations, false);
      assertThat(SchemaComparison.differences(up, SchemaReader.readAll(connection))).isEmpty();
    }
  }

  private static String schemaOf(String content) {
    return content.substring(0, content.indexOf("\nchild["));
  }

  private static Connection given(RandomTable model) throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
    Corpus.run(connection, model.sql() + ";" + PARENT);
    for (String row : model.rows()) {
      Sqlite.run(connection, row);
    }
    connection.setAutoCommit(false);
    return connection;
  }

  private static void run(Connection connection, List<Operation> operations, boolean oneByOne)
      throws SQLException {
    TableChangeRunner runner = new TableChangeRunner(connection, line -> {});
    if (!oneByOne) {
      runner.run("t", operations, Strategy.AUTO);
      return;
    }
    for (Operation operation : operations) {
      runner.run("t", List.of(operation), Strategy.AUTO);
    }
  }

  private static void assertSame(String sql, Connection connection) throws SQLException {
    try (Connection direct = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      Corpus.run(direct, sql + ";" + PARENT);
      assertThat(
              SchemaComparison.differences(
                  SchemaReader.readAll(direct), SchemaReader.readAll(connection)))
          .isEmpty();
      for (String pragma :
          List.of(
              "SELECT name, type, \"notnull\", dflt_value, pk, hidden FROM pragma_table_xinfo('t')",
              "SELECT \"table\", \"from\", \"to\", on_delete FROM pragma_foreign_key_list('t')",
              "SELECT count(*) FROM pragma_index_list('t')")) {
        assertThat(Sqlite.rows(connection, pragma)).isEqualTo(Sqlite.rows(direct, pragma));
      }
    }
  }

  private static List<List<String>> cells(Connection connection, List<String> columns)
      throws SQLException {
    String list =
        columns.stream()
            .map(name -> "quote(" + name + ") || typeof(" + name + ")")
            .collect(Collectors.joining(", "));
    return Sqlite.rows(connection, "SELECT rowid, " + list + " FROM t ORDER BY rowid");
  }

  private static List<List<String>> select(
      List<List<String>> rows, List<String> columns, List<String> wanted) {
    return rows.stream()
        .map(
            row -> {
              List<String> selected = new ArrayList<>(List.of(row.get(0)));
              wanted.forEach(name -> selected.add(row.get(1 + columns.indexOf(name))));
              return selected;
            })
        .toList();
  }
}

package liquibase.ext.sqlite.execute;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import liquibase.ext.sqlite.ddl.ColumnDefinition;
import liquibase.ext.sqlite.ddl.Names;
import liquibase.ext.sqlite.ddl.TableDefinition;
import liquibase.ext.sqlite.jdbc.Sqlite;
import liquibase.ext.sqlite.schema.Schema;
import liquibase.ext.sqlite.schema.SchemaObject;
import liquibase.ext.sqlite.snapshot.SchemaReader;

/** Schemas and rows for tests, and the whole state of a database as one comparable text. */
public final class Corpus {
  private static final List<String> VALUES =
      List.of(
          "NULL",
          "0",
          "1",
          "-7",
          "42",
          "9007199254740993",
          "1.5",
          "-0.25",
          "1e300",
          "''",
          "'a'",
          "'A'",
          "'it''s'",
          "'été – ‘x’'",
          "'12'",
          "'1.0'",
          "x''",
          "x'00ff00'",
          "'line\nbreak'");

  private Corpus() {}

  /** Returns the schemas of the corpus, each as one script. */
  public static Stream<String> schemas() {
    return schemas("schemas.sql");
  }

  /** Returns the schemas of a file. */
  public static Stream<String> schemas(String file) {
    try (InputStream in = Corpus.class.getResourceAsStream("/corpus/" + file)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(text.split("\n\n")).filter(schema -> schema.startsWith("CREATE"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a script of several statements; SQLite itself finds their ends. */
  public static void run(Connection connection, String script) throws SQLException {
    connection.unwrap(org.sqlite.SQLiteConnection.class).getDatabase()._exec(script);
  }

  /** Puts rows of odd values into every table, as many as its constraints let in. */
  public static int fill(Connection connection, Random random) throws SQLException {
    Schema schema = SchemaReader.readAll(connection);
    int inserted = 0;
    for (SchemaObject table : schema.objects("table")) {
      for (int i = 0; i < 12; i++) {
        inserted += insert(connection, schema.definition(table), random);
      }
    }
    return inserted;
  }

  private static int insert(Connection connection, TableDefinition table, Random random) {
    List<String> columns = new ArrayList<>();
    List<String> values = new ArrayList<>();
    for (ColumnDefinition column : table.columns()) {
      if (!column.isGenerated()) {
        columns.add(Names.quote(column.name()));
        values.add(VALUES.get(random.nextInt(VALUES.size())));
      }
    }
    try {
      Sqlite.run(
          connection,
          "INSERT OR ABORT INTO %s (%s) VALUES (%s)"
              .formatted(
                  Names.quote(table.name()),
                  String.join(", ", columns),
                  String.join(", ", values)));
      return 1;
    } catch (SQLException e) {
      return 0;
    }
  }

  /** Returns schema, rows and rowids, each value with its type and bytes, and sqlite_sequence. */
  public static String state(Connection connection) throws SQLException {
    return Sqlite.rows(
            connection, "SELECT rowid, type, name, tbl_name, sql FROM sqlite_master ORDER BY rowid")
        + rows(connection);
  }

  /** Returns the same without the order of sqlite_schema, which an object that returns may lose. */
  public static String content(Connection connection) throws SQLException {
    return Sqlite.rows(connection, "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY 2")
        + rows(connection);
  }

  private static String rows(Connection connection) throws SQLException {
    StringBuilder state = new StringBuilder();
    for (SchemaObject table :
        SchemaReader.readAll(connection).objects("table").stream()
            .sorted(Comparator.comparing(SchemaObject::name))
            .toList()) {
      state.append('\n').append(table.name()).append(rows(connection, table));
    }
    boolean counts =
        Sqlite.any(connection, "SELECT 1 FROM sqlite_master WHERE name = 'sqlite_sequence'");
    if (counts) {
      state
          .append('\n')
          .append(Sqlite.rows(connection, "SELECT * FROM sqlite_sequence ORDER BY name"));
    }
    return state.toString();
  }

  private static List<List<String>> rows(Connection connection, SchemaObject table)
      throws SQLException {
    TableDefinition definition = TableDefinition.parse(table.sql());
    List<String> wanted = new ArrayList<>();
    for (String rowid : List.of("rowid", "_rowid_", "oid")) {
      if (!definition.withoutRowid() && definition.indexOf(rowid) < 0) {
        wanted.add(rowid);
        break;
      }
    }
    for (ColumnDefinition column : definition.columns()) {
      String name = Names.quote(column.name());
      wanted.add("typeof(" + name + ")");
      wanted.add("quote(" + name + ")");
    }
    return Sqlite.rows(
        connection,
        "SELECT %s FROM %s ORDER BY 1, 2, 3"
            .formatted(String.join(", ", wanted), Names.quote(table.name())));
  }
}

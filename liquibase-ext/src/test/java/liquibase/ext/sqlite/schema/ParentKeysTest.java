package liquibase.ext.sqlite.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import liquibase.ext.sqlite.ddl.Names;
import liquibase.ext.sqlite.execute.Corpus;
import liquibase.ext.sqlite.jdbc.Sqlite;
import liquibase.ext.sqlite.snapshot.SchemaReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule is SQLite's own: both say of the same tables that a key refers to none. */
class ParentKeysTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x PRIMARY KEY                                | REFERENCES p        | false",
        "x INTEGER PRIMARY KEY                        | REFERENCES p (X)    | false",
        "x INTEGER PRIMARY KEY                        | REFERENCES p (rowid)| true",
        "x UNIQUE                                     | REFERENCES p        | true",
        "x UNIQUE                                     | REFERENCES p (x)    | false",
        "x COLLATE NOCASE UNIQUE                      | REFERENCES p (x)    | false",
        "x COLLATE NOCASE, UNIQUE (x COLLATE BINARY)  | REFERENCES p (x)    | true",
        "x, UNIQUE (x COLLATE binary DESC)            | REFERENCES p (x)    | false",
        "x, y, PRIMARY KEY (x, y)                     | REFERENCES p (x)    | true",
        "x, y, PRIMARY KEY (x, y)                     | REFERENCES p        | true",
        "x, y                                         | REFERENCES q        | false",
        "x, y                                         | REFERENCES p (z)    | true",
      })
  void ofOneColumn(String parent, String reference, boolean mismatch) throws SQLException {
    String schema = "CREATE TABLE p (" + parent + "); CREATE TABLE c (a " + reference + ");";
    assertThat(bySqlite(schema).get("c")).as("SQLite").isEqualTo(mismatch);
    assertThat(byRule(schema)).isEqualTo(bySqlite(schema));
  }

  @ParameterizedTest
  @CsvSource({
    "CREATE UNIQUE INDEX i ON p (y X x), false",
    "CREATE UNIQUE INDEX i ON p (x X y) WHERE x > 0, true",
    "CREATE UNIQUE INDEX i ON p (x X y X z), true",
    "CREATE UNIQUE INDEX i ON p (x X y + 1), true",
    "CREATE INDEX i ON p (x X y), true",
  })
  void ofTwoColumnsByAnIndex(String index, boolean mismatch) throws SQLException {
    String schema =
        "CREATE TABLE p (x, y, z); CREATE TABLE c (a, b, FOREIGN KEY (a, b) REFERENCES p (x, y)); "
            + index.replace(" X ", ", ");
    assertThat(bySqlite(schema).get("c")).as("SQLite").isEqualTo(mismatch);
    assertThat(byRule(schema)).isEqualTo(bySqlite(schema));
  }

  @Test
  void ofTheWholeCorpus() throws Exception {
    List<String> schemas =
        Stream.concat(Corpus.schemas(), Corpus.schemas("many.sql"))
            .filter(schema -> schema.toUpperCase(java.util.Locale.ROOT).contains("REFERENCES"))
            .toList();
    assertThat(schemas).hasSizeGreaterThan(100);
    int mismatches = 0;
    for (String schema : schemas) {
      Map<String, Boolean> expected = bySqlite(schema);
      assertThat(byRule(schema)).as(schema).isEqualTo(expected);
      mismatches += expected.containsValue(true) ? 1 : 0;
    }
    assertThat(mismatches).isGreaterThan(10);
  }

  private static Map<String, Boolean> bySqlite(String schema) throws SQLException {
    try (Connection connection = open(schema)) {
      Map<String, Boolean> mismatch = new TreeMap<>();
      for (SchemaObject table : SchemaReader.readAll(connection).objects("table")) {
        if (!table.isVirtual()) {
          mismatch.put(table.name(), isMismatch(connection, table.name()));
        }
      }
      return mismatch;
    }
  }

  private static boolean isMismatch(Connection connection, String table) throws SQLException {
    try {
      Sqlite.rows(connection, "PRAGMA foreign_key_check(" + Names.quote(table) + ")");
      return false;
    } catch (SQLException e) {
      assertThat(e.getMessage()).contains("foreign key mismatch");
      return true;
    }
  }

  private static Map<String, Boolean> byRule(String schema) throws SQLException {
    try (Connection connection = open(schema)) {
      Schema read = SchemaReader.readAll(connection);
      ParentKeys keys = new ParentKeys(read);
      Map<String, Boolean> mismatch = new TreeMap<>();
      for (SchemaObject table : read.objects("table")) {
        if (!table.isVirtual()) {
          mismatch.put(table.name(), !keys.mismatched(read.definition(table)).isEmpty());
        }
      }
      return mismatch;
    }
  }

  private static Connection open(String schema) throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
    Corpus.run(connection, schema);
    return connection;
  }
}

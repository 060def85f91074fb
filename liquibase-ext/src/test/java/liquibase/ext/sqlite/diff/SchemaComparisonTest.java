package liquibase.ext.sqlite.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import liquibase.ext.sqlite.execute.Corpus;
import liquibase.ext.sqlite.schema.Schema;
import liquibase.ext.sqlite.snapshot.SchemaReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaComparisonTest {

  private static Schema schema(String script) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      Corpus.run(connection, script);
      return SchemaReader.readAll(connection);
    }
  }

  static List<String> corpus() {
    return Corpus.schemas().toList();
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void aSchemaEqualsItself(String script) throws SQLException {
    assertThat(SchemaComparison.differences(schema(script), schema(script))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      value = {
        "a INT, b INT | a  INT,b /* c */ INT",
        "a INT NOT NULL PRIMARY KEY | a INT NOT NULL, PRIMARY KEY (a)",
        "a UNIQUE, b | a, b, UNIQUE (A)",
        "a CHECK (a > 0), b | a, b, CHECK (A>0)",
        "a REFERENCES p (x), b | a, b, FOREIGN KEY (a) REFERENCES p(x) ON DELETE NO ACTION",
        "a DEFAULT CURRENT_TIMESTAMP, b | a DEFAULT current_timestamp, b",
        "[a] INT, \"b\" | a INT, b"
      })
  void whatMeansTheSameIsEqual(String one, String other) throws SQLException {
    assertThat(differences(one, other)).isEmpty();
    assertThat(differences(other, one)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      value = {
        "a INTEGER PRIMARY KEY DESC, b | a INTEGER, b, PRIMARY KEY (a DESC) | rowid itself",
        "a DEFAULT abc, b | a DEFAULT ABC, b | a DEFAULT ABC",
        "a DEFAULT [abc], b | a DEFAULT ABC, b | should be a DEFAULT [abc]",
        "a DEFAULT 1 DEFAULT 2, b | a DEFAULT 1, b | should be a DEFAULT 2",
        "a COLLATE NOCASE COLLATE BINARY, b | a COLLATE NOCASE, b | COLLATE BINARY",
        "A, b | a, b | t.A should be A, but is a",
        "a VARCHAR, b | a varchar, b | VARCHAR",
        "a, b | b, a | another order",
        "a, b, UNIQUE (a, b) | a, b, UNIQUE (b, a) | lacks UNIQUE (a, b)",
        "a NOT NULL, b | a, b | NOT NULL",
        "a, b, CHECK (a <> 'x') | a, b, CHECK (a <> 'X') | lacks CHECK",
        "a, b, CONSTRAINT k CHECK (a) | a, b, CHECK (a) | lacks CONSTRAINT k",
        "a REFERENCES p ON DELETE CASCADE, b | a REFERENCES p, b | ON DELETE CASCADE",
        "a REFERENCES p DEFERRABLE INITIALLY DEFERRED, b | a REFERENCES p, b | DEFERRED",
        "a INTEGER PRIMARY KEY AUTOINCREMENT, b | a INTEGER PRIMARY KEY, b | AUTOINCREMENT",
        "a, b AS (a + 1) | a, b AS (a + 2) | a + 1",
        "a, b AS (a) STORED | a, b AS (a) | STORED",
        "a UNIQUE ON CONFLICT IGNORE, b | a UNIQUE, b | ON CONFLICT IGNORE"
      })
  void whatDiffersIsSaid(String should, String is, String said) throws SQLException {
    assertThat(differences(should, is)).anyMatch(line -> line.contains(said));
    assertThat(differences(is, should)).isNotEmpty();
  }

  private static List<String> differences(String should, String is) throws SQLException {
    return SchemaComparison.differences(
        schema("CREATE TABLE t (" + should + ");"), schema("CREATE TABLE t (" + is + ");"));
  }

  @Test
  void comparesTheOtherObjects() throws SQLException {
    String base = "CREATE TABLE t (a, b);";
    assertThat(
            SchemaComparison.differences(schema(base + "CREATE INDEX i ON t (a);"), schema(base)))
        .containsExactly("index i on t (a) is missing");
    assertThat(
            SchemaComparison.differences(
                schema(base + "CREATE UNIQUE INDEX i ON t (a COLLATE NOCASE, b DESC) WHERE a > 0;"),
                schema(base + "CREATE INDEX i ON t (a);")))
        .singleElement()
        .asString()
        .contains("(unique) i on t (a collate nocase, b desc) where a > 0");
    assertThat(
            SchemaComparison.differences(
                schema(base + "CREATE VIEW v AS SELECT a AS x FROM t;"),
                schema(base + "CREATE VIEW v AS SELECT a AS X FROM t;")))
        .containsExactly("view v is defined differently");
    assertThat(SchemaComparison.differences(schema(base), schema("CREATE TABLE T (a, b);")))
        .containsExactly("table t is called T");
    assertThat(
            SchemaComparison.differences(
                schema("CREATE TABLE t (a INT PRIMARY KEY) STRICT, WITHOUT ROWID;"),
                schema("CREATE TABLE t (a INT PRIMARY KEY);")))
        .containsExactly("t should be WITHOUT ROWID", "t should be STRICT");
  }

  /** What reads the same without its quotes is not the same. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      value = {
        "CREATE VIEW v AS SELECT \"a b\" FROM t | CREATE VIEW v AS SELECT a b FROM t",
        "CREATE VIEW v AS SELECT \"null\" FROM t | CREATE VIEW v AS SELECT NULL FROM t",
        "CREATE VIEW v AS SELECT \"1\" AS x FROM t | CREATE VIEW v AS SELECT 1 AS x FROM t",
        "CREATE TABLE u (a, \"a, b\", b, UNIQUE (\"a, b\")) | CREATE TABLE u (a, \"a, b\", b, UNIQUE (a, b))",
        "CREATE INDEX i ON t (\"a, b\") | CREATE INDEX i ON t (a, b)",
        "CREATE INDEX i ON t (\"a desc\") | CREATE INDEX i ON t (a DESC)",
        "CREATE TABLE u (x REFERENCES \"p (a)\") | CREATE TABLE u (x REFERENCES p (a))",
        "CREATE TABLE u (\"a INT\") | CREATE TABLE u (a INT)",
        "CREATE VIRTUAL TABLE f USING fts5 (Title) | CREATE VIRTUAL TABLE f USING fts5 (title)",
        "CREATE TABLE u (a REAL /* INT */ x) | CREATE TABLE u (a REAL x)"
      })
  void namesThatReadLikeSomethingElseAreNoEqual(String one, String other) throws SQLException {
    String table = "CREATE TABLE t (a, \"a b\", \"null\", \"1\", \"a, b\", b, \"a desc\");";
    Schema first = schema(table + one);
    Schema second = schema(table + other);
    assertThat(SchemaComparison.differences(first, second)).isNotEmpty();
    assertThat(SchemaComparison.differences(second, first)).isNotEmpty();
  }
}

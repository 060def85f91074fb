package liquibase.ext.sqlite.execute;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import liquibase.ext.sqlite.jdbc.Sqlite;
import liquibase.ext.sqlite.plan.Strategy;
import liquibase.ext.sqlite.schema.SchemaObject;
import liquibase.ext.sqlite.snapshot.SchemaReader;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rebuild without operations changes nothing: not a byte, not a rowid, not an order. */
class IdentityRebuildTest {

  static List<String> schemas() {
    return Corpus.schemas().toList();
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void leavesTheCorpusAsItWas(String schema) throws SQLException {
    assertThat(rebuildAll(schema, new Random(7))).isPositive();
  }

  @Test
  void theCorpusIsNotEmptyAndGetsRows() throws SQLException {
    assertThat(Corpus.schemas()).hasSizeGreaterThan(30);
    int rows = 0;
    for (String schema : schemas()) {
      try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
        Corpus.run(connection, schema);
        rows += Corpus.fill(connection, new Random(7));
      }
    }
    assertThat(rows).isGreaterThan(300);
  }

  @Property(tries = 300)
  void leavesRandomTablesAsTheyWere(@ForAll("tables") String schema, @ForAll long seed)
      throws SQLException {
    rebuildAll(schema, new Random(seed));
  }

  private static int rebuildAll(String schema, Random random) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      Corpus.run(connection, schema);
      Corpus.fill(connection, random);
      connection.setAutoCommit(false);
      String before = Corpus.state(connection);
      List<SchemaObject> tables = SchemaReader.readAll(connection).objects("table");
      for (SchemaObject table : tables) {
        new TableChangeRunner(connection, line -> {}).run(table.name(), List.of(), Strategy.AUTO);
        assertThat(Corpus.state(connection)).isEqualTo(before);
      }
      connection.commit();
      assertThat(Sqlite.text(connection, "PRAGMA integrity_check")).isEqualTo("ok");
      assertThat(Corpus.state(connection)).isEqualTo(before);
      return tables.size();
    }
  }

  /** Tables by a grammar of their own: it shares nothing with the parser that is under test. */
  @Provide
  Arbitrary<String> tables() {
    Arbitrary<String> type =
        Arbitraries.of(
            "",
            " INT",
            " INTEGER",
            " TEXT",
            " VARCHAR(20)",
            " NUMERIC(10,2)",
            " BLOB",
            " REAL",
            " DOUBLE PRECISION");
    Arbitrary<String> constraint =
        Arbitraries.of(
            "",
            "",
            "",
            " NOT NULL DEFAULT 0",
            " DEFAULT 'x'",
            " DEFAULT (1 + 1)",
            " UNIQUE",
            " COLLATE NOCASE",
            " CHECK (@ IS NULL OR length(@) < 50)",
            " REFERENCES other (id)",
            " CONSTRAINT n NOT NULL DEFAULT ''",
            " /* , ) */",
            " DEFAULT CURRENT_TIMESTAMP");
    Arbitrary<String> quote = Arbitraries.of("@", "\"@\"", "[@]", "`@`");
    Arbitrary<String> separator = Arbitraries.of(",", ", ", ",\n\t", " , -- next\n  ");
    Arbitrary<String> key =
        Arbitraries.of("", "", "PRIMARY KEY (c0)", "UNIQUE (c0, c1)", "CHECK (c0 IS NOT 'never')");
    Arbitrary<String> option = Arbitraries.of("", "", "", " -- end\n");
    Arbitrary<List<String>> columns =
        Combinators.combine(type, constraint.list().ofMaxSize(2), quote)
            .as((t, cs, q) -> q + t + String.join("", cs))
            .list()
            .ofMinSize(2)
            .ofMaxSize(7);
    return Combinators.combine(columns, separator, key, option)
        .as(IdentityRebuildTest::script)
        .filter(IdentityRebuildTest::isAccepted);
  }

  private static String script(List<String> columns, String separator, String key, String option) {
    List<String> items = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      items.add(columns.get(i).replace("@", "c" + i));
    }
    if (!key.isEmpty()) {
      items.add(key);
    }
    return "CREATE TABLE other (id INTEGER PRIMARY KEY);\nCREATE TABLE t ("
        + String.join(separator, items)
        + ")"
        + option
        + ";\nCREATE INDEX ti ON t (c1 DESC, c0) WHERE c1 IS NOT NULL;\n"
        + "CREATE VIEW v AS SELECT c0, c1 FROM t;\n"
        + "CREATE TRIGGER tr AFTER DELETE ON other BEGIN DELETE FROM t WHERE c0 = old.id; END;";
  }

  private static boolean isAccepted(String schema) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      Corpus.run(connection, schema);
      return true;
    } catch (SQLException e) {
      return false;
    }
  }
}

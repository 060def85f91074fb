package liquibase.ext.sqlite.execute;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import liquibase.ext.sqlite.ddl.ColumnDefinition;
import liquibase.ext.sqlite.ddl.DdlException;
import liquibase.ext.sqlite.ddl.TableDefinition;
import liquibase.ext.sqlite.jdbc.Sqlite;
import liquibase.ext.sqlite.plan.Strategy;
import org.junit.jupiter.api.Test;

/**
 * Mutated CREATE TABLE texts: what SQLite takes is read as SQLite reads it, or refused with a
 * place; never with another exception, and a rebuild of it leaves the text as it was.
 */
class ParserFuzzTest {
  private static final int CASES = 4000;
  private static final String PIECES =
      " ,()'\"`[];.-+/*\n0aZé CHECK NOT NULL UNIQUE PRIMARY KEY DEFAULT REFERENCES COLLATE AS"
          + " CONSTRAINT ON CONFLICT IGNORE STRICT WITHOUT ROWID GENERATED ALWAYS STORED";

  @Test
  void readsLikeSqliteOrRefuses() throws SQLException {
    List<String> tables =
        Corpus.schemas()
            .flatMap(schema -> Stream.of(schema.split(";\n?(?=CREATE)")))
            .filter(text -> text.matches("(?is)CREATE TABLE .*"))
            .filter(text -> !text.contains(" AS SELECT"))
            .map(text -> text.replaceFirst(";\\s*$", ""))
            .toList();
    assertThat(tables).hasSizeGreaterThan(30);
    int accepted = 0;
    int refused = 0;
    for (int seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      String text = mutate(tables.get(random.nextInt(tables.size())), random);
      try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
        if (isAccepted(connection, text)) {
          accepted++;
          refused += isReadAlike(connection, seed) ? 0 : 1;
        } else {
          parse(text);
        }
      }
    }
    assertThat(accepted).isGreaterThan(CASES / 10);
    assertThat(refused).as("accepted by SQLite but refused here").isLessThan(accepted / 50);
  }

  private static boolean isAccepted(Connection connection, String text) {
    try {
      Sqlite.run(connection, text);
      return Sqlite.number(
              connection,
              "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
          == 1;
    } catch (SQLException e) {
      return false;
    }
  }

  /** A refusal is a DdlException; any other exception fails the test. */
  private static TableDefinition parse(String text) {
    try {
      return TableDefinition.parse(text);
    } catch (DdlException e) {
      assertThat(e.getMessage()).contains(" at line ");
      return null;
    }
  }

  private static boolean isReadAlike(Connection connection, int seed) throws SQLException {
    List<String> row =
        Sqlite.rows(
                connection,
                "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE"
                    + " 'sqlite_%'")
            .get(0);
    TableDefinition table = parse(row.get(1));
    if (table == null) {
      return false;
    }
    List<String> expected = new ArrayList<>();
    List<List<String>> columns =
        Sqlite.rows(
            connection,
            "SELECT name, type FROM pragma_table_xinfo('" + row.get(0).replace("'", "''") + "')");
    columns.forEach(column -> expected.add(column.get(0) + " " + folded(column.get(1))));
    List<String> found = table.columns().stream().map(ParserFuzzTest::describe).toList();
    boolean quotedType =
        table.columns().stream().anyMatch(c -> c.type().matches("(?s).*[\"'`\\[].*"));
    if (!quotedType) {
      assertThat(found).as("seed %d: %s", seed, row.get(1)).isEqualTo(expected);
    }
    connection.setAutoCommit(false);
    new TableChangeRunner(connection, line -> {}).run(row.get(0), List.of(), Strategy.AUTO);
    assertThat(
            Sqlite.rows(
                    connection,
                    "SELECT sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
                .get(0)
                .get(0))
        .isEqualTo(row.get(1));
    return true;
  }

  private static String describe(ColumnDefinition column) {
    return column.name() + " " + folded(column.type());
  }

  /** SQLite folds the case of its own types and takes the quotes of some, not of others. */
  private static String folded(String type) {
    return type.toUpperCase(java.util.Locale.ROOT).replaceAll("[\\s\"'`\\[\\]]+", "");
  }

  private static String mutate(String text, Random random) {
    StringBuilder mutated = new StringBuilder(text);
    String[] words = PIECES.split(" ");
    for (int i = 0; i <= random.nextInt(3); i++) {
      int at = 13 + random.nextInt(Math.max(1, mutated.length() - 13));
      switch (random.nextInt(4)) {
        case 0 -> mutated.deleteCharAt(Math.min(at, mutated.length() - 1));
        case 1 -> mutated.insert(Math.min(at, mutated.length()), PIECES.charAt(random.nextInt(20)));
        case 2 ->
            mutated.insert(
                Math.min(at, mutated.length()), " " + words[random.nextInt(words.length)] + " ");
        default -> {
          int from = 13 + random.nextInt(Math.max(1, mutated.length() - 13));
          int to = Math.min(mutated.length(), from + random.nextInt(12));
          mutated.insert(
              Math.min(at, mutated.length()), mutated.substring(from, Math.max(from, to)));
        }
      }
    }
    return mutated.toString();
  }
}

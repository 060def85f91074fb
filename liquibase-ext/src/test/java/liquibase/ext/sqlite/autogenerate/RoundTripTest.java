package liquibase.ext.sqlite.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import liquibase.ext.sqlite.ddl.Names;
import liquibase.ext.sqlite.diff.SchemaComparison;
import liquibase.ext.sqlite.execute.Corpus;
import liquibase.ext.sqlite.jdbc.Sqlite;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is generated makes the same; what is drafted leads there, and back. */
class RoundTripTest {
  @TempDir Path directory;

  static List<String> schemas() {
    return Corpus.schemas().toList();
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void generateChangelogMakesTheSame(String schema) throws Exception {
    for (String format : List.of("yaml", "json", "xml")) {
      Commands run = new Commands(directory);
      String first = run.database("a-" + format + ".db", schema);
      String text = run.generate(first, "c." + format);
      assertThat(run.generate(first, "c." + format)).isEqualTo(text);
      String second = run.database("b-" + format + ".db", "");
      if (!text.isEmpty()) {
        run.update(second, "c." + format);
      }
      assertSame(run, first, second, text);
    }
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void diffChangelogLeadsToAnyOtherAndBack(String schema) throws Exception {
    List<String> all = schemas();
    Random random = new Random(schema.hashCode());
    for (int i = 0; i < 2; i++) {
      lead(directory, "pair" + i, schema, all.get(random.nextInt(all.size())));
    }
  }

  /**
   * Drafts what leads from one schema to another, runs it, and rolls it back.
   *
   * @return whether there was anything to draft
   */
  static boolean lead(Path directory, String name, String from, String to) throws Exception {
    Commands run = new Commands(directory);
    String is = run.database(name + "-is.db", from);
    String was = run.database(name + "-was.db", from);
    String should = run.database(name + "-should.db", to);
    String file = name + ".yaml";
    String text = run.diffChangelog(should, is, file);
    if (text.isEmpty()) {
      assertThat(run.differs(should, is)).isFalse();
      return false;
    }
    run.write(file, text.replaceAll("'?<fill in[^>]*>'?", "'0'"));
    run.update(is, file);
    assertSame(run, should, is, text);
    run.rollback(is, file);
    assertSame(run, was, is, text);
    return true;
  }

  static void assertSame(Commands run, String expected, String actual, String text)
      throws Exception {
    assertThat(run.differs(expected, actual)).as(text).isFalse();
    assertThat(run.differs(actual, expected)).as(text).isFalse();
    try (Connection one = run.open(expected);
        Connection other = run.open(actual)) {
      Sqlite.run(other, "DROP TABLE IF EXISTS DATABASECHANGELOG_X");
      assertThat(pragmas(other)).as(text).isEqualTo(pragmas(one));
      assertThat(
              SchemaComparison.differences(
                  liquibase.ext.sqlite.database.UserSchema.read(one),
                  liquibase.ext.sqlite.database.UserSchema.read(other)))
          .as(text)
          .isEmpty();
    }
  }

  /** Of a view that reads what is not there SQLite says just that. */
  private static String answer(Connection connection, String query) {
    try {
      return Sqlite.rows(connection, query).toString();
    } catch (SQLException e) {
      return e.getMessage();
    }
  }

  /** Returns what SQLite itself says of each table. */
  private static List<String> pragmas(Connection connection) throws SQLException {
    List<String> said = new ArrayList<>();
    for (List<String> row :
        Sqlite.rows(
            connection,
            "SELECT name, type, wr, strict FROM pragma_table_list WHERE schema = 'main' AND name"
                + " NOT LIKE 'sqlite_%' AND name NOT LIKE 'DATABASECHANGELOG%' ORDER BY name")) {
      String table = Names.literal(row.get(0));
      said.add(row.toString());
      for (String query :
          List.of(
              "SELECT * FROM pragma_table_xinfo(" + table + ")",
              "SELECT * FROM pragma_foreign_key_list(" + table + ") ORDER BY 1, 2",
              "SELECT l.name, l.\"unique\", l.origin, l.partial, x.* FROM pragma_index_list("
                  + table
                  + ") l JOIN pragma_index_xinfo(l.name) x ORDER BY l.name, x.seqno")) {
        said.add(query + answer(connection, query));
      }
    }
    return said;
  }
}

package liquibase.ext.sqlite.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import liquibase.ext.sqlite.ddl.Names;
import liquibase.ext.sqlite.diff.SchemaComparison;
import liquibase.ext.sqlite.execute.Corpus;
import liquibase.ext.sqlite.execute.RandomTable;
import liquibase.ext.sqlite.execute.TableChangeRunner;
import liquibase.ext.sqlite.jdbc.Sqlite;
import liquibase.ext.sqlite.plan.Operation;
import liquibase.ext.sqlite.plan.Strategy;
import liquibase.ext.sqlite.schema.Schema;
import liquibase.ext.sqlite.snapshot.SchemaReader;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From any schema to any other, and back. */
class SchemaDeltaTest {

  static List<String> schemas() {
    return Corpus.schemas().toList();
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void leadsFromNothingAndFromEveryOther(String schema) throws SQLException {
    List<String> all = schemas();
    Random random = new Random(schema.hashCode());
    for (int i = 0; i < 6; i++) {
      String other = i == 0 ? "" : all.get(random.nextInt(all.size()));
      lead(schema, other);
      lead(other, schema);
    }
  }

  @Property(tries = 700)
  void leadsFromAnyTableToAnyOther(@ForAll long seed) throws SQLException {
    Random random = new Random(seed);
    String parent = "CREATE TABLE parent (id INTEGER PRIMARY KEY);";
    String one = parent + new RandomTable(random).sql();
    String other = parent + new RandomTable(random).sql();
    lead(one, other);
    lead(other, one);
  }

  @Property(tries = 400)
  void leadsBackFromWhatOperationsMade(@ForAll long seed) throws SQLException {
    Random random = new Random(seed);
    RandomTable table = new RandomTable(random);
    String parent = "CREATE TABLE parent (id INTEGER PRIMARY KEY);";
    String before = parent + table.sql();
    for (int i = 0; i < 4; i++) {
      table.change();
    }
    lead(before, parent + table.sql());
    lead(parent + table.sql(), before);
  }

  private static void lead(String from, String to) throws SQLException {
    try (Connection a = open(from);
        Connection b = open(to)) {
      Schema target = SchemaReader.readAll(b);
      a.setAutoCommit(false);
      for (SchemaStep step : SchemaDelta.between(SchemaReader.readAll(a), target, Renames.none())) {
        run(a, step);
      }
      assertThat(SchemaComparison.differences(target, SchemaReader.readAll(a))).isEmpty();
      assertThat(SchemaDelta.between(SchemaReader.readAll(a), target, Renames.none())).isEmpty();
    }
  }

  private static Connection open(String schema) throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
    Corpus.run(connection, schema);
    return connection;
  }

  static void run(Connection connection, SchemaStep step) throws SQLException {
    if (step instanceof SchemaStep.Create create) {
      Sqlite.run(connection, create.object().sql());
    } else if (step instanceof SchemaStep.Drop drop) {
      Sqlite.run(
          connection,
          "DROP %s %s".formatted(drop.object().type(), Names.quote(drop.object().name())));
    } else if (step instanceof SchemaStep.Rename rename) {
      new TableChangeRunner(connection, line -> {})
          .run(
              rename.from(),
              List.<Operation>of(new Operation.RenameTable(rename.to())),
              Strategy.AUTO);
    } else if (step instanceof SchemaStep.Change change) {
      List<Operation> filled =
          change.operations().stream()
              .map(
                  o ->
                      o instanceof Operation.AddColumn add && Draft.isOpen(add.value())
                          ? new Operation.AddColumn(
                              add.name(), add.definition(), add.position(), "0")
                          : o)
              .toList();
      new TableChangeRunner(connection, line -> {}).run(change.table(), filled, Strategy.AUTO);
    }
  }
}

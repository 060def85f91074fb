package liquibase.ext.sqlite.execute;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import liquibase.ext.sqlite.ddl.Names;
import liquibase.ext.sqlite.plan.Operation;
import liquibase.ext.sqlite.plan.Plan;
import liquibase.ext.sqlite.plan.Planner;
import liquibase.ext.sqlite.plan.Step;
import liquibase.ext.sqlite.plan.Strategy;
import liquibase.ext.sqlite.schema.Schema;
import liquibase.ext.sqlite.snapshot.SchemaReader;

/** Plans operations on one table against the live schema, turn by turn, and carries them out. */
public final class TableChangeRunner {
  private final Connection connection;
  private final Consumer<String> log;

  /**
   * Makes a runner.
   *
   * @param connection the changeSet's connection, in the changeSet's transaction
   * @param log where each plan is said in one line before it runs
   */
  public TableChangeRunner(Connection connection, Consumer<String> log) {
    this.connection = connection;
    this.log = log;
  }

  /**
   * Carries out the operations.
   *
   * @throws SQLException if SQLite or the verification refuses; nothing of the transaction may then
   *     be committed
   */
  public void run(String table, List<Operation> operations, Strategy strategy) throws SQLException {
    String current = table;
    for (List<Operation> turn : Planner.turns(operations)) {
      Plan plan = plan(connection, current, turn, strategy);
      log.accept(plan.summary());
      plan.losses().forEach(loss -> log.accept("  " + loss));
      for (Step step : plan.steps()) {
        carryOut(step);
      }
      current = nameAfter(current, turn);
    }
  }

  /** Plans one turn against the schema that the connection sees. */
  public static Plan plan(
      Connection connection, String table, List<Operation> turn, Strategy strategy)
      throws SQLException {
    Schema schema = SchemaReader.readAll(connection);
    boolean exists = schema.table(table).isPresent();
    boolean empty =
        exists && !Sqlite.any(connection, "SELECT 1 FROM " + Names.quote(table) + " LIMIT 1");
    return new Planner(schema, empty).plan(table, turn, strategy);
  }

  /** Returns the name that the table has after a turn. */
  public static String nameAfter(String table, List<Operation> turn) {
    String name = table;
    for (Operation operation : turn) {
      if (operation instanceof Operation.RenameTable rename) {
        name = rename.newName();
      }
    }
    return name;
  }

  private void carryOut(Step step) throws SQLException {
    if (step instanceof Step.Alter alter) {
      Sqlite.run(connection, alter.sql());
    } else if (step instanceof Step.Rebuild rebuild) {
      new Rebuild(connection, rebuild).run();
    }
  }
}

package liquibase.ext.sqlite.execute;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import liquibase.ext.sqlite.ddl.Names;
import liquibase.ext.sqlite.jdbc.Sqlite;
import liquibase.ext.sqlite.plan.Operation;
import liquibase.ext.sqlite.plan.Plan;
import liquibase.ext.sqlite.plan.PlanException;
import liquibase.ext.sqlite.plan.Planner;
import liquibase.ext.sqlite.plan.Step;
import liquibase.ext.sqlite.plan.Strategy;
import liquibase.ext.sqlite.progress.ProgressReport;
import liquibase.ext.sqlite.schema.Schema;
import liquibase.ext.sqlite.snapshot.SchemaReader;
import liquibase.ext.sqlite.verify.Thoroughness;

/** Plans operations on one table against the live schema, step by step, and carries them out. */
public final class TableChangeRunner {
  private final Thoroughness thoroughness;
  private final Connection connection;
  private final Planning planning;
  private final ProgressReport progress;

  /**
   * Makes a runner.
   *
   * @param connection the changeSet's connection, in the changeSet's transaction
   * @param log where each plan is said in one line before it runs
   */
  public TableChangeRunner(Connection connection, Consumer<String> log) {
    this(connection, Planning.said(log), Thoroughness.DIGEST, ProgressReport.none());
  }

  /** Makes a runner that verifies rebuilds as thoroughly as is asked. */
  public TableChangeRunner(
      Connection connection,
      Planning planning,
      Thoroughness thoroughness,
      ProgressReport progress) {
    this.thoroughness = thoroughness;
    this.connection = connection;
    this.planning = planning;
    this.progress = progress;
  }

  /**
   * Carries out the operations.
   *
   * @throws SQLException if SQLite or the verification refuses; nothing of the transaction may then
   *     be committed
   */
  public void run(String table, List<Operation> operations, Strategy strategy) throws SQLException {
    refuseTemporary(table);
    String current = table;
    List<Operation> left = operations;
    do {
      Schema schema = SchemaReader.readAll(connection);
      Plan plan =
          new Planner(schema, planning.facts(connection, current)).plan(current, left, strategy);
      planning.planned(connection, plan);
      try {
        for (Step step : plan.steps()) {
          carryOut(step, schema);
        }
      } catch (SQLException e) {
        if (strategy != Strategy.AUTO || !isAboutOthers(plan, e)) {
          throw e;
        }
        run(current, left.subList(0, plan.covered()), Strategy.REBUILD);
      }
      current = nameAfter(current, left.subList(0, plan.covered()));
      left = left.subList(plan.covered(), left.size());
    } while (!left.isEmpty());
  }

  /**
   * SQLite alters no table while some view or trigger, be it of another table, cannot be read; to
   * rebuild one it does not look at them.
   */
  private static boolean isAboutOthers(Plan plan, SQLException error) {
    boolean single = plan.steps().size() == 1 && plan.steps().get(0) instanceof Step.Alter;
    String message = String.valueOf(error.getMessage());
    return single && (message.contains("error in view ") || message.contains("error in trigger "));
  }

  /**
   * In every statement a temporary table goes before one of the same name in the file; and a
   * temporary trigger goes down with its table, without a trace.
   */
  private void refuseTemporary(String table) throws SQLException {
    List<List<String>> shadows =
        Sqlite.rows(
            connection,
            "SELECT type, name FROM temp.sqlite_master WHERE tbl_name = %s COLLATE NOCASE"
                .formatted(Names.literal(table)));
    if (!shadows.isEmpty()) {
      throw new PlanException(
          "Table %s cannot be changed while this connection has a temporary %s %s for it. Drop that first."
              .formatted(table, shadows.get(0).get(0), shadows.get(0).get(1)));
    }
  }

  /** Plans the first of the operations, and what goes with it, on what the connection sees. */
  public static Plan plan(
      Connection connection, String table, List<Operation> operations, Strategy strategy)
      throws SQLException {
    return new Planner(SchemaReader.readAll(connection), new LiveFacts(connection, table))
        .plan(table, operations, strategy);
  }

  /** Returns the name that the table has after operations. */
  public static String nameAfter(String table, List<Operation> operations) {
    String name = table;
    for (Operation operation : operations) {
      if (operation instanceof Operation.RenameTable rename) {
        name = rename.newName();
      }
    }
    return name;
  }

  private void carryOut(Step step, Schema before) throws SQLException {
    if (step instanceof Step.Alter alter) {
      Sqlite.run(connection, alter.sql());
      if (!alter.renames()) {
        SchemaEdit.restoreTexts(connection, before);
      }
    } else if (step instanceof Step.Edit edit) {
      new Edit(connection, edit).run();
    } else if (step instanceof Step.Rebuild rebuild) {
      new Rebuild(connection, rebuild, thoroughness, progress).run();
    }
  }
}

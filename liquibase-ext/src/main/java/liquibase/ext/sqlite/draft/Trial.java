package liquibase.ext.sqlite.draft;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import liquibase.ext.sqlite.ddl.DdlException;
import liquibase.ext.sqlite.ddl.TableDefinition;
import liquibase.ext.sqlite.diff.TableComparison;
import liquibase.ext.sqlite.execute.InverseOperations;
import liquibase.ext.sqlite.execute.TableChangeRunner;
import liquibase.ext.sqlite.jdbc.Sqlite;
import liquibase.ext.sqlite.plan.Operation;
import liquibase.ext.sqlite.plan.PlanException;
import liquibase.ext.sqlite.plan.Planner;
import liquibase.ext.sqlite.plan.Strategy;
import liquibase.ext.sqlite.plan.TableFacts;
import liquibase.ext.sqlite.snapshot.SchemaReader;

/** One table, empty and in memory, on which a draft is tried before anybody reads it. */
final class Trial implements AutoCloseable {
  private final Connection memory;
  private String name;

  Trial(TableDefinition table) {
    this.name = table.name();
    try {
      this.memory = DriverManager.getConnection("jdbc:sqlite::memory:");
      Sqlite.run(memory, table.text());
    } catch (SQLException e) {
      throw new PlanException(
          "Table %s cannot be drafted: SQLite does not take it here (%s)."
              .formatted(table.name(), e.getMessage()));
    }
  }

  /**
   * Returns whether operations can be undone by what the changelog knows of the table: SQLite may
   * refuse on the way back what it took on the way there.
   */
  static boolean comesBack(TableDefinition before, List<Operation> operations) {
    try (Trial trial = new Trial(before)) {
      List<Operation> back =
          InverseOperations.of(
              SchemaReader.readAll(trial.memory), before.name(), filled(operations));
      trial.apply(operations);
      trial.apply(back);
      return TableComparison.differences(before, trial.table()).isEmpty();
    } catch (SQLException | PlanException | DdlException e) {
      return false;
    }
  }

  private static List<Operation> filled(List<Operation> operations) {
    return operations.stream().map(Trial::filled).toList();
  }

  /** Returns the table as it is now. */
  TableDefinition table() {
    try {
      return SchemaReader.readAll(memory).table(name).orElseThrow();
    } catch (SQLException e) {
      throw new PlanException(e.getMessage());
    }
  }

  /** Returns whether the operations would copy the rows, if there were any. */
  boolean rebuilds(List<Operation> operations) {
    try {
      return new Planner(SchemaReader.readAll(memory), TableFacts.ASSUMED)
          .plan(name, operations, Strategy.AUTO)
          .rebuilds();
    } catch (SQLException e) {
      throw new PlanException(e.getMessage());
    }
  }

  /**
   * Carries operations out.
   *
   * @throws PlanException if that does not work
   */
  void apply(List<Operation> operations) {
    if (operations.isEmpty()) {
      return;
    }
    try {
      new TableChangeRunner(memory, line -> {}).run(name, filled(operations), Strategy.AUTO);
      name = TableChangeRunner.nameAfter(name, operations);
    } catch (SQLException e) {
      throw new PlanException(e.getMessage());
    }
  }

  /** What a person is to write later may be anything now. */
  private static Operation filled(Operation operation) {
    return operation instanceof Operation.AddColumn add && Draft.isOpen(add.value())
        ? new Operation.AddColumn(add.name(), add.definition(), add.position(), "0")
        : operation;
  }

  @Override
  public void close() {
    try {
      memory.close();
    } catch (SQLException e) {
      throw new PlanException(e.getMessage());
    }
  }
}

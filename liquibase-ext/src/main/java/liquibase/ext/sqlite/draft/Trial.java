package liquibase.ext.sqlite.draft;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import liquibase.ext.sqlite.ddl.TableDefinition;
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
      throw new PlanException(e.getMessage());
    }
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
      List<Operation> filled = operations.stream().map(Trial::filled).toList();
      new TableChangeRunner(memory, line -> {}).run(name, filled, Strategy.AUTO);
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

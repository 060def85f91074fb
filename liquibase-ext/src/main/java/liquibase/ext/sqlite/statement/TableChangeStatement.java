package liquibase.ext.sqlite.statement;

import java.util.List;
import liquibase.database.Database;
import liquibase.ext.sqlite.plan.Operation;
import liquibase.ext.sqlite.plan.Strategy;
import liquibase.statement.AbstractSqlStatement;

/** Operations on one table that are planned when they are run: how depends on the schema then. */
public final class TableChangeStatement extends AbstractSqlStatement {
  private final String table;
  private final List<Operation> operations;
  private final Strategy strategy;

  /** Makes the statement. */
  public TableChangeStatement(String table, List<Operation> operations, Strategy strategy) {
    this.table = table;
    this.operations = List.copyOf(operations);
    this.strategy = strategy;
  }

  /** Returns the table's name. */
  public String table() {
    return table;
  }

  /** Returns what is to be done, in order. */
  public List<Operation> operations() {
    return operations;
  }

  /** Returns how it is to be done. */
  public Strategy strategy() {
    return strategy;
  }

  /** Liquibase wants a text before each run, for its logs; planning only for that would be dear. */
  @Override
  public String getFormattedStatement(Database database) {
    return toString();
  }

  @Override
  public String toString() {
    return "change of table " + table;
  }
}

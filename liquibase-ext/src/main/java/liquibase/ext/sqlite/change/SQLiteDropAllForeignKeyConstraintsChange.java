package liquibase.ext.sqlite.change;

import java.util.List;
import liquibase.change.ChangeMetaData;
import liquibase.change.DatabaseChange;
import liquibase.change.core.DropAllForeignKeyConstraintsChange;
import liquibase.database.Database;
import liquibase.database.core.SQLiteDatabase;
import liquibase.exception.RollbackImpossibleException;
import liquibase.ext.sqlite.plan.Operation;
import liquibase.ext.sqlite.plan.Strategy;
import liquibase.ext.sqlite.statement.TableChangeStatement;
import liquibase.statement.SqlStatement;

/** {@code dropAllForeignKeyConstraints}, the unnamed ones too. */
@DatabaseChange(
    name = "dropAllForeignKeyConstraints",
    description = "Drops all foreign key constraints for a table",
    priority = ChangeMetaData.PRIORITY_DATABASE)
public class SQLiteDropAllForeignKeyConstraintsChange extends DropAllForeignKeyConstraintsChange {

  @Override
  public boolean supports(Database database) {
    return true;
  }

  @Override
  public SqlStatement[] generateStatements(Database database) {
    if (!(database instanceof SQLiteDatabase)) {
      return super.generateStatements(database);
    }
    return new SqlStatement[] {
      new TableChangeStatement(
          getBaseTableName(), List.of(new Operation.DropForeignKeys()), Strategy.AUTO)
    };
  }

  /** The statements do not depend on what the database holds: a plan is made when they run. */
  @Override
  public boolean generateStatementsVolatile(Database database) {
    return !(database instanceof SQLiteDatabase) && super.generateStatementsVolatile(database);
  }

  @Override
  public SqlStatement[] generateRollbackStatements(Database database)
      throws RollbackImpossibleException {
    return Undo.statements(this, database, () -> super.generateRollbackStatements(database));
  }
}

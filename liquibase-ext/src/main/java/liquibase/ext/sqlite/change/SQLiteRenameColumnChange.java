package liquibase.ext.sqlite.change;

import java.util.List;
import liquibase.change.Change;
import liquibase.change.ChangeMetaData;
import liquibase.change.DatabaseChange;
import liquibase.change.core.RenameColumnChange;
import liquibase.database.Database;
import liquibase.database.core.SQLiteDatabase;
import liquibase.exception.RollbackImpossibleException;
import liquibase.ext.sqlite.plan.Operation;
import liquibase.ext.sqlite.plan.Strategy;
import liquibase.ext.sqlite.statement.TableChangeStatement;
import liquibase.statement.SqlStatement;

/** {@code renameColumn}, in the table and wherever the schema mentions the column. */
@DatabaseChange(
    name = "renameColumn",
    description = "Renames an existing column",
    priority = ChangeMetaData.PRIORITY_DATABASE,
    appliesTo = "column")
public class SQLiteRenameColumnChange extends RenameColumnChange {

  @Override
  public boolean supports(Database database) {
    return true;
  }

  @Override
  public SqlStatement[] generateStatements(Database database) {
    if (!(database instanceof SQLiteDatabase)) {
      return super.generateStatements(database);
    }
    Operation rename = new Operation.RenameColumn(getOldColumnName(), getNewColumnName());
    return new SqlStatement[] {
      new TableChangeStatement(getTableName(), List.of(rename), Strategy.AUTO)
    };
  }

  @Override
  protected Change[] createInverses() {
    SQLiteRenameColumnChange inverse = new SQLiteRenameColumnChange();
    inverse.setSchemaName(getSchemaName());
    inverse.setTableName(getTableName());
    inverse.setOldColumnName(getNewColumnName());
    inverse.setNewColumnName(getOldColumnName());
    inverse.setColumnDataType(getColumnDataType());
    return new Change[] {inverse};
  }

  @Override
  public SqlStatement[] generateRollbackStatements(Database database)
      throws RollbackImpossibleException {
    return Undo.statements(this, database, () -> super.generateRollbackStatements(database));
  }
}

package liquibase.ext.sqlite.change;

import java.util.List;
import liquibase.change.Change;
import liquibase.change.ChangeMetaData;
import liquibase.change.DatabaseChange;
import liquibase.change.core.RenameTableChange;
import liquibase.database.Database;
import liquibase.database.core.SQLiteDatabase;
import liquibase.exception.RollbackImpossibleException;
import liquibase.ext.sqlite.plan.Operation;
import liquibase.ext.sqlite.plan.Strategy;
import liquibase.ext.sqlite.statement.TableChangeStatement;
import liquibase.statement.SqlStatement;

/** {@code renameTable}; foreign keys, triggers and views follow. */
@DatabaseChange(
    name = "renameTable",
    description = "Renames an existing table",
    priority = ChangeMetaData.PRIORITY_DATABASE,
    appliesTo = "table")
public class SQLiteRenameTableChange extends RenameTableChange {

  @Override
  public boolean supports(Database database) {
    return true;
  }

  @Override
  public SqlStatement[] generateStatements(Database database) {
    if (!(database instanceof SQLiteDatabase)) {
      return super.generateStatements(database);
    }
    Operation rename = new Operation.RenameTable(getNewTableName());
    return new SqlStatement[] {
      new TableChangeStatement(getOldTableName(), List.of(rename), Strategy.AUTO)
    };
  }

  @Override
  protected Change[] createInverses() {
    SQLiteRenameTableChange inverse = new SQLiteRenameTableChange();
    inverse.setSchemaName(getSchemaName());
    inverse.setOldTableName(getNewTableName());
    inverse.setNewTableName(getOldTableName());
    return new Change[] {inverse};
  }

  @Override
  public SqlStatement[] generateRollbackStatements(Database database)
      throws RollbackImpossibleException {
    return Undo.statements(this, database, () -> super.generateRollbackStatements(database));
  }
}

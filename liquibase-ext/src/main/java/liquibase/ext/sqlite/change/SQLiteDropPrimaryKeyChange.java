package liquibase.ext.sqlite.change;

import liquibase.change.ChangeMetaData;
import liquibase.change.DatabaseChange;
import liquibase.change.core.DropPrimaryKeyChange;
import liquibase.database.Database;
import liquibase.database.core.SQLiteDatabase;
import liquibase.exception.RollbackImpossibleException;
import liquibase.statement.SqlStatement;
import liquibase.statement.core.DropPrimaryKeyStatement;

/** {@code dropPrimaryKey}, named or not. */
@DatabaseChange(
    name = "dropPrimaryKey",
    description = "Drops an existing primary key",
    priority = ChangeMetaData.PRIORITY_DATABASE)
public class SQLiteDropPrimaryKeyChange extends DropPrimaryKeyChange {

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
      new DropPrimaryKeyStatement(null, null, getTableName(), getConstraintName())
    };
  }

  @Override
  public SqlStatement[] generateRollbackStatements(Database database)
      throws RollbackImpossibleException {
    return Undo.statements(this, database, () -> super.generateRollbackStatements(database));
  }
}

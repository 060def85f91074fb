package liquibase.ext.sqlite.change;

import java.util.ArrayList;
import java.util.List;
import liquibase.change.ChangeMetaData;
import liquibase.change.ColumnConfig;
import liquibase.change.DatabaseChange;
import liquibase.change.core.DropColumnChange;
import liquibase.database.Database;
import liquibase.database.core.SQLiteDatabase;
import liquibase.exception.RollbackImpossibleException;
import liquibase.exception.ValidationErrors;
import liquibase.ext.sqlite.plan.Operation;
import liquibase.ext.sqlite.plan.Strategy;
import liquibase.ext.sqlite.statement.TableChangeStatement;
import liquibase.statement.SqlStatement;

/** {@code dropColumn}, of one column or of several. */
@DatabaseChange(
    name = "dropColumn",
    description = "Drop existing column(s).",
    priority = ChangeMetaData.PRIORITY_DATABASE,
    appliesTo = "column")
public class SQLiteDropColumnChange extends DropColumnChange {

  @Override
  public boolean supports(Database database) {
    return true;
  }

  @Override
  public ValidationErrors validate(Database database) {
    if (!(database instanceof SQLiteDatabase)) {
      return super.validate(database);
    }
    ValidationErrors errors = new ValidationErrors(this);
    errors.checkRequiredField("tableName", getTableName());
    if (getColumns().isEmpty()) {
      errors.checkRequiredField("columnName", getColumnName());
    }
    return errors;
  }

  @Override
  public SqlStatement[] generateStatements(Database database) {
    if (!(database instanceof SQLiteDatabase)) {
      return super.generateStatements(database);
    }
    List<Operation> operations = new ArrayList<>();
    if (getColumns().isEmpty()) {
      operations.add(new Operation.DropColumn(getColumnName()));
    }
    for (ColumnConfig column : getColumns()) {
      operations.add(new Operation.DropColumn(column.getName()));
    }
    return new SqlStatement[] {new TableChangeStatement(getTableName(), operations, Strategy.AUTO)};
  }

  @Override
  public SqlStatement[] generateRollbackStatements(Database database)
      throws RollbackImpossibleException {
    return Undo.statements(this, database, () -> super.generateRollbackStatements(database));
  }
}

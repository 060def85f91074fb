package liquibase.ext.sqlite.change;

import java.util.ArrayList;
import java.util.List;
import liquibase.change.ChangeMetaData;
import liquibase.change.DatabaseChange;
import liquibase.change.core.AddAutoIncrementChange;
import liquibase.database.Database;
import liquibase.database.core.SQLiteDatabase;
import liquibase.exception.RollbackImpossibleException;
import liquibase.exception.ValidationErrors;
import liquibase.ext.sqlite.plan.Operation;
import liquibase.ext.sqlite.plan.Strategy;
import liquibase.ext.sqlite.statement.AutoIncrement;
import liquibase.ext.sqlite.statement.TableChangeStatement;
import liquibase.statement.SqlStatement;
import liquibase.statement.core.RawParameterizedSqlStatement;

/** {@code addAutoIncrement}, with startWith. */
@DatabaseChange(
    name = "addAutoIncrement",
    description = "Converts an existing column to be an auto-increment (a.k.a 'identity') column",
    priority = ChangeMetaData.PRIORITY_DATABASE,
    appliesTo = "column")
public class SQLiteAddAutoIncrementChange extends AddAutoIncrementChange {

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
    errors.checkRequiredField("columnName", getColumnName());
    AutoIncrement.problem(getIncrementBy()).ifPresent(errors::addError);
    return errors;
  }

  @Override
  public SqlStatement[] generateStatements(Database database) {
    if (!(database instanceof SQLiteDatabase)) {
      return super.generateStatements(database);
    }
    List<SqlStatement> statements = new ArrayList<>();
    Operation operation = new Operation.SetAutoincrement(getColumnName(), true);
    statements.add(new TableChangeStatement(getTableName(), List.of(operation), Strategy.AUTO));
    AutoIncrement.startWith(getTableName(), getStartWith())
        .forEach(sql -> statements.add(new RawParameterizedSqlStatement(sql)));
    return statements.toArray(new SqlStatement[0]);
  }

  @Override
  public SqlStatement[] generateRollbackStatements(Database database)
      throws RollbackImpossibleException {
    return Undo.statements(this, database, () -> super.generateRollbackStatements(database));
  }
}

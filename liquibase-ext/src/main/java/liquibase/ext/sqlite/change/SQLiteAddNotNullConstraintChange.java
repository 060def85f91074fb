package liquibase.ext.sqlite.change;

import java.util.List;
import liquibase.change.ChangeMetaData;
import liquibase.change.DatabaseChange;
import liquibase.change.core.AddNotNullConstraintChange;
import liquibase.database.Database;
import liquibase.database.core.SQLiteDatabase;
import liquibase.exception.RollbackImpossibleException;
import liquibase.ext.sqlite.plan.Operation;
import liquibase.ext.sqlite.plan.Strategy;
import liquibase.ext.sqlite.statement.ColumnSql;
import liquibase.ext.sqlite.statement.TableChangeStatement;
import liquibase.statement.SqlStatement;
import liquibase.util.StringUtil;

/** {@code addNotNullConstraint}; rows that are NULL get defaultNullValue in the same copy. */
@DatabaseChange(
    name = "addNotNullConstraint",
    description = "Adds a NOT NULL constraint to an existing table.",
    priority = ChangeMetaData.PRIORITY_DATABASE)
public class SQLiteAddNotNullConstraintChange extends AddNotNullConstraintChange {

  @Override
  public boolean supports(Database database) {
    return true;
  }

  @Override
  public SqlStatement[] generateStatements(Database database) {
    if (!(database instanceof SQLiteDatabase)) {
      return super.generateStatements(database);
    }
    String type = getColumnDataType() == null ? "" : getColumnDataType();
    String value =
        getDefaultNullValue() == null ? null : ColumnSql.literal(getDefaultNullValue(), type);
    Operation operation =
        new Operation.SetNotNull(
            getColumnName(), StringUtil.trimToNull(getConstraintName()), value);
    return new SqlStatement[] {
      new TableChangeStatement(getTableName(), List.of(operation), Strategy.AUTO)
    };
  }

  @Override
  public SqlStatement[] generateRollbackStatements(Database database)
      throws RollbackImpossibleException {
    return Undo.statements(this, database, () -> super.generateRollbackStatements(database));
  }
}

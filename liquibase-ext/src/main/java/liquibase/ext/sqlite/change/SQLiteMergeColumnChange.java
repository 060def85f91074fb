package liquibase.ext.sqlite.change;

import java.util.List;
import liquibase.change.ChangeMetaData;
import liquibase.change.DatabaseChange;
import liquibase.change.core.MergeColumnChange;
import liquibase.database.Database;
import liquibase.database.core.SQLiteDatabase;
import liquibase.exception.RollbackImpossibleException;
import liquibase.exception.ValidationErrors;
import liquibase.ext.sqlite.ddl.Names;
import liquibase.ext.sqlite.plan.Operation;
import liquibase.ext.sqlite.plan.Position;
import liquibase.ext.sqlite.plan.Strategy;
import liquibase.ext.sqlite.statement.ColumnSql;
import liquibase.ext.sqlite.statement.TableChangeStatement;
import liquibase.statement.SqlStatement;
import liquibase.util.StringUtil;

/** {@code mergeColumns}: the new column is filled and the old ones dropped in one copy. */
@DatabaseChange(
    name = "mergeColumns",
    description = "Concatenates the values in two columns",
    priority = ChangeMetaData.PRIORITY_DATABASE)
public class SQLiteMergeColumnChange extends MergeColumnChange {

  @Override
  public boolean supports(Database database) {
    return true;
  }

  @Override
  public SqlStatement[] generateStatements(Database database) {
    if (!(database instanceof SQLiteDatabase)) {
      return super.generateStatements(database);
    }
    if (getColumn1Name() == null || getColumn2Name() == null) {
      return new SqlStatement[0]; // Validation will say so.
    }
    String value =
        "%s || %s || %s"
            .formatted(
                Names.quote(getColumn1Name()),
                Names.literal(getJoinString() == null ? "" : getJoinString()),
                Names.quote(getColumn2Name()));
    String definition =
        (new ColumnSql(database).name(getFinalColumnName())
                + " "
                + StringUtil.trimToEmpty(getFinalColumnType()))
            .strip();
    List<Operation> operations =
        List.of(
            new Operation.AddColumn(getFinalColumnName(), definition, Position.LAST, value),
            new Operation.DropColumn(getColumn1Name()),
            new Operation.DropColumn(getColumn2Name()));
    return new SqlStatement[] {new TableChangeStatement(getTableName(), operations, Strategy.AUTO)};
  }

  @Override
  public ValidationErrors validate(Database database) {
    if (!(database instanceof SQLiteDatabase)) {
      return super.validate(database);
    }
    ValidationErrors errors = new ValidationErrors(this);
    errors.checkRequiredField("tableName", getTableName());
    errors.checkRequiredField("column1Name", getColumn1Name());
    errors.checkRequiredField("column2Name", getColumn2Name());
    errors.checkRequiredField("finalColumnName", getFinalColumnName());
    return errors;
  }

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

package liquibase.ext.sqlite.change;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import liquibase.change.AddColumnConfig;
import liquibase.change.Change;
import liquibase.change.ChangeMetaData;
import liquibase.change.ColumnConfig;
import liquibase.change.DatabaseChange;
import liquibase.change.core.AddColumnChange;
import liquibase.database.Database;
import liquibase.database.core.SQLiteDatabase;
import liquibase.exception.RollbackImpossibleException;
import liquibase.exception.UnexpectedLiquibaseException;
import liquibase.ext.sqlite.plan.Operation;
import liquibase.ext.sqlite.plan.Position;
import liquibase.ext.sqlite.plan.Strategy;
import liquibase.ext.sqlite.statement.ColumnSql;
import liquibase.ext.sqlite.statement.SQLiteColumnConfig;
import liquibase.ext.sqlite.statement.TableChangeStatement;
import liquibase.statement.DatabaseFunction;
import liquibase.statement.SqlStatement;

/** {@code addColumn}: by ALTER TABLE where SQLite allows it, else by a rebuild. */
@DatabaseChange(
    name = "addColumn",
    description = "Adds a new column to an existing table",
    priority = ChangeMetaData.PRIORITY_DATABASE,
    appliesTo = "table")
public class SQLiteAddColumnChange extends AddColumnChange {

  @Override
  public boolean supports(Database database) {
    return true;
  }

  @Override
  protected ColumnConfig createEmptyColumnConfig(Class collectionType) {
    return new SQLiteColumnConfig();
  }

  @Override
  public SqlStatement[] generateStatements(Database database) {
    if (!(database instanceof SQLiteDatabase)) {
      return super.generateStatements(database);
    }
    ColumnSql sql = new ColumnSql(database);
    List<Operation> operations = new ArrayList<>();
    for (AddColumnConfig column : getColumns()) {
      operations.add(
          new Operation.AddColumn(
              column.getName(), sql.definition(column), position(column), value(column)));
    }
    return new SqlStatement[] {new TableChangeStatement(getTableName(), operations, Strategy.AUTO)};
  }

  private static Position position(AddColumnConfig column) {
    if (column.getAfterColumn() != null) {
      return new Position(Position.Place.AFTER, column.getAfterColumn());
    }
    if (column.getBeforeColumn() != null) {
      return new Position(Position.Place.BEFORE, column.getBeforeColumn());
    }
    return column.getPosition() == null
        ? Position.LAST
        : new Position(Position.Place.AT, Integer.toString(Math.max(1, column.getPosition())));
  }

  private static String value(AddColumnConfig column) {
    Object value = column.getValueObject();
    if (value == null) {
      return null;
    }
    if (column.getValueClobFile() != null || column.getValueBlobFile() != null) {
      throw new UnexpectedLiquibaseException(
          "addColumn on SQLite takes no valueClobFile or valueBlobFile; load them by an update.");
    }
    return value instanceof DatabaseFunction function
        ? function.getValue()
        : ColumnSql.literal(value, column.getType() == null ? "" : column.getType());
  }

  @Override
  protected Change[] createInverses() {
    List<Change> inverses = new ArrayList<>();
    for (AddColumnConfig column : getColumns()) {
      SQLiteDropColumnChange inverse = new SQLiteDropColumnChange();
      inverse.setSchemaName(getSchemaName());
      inverse.setTableName(getTableName());
      inverse.setColumnName(column.getName());
      inverses.add(inverse);
    }
    Collections.reverse(inverses);
    return inverses.toArray(new Change[0]);
  }

  @Override
  public SqlStatement[] generateRollbackStatements(Database database)
      throws RollbackImpossibleException {
    return Undo.statements(this, database, () -> super.generateRollbackStatements(database));
  }
}

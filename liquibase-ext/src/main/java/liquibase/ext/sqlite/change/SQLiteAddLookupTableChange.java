package liquibase.ext.sqlite.change;

import java.util.List;
import liquibase.change.ChangeMetaData;
import liquibase.change.DatabaseChange;
import liquibase.change.core.AddLookupTableChange;
import liquibase.database.Database;
import liquibase.database.core.SQLiteDatabase;
import liquibase.ext.sqlite.plan.Operation;
import liquibase.ext.sqlite.plan.Strategy;
import liquibase.ext.sqlite.statement.ColumnSql;
import liquibase.ext.sqlite.statement.TableChangeStatement;
import liquibase.statement.SqlStatement;
import liquibase.statement.core.RawParameterizedSqlStatement;

/** {@code addLookupTable}: the new table is a real one, with its key, and no copy of a copy. */
@DatabaseChange(
    name = "addLookupTable",
    description =
        "Creates a lookup table containing values stored in a column and creates a foreign key to the new table.",
    priority = ChangeMetaData.PRIORITY_DATABASE)
public class SQLiteAddLookupTableChange extends AddLookupTableChange {

  @Override
  public boolean supports(Database database) {
    return true;
  }

  @Override
  public SqlStatement[] generateStatements(Database database) {
    if (!(database instanceof SQLiteDatabase)) {
      return super.generateStatements(database);
    }
    ColumnSql sql = new ColumnSql(database);
    String column = sql.name(getNewColumnName());
    String type = getNewColumnDataType() == null ? "" : " " + getNewColumnDataType();
    String create =
        "CREATE TABLE %s (\n\t%s%s NOT NULL,\n\tPRIMARY KEY (%s)\n)"
            .formatted(sql.name(getNewTableName()), column, type, column);
    String fill =
        "INSERT INTO %s SELECT DISTINCT %s FROM %s WHERE %s IS NOT NULL"
            .formatted(
                sql.name(getNewTableName()),
                sql.name(getExistingColumnName()),
                sql.name(getExistingTableName()),
                sql.name(getExistingColumnName()));
    String key =
        (sql.named(getFinalConstraintName())
                + " FOREIGN KEY (%s) REFERENCES %s (%s)"
                    .formatted(
                        sql.name(getExistingColumnName()), sql.name(getNewTableName()), column))
            .strip();
    return new SqlStatement[] {
      new RawParameterizedSqlStatement(create),
      new RawParameterizedSqlStatement(fill),
      new TableChangeStatement(
          getExistingTableName(), List.of(new Operation.AddConstraint(key)), Strategy.AUTO)
    };
  }
}

package liquibase.ext.sqlite.change;

import liquibase.change.ChangeMetaData;
import liquibase.change.DatabaseChange;
import liquibase.change.core.CreateTableChange;
import liquibase.database.Database;
import liquibase.database.core.SQLiteDatabase;
import liquibase.ext.sqlite.statement.ColumnSql;
import liquibase.statement.SqlStatement;
import liquibase.statement.core.RawParameterizedSqlStatement;

/** {@code createTable}, with the types that the changelog says and no names that it does not. */
@DatabaseChange(
    name = "createTable",
    description = "Creates a table",
    priority = ChangeMetaData.PRIORITY_DATABASE)
public class SQLiteCreateTableChange extends CreateTableChange {

  @Override
  public boolean supports(Database database) {
    return true;
  }

  @Override
  public SqlStatement[] generateStatements(Database database) {
    if (!(database instanceof SQLiteDatabase)) {
      return super.generateStatements(database);
    }
    boolean ifNotExists = Boolean.TRUE.equals(getIfNotExists());
    String sql = new CreateTableSql(this, new ColumnSql(database)).sql(ifNotExists);
    return new SqlStatement[] {new RawParameterizedSqlStatement(sql)};
  }
}

package liquibase.ext.sqlite.change;

import java.util.ArrayList;
import java.util.List;
import liquibase.change.ChangeMetaData;
import liquibase.change.DatabaseChange;
import liquibase.change.core.CreateViewChange;
import liquibase.database.Database;
import liquibase.database.core.SQLiteDatabase;
import liquibase.exception.DatabaseException;
import liquibase.exception.RollbackImpossibleException;
import liquibase.exception.UnexpectedLiquibaseException;
import liquibase.exception.ValidationErrors;
import liquibase.ext.sqlite.database.ExtendedSQLiteDatabase;
import liquibase.ext.sqlite.schema.SchemaObject;
import liquibase.ext.sqlite.statement.ColumnSql;
import liquibase.statement.SqlStatement;
import liquibase.statement.core.RawParameterizedSqlStatement;
import liquibase.util.StringUtil;

/** {@code createView}, with replaceIfExists. */
@DatabaseChange(
    name = "createView",
    description = "Create a new database view",
    priority = ChangeMetaData.PRIORITY_DATABASE)
public class SQLiteCreateViewChange extends CreateViewChange {

  @Override
  public boolean supports(Database database) {
    return true;
  }

  @Override
  public SqlStatement[] generateStatements(Database database) {
    if (!(database instanceof SQLiteDatabase)) {
      return super.generateStatements(database);
    }
    String text = StringUtil.trimToEmpty(getSelectQuery());
    boolean full = Boolean.TRUE.equals(getFullDefinition());
    String name = new ColumnSql(database).name(getViewName());
    List<SqlStatement> statements = new ArrayList<>();
    if (Boolean.TRUE.equals(getReplaceIfExists())) {
      statements.add(new RawParameterizedSqlStatement("DROP VIEW IF EXISTS " + name));
    }
    statements.add(
        new RawParameterizedSqlStatement(full ? text : "CREATE VIEW " + name + " AS " + text));
    if (Boolean.TRUE.equals(getReplaceIfExists())) {
      triggers(database).forEach(sql -> statements.add(new RawParameterizedSqlStatement(sql)));
    }
    return statements.toArray(new SqlStatement[0]);
  }

  /** Returns the texts of the triggers on the view, which would go down with it. */
  private List<String> triggers(Database database) {
    if (!(database instanceof ExtendedSQLiteDatabase sqlite)) {
      return List.of();
    }
    try {
      return sqlite.currentSchema().of("trigger", getViewName()).stream()
          .map(SchemaObject::sql)
          .toList();
    } catch (DatabaseException e) {
      throw new UnexpectedLiquibaseException(e.getMessage(), e);
    }
  }

  /** Stock Liquibase refuses replaceIfExists on SQLite. */
  @Override
  public ValidationErrors validate(Database database) {
    if (!(database instanceof SQLiteDatabase)) {
      return super.validate(database);
    }
    ValidationErrors errors = new ValidationErrors(this);
    errors.checkRequiredField("selectQuery", StringUtil.trimToNull(getSelectQuery()));
    if (!Boolean.TRUE.equals(getFullDefinition())) {
      errors.checkRequiredField("viewName", getViewName());
    }
    return errors;
  }

  @Override
  public SqlStatement[] generateRollbackStatements(Database database)
      throws RollbackImpossibleException {
    return Undo.statements(this, database, () -> super.generateRollbackStatements(database));
  }
}

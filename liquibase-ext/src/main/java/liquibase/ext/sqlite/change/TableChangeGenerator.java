package liquibase.ext.sqlite.change;

import liquibase.database.Database;
import liquibase.exception.DatabaseException;
import liquibase.exception.UnexpectedLiquibaseException;
import liquibase.exception.ValidationErrors;
import liquibase.ext.sqlite.database.ExtendedSQLiteDatabase;
import liquibase.ext.sqlite.database.TableChangeStatement;
import liquibase.sql.Sql;
import liquibase.sql.UnparsedSql;
import liquibase.sqlgenerator.SqlGeneratorChain;
import liquibase.sqlgenerator.core.AbstractSqlGenerator;

/** Writes the change of a table into a script: what the live run plans, on the script's schema. */
public class TableChangeGenerator extends AbstractSqlGenerator<TableChangeStatement> {

  @Override
  public boolean supports(TableChangeStatement statement, Database database) {
    return database instanceof ExtendedSQLiteDatabase;
  }

  @Override
  public ValidationErrors validate(
      TableChangeStatement statement,
      Database database,
      SqlGeneratorChain<TableChangeStatement> chain) {
    return new ValidationErrors();
  }

  @Override
  public Sql[] generateSql(
      TableChangeStatement statement,
      Database database,
      SqlGeneratorChain<TableChangeStatement> chain) {
    try {
      return ((ExtendedSQLiteDatabase) database)
          .scriptSchema().render(statement).stream().map(UnparsedSql::new).toArray(Sql[]::new);
    } catch (DatabaseException e) {
      throw new UnexpectedLiquibaseException(e.getMessage(), e);
    }
  }
}

package liquibase.ext.sqlite.sqlgenerator;

import liquibase.database.Database;
import liquibase.exception.DatabaseException;
import liquibase.exception.UnexpectedLiquibaseException;
import liquibase.exception.ValidationErrors;
import liquibase.ext.sqlite.database.ExtendedSQLiteDatabase;
import liquibase.ext.sqlite.statement.RequiredAttributes;
import liquibase.ext.sqlite.statement.TableStatements;
import liquibase.sql.Sql;
import liquibase.sql.UnparsedSql;
import liquibase.sqlgenerator.SqlGeneratorChain;
import liquibase.sqlgenerator.core.AbstractSqlGenerator;
import liquibase.statement.SqlStatement;

/**
 * Writes the change of a table into a script: what the live run would plan, on the script's schema.
 *
 * @param <T> the statement; Liquibase finds a generator by this argument, hence a class for each in
 *     {@link TableStatementGenerators}
 */
abstract class TableStatementGenerator<T extends SqlStatement> extends AbstractSqlGenerator<T> {

  /** Above stock Liquibase's own generators for SQLite, which lose constraints. */
  @Override
  public int getPriority() {
    return PRIORITY_DATABASE + 5;
  }

  @Override
  public boolean supports(T statement, Database database) {
    return database instanceof ExtendedSQLiteDatabase;
  }

  @Override
  public ValidationErrors validate(T statement, Database database, SqlGeneratorChain<T> chain) {
    ValidationErrors errors = new ValidationErrors();
    RequiredAttributes.of(statement).forEach(errors::checkRequiredField);
    return errors;
  }

  @Override
  public Sql[] generateSql(T statement, Database database, SqlGeneratorChain<T> chain) {
    if (!((ExtendedSQLiteDatabase) database).isWritingScript()) {
      // Liquibase wants a text for its log before each run; what is run is planned then. Should
      // anything run this text, it must fail and not pass for done.
      return new Sql[] {new UnparsedSql("liquibase-sqlite: " + statement)};
    }
    try {
      return ((ExtendedSQLiteDatabase) database)
          .scriptSchema().render(TableStatements.of(statement, database).orElseThrow()).stream()
              .map(UnparsedSql::new)
              .toArray(Sql[]::new);
    } catch (DatabaseException e) {
      throw new UnexpectedLiquibaseException(e.getMessage(), e);
    }
  }
}

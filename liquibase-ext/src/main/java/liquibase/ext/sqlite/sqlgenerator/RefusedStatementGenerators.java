package liquibase.ext.sqlite.sqlgenerator;

import liquibase.database.Database;
import liquibase.exception.ValidationErrors;
import liquibase.ext.sqlite.database.ExtendedSQLiteDatabase;
import liquibase.sql.Sql;
import liquibase.sqlgenerator.SqlGeneratorChain;
import liquibase.sqlgenerator.core.AbstractSqlGenerator;
import liquibase.statement.SqlStatement;
import liquibase.statement.core.AlterSequenceStatement;
import liquibase.statement.core.CreateProcedureStatement;
import liquibase.statement.core.CreateSequenceStatement;
import liquibase.statement.core.DropProcedureStatement;
import liquibase.statement.core.DropSequenceStatement;
import liquibase.statement.core.RenameSequenceStatement;

/**
 * Refuses what SQLite has not got. Stock Liquibase passes over a sequence and records its changeSet
 * as run.
 */
public final class RefusedStatementGenerators {

  private RefusedStatementGenerators() {}

  private abstract static class Refused<T extends SqlStatement> extends AbstractSqlGenerator<T> {
    private final String sentence;

    Refused(String sentence) {
      this.sentence = sentence;
    }

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
      return new ValidationErrors().addError(sentence);
    }

    @Override
    public Sql[] generateSql(T statement, Database database, SqlGeneratorChain<T> chain) {
      throw new IllegalStateException(sentence);
    }
  }

  private abstract static class Sequence<T extends SqlStatement> extends Refused<T> {
    Sequence() {
      super(
          "SQLite has no sequences. Give the table a column with autoIncrement, or restrict the"
              + " changeSet by dbms");
    }
  }

  private abstract static class Procedure<T extends SqlStatement> extends Refused<T> {
    Procedure() {
      super(
          "SQLite has no stored procedures. Write a trigger (sql), or restrict the changeSet by"
              + " dbms");
    }
  }

  /** For {@link CreateSequenceStatement}. */
  public static class CreateSequence extends Sequence<CreateSequenceStatement> {}

  /** For {@link AlterSequenceStatement}. */
  public static class AlterSequence extends Sequence<AlterSequenceStatement> {}

  /** For {@link RenameSequenceStatement}. */
  public static class RenameSequence extends Sequence<RenameSequenceStatement> {}

  /** For {@link DropSequenceStatement}. */
  public static class DropSequence extends Sequence<DropSequenceStatement> {}

  /** For {@link CreateProcedureStatement}. */
  public static class CreateProcedure extends Procedure<CreateProcedureStatement> {}

  /** For {@link DropProcedureStatement}. */
  public static class DropProcedure extends Procedure<DropProcedureStatement> {}
}

package liquibase.ext.sqlite.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import liquibase.Scope;
import liquibase.exception.DatabaseException;
import liquibase.executor.Executor;
import liquibase.executor.ExecutorService;
import liquibase.executor.LoggingExecutor;
import liquibase.ext.sqlite.database.ExtendedSQLiteDatabase;
import liquibase.sql.Sql;
import liquibase.sqlgenerator.SqlGeneratorFactory;
import liquibase.statement.core.CreateDatabaseChangeLogTableStatement;

/** Writes what a migration would do as SQL, as Liquibase's {@code updateSQL} does. */
public final class Script {
  private final ExtendedSQLiteDatabase database;
  private final Writer out;

  Script(ExtendedSQLiteDatabase database, Writer out) {
    this.database = database;
    this.out = out;
  }

  /** What is to be written. */
  public interface Work {
    /** Does it. */
    void run() throws Exception;
  }

  /** Writes the table of the history: a script may begin on a database that has none. */
  void beginHistory() throws IOException {
    for (Sql sql :
        SqlGeneratorFactory.getInstance()
            .generateSql(new CreateDatabaseChangeLogTableStatement(), database)) {
      out.write(sql.toSql().replaceFirst("^CREATE TABLE ", "CREATE TABLE IF NOT EXISTS "));
      out.write(";\n\n");
    }
  }

  /** Does the work; what it would write to the database goes into the script. */
  void write(Work work) throws Exception {
    ExecutorService executors = Scope.getCurrentScope().getSingleton(ExecutorService.class);
    Executor live = executors.getExecutor("jdbc", database);
    executors.setExecutor("logging", database, live);
    executors.setExecutor("jdbc", database, new LoggingExecutor(live, out, database));
    try {
      work.run();
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      restore(executors, live);
    }
  }

  private void restore(ExecutorService executors, Executor live) throws DatabaseException {
    executors.setExecutor("jdbc", database, live);
    database.rollback();
  }
}

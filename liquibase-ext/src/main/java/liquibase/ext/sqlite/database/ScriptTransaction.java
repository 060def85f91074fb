package liquibase.ext.sqlite.database;

import java.sql.SQLException;
import java.util.List;
import liquibase.Scope;
import liquibase.exception.DatabaseException;
import liquibase.executor.Executor;
import liquibase.executor.ExecutorService;
import liquibase.ext.sqlite.jdbc.Sqlite;
import liquibase.statement.core.RawParameterizedSqlStatement;

/**
 * Writes the transaction of a changeSet into a script: the changes and their record become one, and
 * the sqlite3 shell, which by default goes on behind an error, stops at the first one.
 */
final class ScriptTransaction {
  /** ALTER TABLE DROP COLUMN came with it: sqlite.org/changes.html. */
  private static final String OLDEST = "3.35";

  private final ExtendedSQLiteDatabase database;
  private boolean headed;
  private boolean open;
  private boolean foreignKeysWereOn;

  ScriptTransaction(ExtendedSQLiteDatabase database) {
    this.database = database;
  }

  /**
   * Begins a changeSet's transaction, once.
   *
   * @param changesTables whether a table may be rebuilt, for which foreign keys must be off
   */
  void begin(boolean inTransaction, boolean changesTables) throws DatabaseException {
    if (!headed) {
      headed = true;
      executor().comment("For SQLite " + OLDEST + " or later.");
      executor().comment("The sqlite3 shell is to stop at the first error.\n.bail on");
    }
    if (open || !inTransaction) {
      return;
    }
    open = true;
    if (changesTables) {
      foreignKeysWereOn = liveForeignKeys();
      write("PRAGMA foreign_keys = OFF");
    }
    write("BEGIN IMMEDIATE");
  }

  /** Commits behind the record of the changeSet. */
  void end() throws DatabaseException {
    if (!open) {
      return;
    }
    open = false;
    write("COMMIT");
    if (foreignKeysWereOn) {
      foreignKeysWereOn = false;
      write("PRAGMA foreign_keys = ON");
    }
  }

  private boolean liveForeignKeys() throws DatabaseException {
    if (database.jdbc() == null) {
      return false;
    }
    try {
      return Sqlite.number(database.jdbc(), "PRAGMA foreign_keys") != 0;
    } catch (SQLException e) {
      throw new DatabaseException(e.getMessage(), e);
    }
  }

  private void write(String sql) throws DatabaseException {
    executor().execute(new RawParameterizedSqlStatement(sql), List.of());
  }

  private Executor executor() {
    return Scope.getCurrentScope()
        .getSingleton(ExecutorService.class)
        .getExecutor("jdbc", database);
  }
}

package liquibase.ext.sqlite.database;

import java.nio.file.Path;
import liquibase.exception.DatabaseException;
import org.sqlite.SQLiteException;

/** Explains what SQLite means when it says that a file is locked or is no database. */
public final class Busy {

  private Busy() {}

  /** Returns whether SQLite gave up because another connection holds a lock. */
  public static boolean is(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLiteException sqlite && (sqlite.getResultCode().code & 0xff) == 5) {
        return true;
      }
    }
    return false;
  }

  /** Returns the error as a person needs it. */
  public static DatabaseException explain(Exception error, Path file) {
    if (!is(error)) {
      return new DatabaseException(file + ": " + error.getMessage(), error);
    }
    return new DatabaseException(
        "%s is locked by another process; waited %d seconds.%s Nothing was changed. Stop that process or wait, then run again (liquibase.sqlite.lockTimeout sets the wait)."
            .formatted(
                file,
                SQLiteConfiguration.LOCK_TIMEOUT.getCurrentValue(),
                file == null ? "" : LockHolders.describe(file)),
        error);
  }
}

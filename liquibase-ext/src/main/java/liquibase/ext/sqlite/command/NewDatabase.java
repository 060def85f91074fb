package liquibase.ext.sqlite.command;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import liquibase.changelog.ChangeSet;
import liquibase.exception.DatabaseException;
import liquibase.exception.LiquibaseException;
import liquibase.ext.sqlite.database.ChangeSetTransaction;
import liquibase.ext.sqlite.database.ExtendedSQLiteDatabase;
import liquibase.ext.sqlite.database.UserSchema;
import liquibase.ext.sqlite.jdbc.Sqlite;

/**
 * Brings a database that holds nothing yet to a revision in one transaction: it appears whole, and
 * the disk is waited for once. Nobody can be kept waiting by the lock, and a run that is killed has
 * lost no work of anybody's. What fails still leaves the revisions before it, as everywhere else.
 *
 * <p>A commit in a rollback journal waits for the disk several times (<a
 * href="https://www.sqlite.org/atomiccommit.html">sqlite.org/atomiccommit.html</a>): for a thousand
 * revisions that is a third of the run.
 */
final class NewDatabase {

  /** What applies the revisions. */
  interface Applying {
    /** Applies them, and returns those applied. */
    List<String> run() throws LiquibaseException;
  }

  private NewDatabase() {}

  /**
   * Returns whether the database holds nothing of anybody's, and the changeSets can share a
   * transaction: each runs in one, and none needs foreign keys, which cannot be switched in it.
   */
  static boolean is(ExtendedSQLiteDatabase database, List<ChangeSet> changeSets)
      throws DatabaseException {
    Connection connection = database.jdbc();
    try {
      return changeSets.stream().allMatch(ChangeSet::isRunInTransaction)
          && database.getRanChangeSetList().isEmpty()
          && UserSchema.read(connection).objects().isEmpty()
          && Sqlite.number(connection, "PRAGMA foreign_keys") == 0;
    } catch (SQLException e) {
      throw new DatabaseException(e.getMessage(), e);
    }
  }

  /** Applies revisions, and commits once: all of them, or those before the one that failed. */
  static List<String> inOne(ExtendedSQLiteDatabase database, Applying applying)
      throws LiquibaseException {
    ChangeSetTransaction transaction = database.transaction();
    transaction.holdAll(List.of());
    try {
      List<String> applied = applying.run();
      transaction.commitAll();
      return applied;
    } catch (LiquibaseException | RuntimeException e) {
      try {
        transaction.commitAll();
      } catch (DatabaseException uncommitted) {
        e.addSuppressed(uncommitted);
      }
      throw e;
    }
  }
}

package liquibase.ext.sqlite.changelog;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.RanChangeSet;
import liquibase.changelog.StandardChangeLogHistoryService;
import liquibase.database.Database;
import liquibase.exception.DatabaseException;
import liquibase.exception.UnexpectedLiquibaseException;
import liquibase.ext.sqlite.alembic.AlembicVersion;
import liquibase.ext.sqlite.database.ExtendedSQLiteDatabase;
import liquibase.ext.sqlite.database.SQLiteConfiguration;
import liquibase.ext.sqlite.jdbc.Sqlite;
import liquibase.ext.sqlite.lock.RunLock;
import liquibase.lockservice.LockService;
import liquibase.lockservice.LockServiceFactory;

/** Liquibase's history, which on SQLite is never begun on a database that nobody adopted. */
public class SQLiteChangeLogHistoryService extends StandardChangeLogHistoryService {
  private boolean hasTable;

  @Override
  public int getPriority() {
    return PRIORITY_DATABASE;
  }

  @Override
  public boolean supports(Database database) {
    return database instanceof ExtendedSQLiteDatabase;
  }

  @Override
  public void reset() {
    hasTable = false;
    super.reset();
  }

  /** Liquibase makes a snapshot of the table to learn that it is there. */
  @Override
  public boolean hasDatabaseChangeLogTable() {
    Connection connection = ((ExtendedSQLiteDatabase) getDatabase()).jdbc();
    if (connection == null) {
      return super.hasDatabaseChangeLogTable();
    }
    try {
      // Asked for each changeSet; once it is there it stays, as far as this run knows.
      hasTable = hasTable || Sqlite.hasTable(connection, getDatabaseChangeLogTableName());
      return hasTable;
    } catch (SQLException e) {
      throw new UnexpectedLiquibaseException(e.getMessage(), e);
    }
  }

  @Override
  public void init() throws DatabaseException {
    ExtendedSQLiteDatabase database = (ExtendedSQLiteDatabase) getDatabase();
    database.requireUndamaged();
    UnmanagedDatabase.refuse(database);
    LockService lock = LockServiceFactory.getInstance().getLockService(database);
    boolean begins = !hasDatabaseChangeLogTable() && !database.isWritingScript();
    if (begins && database.file().isPresent() && !lock.hasChangeLogLock()) {
      initAlone(database);
    } else {
      super.init();
    }
  }

  @Override
  public List<RanChangeSet> getRanChangeSets(boolean allowChecksumsUpgrade)
      throws DatabaseException {
    ((ExtendedSQLiteDatabase) getDatabase()).requireUndamaged();
    return super.getRanChangeSets(allowChecksumsUpgrade);
  }

  /** Of two runs on a new database one makes the tables, and the other finds them. */
  private void initAlone(ExtendedSQLiteDatabase database) throws DatabaseException {
    Duration limit = Duration.ofSeconds(SQLiteConfiguration.LOCK_TIMEOUT.getCurrentValue());
    // Whoever waits must not keep the other from committing by a read transaction of its own.
    database.rollback();
    try (RunLock alone =
        RunLock.await(database.file().orElseThrow(), limit)
            .orElseThrow(() -> SQLiteLockService.heldElsewhere(database))) {
      reset();
      database.transaction().asWriter(super::init);
    } catch (IOException e) {
      throw new DatabaseException(e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseException("Interrupted while waiting for another migration to end.");
    }
  }

  @Override
  public void setExecType(ChangeSet changeSet, ChangeSet.ExecType execType)
      throws DatabaseException {
    super.setExecType(changeSet, execType);
    if (execType == ChangeSet.ExecType.FAILED || execType == ChangeSet.ExecType.SKIPPED) {
      // Liquibase writes no row then, but notes the changeSet in memory as if it had.
      reset();
    }
    AlembicVersion.follow(getDatabase(), changeSet);
  }

  @Override
  public void removeFromHistory(ChangeSet changeSet) throws DatabaseException {
    super.removeFromHistory(changeSet);
    AlembicVersion.follow(getDatabase(), changeSet);
  }
}

package liquibase.ext.sqlite.changelog;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import liquibase.Scope;
import liquibase.database.Database;
import liquibase.exception.DatabaseException;
import liquibase.exception.LockException;
import liquibase.ext.sqlite.database.DatabaseFile;
import liquibase.ext.sqlite.database.ExtendedSQLiteDatabase;
import liquibase.ext.sqlite.database.SQLiteConfiguration;
import liquibase.ext.sqlite.lock.RunLock;
import liquibase.lockservice.StandardLockService;

/**
 * Liquibase's lock, decided by a {@link RunLock}. The row in DATABASECHANGELOGLOCK is kept as ever,
 * for whoever looks there; a row that is set while nobody holds the {@link RunLock} is left over
 * from a run that died, and is taken over.
 */
public class SQLiteLockService extends StandardLockService {
  private static final Duration POLL = Duration.ofMillis(200);

  private RunLock lock;
  private boolean rowLocked;

  @Override
  public int getPriority() {
    return PRIORITY_DATABASE;
  }

  @Override
  public boolean supports(Database database) {
    return database instanceof ExtendedSQLiteDatabase;
  }

  @Override
  public void waitForLock() throws LockException {
    Duration limit = Duration.ofSeconds(SQLiteConfiguration.LOCK_TIMEOUT.getCurrentValue());
    Instant end = Instant.now().plus(limit);
    boolean told = false;
    while (!acquireLock()) {
      if (Instant.now().isAfter(end)) {
        throw new LockException(heldElsewhere((ExtendedSQLiteDatabase) database).getMessage());
      }
      if (!told) {
        Scope.getCurrentScope().getUI().sendMessage("Waiting for another migration to end…");
        told = true;
      }
      sleep();
    }
  }

  /** Returns the error of a run that waited in vain for another one to end. */
  static DatabaseException heldElsewhere(ExtendedSQLiteDatabase database) {
    Path file = database.file().orElseThrow();
    return new DatabaseException(
        "Another migration of %s is running (%s); waited %d seconds. Nothing was changed."
            .formatted(
                file, RunLock.holder(file), SQLiteConfiguration.LOCK_TIMEOUT.getCurrentValue()));
  }

  private static void sleep() throws LockException {
    try {
      Thread.sleep(POLL.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LockException("Interrupted while waiting for another migration to end.");
    }
  }

  @Override
  public boolean acquireLock() throws LockException {
    if (hasChangeLogLock) {
      return true;
    }
    try {
      database.rollback();
      Optional<Path> file = ((ExtendedSQLiteDatabase) database).file();
      if (file.isPresent() && lock == null) {
        DatabaseFile.requireWritable(file.get());
        lock = RunLock.tryAcquire(file.get()).orElse(null);
        if (lock == null) {
          return false;
        }
      }
      hasChangeLogLock = true;
      lockRow();
      return true;
    } catch (IOException | DatabaseException e) {
      releaseFile();
      throw new LockException(e.getMessage());
    } catch (LockException e) {
      releaseFile();
      throw e;
    }
  }

  /** A database that is still to be adopted, or refused, gets no table of locks. */
  private void lockRow() throws LockException, DatabaseException {
    if (UnmanagedDatabase.is((ExtendedSQLiteDatabase) database)) {
      return;
    }
    hasChangeLogLock = false;
    ((ExtendedSQLiteDatabase) database).transaction().asWriter(this::takeRow);
    hasChangeLogLock = true;
    rowLocked = true;
  }

  /** Whoever holds the file may take the row: a run that set it and died holds neither. */
  private void takeRow() throws DatabaseException {
    try {
      if (!super.acquireLock()) {
        Scope.getCurrentScope()
            .getLog(getClass())
            .warning("Took over the changelog lock that a run left behind when it died.");
        super.releaseLock();
        super.acquireLock();
      }
    } catch (LockException e) {
      throw new DatabaseException(e.getMessage(), e);
    }
  }

  private void giveRowBack() throws DatabaseException {
    try {
      super.releaseLock();
    } catch (LockException e) {
      throw new DatabaseException(e.getMessage(), e);
    }
  }

  @Override
  public void releaseLock() throws LockException {
    try {
      if (rowLocked) {
        ((ExtendedSQLiteDatabase) database).transaction().asWriter(this::giveRowBack);
      }
    } catch (DatabaseException e) {
      throw new LockException(e.getMessage(), e);
    } finally {
      releaseFile();
    }
  }

  /** Clears the row whoever set it; a run that is under way keeps its file. */
  @Override
  public void forceReleaseLock() throws LockException, DatabaseException {
    rowLocked = true;
    super.forceReleaseLock();
  }

  private void releaseFile() throws LockException {
    hasChangeLogLock = false;
    rowLocked = false;
    try {
      if (lock != null) {
        lock.close();
        lock = null;
      }
    } catch (IOException e) {
      throw new LockException(e);
    }
  }

  @Override
  public void reset() {
    super.reset();
    rowLocked = false;
    try {
      releaseFile();
    } catch (LockException e) {
      Scope.getCurrentScope().getLog(getClass()).warning(e.getMessage(), e);
    }
  }
}

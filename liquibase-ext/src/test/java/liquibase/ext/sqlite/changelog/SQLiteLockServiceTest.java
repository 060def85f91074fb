package liquibase.ext.sqlite.changelog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.ext.sqlite.jdbc.Sqlite;
import liquibase.ext.sqlite.lock.RunLock;
import liquibase.lockservice.LockService;
import liquibase.lockservice.LockServiceFactory;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The row that a dead run left behind. */
class SQLiteLockServiceTest {
  @TempDir Path directory;

  private Path file;
  private Database database;
  private LockService service;

  @BeforeEach
  void leaveTheRowOfADeadRunBehind() throws Exception {
    file = directory.resolve("t.db");
    database =
        DatabaseFactory.getInstance()
            .openDatabase(
                "jdbc:sqlite:" + file, null, null, null, new ClassLoaderResourceAccessor());
    service = LockServiceFactory.getInstance().getLockService(database);
    service.waitForLock();
    service.releaseLock();
    try (Connection connection = open()) {
      Sqlite.run(connection, "UPDATE DATABASECHANGELOGLOCK SET LOCKED = 1, LOCKEDBY = 'dead'");
    }
  }

  @AfterEach
  void close() throws Exception {
    service.releaseLock();
    database.close();
    LockServiceFactory.getInstance().resetAll();
  }

  @Test
  void takingItOverKeepsTheRunLock() throws Exception {
    service.waitForLock();

    assertThat(RunLock.tryAcquire(file)).as("a second run must wait").isEmpty();
    assertThat(lockedBy()).isNotEqualTo("dead");
  }

  @Test
  void forceReleaseClearsItAndLeavesNoTransactionBehind() throws Exception {
    service.forceReleaseLock();

    assertThat(lockedBy()).isNull();
    try (Connection connection = open()) {
      Sqlite.run(connection, "PRAGMA busy_timeout = 200");
      Sqlite.run(connection, "CREATE TABLE t (a)");
    }
  }

  private Connection open() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + file);
  }

  private String lockedBy() throws SQLException {
    try (Connection connection = open()) {
      return Sqlite.text(connection, "SELECT LOCKEDBY FROM DATABASECHANGELOGLOCK");
    }
  }
}

package liquibase.ext.sqlite.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import liquibase.Scope;
import liquibase.exception.DatabaseException;
import liquibase.ext.sqlite.backup.Backup;
import liquibase.ext.sqlite.backup.BackupWriter;
import liquibase.ext.sqlite.jdbc.Sqlite;

/**
 * Stands before the first write of a run: there a backup is made, if the settings ask for one. A
 * run that finds nothing to do never comes here, and so leaves no backup.
 */
public final class FirstWrite {
  private final ExtendedSQLiteDatabase database;
  private boolean passed;
  private Backup backup;

  FirstWrite(ExtendedSQLiteDatabase database) {
    this.database = database;
  }

  /** Returns the backup that this run made. */
  public Optional<Backup> backup() {
    return Optional.ofNullable(backup);
  }

  /** Backs the database up, once, if it holds anything and the settings say so. */
  public void prepare() throws DatabaseException {
    if (passed || database.isWritingScript()) {
      return;
    }
    passed = true;
    Optional<Path> file = database.file();
    if (file.isEmpty() || !SQLiteConfiguration.BACKUP.getCurrentValue()) {
      return;
    }
    Connection connection = database.jdbc();
    try {
      database.rollback();
      if (UserSchema.read(connection).objects().isEmpty()) {
        return;
      }
      String named = SQLiteConfiguration.BACKUP_FOLDER.getCurrentValue();
      Path folder = named == null ? BackupWriter.defaultFolder(file.get()) : Path.of(named);
      backup =
          new BackupWriter(Clock.systemUTC())
              .write(connection, file.get(), revision(connection), folder.toAbsolutePath());
      Scope.getCurrentScope().getUI().sendMessage("Backup: " + backup.file());
    } catch (IOException | SQLException e) {
      throw new DatabaseException(
          "No backup could be made, so nothing was changed. " + e.getMessage(), e);
    }
  }

  /** Returns the changeSet that was recorded last: what the backup's name says. */
  private String revision(Connection connection) throws SQLException {
    String table = database.getDatabaseChangeLogTableName();
    boolean managed =
        Sqlite.any(
            connection,
            "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '" + table + "'");
    if (!managed) {
      return "unmanaged";
    }
    List<List<String>> rows =
        Sqlite.rows(
            connection,
            "SELECT ID FROM " + table + " ORDER BY ORDEREXECUTED DESC, rowid DESC LIMIT 1");
    return rows.isEmpty() ? "base" : String.valueOf(rows.get(0).get(0));
  }
}

package liquibase.ext.sqlite.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
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
    database.requireUndamaged();
    if (passed || database.isWritingScript()) {
      return;
    }
    passed = true;
    Optional<Path> file = database.file();
    if (file.isEmpty() || !SQLiteConfiguration.BACKUP.getCurrentValue()) {
      return;
    }
    try {
      database.rollback();
      write(database.jdbc(), file.get());
    } catch (IOException | SQLException e) {
      throw new DatabaseException(
          "No backup could be made, so nothing was changed. " + e.getMessage(), e);
    }
  }

  /**
   * Backs the database up over a connection of its own, while this one holds the write lock and has
   * written nothing yet.
   */
  public void prepareHeld() throws DatabaseException {
    database.requireUndamaged();
    passed = true;
    Optional<Path> file = database.file();
    if (file.isEmpty() || !SQLiteConfiguration.BACKUP.getCurrentValue()) {
      return;
    }
    try (Connection second = DriverManager.getConnection("jdbc:sqlite:" + file.get())) {
      write(second, file.get());
    } catch (IOException | SQLException e) {
      throw new DatabaseException(
          "No backup could be made, so nothing was changed. " + e.getMessage(), e);
    }
  }

  private void write(Connection connection, Path file)
      throws IOException, SQLException, DatabaseException {
    if (UserSchema.read(connection).objects().isEmpty()) {
      return;
    }
    List<String> applied = applied(connection);
    backup =
        new BackupWriter(Clock.systemUTC(), SQLiteConfiguration.progress())
            .write(
                connection,
                DatabaseFile.canonical(file),
                revision(connection, applied),
                applied,
                folder(file));
    Scope.getCurrentScope().getUI().sendMessage("Backup: " + backup.file());
  }

  /** Returns the folder for the backups of a database. */
  public static Path folder(Path file) {
    String named = SQLiteConfiguration.BACKUP_FOLDER.getCurrentValue();
    return (named == null
            ? BackupWriter.defaultFolder(DatabaseFile.canonical(file))
            : Path.of(named))
        .toAbsolutePath();
  }

  /** Returns what the name of a backup says: the changeSet that was recorded last. */
  public String revision(Connection connection, List<String> applied) throws SQLException {
    return !isManaged(connection)
        ? "unmanaged"
        : applied.isEmpty() ? "base" : applied.get(applied.size() - 1);
  }

  /** Returns the changeSets that the history holds, the oldest first. */
  public List<String> applied(Connection connection) throws SQLException {
    return isManaged(connection)
        ? Sqlite.rows(
                connection,
                "SELECT ID FROM "
                    + database.getDatabaseChangeLogTableName()
                    + " ORDER BY ORDEREXECUTED, rowid")
            .stream()
            .map(row -> String.valueOf(row.get(0)))
            .toList()
        : List.of();
  }

  private boolean isManaged(Connection connection) throws SQLException {
    return Sqlite.hasTable(connection, database.getDatabaseChangeLogTableName());
  }
}

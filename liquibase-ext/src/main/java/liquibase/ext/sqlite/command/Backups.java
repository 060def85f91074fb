package liquibase.ext.sqlite.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import liquibase.database.DatabaseFactory;
import liquibase.exception.LiquibaseException;
import liquibase.ext.sqlite.backup.Backup;
import liquibase.ext.sqlite.backup.BackupFolder;
import liquibase.ext.sqlite.backup.BackupWriter;
import liquibase.ext.sqlite.backup.Restore;
import liquibase.ext.sqlite.database.Busy;
import liquibase.ext.sqlite.database.DatabaseFile;
import liquibase.ext.sqlite.database.DatabaseUrl;
import liquibase.ext.sqlite.database.ExtendedSQLiteDatabase;
import liquibase.ext.sqlite.database.FirstWrite;
import liquibase.ext.sqlite.database.LockHolders;
import liquibase.ext.sqlite.database.SQLiteConfiguration;
import liquibase.ext.sqlite.lock.RunLock;
import liquibase.resource.ClassLoaderResourceAccessor;

/** Makes, lists and restores backups of a database; no changelog is read. */
public final class Backups {
  private final Path database;
  private final Path folder;

  /**
   * Makes the backups of a database.
   *
   * @param folder where they lie; null for where they lie by the settings
   * @throws IOException if the URL is not that of a file
   */
  public Backups(DatabaseUrl url, Path folder) throws IOException {
    Path file =
        url.file().orElseThrow(() -> new IOException("Only a database in a file has backups."));
    // Two names of one file are one database, and what a link points to is what is written.
    this.database = DatabaseFile.canonical(file);
    this.folder = folder == null ? FirstWrite.folder(database) : folder.toAbsolutePath();
  }

  /** Returns the view of the folder. */
  public BackupFolder folder() {
    return new BackupFolder(folder, database);
  }

  /**
   * Backs the database up.
   *
   * @throws IOException if there is none, or the copy cannot be made or does not verify
   */
  public Backup backup(boolean compress) throws IOException, LiquibaseException {
    if (!Files.exists(database)) {
      throw new IOException("There is no database " + database + ".");
    }
    try (ExtendedSQLiteDatabase open =
        (ExtendedSQLiteDatabase)
            DatabaseFactory.getInstance()
                .openDatabase(
                    "jdbc:sqlite:" + database,
                    null,
                    null,
                    null,
                    new ClassLoaderResourceAccessor())) {
      Connection connection = open.jdbc();
      List<String> applied = open.firstWrite().applied(connection);
      String revision = open.firstWrite().revision(connection, applied);
      open.rollback();
      return new BackupWriter(Clock.systemUTC(), SQLiteConfiguration.progress(), compress)
          .write(connection, database, revision, applied, folder);
    } catch (SQLException e) {
      throw new LiquibaseException(e.getMessage(), e);
    }
  }

  /**
   * Removes old backups, see {@link BackupFolder#prune}.
   *
   * @param made the backup that was made just now
   * @param second the second place, where the same rules hold; null for none
   */
  public List<Path> prune(int keep, int days, Backup made, Path second) throws IOException {
    List<Path> removed = new ArrayList<>();
    for (Path place : second == null ? List.of(folder) : List.of(folder, second)) {
      removed.addAll(
          new BackupFolder(place, database)
              .prune(keep, Duration.ofDays(days), Clock.systemUTC().instant(), made));
    }
    return removed;
  }

  /**
   * Restores a backup.
   *
   * @param backup its file
   * @throws IOException if it is not good, or another migration runs
   * @throws LiquibaseException if another process holds the database; the message names it
   */
  public Restore.Result restore(Path backup)
      throws IOException, LiquibaseException, InterruptedException {
    int seconds = SQLiteConfiguration.LOCK_TIMEOUT.getCurrentValue();
    Optional<RunLock> lock = RunLock.await(database, Duration.ofSeconds(seconds));
    if (lock.isEmpty()) {
      throw new IOException(
          "A migration of %s is running (%s). Nothing was changed."
              .formatted(database, RunLock.holder(database)));
    }
    try (RunLock held = lock.get()) {
      DatabaseFile.requireWritable(database);
      return new Restore(
              database,
              folder,
              Clock.systemUTC(),
              seconds,
              SQLiteConfiguration.progress(),
              () -> LockHolders.describeOpen(database))
          .run(backup);
    } catch (SQLException e) {
      throw Busy.explain(e, database);
    }
  }

  /** Returns the database's file. */
  public Path database() {
    return database;
  }
}

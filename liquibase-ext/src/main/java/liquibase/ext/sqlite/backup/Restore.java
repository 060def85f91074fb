package liquibase.ext.sqlite.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import liquibase.ext.sqlite.jdbc.Sqlite;
import liquibase.ext.sqlite.progress.ProgressReport;
import org.sqlite.SQLiteConnection;

/**
 * Puts a backup back. The pages go into the file that is there, by SQLite's own backup and under
 * its exclusive lock: an application that has the file open goes on with the restored content, and
 * nothing is written between the copy that is kept aside and the restored content.
 *
 * <p>Source: <a href="https://www.sqlite.org/backup.html">sqlite.org/backup.html</a>, <a
 * href="https://www.sqlite.org/pragma.html#pragma_locking_mode">locking_mode</a>.
 */
public final class Restore {
  private static final int ALL_PAGES = -1;
  private static final int BUSY_MILLIS = 50;

  private final Path database;
  private final Path folder;
  private final Clock clock;
  private final int lockSeconds;
  private final ProgressReport progress;

  /**
   * Makes the restore of a database.
   *
   * @param folder where what is there now is kept aside
   * @param lockSeconds how long to wait for others to let go of the database
   * @param progress says how far the copy is that is kept aside
   */
  public Restore(
      Path database, Path folder, Clock clock, int lockSeconds, ProgressReport progress) {
    this.database = database;
    this.folder = folder;
    this.clock = clock;
    this.lockSeconds = lockSeconds;
    this.progress = progress;
  }

  /**
   * What a restore did.
   *
   * @param aside where what was there before lies; empty where nothing was
   * @param rows the number of rows of each table now
   */
  public record Result(Optional<Path> aside, Map<String, Long> rows) {}

  /**
   * Checks a backup in full.
   *
   * @throws IOException if it is not what its manifest says, or does not verify
   */
  public static Manifest check(Path backup) throws IOException {
    Manifest manifest = Manifest.read(backup);
    manifest.requireTrue(backup);
    return manifest;
  }

  /**
   * Restores.
   *
   * @throws IOException if the backup is not good, or the database is held by another process; the
   *     database is then as it was
   * @throws SQLException if SQLite cannot do it; a transaction of SQLite's then undoes it
   */
  public Result run(Path backup) throws IOException, SQLException {
    Manifest manifest = check(backup);
    Path source = plain(backup);
    try {
      Map<String, Long> rows = BackupWriter.verify(source);
      if (!rows.equals(manifest.rows())) {
        throw new IOException(
            "The backup %s holds other numbers of rows than its manifest says. It is not used."
                .formatted(backup));
      }
      if (!Files.exists(database)) {
        move(source);
        return new Result(Optional.empty(), rows);
      }
      return new Result(Optional.of(replace(source)), rows);
    } finally {
      if (!source.equals(backup)) {
        Files.deleteIfExists(source);
      }
    }
  }

  /** Returns the backup as SQLite reads it: unpacked, if it is packed. */
  static Path plain(Path backup) throws IOException {
    if (!backup.toString().endsWith(".gz")) {
      return backup;
    }
    Path plain =
        backup.resolveSibling(
            backup.getFileName() + "." + ProcessHandle.current().pid() + ".unpacked");
    PrivateFiles.create(plain);
    try (InputStream in = new GZIPInputStream(Files.newInputStream(backup), 1 << 16);
        OutputStream out = Files.newOutputStream(plain)) {
      in.transferTo(out);
      return plain;
    } catch (IOException e) {
      Files.deleteIfExists(plain);
      throw new IOException(backup + " cannot be unpacked: " + e.getMessage(), e);
    }
  }

  private Path replace(Path source) throws IOException, SQLException {
    Path aside;
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database)) {
      Sqlite.run(connection, "PRAGMA busy_timeout = " + lockSeconds * 1000);
      String journal = alone(connection);
      aside =
          new BackupWriter(clock, progress)
              .write(connection, database, BackupFolder.BEFORE_RESTORE, folder)
              .file();
      int result =
          connection
              .unwrap(SQLiteConnection.class)
              .getDatabase()
              .restore(
                  "main",
                  source.toString(),
                  null,
                  BUSY_MILLIS,
                  lockSeconds * 1000 / BUSY_MILLIS,
                  ALL_PAGES);
      if (result != 0) {
        throw new SQLException("SQLite's backup ended with code " + result);
      }
      Sqlite.run(connection, "PRAGMA locking_mode = NORMAL");
      Sqlite.number(connection, "SELECT count(*) FROM sqlite_master");
      if ("wal".equalsIgnoreCase(journal)) {
        Sqlite.text(connection, "PRAGMA journal_mode = WAL");
      }
      return aside;
    } catch (SQLException e) {
      if (isDamaged(e)) {
        return replaceDamaged(source);
      }
      throw e;
    }
  }

  /**
   * Takes the exclusive lock and keeps it. A write-ahead log has no such lock as long as another
   * connection is open, so it is left for the time.
   *
   * @return the journal mode from before
   */
  private static String alone(Connection connection) throws SQLException {
    String journal = Sqlite.text(connection, "PRAGMA journal_mode");
    if ("wal".equalsIgnoreCase(journal)) {
      Sqlite.text(connection, "PRAGMA journal_mode = DELETE");
    }
    Sqlite.text(connection, "PRAGMA locking_mode = EXCLUSIVE");
    Sqlite.run(connection, "BEGIN EXCLUSIVE");
    Sqlite.run(connection, "COMMIT");
    return journal;
  }

  private static boolean isDamaged(SQLException error) {
    String message = String.valueOf(error.getMessage());
    return message.contains("SQLITE_NOTADB") || message.contains("SQLITE_CORRUPT");
  }

  /**
   * What SQLite cannot read is kept as it is, with its journals, and a new file takes its place.
   */
  private Path replaceDamaged(Path source) throws IOException {
    PrivateFiles.makeFolder(folder);
    String stamp = String.valueOf(clock.instant().getEpochSecond());
    Path aside = folder.resolve(database.getFileName() + "." + stamp + ".damaged");
    for (String end : List.of("", "-wal", "-journal", "-shm")) {
      Path part = database.resolveSibling(database.getFileName() + end);
      if (Files.exists(part)) {
        Path kept = aside.resolveSibling(aside.getFileName() + end);
        PrivateFiles.create(kept);
        Files.copy(part, kept, StandardCopyOption.REPLACE_EXISTING);
        PrivateFiles.sync(kept);
      }
    }
    for (String end : List.of("-wal", "-journal", "-shm")) {
      Files.deleteIfExists(database.resolveSibling(database.getFileName() + end));
    }
    move(source);
    return aside;
  }

  private void move(Path source) throws IOException {
    Path partial = database.resolveSibling(database.getFileName() + ".restoring");
    PrivateFiles.create(partial);
    Files.copy(source, partial, StandardCopyOption.REPLACE_EXISTING);
    PrivateFiles.sync(partial);
    Files.move(
        partial, database, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    PrivateFiles.sync(database.toAbsolutePath().getParent());
  }
}

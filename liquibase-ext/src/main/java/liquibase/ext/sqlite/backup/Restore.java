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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
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
  private static final List<String> SIDE_FILES = List.of("-wal", "-journal", "-shm");

  private final Path database;
  private final Path folder;
  private final Clock clock;
  private final int lockSeconds;
  private final ProgressReport progress;
  private final Supplier<String> holders;

  /**
   * Makes the restore of a database.
   *
   * @param folder where what is there now is kept aside
   * @param lockSeconds how long to wait for others to let go of the database
   * @param progress says how far the copy is that is kept aside
   * @param holders returns a sentence that names the processes that have the file open, "" if none
   */
  public Restore(
      Path database,
      Path folder,
      Clock clock,
      int lockSeconds,
      ProgressReport progress,
      Supplier<String> holders) {
    this.database = database;
    this.folder = folder;
    this.clock = clock;
    this.lockSeconds = lockSeconds;
    this.progress = progress;
    this.holders = holders;
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
      PrivateFiles.makeFolder(folder);
      return new Result(
          Files.exists(database) ? Optional.of(replace(source)) : fresh(source), rows);
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
    try (Connection connection = open()) {
      String journal = Sqlite.text(connection, "PRAGMA journal_mode");
      try {
        alone(connection, journal);
        Path aside =
            new BackupWriter(clock, progress)
                .write(connection, database, BackupFolder.BEFORE_RESTORE, folder)
                .file();
        put(connection, source, aside);
        return aside;
      } finally {
        backToWal(connection, journal);
      }
    } catch (DamageException e) {
      return replaceDamaged(source);
    } catch (SQLException e) {
      if (isDamaged(e)) {
        return replaceDamaged(source);
      }
      throw e;
    }
  }

  private Connection open() throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
    Sqlite.run(connection, "PRAGMA busy_timeout = " + lockSeconds * 1000);
    return connection;
  }

  /**
   * Puts the pages in. The driver says nothing where the destination could not be written, but
   * SQLite itself raises the schema's version by one with the last page, and not before.
   *
   * <p>Source: {@code sqlite3_backup_step} in SQLite's backup.c.
   */
  private static void put(Connection connection, Path source, Path aside) throws SQLException {
    long before = Sqlite.number(connection, "PRAGMA schema_version");
    int result =
        connection
            .unwrap(SQLiteConnection.class)
            .getDatabase()
            .restore("main", source.toString(), null, BUSY_MILLIS, ALL_PAGES, ALL_PAGES);
    long after = Sqlite.number(connection, "PRAGMA schema_version");
    if (result != 0 || after != before + 1) {
      throw new SQLException(
          "SQLite could not write all of it (a full disk, or a file that may not be written). The database is what it was before; a copy of it is "
              + aside);
    }
  }

  /** Lets go of the lock; a write-ahead log that was there before is there again, come what may. */
  private void backToWal(Connection connection, String journal) throws SQLException {
    connection.close();
    if ("wal".equalsIgnoreCase(journal)) {
      // Anew, since what was restored may have another encoding than the connection began with.
      try (Connection again = open()) {
        Sqlite.text(again, "PRAGMA journal_mode = WAL");
      }
    }
  }

  /**
   * Takes the exclusive lock and keeps it. A write-ahead log has no such lock as long as another
   * connection is open, so it is left for the time.
   */
  private static void alone(Connection connection, String journal) throws SQLException {
    if ("wal".equalsIgnoreCase(journal)) {
      Sqlite.text(connection, "PRAGMA journal_mode = DELETE");
    }
    Sqlite.text(connection, "PRAGMA locking_mode = EXCLUSIVE");
    Sqlite.run(connection, "BEGIN EXCLUSIVE");
    Sqlite.run(connection, "COMMIT");
  }

  private static boolean isDamaged(SQLException error) {
    String message = String.valueOf(error.getMessage());
    return message.contains("SQLITE_NOTADB") || message.contains("SQLITE_CORRUPT");
  }

  /** A journal that lies beside a missing database would be applied to the one that comes. */
  private Optional<Path> fresh(Path source) throws IOException {
    boolean left = SIDE_FILES.stream().anyMatch(end -> Files.exists(beside(database, end)));
    Optional<Path> aside = left ? Optional.of(keepAsItIs("left-behind")) : Optional.empty();
    move(source);
    return aside;
  }

  /**
   * What SQLite cannot read is kept as it is, with its journals, and a new file takes its place.
   */
  private Path replaceDamaged(Path source) throws IOException {
    String holding = holders.get();
    if (!holding.isEmpty()) {
      throw new IOException(
          "%s is damaged, so a new file has to take its place, and whoever has the old one open would go on with that.%s Stop that process, then run again. Nothing was changed."
              .formatted(database, holding));
    }
    Path aside = keepAsItIs("damaged");
    move(source);
    return aside;
  }

  private Path keepAsItIs(String what) throws IOException {
    String stamp = String.valueOf(clock.millis());
    Path aside = folder.resolve(database.getFileName() + "." + stamp + "." + what);
    List<String> ends = new ArrayList<>(SIDE_FILES);
    ends.add(0, "");
    for (String end : ends) {
      if (Files.exists(beside(database, end))) {
        PrivateFiles.create(beside(aside, end));
        Files.copy(beside(database, end), beside(aside, end), StandardCopyOption.REPLACE_EXISTING);
        PrivateFiles.sync(beside(aside, end));
      }
    }
    PrivateFiles.sync(folder);
    for (String end : SIDE_FILES) {
      Files.deleteIfExists(beside(database, end));
    }
    return aside;
  }

  private static Path beside(Path file, String end) {
    return file.resolveSibling(file.getFileName() + end);
  }

  private void move(Path source) throws IOException {
    Path partial = beside(database, ".restoring");
    PrivateFiles.create(partial);
    try {
      Files.copy(source, partial, StandardCopyOption.REPLACE_EXISTING);
      PrivateFiles.likeThe(Files.exists(database) ? database : null, partial);
      PrivateFiles.sync(partial);
      Files.move(
          partial, database, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(partial);
    }
    PrivateFiles.sync(database.toAbsolutePath().getParent());
  }
}

package liquibase.ext.sqlite.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import liquibase.ext.sqlite.ddl.Names;
import liquibase.ext.sqlite.jdbc.Sqlite;
import liquibase.ext.sqlite.progress.ProgressReport;
import liquibase.ext.sqlite.schema.SchemaObject;
import liquibase.ext.sqlite.snapshot.SchemaReader;
import liquibase.ext.sqlite.verify.Integrity;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.core.DB;

/**
 * Makes backups with SQLite's own online backup, which is consistent while others write; a copy of
 * the file would not be. The copy gets its name only when it has been checked and is on the disk.
 *
 * <p>Source: <a href="https://www.sqlite.org/backup.html">sqlite.org/backup.html</a>.
 */
public final class BackupWriter {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /** In one step of the copy: 16 MB of pages of the usual size. */
  private static final int PAGES = 4096;

  private static final String DAMAGED = "the copy does not verify";
  private static final int LONGEST_KEY = 120;
  private static final int BUSY_MILLIS = 50;
  private static final int BUSY_TIMES = 600;

  private final Clock clock;
  private final ProgressReport progress;
  private final boolean compress;

  /** Makes a writer that names backups by the given clock. */
  public BackupWriter(Clock clock, ProgressReport progress) {
    this(clock, progress, false);
  }

  /** Makes a writer that packs its backups with gzip, if that is wanted. */
  public BackupWriter(Clock clock, ProgressReport progress, boolean compress) {
    this.clock = clock;
    this.progress = progress;
    this.compress = compress;
  }

  /** Returns the folder in which the backups of a database lie unless another is named. */
  public static Path defaultFolder(Path database) {
    return database.resolveSibling("backups");
  }

  /**
   * Backs a database up.
   *
   * @param connection an open connection to it, outside a transaction
   * @param database its file
   * @param revision what it stands at, as it is to appear in the name
   * @throws IOException if the copy cannot be written or does not verify; nothing is left behind
   */
  public Backup write(Connection connection, Path database, String revision, Path folder)
      throws IOException {
    return write(connection, database, revision, List.of(), folder);
  }

  /**
   * Backs a database up.
   *
   * @param applied the revisions that it has
   * @throws IOException if the copy cannot be written or does not verify; nothing is left behind
   */
  public Backup write(
      Connection connection, Path database, String revision, List<String> applied, Path folder)
      throws IOException {
    PrivateFiles.makeFolder(folder);
    PrivateFiles.removeAbandoned(folder, clock.instant());
    Path target = reserve(folder, name(database, revision));
    Path partial = PrivateFiles.partialOf(target);
    boolean done = false;
    try {
      PrivateFiles.create(partial);
      copy(connection, partial);
      Map<String, Long> rows = verify(partial);
      Path whole = compress ? compressed(partial) : partial;
      PrivateFiles.sync(whole);
      Path manifest = Manifest.fileOf(target);
      new Manifest(
              database.toString(),
              target.getFileName().toString(),
              // As fine as the clock has it: two backups of one second have an order.
              clock.instant(),
              revision,
              applied,
              Files.size(whole),
              Manifest.sha256(whole),
              rows)
          .write(manifest);
      Files.move(whole, target, StandardCopyOption.ATOMIC_MOVE);
      PrivateFiles.sync(folder);
      done = true;
      return new Backup(target, manifest, rows);
    } catch (SQLException e) {
      String message = "The backup of %s failed: %s".formatted(database, e.getMessage());
      throw isDamage(e) ? new DamageException(message, e) : new IOException(message, e);
    } finally {
      Files.deleteIfExists(partial);
      Files.deleteIfExists(partial.resolveSibling(partial.getFileName() + ".gz"));
      Files.deleteIfExists(partial.resolveSibling(partial.getFileName() + "-journal"));
      if (!done) {
        Files.deleteIfExists(Manifest.fileOf(target));
      }
    }
  }

  private static boolean isDamage(SQLException error) {
    String message = String.valueOf(error.getMessage());
    return message.contains("SQLITE_NOTADB")
        || message.contains("SQLITE_CORRUPT")
        || message.startsWith(DAMAGED);
  }

  private static Path compressed(Path file) throws IOException {
    Path packed = file.resolveSibling(file.getFileName() + ".gz");
    PrivateFiles.create(packed);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed), 1 << 16)) {
      Files.copy(file, out);
    }
    return packed;
  }

  private String name(Path database, String revision) {
    String base = database.getFileName().toString().replaceFirst("\\.(db|sqlite3?)$", "");
    String safeRevision = revision.replaceAll("[^A-Za-z0-9_+-]", "_");
    return base + "." + TIME.format(clock.instant()) + "." + safeRevision;
  }

  /**
   * Returns a name that is this backup's alone, and stays so: its manifest is there from now on,
   * empty, and whoever else makes a backup in the same second takes the next name.
   */
  private Path reserve(Path folder, String name) throws IOException {
    String end = compress ? ".db.gz" : ".db";
    Path file = folder.resolve(name + end);
    for (int i = 2;
        Files.exists(file, LinkOption.NOFOLLOW_LINKS)
            || !PrivateFiles.createNew(Manifest.fileOf(file));
        i++) {
      file = folder.resolve(name + "." + i + end);
    }
    return file;
  }

  /**
   * Copies within one read transaction: without it a copy in several steps is begun anew whenever
   * another process writes.
   */
  private void copy(Connection connection, Path target) throws SQLException {
    boolean alone = connection.getAutoCommit();
    if (alone) {
      Sqlite.run(connection, "BEGIN");
    }
    try {
      Sqlite.number(connection, "SELECT count(*) FROM sqlite_master");
      int result =
          connection
              .unwrap(SQLiteConnection.class)
              .getDatabase()
              .backup("main", target.toString(), steps(), BUSY_MILLIS, BUSY_TIMES, PAGES);
      if (result != 0) {
        SQLiteErrorCode code = SQLiteErrorCode.getErrorCode(result);
        throw new SQLException(
            code == SQLiteErrorCode.SQLITE_FULL
                ? "the disk is full"
                : "SQLite's online backup ended with " + code);
      }
    } finally {
      progress.end();
      if (alone) {
        Sqlite.run(connection, "COMMIT");
      }
    }
  }

  private DB.ProgressObserver steps() {
    long begin = System.nanoTime();
    return (remaining, total) ->
        progress.at(
            "backup",
            total - remaining,
            total,
            "pages",
            Duration.ofNanos(System.nanoTime() - begin));
  }

  /** Opens the copy as anybody would and has SQLite look through it. */
  static Map<String, Long> verify(Path copy) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy)) {
      String journal = Sqlite.text(connection, "PRAGMA journal_mode = DELETE");
      Optional<String> problem = Integrity.problem(connection);
      if (problem.isPresent()) {
        throw new SQLException(DAMAGED + ": " + problem.get() + " (" + journal + ")");
      }
      return rowCounts(connection);
    }
  }

  /** A name that is longer is shortened: YAML, by which a manifest is read, wants short keys. */
  private static String key(String table) {
    return table.length() <= LONGEST_KEY
        ? table
        : table.substring(0, LONGEST_KEY) + "…" + Integer.toHexString(table.hashCode());
  }

  /** Returns the number of rows of each table, bookkeeping included. */
  public static Map<String, Long> rowCounts(Connection connection) throws SQLException {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (SchemaObject table : SchemaReader.readAll(connection).objects("table")) {
      if (!table.isVirtual()) {
        counts.put(
            key(table.name()),
            Sqlite.number(connection, "SELECT count(*) FROM " + Names.quote(table.name())));
      }
    }
    return counts;
  }
}

package liquibase.ext.sqlite.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import liquibase.ext.sqlite.ddl.Names;
import liquibase.ext.sqlite.jdbc.Json;
import liquibase.ext.sqlite.jdbc.Sqlite;
import liquibase.ext.sqlite.schema.SchemaObject;
import liquibase.ext.sqlite.snapshot.SchemaReader;
import org.sqlite.SQLiteConnection;

/**
 * Makes backups with SQLite's own online backup, which is consistent while others write; a copy of
 * the file would not be. The copy gets its name only when it has been checked and is on the disk.
 *
 * <p>Source: <a href="https://www.sqlite.org/backup.html">sqlite.org/backup.html</a>.
 */
public final class BackupWriter {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final Clock clock;

  /** Makes a writer that names backups by the given clock. */
  public BackupWriter(Clock clock) {
    this.clock = clock;
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
    makeFolder(folder);
    String name = name(database, revision);
    Path target = unused(folder, name);
    Path partial =
        target.resolveSibling(
            target.getFileName() + "." + ProcessHandle.current().pid() + ".partial");
    try {
      createPrivate(partial);
      copy(connection, partial);
      Map<String, Long> rows = verify(partial);
      sync(partial);
      Path manifest = writeManifest(target, partial, database, revision, rows);
      Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
      sync(folder);
      return new Backup(target, manifest, rows);
    } catch (SQLException e) {
      throw new IOException("The backup of %s failed: %s".formatted(database, e.getMessage()), e);
    } finally {
      Files.deleteIfExists(partial);
    }
  }

  private String name(Path database, String revision) {
    String base = database.getFileName().toString().replaceFirst("\\.(db|sqlite3?)$", "");
    String safeRevision = revision.replaceAll("[^A-Za-z0-9_+-]", "_");
    return base + "." + TIME.format(clock.instant()) + "." + safeRevision;
  }

  private static Path unused(Path folder, String name) {
    Path file = folder.resolve(name + ".db");
    for (int i = 2; Files.exists(file); i++) {
      file = folder.resolve(name + "." + i + ".db");
    }
    return file;
  }

  private static void makeFolder(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    if (Files.exists(folder)) {
      throw new IOException(folder + " is in the way: it is no folder.");
    }
    if (posix(folder.toAbsolutePath().getParent())) {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else {
      Files.createDirectories(folder);
    }
  }

  /** The file must be private from its first moment, not only from its last. */
  private static void createPrivate(Path file) throws IOException {
    Files.deleteIfExists(file);
    if (posix(file.getParent())) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } else {
      Files.createFile(file);
    }
  }

  private static boolean posix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private static void copy(Connection connection, Path target) throws SQLException {
    int result =
        connection
            .unwrap(SQLiteConnection.class)
            .getDatabase()
            .backup("main", target.toString(), null);
    if (result != 0) {
      throw new SQLException("SQLite's online backup ended with code " + result);
    }
  }

  /** Opens the copy as anybody would and has SQLite look through it. */
  private static Map<String, Long> verify(Path copy) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy)) {
      String journal = Sqlite.text(connection, "PRAGMA journal_mode = DELETE");
      String integrity = Sqlite.text(connection, "PRAGMA integrity_check(1)");
      if (!"ok".equals(integrity)) {
        throw new SQLException("the copy does not verify: " + integrity + " (" + journal + ")");
      }
      return rowCounts(connection);
    }
  }

  /** Returns the number of rows of each table, bookkeeping included. */
  public static Map<String, Long> rowCounts(Connection connection) throws SQLException {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (SchemaObject table : SchemaReader.readAll(connection).objects("table")) {
      if (!table.isVirtual()) {
        counts.put(
            table.name(),
            Sqlite.number(connection, "SELECT count(*) FROM " + Names.quote(table.name())));
      }
    }
    return counts;
  }

  private Path writeManifest(
      Path target, Path partial, Path database, String revision, Map<String, Long> rows)
      throws IOException {
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("database", database.toString());
    manifest.put("backup", target.getFileName().toString());
    manifest.put("created", Instant.now(clock).truncatedTo(ChronoUnit.SECONDS).toString());
    manifest.put("revision", revision);
    manifest.put("size", Files.size(partial));
    manifest.put("sha256", sha256(partial));
    manifest.put("rows", rows);
    Path file = target.resolveSibling(target.getFileName() + ".json");
    createPrivate(file);
    Files.writeString(file, Json.write(manifest) + "\n", StandardCharsets.UTF_8);
    sync(file);
    return file;
  }

  /** Returns the SHA-256 of a file in hex. */
  public static String sha256(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
        in.transferTo(java.io.OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void sync(Path path) throws IOException {
    try (FileChannel channel =
        Files.isDirectory(path)
            ? FileChannel.open(path, StandardOpenOption.READ)
            : FileChannel.open(path, StandardOpenOption.WRITE)) {
      channel.force(true);
    } catch (IOException e) {
      if (!Files.isDirectory(path)) {
        throw e;
      }
      // Not every system lets a directory be opened; there the rename is as durable as it gets.
    }
  }
}

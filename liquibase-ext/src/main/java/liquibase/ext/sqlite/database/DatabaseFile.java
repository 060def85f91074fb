package liquibase.ext.sqlite.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.Set;

/**
 * Looks at a database file before SQLite opens it: SQLite would make an empty file where there is
 * none, and takes a truncated one for whole until it meets the hole.
 *
 * <p>Source: <a href="https://www.sqlite.org/fileformat2.html#the_database_header">the database
 * header</a>.
 */
public final class DatabaseFile {
  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
  private static final int HEADER = 100;
  private static final Set<PosixFilePermission> WRITE =
      Set.of(
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_WRITE);

  private DatabaseFile() {}

  /** Returns the one name of a database's file: what a link points to is what is written. */
  public static Path canonical(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      return file.toAbsolutePath().normalize();
    }
  }

  /**
   * Refuses a path that cannot be opened as a database.
   *
   * @throws IOException with cause and remedy
   */
  public static void requireUsable(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IOException(file + " is a directory, not a database file.");
    }
    if (!Files.exists(file)) {
      Path parent = file.getParent();
      if (parent != null && !Files.isDirectory(parent)) {
        throw new IOException(
            "The directory %s does not exist, so no database can be made in it. Make it first, or correct the path."
                .formatted(parent));
      }
      if (parent != null && !Files.isWritable(parent)) {
        throw new IOException(
            "No database can be made in %s: user %s may not write there. Allow it, or correct the path."
                .formatted(parent, System.getProperty("user.name")));
      }
      return;
    }
    if (!Files.isRegularFile(file)) {
      throw new IOException(file + " is no file: a device, a pipe or a socket holds no database.");
    }
    if (!Files.isReadable(file)) {
      throw new IOException(file + " cannot be read: its permissions forbid it.");
    }
    requireHeader(file);
  }

  /**
   * Refuses a file that nobody may write, also to the superuser, whom permissions do not stop.
   *
   * @throws IOException with cause and remedy
   */
  public static void requireWritable(Path file) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    boolean forbidden = !Files.isWritable(file);
    if (!forbidden && file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      forbidden = Files.getPosixFilePermissions(file).stream().noneMatch(WRITE::contains);
    }
    if (forbidden) {
      throw new IOException(
          file + " is read-only. Nothing was changed. Allow writing (chmod u+w) and run again.");
    }
  }

  private static void requireHeader(Path file) throws IOException {
    long size = Files.size(file);
    if (size == 0) {
      return;
    }
    byte[] header;
    try (InputStream in = Files.newInputStream(file)) {
      header = in.readNBytes(HEADER);
    }
    boolean magic = Arrays.equals(header, 0, Math.min(header.length, 16), MAGIC, 0, 16);
    if (!magic) {
      throw new IOException(file + " is not an SQLite database. Nothing was changed.");
    }
    if (header.length < HEADER || isTruncated(header, size)) {
      throw new IOException(
          "%s is truncated: its header promises more than its %d bytes. Nothing was changed. Restore it from a backup."
              .formatted(file, size));
    }
  }

  /** The page count in the header holds only while its version matches the change counter. */
  private static boolean isTruncated(byte[] header, long size) {
    ByteBuffer fields = ByteBuffer.wrap(header);
    int raw = Short.toUnsignedInt(fields.getShort(16));
    long pageSize = raw == 1 ? 65536 : raw;
    long pages = Integer.toUnsignedLong(fields.getInt(28));
    boolean valid = fields.getInt(24) == fields.getInt(92);
    return size < pageSize || (valid && pages * pageSize > size);
  }
}

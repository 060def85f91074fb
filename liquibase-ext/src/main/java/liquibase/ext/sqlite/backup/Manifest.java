package liquibase.ext.sqlite.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import liquibase.ext.sqlite.jdbc.Json;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * What is written down beside a backup.
 *
 * @param database the file that was backed up
 * @param backup the name of the backup's file
 * @param created when
 * @param revision what the database stood at, as it is in the name
 * @param applied the revisions that it had, in the order in which they were applied
 * @param size the size of the backup's file, in bytes
 * @param sha256 the SHA-256 of the backup's file, in hex
 * @param rows the number of rows of each table
 */
public record Manifest(
    String database,
    String backup,
    Instant created,
    String revision,
    List<String> applied,
    long size,
    String sha256,
    Map<String, Long> rows) {
  private static final long LARGEST = 4_000_000;

  /** Returns the manifest's file of a backup. */
  static Path fileOf(Path backup) {
    return backup.resolveSibling(backup.getFileName() + ".json");
  }

  void write(Path file) throws IOException {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("database", database);
    data.put("backup", backup);
    data.put("created", created.toString());
    data.put("revision", revision);
    data.put("applied", applied);
    data.put("size", size);
    data.put("sha256", sha256);
    data.put("rows", rows);
    PrivateFiles.create(file);
    Files.writeString(file, Json.write(data) + "\n", StandardCharsets.UTF_8);
    PrivateFiles.sync(file);
  }

  /**
   * Reads the manifest of a backup.
   *
   * @throws IOException if there is none, or it is none
   */
  static Manifest read(Path backup) throws IOException {
    Path file = fileOf(backup);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LARGEST) {
      throw new IOException(
          "The backup " + backup + " has no manifest, " + file.getFileName() + ".");
    }
    try {
      Object root =
          new Yaml(new SafeConstructor(new LoaderOptions()))
              .load(Files.readString(file, StandardCharsets.UTF_8));
      Map<?, ?> data = (Map<?, ?>) root;
      Map<String, Long> rows = new LinkedHashMap<>();
      ((Map<?, ?>) data.get("rows"))
          .forEach((table, count) -> rows.put(table.toString(), ((Number) count).longValue()));
      List<String> applied = new ArrayList<>();
      if (data.get("applied") instanceof List<?> list) {
        list.forEach(id -> applied.add(String.valueOf(id)));
      }
      String revision = data.get("revision").toString();
      if (revision.chars().anyMatch(Character::isISOControl)) {
        throw unreadable(file, null);
      }
      return new Manifest(
          Path.of(data.get("database").toString()).toString(),
          data.get("backup").toString(),
          Instant.parse(data.get("created").toString()),
          revision,
          applied,
          ((Number) data.get("size")).longValue(),
          data.get("sha256").toString(),
          rows);
    } catch (YAMLException
        | ClassCastException
        | NullPointerException
        | DateTimeException
        | InvalidPathException
        | java.nio.charset.CharacterCodingException e) {
      throw unreadable(file, e);
    }
  }

  private static IOException unreadable(Path file, Exception cause) {
    return new IOException(
        "The manifest %s cannot be read: it is not what a backup writes.".formatted(file), cause);
  }

  /**
   * Compares the manifest with the file that it describes.
   *
   * @throws IOException that says what is different
   */
  void requireTrue(Path file) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException(file + " is not a regular file. It is not used.");
    }
    String wrong = null;
    if (!backup.equals(file.getFileName().toString())) {
      wrong = "it belongs to " + backup;
    } else if (Files.size(file) != size) {
      wrong = "it says %d bytes, and there are %d".formatted(size, Files.size(file));
    } else if (!sha256(file).equals(sha256)) {
      wrong = "its SHA-256 is not that of the file";
    }
    if (wrong != null) {
      throw new IOException(
          "The backup %s does not agree with its manifest: %s. It is not used."
              .formatted(file, wrong));
    }
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
}

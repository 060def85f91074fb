package liquibase.ext.sqlite.answer;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Answers of commands that changed nothing, each in a file of the user's cache. An answer is given
 * again if the question is the same and the digest of its {@link Sources} too: what a run would
 * read is read, and only not interpreted once more. Without a cache every command works as well,
 * and so nothing here is ever an error.
 */
public final class Answers {
  private static final int LINES = 6;
  private static final int KEPT_DAYS = 30;
  private static final Set<PosixFilePermission> OWNER_ALONE =
      PosixFilePermissions.fromString("rwx------");

  private final Path file;
  private Sources sources;
  private String before;

  Answers(Path file) {
    this.file = file;
  }

  /**
   * Returns the place of the answer to a command.
   *
   * @param arguments the command's arguments; those that are not about the past have none
   */
  public static Optional<Answers> to(List<String> arguments) {
    boolean asks = arguments.contains("current") || arguments.contains("upgrade");
    if (!asks || arguments.contains("--sql")) {
      return Optional.empty();
    }
    try {
      Optional<Path> folder = folder(System.getenv());
      return folder.isEmpty()
          ? Optional.empty()
          : Optional.of(new Answers(folder.get().resolve(Question.of(arguments))));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  static Optional<Path> folder(Map<String, String> environment) {
    String cache = environment.get("XDG_CACHE_HOME");
    String home = environment.get("HOME");
    if (environment.containsKey("MIGRATE_NO_CACHE") || (cache == null && home == null)) {
      return Optional.empty();
    }
    Path base = cache == null ? Path.of(home, ".cache") : Path.of(cache);
    return base.isAbsolute() ? Optional.of(base.resolve("liquibase-sqlite")) : Optional.empty();
  }

  /** Gives the kept answer, if there is one that still holds, and says whether it did. */
  public boolean give(PrintStream out, PrintStream err) {
    try {
      requireOurs(file.getParent());
      List<String> lines = Files.readAllLines(file);
      if (lines.size() != LINES) {
        return false;
      }
      Sources kept =
          new Sources(
              Path.of(lines.get(0)), Path.of(lines.get(1)), List.of(lines.get(2).split("\t")));
      if (!kept.digest().equals(Optional.of(lines.get(3)))) {
        return false;
      }
      err.writeBytes(Base64.getDecoder().decode(lines.get(4)));
      out.writeBytes(Base64.getDecoder().decode(lines.get(5)));
      return true;
    } catch (IOException | SQLException | RuntimeException e) {
      return false;
    }
  }

  /** Notes, before anything is read, what the answer will be made of. */
  public void begin(Sources of) {
    try {
      before = of.digest().orElse(null);
      sources = of;
    } catch (IOException | SQLException | RuntimeException e) {
      before = null;
    }
  }

  /** Keeps an answer, if what it is made of is still what it was at the beginning. */
  public void keep(byte[] out, byte[] err) {
    try {
      if (before == null || !sources.digest().equals(Optional.of(before))) {
        return;
      }
      Path folder = file.getParent();
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder.getParent());
        Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWNER_ALONE));
      }
      requireOurs(folder);
      Path fresh = Files.createTempFile(folder, "new", "");
      Files.write(
          fresh,
          List.of(
              sources.folder().toString(),
              sources.database().toString(),
              String.join("\t", sources.tables()),
              before,
              Base64.getEncoder().encodeToString(err),
              Base64.getEncoder().encodeToString(out)),
          StandardCharsets.UTF_8);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
      forgetOld(folder);
    } catch (IOException | SQLException | RuntimeException e) {
      // The next run works it out again.
    }
  }

  /** In a cache that others may write to, somebody else could have laid an answer down. */
  private static void requireOurs(Path folder) throws IOException {
    PosixFileAttributes attributes =
        Files.readAttributes(folder, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    boolean ours =
        attributes.isDirectory()
            && attributes.permissions().equals(OWNER_ALONE)
            && attributes.owner().getName().equals(System.getProperty("user.name"));
    if (!ours) {
      throw new IOException(folder + " is not this user's alone.");
    }
  }

  private static void forgetOld(Path folder) throws IOException {
    FileTime oldest = FileTime.from(Instant.now().minus(KEPT_DAYS, ChronoUnit.DAYS));
    try (Stream<Path> files = Files.list(folder)) {
      for (Path old : files.toList()) {
        if (Files.getLastModifiedTime(old).compareTo(oldest) < 0) {
          Files.deleteIfExists(old);
        }
      }
    }
  }
}

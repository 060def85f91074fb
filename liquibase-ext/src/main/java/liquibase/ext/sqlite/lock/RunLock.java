package liquibase.ext.sqlite.lock;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A file beside the database, locked by the system for one run at a time. The system drops the lock
 * with its process, so there is no stale lock to release by hand. The text in the file is for
 * people only.
 *
 * <p>A process loses a POSIX lock as soon as it closes <em>any</em> descriptor of the file. So
 * while a lock is held here nothing in this process opens the file a second time: that is what
 * {@link #HELD} is for, and why the file's identity is looked up by its attributes and not by its
 * content.
 */
public final class RunLock implements AutoCloseable {
  private static final int LONGEST = 500;
  private static final Set<OpenOption> OPTIONS =
      Set.of(
          StandardOpenOption.CREATE,
          StandardOpenOption.READ,
          StandardOpenOption.WRITE,
          LinkOption.NOFOLLOW_LINKS);

  private static final Duration POLL = Duration.ofMillis(100);
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path path;
  private final FileChannel channel;

  private RunLock(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /** Returns the lock file of a database. */
  public static Path pathFor(Path database) {
    return database.resolveSibling(database.getFileName() + "-migrate.lock");
  }

  /** Takes the lock, or returns empty if another run holds it, in this process or another. */
  public static Optional<RunLock> tryAcquire(Path database) throws IOException {
    Path path = pathFor(real(database));
    if (!HELD.add(path)) {
      return Optional.empty();
    }
    Optional<RunLock> lock = Optional.empty();
    try {
      lock = lock(path);
      return lock;
    } finally {
      if (lock.isEmpty()) {
        HELD.remove(path);
      }
    }
  }

  /** Takes the lock, waiting for it up to a limit; empty if it is still held then. */
  public static Optional<RunLock> await(Path database, Duration limit)
      throws IOException, InterruptedException {
    Instant end = Instant.now().plus(limit);
    Optional<RunLock> lock = tryAcquire(database);
    while (lock.isEmpty() && Instant.now().isBefore(end)) {
      Thread.sleep(POLL.toMillis());
      lock = tryAcquire(database);
    }
    return lock;
  }

  /** Two names of one file must not be two locks. */
  private static Path real(Path database) throws IOException {
    return Files.exists(database) ? database.toRealPath() : database.toAbsolutePath().normalize();
  }

  private static Optional<RunLock> lock(Path path) throws IOException {
    FileChannel channel = open(path);
    Object opened = identity(path);
    FileLock lock = channel.tryLock();
    // The holder before us deletes the file; a lock on a deleted file guards nothing.
    if (lock == null || opened == null || !opened.equals(identity(path))) {
      channel.close();
      return Optional.empty();
    }
    String holder =
        "pid %d%s since %s%n"
            .formatted(
                ProcessHandle.current().pid(),
                host(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS));
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
    return Optional.of(new RunLock(path, channel));
  }

  /** Through a link the text would overwrite whatever the link points to. */
  private static FileChannel open(Path path) throws IOException {
    requireOurs(path);
    try {
      return FileChannel.open(path, OPTIONS);
    } catch (AccessDeniedException e) {
      if (!Files.isReadable(path) || !isLeftBehind(path)) {
        throw e;
      }
      Files.delete(path);
      return FileChannel.open(path, OPTIONS);
    }
  }

  /** Another user's file cannot be locked, but whether anybody holds it can be seen. */
  private static boolean isLeftBehind(Path path) throws IOException {
    try (FileChannel channel =
            FileChannel.open(path, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
        FileLock shared = channel.tryLock(0, Long.MAX_VALUE, true)) {
      return shared != null;
    }
  }

  /** A file that is not ours, or another name of the database, is not written over. */
  private static void requireOurs(Path path) throws IOException {
    try {
      BasicFileAttributes file =
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      boolean ours =
          file.isRegularFile()
              && file.size() < LONGEST
              && (file.size() == 0 || isLeftByUs(Files.readString(path)));
      if (!ours) {
        throw new IOException(
            "%s is no lock of a migration. Nothing was changed. Move it away.".formatted(path));
      }
    } catch (NoSuchFileException e) {
      // Its holder has just ended.
    }
  }

  private static boolean isLeftByUs(String content) {
    return content.isEmpty() || content.startsWith("pid ");
  }

  /** Returns the machine's name where the system keeps it in a file: no resolver is asked. */
  private static String host() {
    try {
      return " on " + Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
    } catch (IOException e) {
      return "";
    }
  }

  /** Returns what tells the file of this name from any other, null if there is none. */
  private static Object identity(Path path) throws IOException {
    try {
      Object key = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
      return key == null ? path : key;
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  /** Returns what the holder wrote about itself, or "" if that cannot be read. */
  public static String holder(Path database) {
    try {
      Path path = pathFor(real(database));
      return HELD.contains(path) ? "in this process" : Files.readString(path).strip();
    } catch (IOException e) {
      return "";
    }
  }

  /** Takes the file away and gives the lock back, in this order. */
  @Override
  public void close() throws IOException {
    try {
      Files.deleteIfExists(path);
      channel.close();
    } finally {
      HELD.remove(path);
    }
  }
}

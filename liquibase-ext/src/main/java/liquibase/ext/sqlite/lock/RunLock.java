package liquibase.ext.sqlite.lock;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * A file beside the database, locked by the system for one run at a time. The system drops the lock
 * with its process, so there is no stale lock to release by hand. The text in the file is for
 * people only.
 */
public final class RunLock implements AutoCloseable {
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

  /** Takes the lock, or returns empty if another run holds it. */
  public static Optional<RunLock> tryAcquire(Path database) throws IOException {
    Path path = pathFor(database);
    FileChannel channel =
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    FileLock lock = null;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // Another run in this very process, say in another thread: as good as another process.
    }
    if (lock == null || !isStillOurs(path, channel)) {
      channel.close();
      return Optional.empty();
    }
    return Optional.of(new RunLock(path, channel));
  }

  /** The holder before us deletes the file; a lock on a deleted file guards nothing. */
  private static boolean isStillOurs(Path path, FileChannel channel) throws IOException {
    String token =
        "pid %d since %s (%s)%n"
            .formatted(
                ProcessHandle.current().pid(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                UUID.randomUUID());
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(token.getBytes(StandardCharsets.UTF_8)), 0);
    return Files.exists(path) && Files.readString(path).equals(token);
  }

  /** Returns what the holder wrote about itself, or "" if that cannot be read. */
  public static String holder(Path database) {
    try {
      return Files.readString(pathFor(database)).replaceAll("\\s*\\([-0-9a-f]+\\)\\s*$", "");
    } catch (IOException e) {
      return "";
    }
  }

  /** Gives the lock back and takes the file away, in this order of safety: delete, then unlock. */
  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
    channel.close();
  }
}

package liquibase.ext.sqlite.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Files and folders that nobody else may read, and that are on the disk when they are said to be.
 */
final class PrivateFiles {
  private static final String PARTIAL =
      "(?s).*\\.db(\\.gz)?(\\.json)?\\.\\d+\\.(partial(\\.gz|-journal)?|unpacked)";

  private static final Duration ABANDONED = Duration.ofHours(1);

  private PrivateFiles() {}

  static boolean posix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  /**
   * Makes a folder, private from its first moment; one that is there must not be open to everybody.
   *
   * @throws IOException if something else is in the way, or anybody may write into the folder
   */
  static void makeFolder(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      if (posix(folder)
          && Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_WRITE)) {
        throw new IOException(
            "Anybody may write into the folder for backups, %s, and so replace them. Make it private: chmod 700 %s"
                .formatted(folder, folder));
      }
      return;
    }
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
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

  /** Makes an empty file, private from its first moment and not only from its last. */
  static void create(Path file) throws IOException {
    Files.deleteIfExists(file);
    make(file);
  }

  /** Makes an empty file, and returns whether there was none of this name. */
  static boolean createNew(Path file) throws IOException {
    try {
      make(file);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    }
  }

  private static void make(Path file) throws IOException {
    if (posix(file.toAbsolutePath().getParent())) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } else {
      Files.createFile(file);
    }
  }

  /**
   * Gives a file the owner and permissions of the one that it replaces, or else the owner of its
   * folder: what the superuser restores is still the application's.
   */
  static void likeThe(Path old, Path file) throws IOException {
    if (!posix(file)) {
      return;
    }
    try {
      Files.setOwner(file, Files.getOwner(old == null ? file.toAbsolutePath().getParent() : old));
      if (old != null) {
        Files.setPosixFilePermissions(file, Files.getPosixFilePermissions(old));
      }
    } catch (AccessDeniedException e) {
      // Only the superuser gives files away; anybody else's are their own already.
    } catch (FileSystemException e) {
      if (!String.valueOf(e.getReason()).contains("not permitted")) {
        throw e;
      }
    }
  }

  /** Returns the name under which a file is written until it is whole. */
  static Path partialOf(Path target) {
    return target.resolveSibling(
        target.getFileName() + "." + ProcessHandle.current().pid() + ".partial");
  }

  /** Removes what a run left that was killed; one that is still written to is younger. */
  static void removeAbandoned(Path folder, Instant now) throws IOException {
    FileTime limit = FileTime.from(now.minus(ABANDONED));
    List<Path> partial;
    try (Stream<Path> files = Files.list(folder)) {
      partial = files.filter(f -> f.getFileName().toString().matches(PARTIAL)).toList();
    }
    for (Path file : partial) {
      if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          && Files.getLastModifiedTime(file).compareTo(limit) < 0) {
        Files.deleteIfExists(file);
      }
    }
  }

  static void sync(Path path) throws IOException {
    boolean folder = Files.isDirectory(path);
    try (FileChannel channel =
        FileChannel.open(path, folder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
      channel.force(true);
    } catch (IOException e) {
      if (!folder) {
        throw e;
      }
      // Not every system lets a directory be opened; there the rename is as durable as it gets.
    }
  }
}

package liquibase.ext.sqlite.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Files and folders that nobody else may read, and that are on the disk when they are said to be.
 */
final class PrivateFiles {

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
    if (posix(file.toAbsolutePath().getParent())) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } else {
      Files.createFile(file);
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

package liquibase.ext.sqlite.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * Takes the native library out of the driver's jar, for {@code org.sqlite.lib.path}: the driver
 * else writes it into the folder for temporary files at each start, which takes time and fails
 * where nothing may run from there.
 */
public final class NativeLibrary {

  private NativeLibrary() {}

  /**
   * Writes this system's library into the folder that is named.
   *
   * @throws IOException if the driver has none for this system, or it cannot be written
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    String name = LibraryLoaderUtil.getNativeLibName();
    String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
    try (InputStream in = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("The driver brings no library " + resource);
      }
      Files.createDirectories(folder);
      Path partial = Files.createTempFile(folder, name, ".partial");
      Files.copy(in, partial, StandardCopyOption.REPLACE_EXISTING);
      // At once, since another start may be reading it.
      Files.move(partial, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }
  }
}

package liquibase.ext.sqlite.command;

import java.io.FileNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import liquibase.resource.ResourceAccessor;

/**
 * Where a changelog lies: the root that paths within it start from, and its own path below that.
 *
 * @param root the root folder
 * @param file the changelog's path below the root, with slashes
 */
public record ChangelogLocation(Path root, String file) {
  /** The path of the changelog below the project's root. */
  public static final String DEFAULT = "changelog/db.changelog-master.yaml";

  /**
   * Returns the location of a changelog that a person names; a relative path starts from the
   * working directory, an absolute one from the folder that it lies in.
   *
   * @throws FileNotFoundException if there is no such file
   */
  public static ChangelogLocation named(Path path) throws FileNotFoundException {
    requireFile(path);
    Path name = path.getFileName();
    if (path.isAbsolute() || path.normalize().startsWith("..")) {
      return new ChangelogLocation(path.toAbsolutePath().normalize().getParent(), name.toString());
    }
    String file = path.normalize().toString().replace('\\', '/');
    return new ChangelogLocation(Path.of("").toAbsolutePath(), file);
  }

  /**
   * Returns the project's own changelog.
   *
   * @param home the project's root
   * @throws FileNotFoundException if it is not there
   */
  public static ChangelogLocation ofProject(Path home) throws FileNotFoundException {
    requireFile(home.resolve(DEFAULT));
    return new ChangelogLocation(home, DEFAULT);
  }

  private static void requireFile(Path path) throws FileNotFoundException {
    if (!Files.isRegularFile(path)) {
      throw new FileNotFoundException(
          "There is no changelog " + path + ". Name it by --changelog.");
    }
  }

  /** Returns the changelog's file. */
  public Path path() {
    return root.resolve(file);
  }

  /** Returns the path of the changelog's folder below the root, with a slash behind it or empty. */
  public String folder() {
    return file.substring(0, file.lastIndexOf('/') + 1);
  }

  ResourceAccessor open() throws FileNotFoundException {
    return new ChangelogFiles(root);
  }
}

package liquibase.ext.sqlite.command;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.resource.Resource;

/** The files below a changelog's root, and which of them were asked for. */
final class ChangelogFiles extends DirectoryResourceAccessor {
  private final Set<String> asked = ConcurrentHashMap.newKeySet();

  ChangelogFiles(Path root) throws FileNotFoundException {
    super(root);
  }

  /** Returns whether nothing was looked for outside of a folder of the root, "" for the root. */
  boolean stayedIn(String folder) {
    return asked.stream()
        .map(path -> path.replace('\\', '/').replaceFirst("^/+", ""))
        .allMatch(path -> path.startsWith(folder) || folder.equals(path + "/"));
  }

  @Override
  public List<Resource> getAll(String path) throws IOException {
    asked.add(path);
    return super.getAll(path);
  }

  @Override
  public List<Resource> search(String path, SearchOptions options) throws IOException {
    asked.add(path);
    return super.search(path, options);
  }

  @Override
  public List<Resource> search(String path, boolean recursive) throws IOException {
    asked.add(path);
    return super.search(path, recursive);
  }
}

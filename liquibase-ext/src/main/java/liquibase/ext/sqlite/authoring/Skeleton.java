package liquibase.ext.sqlite.authoring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files that a history begins with. */
public final class Skeleton {
  private static final String MASTER =
      """
      # The history. One file per revision lies in versions/; the comparator reads them parents
      # first, whatever their names.
      databaseChangeLog:
        - includeAll:
            path: versions
            relativeToChangelogFile: true
            resourceComparator: liquibase.ext.sqlite.history.TopologicalComparator
            errorIfMissingOrEmpty: false
      """;

  private Skeleton() {}

  /**
   * Writes a root changelog, the folder of its revisions and the template for new ones.
   *
   * @return the files
   * @throws IOException if the folder holds a changelog already
   */
  public static List<Path> write(Path folder) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("db.changelog-master.yaml", MASTER);
    files.put(
        RevisionTemplate.FILE,
        RevisionTemplate.GENERIC.replace(
            "${logicalFilePath}", folder.toAbsolutePath().normalize().getFileName().toString()));
    files.put("versions/.gitkeep", "");
    for (String name : files.keySet()) {
      if (Files.exists(folder.resolve(name))) {
        throw new IOException(
            folder.resolve(name)
                + " exists already: a history has begun there. Nothing was written.");
      }
    }
    List<Path> written = new ArrayList<>();
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue(), StandardCharsets.UTF_8);
      written.add(path);
    }
    return written;
  }

  /** Returns the templates that there are: name and what it is for. */
  public static Map<String, String> templates() {
    Map<String, String> templates = new LinkedHashMap<>();
    templates.put("generic", "one YAML file per revision, for one SQLite database");
    return templates;
  }
}

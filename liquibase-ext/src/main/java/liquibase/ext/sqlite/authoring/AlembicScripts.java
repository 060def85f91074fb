package liquibase.ext.sqlite.authoring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import liquibase.ext.sqlite.revision.Revision;
import liquibase.ext.sqlite.revision.RevisionGraph;

/** Alembic's revisions, read from the text of their files; no Python runs. */
public final class AlembicScripts {
  private static final Pattern STRING = Pattern.compile("'([^'\\\\]*)'|\"([^\"\\\\]*)\"");
  private static final Pattern DOCSTRING =
      Pattern.compile("\\A(?:\\s|#[^\\n]*\\n)*[rRuU]?(\"\"\"|'''|\"|')(.*?)\\1", Pattern.DOTALL);
  private static final Pattern ROWS =
      Pattern.compile("op\\.execute|bulk_insert|\\.execute\\(|session\\.");

  private AlembicScripts() {}

  /**
   * Reads the revisions of a project of Alembic's.
   *
   * @param folder the project, its script folder, or the folder of its versions
   * @return the revisions, what each requires before it
   * @throws IOException if there are none
   * @throws liquibase.ext.sqlite.revision.RevisionException if they are no history
   */
  public static List<Revision> read(Path folder) throws IOException {
    List<Revision> found = new ArrayList<>();
    for (Path file : files(versions(folder))) {
      revision(file).ifPresent(found::add);
    }
    if (found.isEmpty()) {
      throw new IOException("There are no revisions of Alembic in " + folder + ".");
    }
    return RevisionGraph.of(found).revisions();
  }

  /** Returns whether a revision may change rows, which a comparison of schemas does not show. */
  public static boolean changesRows(Revision revision) throws IOException {
    return ROWS.matcher(Files.readString(Path.of(revision.source()), StandardCharsets.UTF_8))
        .find();
  }

  /** Returns the file alembic.ini of a project, wherever within two levels it lies. */
  public static Optional<Path> settings(Path folder) {
    Path at = folder.toAbsolutePath().normalize();
    for (int i = 0; i < 3 && at != null; i++) {
      if (Files.isRegularFile(at.resolve("alembic.ini"))) {
        return Optional.of(at.resolve("alembic.ini"));
      }
      at = at.getParent();
    }
    return Optional.empty();
  }

  private static Path versions(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IOException("There is no folder " + folder + ".");
    }
    if (Files.isDirectory(folder.resolve("versions"))) {
      return folder.resolve("versions");
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside
          .map(path -> path.resolve("versions"))
          .filter(Files::isDirectory)
          .sorted()
          .findFirst()
          .orElse(folder);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".py") && Files.isRegularFile(file))
          .sorted()
          .toList();
    }
  }

  private static Optional<Revision> revision(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    List<String> id = strings(text, "revision");
    if (id.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Revision(
            id.get(0),
            strings(text, "down_revision"),
            strings(text, "depends_on"),
            strings(text, "branch_labels"),
            message(text, file),
            file.toString()));
  }

  /** Returns the strings that a variable is set to, at the left margin. */
  private static List<String> strings(String text, String variable) {
    Matcher assigned =
        Pattern.compile("(?m)^" + variable + "\\b[^=\\n]*=[ \\t]*(\\([^)]*\\)|\\[[^]]*]|[^\\n#]*)")
            .matcher(text);
    List<String> found = new ArrayList<>();
    if (assigned.find()) {
      Matcher string = STRING.matcher(assigned.group(1));
      while (string.find()) {
        found.add(string.group(1) != null ? string.group(1) : string.group(2));
      }
    }
    return found;
  }

  private static String message(String text, Path file) {
    Matcher docstring = DOCSTRING.matcher(text);
    String first =
        docstring.find() ? docstring.group(2).strip().lines().findFirst().orElse("") : "";
    return first.isBlank() ? file.getFileName().toString().replaceFirst("\\.py$", "") : first;
  }
}

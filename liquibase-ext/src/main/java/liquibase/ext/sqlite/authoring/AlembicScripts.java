package liquibase.ext.sqlite.authoring;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
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
  private static final Pattern LOCATIONS =
      Pattern.compile("(?m)^version_locations\\s*=[ \\t]*(.*(?:\\n[ \\t]+\\S.*)*)");
  private static final Pattern CODING = Pattern.compile("coding[:=]\\s*([-\\w.]+)");
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
    for (Path versions : locations(folder)) {
      for (Path file : files(versions)) {
        revision(file).ifPresent(found::add);
      }
    }
    if (found.isEmpty()) {
      throw new IOException("There are no revisions of Alembic in " + folder + ".");
    }
    return RevisionGraph.of(found).revisions();
  }

  /** Returns whether a revision may change rows, which a comparison of schemas does not show. */
  public static boolean changesRows(Revision revision) throws IOException {
    return ROWS.matcher(text(Path.of(revision.source()))).find();
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

  /** The settings may name several folders of versions; else there is one. */
  private static List<Path> locations(Path folder) throws IOException {
    Optional<Path> settings = settings(folder);
    if (settings.isPresent()) {
      Matcher named = LOCATIONS.matcher(text(settings.get()));
      if (named.find()) {
        Path home = settings.get().getParent();
        List<Path> folders = new ArrayList<>();
        for (String name : named.group(1).replace("%(here)s", home.toString()).split("[\\s,;:]+")) {
          if (!name.isBlank()) {
            folders.add(existing(home.resolve(name)));
          }
        }
        return folders;
      }
    }
    return List.of(versions(folder));
  }

  private static Path existing(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IOException(
          "alembic.ini names %s under version_locations, and there is no such folder."
              .formatted(folder));
    }
    return folder;
  }

  /** Python reads a file as UTF-8 unless one of its first two lines says otherwise. */
  private static String text(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String start = new String(bytes, StandardCharsets.ISO_8859_1);
    Charset charset = StandardCharsets.UTF_8;
    try {
      for (String line : start.lines().limit(2).toList()) {
        Matcher coding = CODING.matcher(line);
        if (line.strip().startsWith("#") && coding.find()) {
          charset = Charset.forName(coding.group(1));
        }
      }
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException | IllegalArgumentException e) {
      throw new IOException("%s cannot be read as text in %s.".formatted(file, charset), e);
    }
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
    PythonModule module = PythonModule.read(text(file));
    if (!module.sets("revision")) {
      return Optional.empty();
    }
    try {
      List<String> id = module.strings("revision");
      if (id.size() != 1) {
        throw new IllegalArgumentException("`revision` is not one string");
      }
      return Optional.of(
          new Revision(
              id.get(0),
              module.strings("down_revision"),
              module.strings("depends_on"),
              module.strings("branch_labels"),
              message(module, file),
              file.toString()));
    } catch (IllegalArgumentException e) {
      throw new IOException(
          "%s cannot be read without running it: %s. Write it out there, as strings."
              .formatted(file, e.getMessage()),
          e);
    }
  }

  private static String message(PythonModule module, Path file) {
    String first =
        module.docstring().flatMap(text -> text.strip().lines().findFirst()).orElse("").strip();
    return first.isBlank() ? file.getFileName().toString().replaceFirst("\\.py$", "") : first;
  }
}

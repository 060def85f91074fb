package liquibase.ext.sqlite.database;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Guards those who work on this extension: Maven runs the jar that was installed last, and would
 * migrate by old code after the sources were edited. Elsewhere there are no sources to look at.
 */
public final class StaleJar {
  /** Where Maven and the launchers say that the project lies. */
  private static final List<String> HOMES =
      List.of("maven.multiModuleProjectDirectory", "migrate.home");

  private StaleJar() {}

  /**
   * Refuses to go on with a jar that is older than the sources it was made of.
   *
   * @throws IOException with the remedy
   */
  public static void refuse() throws IOException {
    Optional<Path> jar = jar();
    for (String home : HOMES) {
      String project = System.getProperty(home);
      if (jar.isPresent() && project != null) {
        refuse(jar.get(), Path.of(project, "liquibase-ext", "src", "main"));
      }
    }
  }

  static void refuse(Path jar, Path sources) throws IOException {
    if (!Files.isDirectory(sources)) {
      return;
    }
    FileTime built = Files.getLastModifiedTime(jar);
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (Files.getLastModifiedTime(file).compareTo(built) > 0) {
          throw new IOException(
              "The extension in use (%s) is older than its sources (%s). Nothing was changed. Build it anew: mvn install -DskipTests"
                  .formatted(jar, sources.relativize(file)));
        }
      }
    }
  }

  private static Optional<Path> jar() {
    CodeSource source = StaleJar.class.getProtectionDomain().getCodeSource();
    try {
      Path path = source == null ? null : Path.of(source.getLocation().toURI());
      return path != null && Files.isRegularFile(path) ? Optional.of(path) : Optional.empty();
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}

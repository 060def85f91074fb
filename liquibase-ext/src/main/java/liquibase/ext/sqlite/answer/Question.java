package liquibase.ext.sqlite.answer;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a command was asked: its arguments, the folder, the environment, the settings of Java, and
 * the jars that answer. Two runs that differ in any of them ask two questions.
 */
final class Question {
  /**
   * How the variables begin that Java, Liquibase, picocli or this extension reads. A changelog
   * could read any other, but only by a {@code ${name}}, and then no answer is kept.
   */
  private static final List<String> READ =
      List.of(
          "ANSICON",
          "CLICOLOR",
          "COLUMNS",
          "DATABASE_URL",
          "FORCE_COLOR",
          "HOME",
          "JAVA",
          "JDK_",
          "LANG",
          "LC_",
          "LIQUIBASE",
          "LOGNAME",
          "MIGRATE_",
          "NO_COLOR",
          "OSTYPE",
          "PICOCLI",
          "SQLITE_",
          "TERM",
          "TMPDIR",
          "TZ",
          "USER",
          "XDG_CACHE_HOME",
          "XDG_CONFIG_HOME");

  private Question() {}

  /** Returns what tells the question of this process from every other. */
  static String of(List<String> arguments) throws IOException {
    Digest digest = new Digest();
    arguments.forEach(digest::add);
    digest.add("terminal " + (System.console() != null));
    environment(System.getenv()).forEach((name, value) -> digest.add(name + "=" + value));
    new TreeMap<>(System.getProperties())
        .forEach(
            (name, value) -> {
              if (isSetting(name.toString())) {
                digest.add(name + "=" + value);
              }
            });
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path jar = Path.of(entry);
      if (Files.exists(jar)) {
        digest.add(entry + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar));
      }
    }
    return digest.hex();
  }

  static Map<String, String> environment(Map<String, String> all) {
    Map<String, String> environment = new TreeMap<>(all);
    environment.keySet().removeIf(name -> READ.stream().noneMatch(name::startsWith));
    return environment;
  }

  private static boolean isSetting(String property) {
    return List.of("liquibase.", "migrate.", "user.", "java.version", "java.home", "file.encoding")
        .stream()
        .anyMatch(property::startsWith);
  }
}

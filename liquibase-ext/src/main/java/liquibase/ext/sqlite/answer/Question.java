package liquibase.ext.sqlite.answer;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How a command was asked: its arguments, the folder, the environment, the settings of Java, and
 * the jars that answer. Two runs that differ in any of them ask two questions.
 */
final class Question {
  /** These say of a process who started it, and change with every start. */
  private static final Set<String> OF_THE_PROCESS =
      Set.of(
          "_",
          "OLDPWD",
          "PWD",
          "SHLVL",
          "INVOCATION_ID",
          "JOURNAL_STREAM",
          "MAINPID",
          "MANAGERPID",
          "NOTIFY_SOCKET",
          "SSH_AUTH_SOCK",
          "SSH_CLIENT",
          "SSH_CONNECTION",
          "SSH_TTY",
          "SYSTEMD_EXEC_PID",
          "WINDOWID",
          "XDG_SESSION_ID");

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
    environment.keySet().removeAll(OF_THE_PROCESS);
    return environment;
  }

  private static boolean isSetting(String property) {
    return List.of("liquibase.", "migrate.", "user.", "java.version", "java.home", "file.encoding")
        .stream()
        .anyMatch(property::startsWith);
  }
}

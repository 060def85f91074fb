package liquibase.ext.sqlite.authoring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Has Alembic itself, where it is installed, make scratch databases at its revisions. It never runs
 * before it has said that the scratch database is the one that it would work on.
 */
public final class AlembicRunner {
  private static final Pattern URL =
      Pattern.compile("(?m)^sqlalchemy\\.url\\s*=\\s*sqlite(\\+\\w+)?:");

  private final Path settings;
  private final Path work;
  private final String program;

  private AlembicRunner(Path settings, Path work, String program) {
    this.settings = settings;
    this.work = work;
    this.program = program;
  }

  /**
   * Returns a runner; null where Alembic is not installed or the project has no alembic.ini.
   *
   * @param program the command that starts Alembic
   * @param work a folder for its databases
   */
  public static AlembicRunner of(Path folder, Path work, String program) {
    return AlembicScripts.settings(folder)
        .map(settings -> new AlembicRunner(settings, work, program))
        .filter(runner -> runner.isInstalled())
        .orElse(null);
  }

  private boolean isInstalled() {
    try {
      return run(Path.of(".").toAbsolutePath(), work.resolve("none.db"), List.of("--help")).exit
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Upgrades a scratch database.
   *
   * @throws IOException if Alembic would work on another database, or fails
   */
  public void upgrade(Path database, String revision) throws IOException {
    Path own = ownSettings(database);
    Result current = run(settings.getParent(), database, command(own, "current", "--verbose"));
    boolean scratch =
        current.out.contains(database.toString()) || current.out.isBlank() && current.exit == 0;
    if (current.exit != 0 || !scratch || !Files.exists(database)) {
      throw new IOException(
          "Alembic does not work on the database that it is told to: its env.py takes the URL from elsewhere than alembic.ini or DATABASE_URL. "
              + lastLine(current.out));
    }
    Result upgraded = run(settings.getParent(), database, command(own, "upgrade", revision));
    if (upgraded.exit != 0) {
      throw new IOException(
          "Alembic could not upgrade to %s: %s".formatted(revision, lastLine(upgraded.out)));
    }
  }

  private static List<String> command(Path settings, String... words) {
    List<String> command = new ArrayList<>(List.of("-c", settings.toString()));
    command.addAll(List.of(words));
    return command;
  }

  /** A copy of the settings with the scratch database in them, and paths that still lead home. */
  private Path ownSettings(Path database) throws IOException {
    String home = settings.getParent().toString();
    String text =
        Files.readString(settings, StandardCharsets.UTF_8)
            .replace("%(here)s", home)
            .replaceAll(
                "(?m)^sqlalchemy\\.url\\s*=.*$",
                Matcher.quoteReplacement("sqlalchemy.url = sqlite" + driver() + ":///" + database));
    Path own = work.resolve("alembic.ini");
    return Files.writeString(own, text, StandardCharsets.UTF_8);
  }

  /** An env.py that is asynchronous needs the driver that its own URL names. */
  private String driver() throws IOException {
    Matcher url = URL.matcher(Files.readString(settings, StandardCharsets.UTF_8));
    return url.find() && url.group(1) != null ? url.group(1) : "";
  }

  private record Result(int exit, String out) {}

  private Result run(Path directory, Path database, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(program.trim().split("\\s+")));
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
    builder.environment().put("DATABASE_URL", "sqlite" + driver() + ":///" + database);
    Process process = builder.start();
    process.getOutputStream().close();
    try {
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(2, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IOException("Alembic did not end.");
      }
      return new Result(process.exitValue(), out);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted.", e);
    }
  }

  private static String lastLine(String text) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
    List<String> errors =
        lines.stream().filter(line -> line.matches("\\S*(Error|Exception)\\b.*")).toList();
    List<String> telling = errors.isEmpty() ? lines : errors;
    return telling.isEmpty() ? "" : telling.get(telling.size() - 1).strip();
  }
}

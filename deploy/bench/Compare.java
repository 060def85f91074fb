import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import liquibase.Scope;
import liquibase.command.CommandScope;
import liquibase.ui.LoggerUIService;

/** Measures generateChangeLog and diff in the process, warmed up: the best of several, in seconds. */
public final class Compare {
  public static void main(String[] arguments) throws Exception {
    java.util.logging.LogManager.getLogManager().reset();
    String url = "jdbc:sqlite:" + arguments[1];
    int times = Integer.parseInt(arguments[2]);
    double best = Double.MAX_VALUE;
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      run(arguments[0], url);
      best = Math.min(best, (System.nanoTime() - start) / 1e9);
    }
    System.out.printf("%.4f%n", best);
  }

  private static void run(String command, String url) throws Exception {
    Path file = Files.createTempDirectory("bench").resolve("c.yaml");
    Scope.child(
        Map.of(Scope.Attr.ui.name(), new LoggerUIService()),
        () -> {
          CommandScope call = new CommandScope(command);
          call.addArgumentValue("url", url);
          if (command.equals("diff")) {
            call.addArgumentValue("referenceUrl", url);
          } else {
            call.addArgumentValue("changelogFile", file.toString());
          }
          call.setOutput(new ByteArrayOutputStream());
          call.execute();
        });
  }
}

package liquibase.ext.sqlite.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import liquibase.ext.sqlite.command.SchemaDifference;
import liquibase.ext.sqlite.jdbc.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code migrate diff}. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description =
        "Tells the database's schema from what it should be, a line for each difference. Exit"
            + " status 0: equal, 1: different.")
final class DiffCommand implements Callable<Integer> {
  @ParentCommand Migrate migrate;
  @Spec CommandSpec spec;

  @Option(
      names = "--reference",
      paramLabel = "REF",
      description =
          "A database, an .sql file or a folder of them, or a revision. Default: the revision"
              + " that the database stands at.")
  String reference;

  @Option(names = "--json", description = "Print JSON.")
  boolean json;

  @Override
  public Integer call() throws Exception {
    return migrate.options.open(
        false,
        session -> {
          List<String> differences = new SchemaDifference(session).from(reference);
          PrintWriter out = spec.commandLine().getOut();
          if (json) {
            out.println(
                Json.write(Map.of("equal", differences.isEmpty(), "differences", differences)));
          } else {
            differences.forEach(out::println);
          }
          return differences.isEmpty() ? 0 : 1;
        });
  }
}

package liquibase.ext.sqlite.cli;

import java.util.List;
import java.util.Map;
import liquibase.ext.sqlite.command.SchemaDifference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code migrate diff}. */
@Command(
    name = "diff",
    description =
        "Tells the database's schema from what it should be, a line for each difference. Exit"
            + " status 0: equal, 1: different.")
final class DiffCommand extends MigrateCommand {

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
          if (json) {
            json(Map.of("equal", differences.isEmpty(), "differences", differences));
          } else {
            differences.forEach(this::say);
          }
          return differences.isEmpty() ? 0 : 1;
        });
  }
}

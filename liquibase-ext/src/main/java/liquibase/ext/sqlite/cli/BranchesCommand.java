package liquibase.ext.sqlite.cli;

import liquibase.ext.sqlite.history.RevisionDetails;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code migrate branches}. */
@Command(
    name = "branches",
    description = "Shows the revisions that several others follow on, and these.",
    footer = {"%nExample:", "  migrate branches"})
final class BranchesCommand extends MigrateCommand {

  @Option(
      names = {"-v", "--verbose"},
      description = "Show all that is known of them.")
  boolean verbose;

  @Option(names = "--json", description = "Print JSON.")
  boolean json;

  @Override
  public Integer call() throws Exception {
    return migrate.options.withChangelog(
        replay -> {
          RevisionDetails details = new RevisionDetails(replay.revisions());
          if (json) {
            json(details.data(replay.graph().branchPoints()));
            return 0;
          }
          for (String point : replay.graph().branchPoints()) {
            if (verbose) {
              details.full(point).forEach(this::say);
            } else {
              say(details.line(point));
            }
            replay.graph().children(point).forEach(id -> say("  -> " + details.line(id)));
          }
          return 0;
        });
  }
}

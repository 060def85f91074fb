package liquibase.ext.sqlite.cli;

import java.util.Set;
import liquibase.ext.sqlite.history.RevisionDetails;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code migrate heads}. */
@Command(
    name = "heads",
    description = "Shows the revisions that nothing follows on.",
    footer = {"%nExample:", "  migrate heads --verbose"})
final class HeadsCommand extends MigrateCommand {

  @Option(
      names = {"-v", "--verbose"},
      description = "Show all that is known of them.")
  boolean verbose;

  @Option(
      names = "--resolve-dependencies",
      description = "Leave out heads that another revision depends on.")
  boolean resolveDependencies;

  @Option(names = "--json", description = "Print JSON.")
  boolean json;

  @Override
  public Integer call() throws Exception {
    return migrate.options.withChangelog(
        replay -> {
          RevisionDetails details = new RevisionDetails(replay.revisions());
          Set<String> heads = resolveDependencies ? replay.graph().tips() : replay.graph().heads();
          if (json) {
            json(details.data(heads));
            return 0;
          }
          for (String id : heads) {
            if (verbose) {
              details.full(id).forEach(this::say);
            } else {
              say(details.line(id));
            }
          }
          return 0;
        });
  }
}

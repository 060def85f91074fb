package liquibase.ext.sqlite.cli;

import java.util.LinkedHashSet;
import java.util.Set;
import liquibase.ext.sqlite.history.RevisionDetails;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code migrate current}. */
@Command(
    name = "current",
    description = "Shows the revisions that the database stands at.",
    footer = {"%nExamples:", "  migrate current", "  migrate current --check-heads && start-app"})
final class CurrentCommand extends MigrateCommand {

  @Option(
      names = {"-v", "--verbose"},
      description = "Show all that is known of them.")
  boolean verbose;

  @Option(
      names = "--check-heads",
      description = "Exit status 1 unless the database stands at every head.")
  boolean checkHeads;

  @Option(names = "--json", description = "Print JSON.")
  boolean json;

  @Override
  public Integer call() throws Exception {
    beginAnswer();
    return migrate.options.open(
        false,
        session -> {
          keepAnswer(session);
          session.requireManaged();
          Set<String> current = session.names().current();
          Set<String> unknown = session.unknown();
          RevisionDetails details =
              json
                  ? new RevisionDetails(session.revisions(), current)
                  : new RevisionDetails(session.revisions());
          if (json) {
            json(details.data(current));
          } else {
            for (String id : current) {
              if (verbose) {
                details.full(id).forEach(this::say);
              } else {
                say(details.line(id));
              }
            }
          }
          unknown.forEach(
              id ->
                  spec.commandLine()
                      .getErr()
                      .println(
                          "migrate: the database also has %s, which this changelog does not know: it is ahead of these files."
                              .formatted(id)));
          Set<String> missing = new LinkedHashSet<>(session.revisions().graph().tips());
          missing.removeAll(current);
          if (checkHeads && !missing.isEmpty()) {
            spec.commandLine()
                .getErr()
                .println(
                    "migrate: the database does not stand at every head: %s missing."
                        .formatted(String.join(", ", missing)));
            return 1;
          }
          return checkHeads && !unknown.isEmpty() ? 1 : 0;
        });
  }
}

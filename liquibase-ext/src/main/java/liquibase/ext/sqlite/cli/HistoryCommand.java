package liquibase.ext.sqlite.cli;

import java.util.List;
import java.util.Set;
import liquibase.ext.sqlite.history.ChangelogRevisions;
import liquibase.ext.sqlite.history.RevisionDetails;
import liquibase.ext.sqlite.revision.Revision;
import liquibase.ext.sqlite.revision.RevisionNames;
import liquibase.ext.sqlite.revision.Traversal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code migrate history}. */
@Command(
    name = "history",
    description = "Lists the revisions of the changelog, newest first.",
    footer = {
      "%nExamples:",
      "  migrate history",
      "  migrate history -r 2ba5:head",
      "  migrate history -r -3: --verbose",
      "  migrate history -r current: --indicate-current"
    })
final class HistoryCommand extends MigrateCommand {

  @Option(
      names = {"-r", "--rev-range"},
      paramLabel = "START:END",
      description = "Only these; an end that is left out is base or the heads.")
  String range;

  @Option(
      names = {"-v", "--verbose"},
      description = "Show all that is known of them.")
  boolean verbose;

  @Option(
      names = {"-i", "--indicate-current"},
      description = "Mark the revisions that the database stands at.")
  boolean indicateCurrent;

  @Option(names = "--json", description = "Print JSON.")
  boolean json;

  @Override
  public Integer call() throws Exception {
    boolean ofDatabase = indicateCurrent || range != null && range.contains("current");
    if (ofDatabase) {
      return migrate.options.open(
          false, session -> list(session.revisions(), session.details(), session.names()));
    }
    return migrate.options.withChangelog(
        replay ->
            list(
                replay.revisions(),
                new RevisionDetails(replay.revisions()),
                new RevisionNames(replay.graph(), Set.of())));
  }

  private int list(ChangelogRevisions revisions, RevisionDetails details, RevisionNames names) {
    List<String> ids =
        new Traversal(names).range(range == null ? ":" : range).stream().map(Revision::id).toList();
    if (json) {
      json(details.data(ids));
      return 0;
    }
    for (String id : ids) {
      if (verbose) {
        details.full(id).forEach(this::say);
      } else {
        say(details.historyLine(id));
      }
    }
    if (ids.isEmpty() && revisions.graph().ids().isEmpty()) {
      say("There are no revisions yet. Write the first: migrate revision -m \"...\"");
    }
    return 0;
  }
}

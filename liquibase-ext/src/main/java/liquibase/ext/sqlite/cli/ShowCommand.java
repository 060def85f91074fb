package liquibase.ext.sqlite.cli;

import java.util.Set;
import liquibase.ext.sqlite.history.RevisionDetails;
import liquibase.ext.sqlite.revision.RevisionNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code migrate show}. */
@Command(
    name = "show",
    description = "Shows all that is known of a revision.",
    footer = {"%nExamples:", "  migrate show 2ba5", "  migrate show current"})
final class ShowCommand extends MigrateCommand {

  @Parameters(
      paramLabel = "REV",
      description = "The revision: an id, its beginning, head, current.")
  String revision;

  @Option(names = "--json", description = "Print JSON.")
  boolean json;

  @Override
  public Integer call() throws Exception {
    if (GlobalOptions.isOfDatabase(revision)) {
      return migrate.options.open(false, session -> show(session.details(), session.names()));
    }
    return migrate.options.withChangelog(
        replay ->
            show(
                new RevisionDetails(replay.revisions()),
                new RevisionNames(replay.graph(), Set.of())));
  }

  private int show(RevisionDetails details, RevisionNames names) {
    Set<String> found = names.resolve(revision);
    if (json) {
      json(details.data(found));
      return 0;
    }
    found.forEach(id -> details.full(id).forEach(this::say));
    return 0;
  }
}

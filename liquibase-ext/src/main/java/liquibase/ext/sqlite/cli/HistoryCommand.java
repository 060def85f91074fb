package liquibase.ext.sqlite.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import liquibase.ext.sqlite.revision.Revision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code migrate history}. */
@Command(
    name = "history",
    mixinStandardHelpOptions = true,
    description = "Lists the revisions of the changelog, newest first.")
final class HistoryCommand implements Callable<Integer> {
  @ParentCommand Migrate migrate;
  @Spec CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    return migrate.options.withChangelog(
        replay -> {
          List<Revision> revisions = new ArrayList<>(replay.graph().revisions());
          Collections.reverse(revisions);
          Set<String> heads = replay.graph().heads();
          for (Revision revision : revisions) {
            String parents =
                revision.parents().isEmpty() ? "<base>" : String.join(", ", revision.parents());
            String marks =
                (heads.contains(revision.id()) ? " (head)" : "")
                    + (revision.isMerge() ? " (merge)" : "");
            spec.commandLine()
                .getOut()
                .println(parents + " -> " + revision.id() + marks + ", " + revision.message());
          }
          return 0;
        });
  }
}

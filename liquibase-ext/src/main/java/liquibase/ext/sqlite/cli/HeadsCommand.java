package liquibase.ext.sqlite.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code migrate heads}. */
@Command(
    name = "heads",
    mixinStandardHelpOptions = true,
    description = "Shows the revisions that nothing follows on.")
final class HeadsCommand implements Callable<Integer> {
  @ParentCommand Migrate migrate;
  @Spec CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    return migrate.options.withChangelog(
        replay -> {
          for (String id : replay.graph().heads()) {
            String message = replay.graph().find(id).orElseThrow().message();
            spec.commandLine().getOut().println(id + " (head), " + message);
          }
          return 0;
        });
  }
}

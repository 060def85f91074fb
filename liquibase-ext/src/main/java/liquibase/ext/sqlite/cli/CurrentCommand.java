package liquibase.ext.sqlite.cli;

import java.util.Set;
import java.util.concurrent.Callable;
import liquibase.ext.sqlite.command.Migration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code migrate current}. */
@Command(
    name = "current",
    mixinStandardHelpOptions = true,
    description = "Shows the revisions that the database stands at.")
final class CurrentCommand implements Callable<Integer> {
  @ParentCommand Migrate migrate;
  @Spec CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    return migrate.options.open(
        false,
        session -> {
          session.requireManaged();
          Migration migration = new Migration(session, text -> {});
          Set<String> heads = session.revisions().graph().heads();
          for (String id : session.names().current()) {
            spec.commandLine()
                .getOut()
                .println(migration.describe(id) + (heads.contains(id) ? " (head)" : ""));
          }
          return 0;
        });
  }
}

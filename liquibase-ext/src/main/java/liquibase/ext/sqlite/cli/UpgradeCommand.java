package liquibase.ext.sqlite.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import liquibase.ext.sqlite.command.Migration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code migrate upgrade}. */
@Command(
    name = "upgrade",
    mixinStandardHelpOptions = true,
    description = "Applies revisions up to the one named.")
final class UpgradeCommand implements Callable<Integer> {
  @ParentCommand Migrate migrate;
  @Spec CommandSpec spec;

  @Parameters(
      paramLabel = "REV",
      description = "head, heads, +N, or a revision or the beginning of one.")
  String revision;

  @Override
  public Integer call() throws Exception {
    return migrate.options.open(
        true,
        session -> {
          PrintWriter out = spec.commandLine().getOut();
          return MigrationReport.print(
              out, session, new Migration(session, out::println).upgrade(revision));
        });
  }
}

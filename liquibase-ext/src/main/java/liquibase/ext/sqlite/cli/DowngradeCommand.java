package liquibase.ext.sqlite.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import liquibase.ext.sqlite.command.Migration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code migrate downgrade}. */
@Command(
    name = "downgrade",
    mixinStandardHelpOptions = true,
    description = "Undoes the revisions that are not part of the one named.")
final class DowngradeCommand implements Callable<Integer> {
  @ParentCommand Migrate migrate;
  @Spec CommandSpec spec;

  @Parameters(paramLabel = "REV", description = "base, -N, or a revision or the beginning of one.")
  String revision;

  @Option(names = "--create", description = "Make the database if it does not exist.")
  boolean create;

  @Override
  public Integer call() throws Exception {
    return migrate.options.open(
        create,
        session -> {
          PrintWriter out = spec.commandLine().getOut();
          return MigrationReport.print(
              out, session, new Migration(session, out::println).downgrade(revision));
        });
  }
}

package liquibase.ext.sqlite.cli;

import java.util.concurrent.Callable;
import liquibase.ext.sqlite.command.Deployment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code migrate deploy}. */
@Command(
    name = "deploy",
    mixinStandardHelpOptions = true,
    description = "Backs up, upgrades, verifies and reports: the command for production.")
final class DeployCommand implements Callable<Integer> {
  @ParentCommand Migrate migrate;
  @Spec CommandSpec spec;

  @Option(
      names = "--to",
      paramLabel = "REV",
      defaultValue = "head",
      description = "Where to. Default: head.")
  String to;

  @Option(names = "--create", description = "Make the database if it does not exist.")
  boolean create;

  @Override
  public Integer call() throws Exception {
    return migrate.options.open(
        create,
        session -> {
          new Deployment(session, spec.commandLine().getOut()::println).deploy(to);
          return 0;
        });
  }
}

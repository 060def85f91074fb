package liquibase.ext.sqlite.cli;

import liquibase.ext.sqlite.command.Deployment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code migrate deploy}. */
@Command(
    name = "deploy",
    description = "Backs up, upgrades, verifies and reports: the command for production.")
final class DeployCommand extends MigrateCommand {

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

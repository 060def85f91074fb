package liquibase.ext.sqlite.cli;

import liquibase.Scope;
import liquibase.changelog.ChangeLogHistoryServiceFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code migrate ensure-version}. */
@Command(
    name = "ensure-version",
    description = "Makes the tables of the history, if they are missing, and nothing else.",
    footer = {"%nExample:", "  migrate ensure-version --create"})
final class EnsureVersionCommand extends MigrateCommand {

  @Option(names = "--create", description = "Make the database if it does not exist.")
  boolean create;

  @Override
  public Integer call() throws Exception {
    return migrate.options.open(
        create,
        session -> {
          session.requireManaged();
          session.database().keep();
          session.locked(
              locked -> {
                Scope.getCurrentScope()
                    .getSingleton(ChangeLogHistoryServiceFactory.class)
                    .getChangeLogService(locked.database())
                    .init();
                return null;
              });
          say("The tables of the history are there.");
          return 0;
        });
  }
}

package liquibase.ext.sqlite.cli;

import liquibase.ext.sqlite.command.Rehearsal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code migrate rehearse}. */
@Command(
    name = "rehearse",
    description = {
      "Goes through a deploy on a scratch copy of the database: up, down, compared with the start,"
          + " and up again. Touches nothing. Exit status 0: a deploy may follow, 1: not."
    },
    footer = {"%nExample:", "  migrate rehearse && migrate deploy"})
final class RehearseCommand extends MigrateCommand {

  @Parameters(
      paramLabel = "REV",
      arity = "0..1",
      defaultValue = "head",
      description = "head (the default), heads, +N, or a revision or the beginning of one.")
  String revision;

  @Option(names = "--json", description = "Print JSON.")
  boolean json;

  @Override
  public Integer call() throws Exception {
    return migrate.options.open(
        false,
        session -> {
          Rehearsal rehearsal = new Rehearsal(session, json ? text -> {} : this::say);
          boolean passed = rehearsal.rehearse(revision);
          if (json) {
            json(rehearsal.data());
          }
          return passed ? 0 : 1;
        });
  }
}

package liquibase.ext.sqlite.cli;

import liquibase.ext.sqlite.command.Migration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code migrate downgrade}. */
@Command(
    name = "downgrade",
    description = {
      "Undoes what follows on the revision named, and what depends on that. The revision itself"
          + " stays, and so do other branches."
    },
    footer = {
      "%nExamples:",
      "  migrate downgrade -1",
      "  migrate downgrade base",
      "  migrate downgrade lib@-1",
      "  migrate downgrade head:2ba5 --sql"
    })
final class DowngradeCommand extends MigrateCommand {

  @Parameters(
      paramLabel = "REV",
      description = "base, -N, branch@base, or a revision or the beginning of one.")
  String revision;

  @Option(
      names = "--sql",
      description = "Write the SQL, and change nothing. With START:END no database is read.")
  boolean sql;

  @Option(names = "--create", description = "Make the database if it does not exist.")
  boolean create;

  @Option(names = "--json", description = "Print JSON.")
  boolean json;

  @Override
  public Integer call() throws Exception {
    if (sql) {
      return new SqlRange(this, revision, "base")
          .write(
              (session, end, script) ->
                  new Migration(session, text -> {}).downgradeSql(end, script));
    }
    MigrationReport.requireNoRange(this, revision);
    return migrate.options.open(
        create,
        session ->
            MigrationReport.print(
                this,
                json,
                session,
                new Migration(session, json ? text -> {} : this::say).downgrade(revision)));
  }
}

package liquibase.ext.sqlite.cli;

import java.util.List;
import liquibase.ext.sqlite.command.Migration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code migrate upgrade}. */
@Command(
    name = "upgrade",
    description = "Applies revisions up to the one named.",
    footer = {
      "%nExamples:",
      "  migrate upgrade head",
      "  migrate upgrade +1",
      "  migrate upgrade lib@head",
      "  migrate upgrade head --sql > next.sql",
      "  migrate upgrade 2ba5:head --sql"
    })
final class UpgradeCommand extends MigrateCommand {

  @Parameters(
      paramLabel = "REV",
      description = "head, heads, +N, branch@head, or a revision or the beginning of one.")
  String revision;

  @Option(
      names = "--sql",
      description = "Write the SQL, and change nothing. With START:END no database is read.")
  boolean sql;

  @Option(
      names = "--create",
      description = "For the sake of other commands: an upgrade always makes the database.")
  boolean create;

  @Option(names = "--json", description = "Print JSON.")
  boolean json;

  @Override
  public Integer call() throws Exception {
    if (sql) {
      return new SqlRange(this, revision, "heads")
          .write(
              (session, end, script) -> new Migration(session, text -> {}).upgradeSql(end, script));
    }
    MigrationReport.requireNoRange(this, revision);
    beginAnswer();
    return migrate.options.open(
        true,
        session -> {
          List<String> done =
              new Migration(session, json ? text -> {} : this::say).upgrade(revision);
          if (done.isEmpty()) {
            keepAnswer(session);
          }
          return MigrationReport.print(this, json, session, done);
        });
  }
}

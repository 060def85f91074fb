package liquibase.ext.sqlite.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import liquibase.exception.LiquibaseException;
import liquibase.ext.sqlite.command.Session;
import picocli.CommandLine;

/** What is said at the end of an upgrade or a downgrade. */
final class MigrationReport {

  private MigrationReport() {}

  /** Says where the database stands, and returns the exit status. */
  static int print(MigrateCommand command, boolean json, Session session, List<String> done)
      throws LiquibaseException {
    Set<String> current = session.names().current();
    if (json) {
      Map<String, Object> data = new LinkedHashMap<>();
      data.put("done", done);
      data.put("current", current);
      session
          .database()
          .firstWrite()
          .backup()
          .ifPresent(backup -> data.put("backup", backup.file().toString()));
      command.json(data);
      return 0;
    }
    String at = String.join(", ", current);
    command.say(
        (done.isEmpty() ? "Nothing to do: " : "Done: ")
            + "the database stands at "
            + (at.isEmpty() ? "base" : at)
            + ".");
    return 0;
  }

  static void requireNoRange(MigrateCommand command, String revision) {
    if (SqlRange.is(revision)) {
      throw new CommandLine.ParameterException(
          command.spec.commandLine(), "A range START:END is for --sql; here name its end alone.");
    }
  }
}

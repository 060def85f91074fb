package liquibase.ext.sqlite.cli;

import java.io.PrintWriter;
import java.util.List;
import liquibase.exception.LiquibaseException;
import liquibase.ext.sqlite.command.Session;

/** What is said at the end of an upgrade or a downgrade. */
final class MigrationReport {

  private MigrationReport() {}

  /** Says where the database stands, and returns the exit status. */
  static int print(PrintWriter out, Session session, List<String> done) throws LiquibaseException {
    String at = String.join(", ", session.names().current());
    out.println(
        (done.isEmpty() ? "Nothing to do: " : "Done: ")
            + "the database stands at "
            + (at.isEmpty() ? "base" : at)
            + ".");
    return 0;
  }
}

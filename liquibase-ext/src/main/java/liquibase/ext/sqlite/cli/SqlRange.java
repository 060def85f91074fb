package liquibase.ext.sqlite.cli;

import java.io.StringWriter;
import java.util.Set;
import liquibase.ext.sqlite.command.Session;
import liquibase.ext.sqlite.revision.RevisionNames;

/**
 * A migration that is written as SQL: from where the database stands, or by {@code START:END} from
 * a revision, and then no database is opened.
 */
final class SqlRange {
  private final MigrateCommand command;
  private final String start;
  private final String end;

  /**
   * Makes a range.
   *
   * @param last the end that is meant where none is given
   */
  SqlRange(MigrateCommand command, String revision, String last) {
    this.command = command;
    int colon = revision.indexOf(':');
    this.start = colon < 0 ? null : revision.substring(0, colon);
    String end = colon < 0 ? revision : revision.substring(colon + 1);
    this.end = end.isEmpty() ? last : end;
  }

  static boolean is(String revision) {
    return revision.indexOf(':') >= 0;
  }

  /** What writes the script of a session up to the end of the range. */
  interface Work {
    void write(Session session, String end, StringWriter script) throws Exception;
  }

  int write(Work work) throws Exception {
    StringWriter script = new StringWriter();
    Session.Work<Integer> all =
        session -> {
          work.write(session, end, script);
          return 0;
        };
    GlobalOptions options = command.migrate.options;
    if (start == null && options.databaseExists()) {
      options.open(false, all);
    } else {
      String from = start == null || start.isEmpty() ? "base" : start;
      Set<String> heads =
          GlobalOptions.isOfDatabase(from)
              ? options.open(false, session -> session.names().resolve(from))
              : options.withChangelog(
                  replay -> new RevisionNames(replay.graph(), Set.of()).resolve(from));
      options.at(heads, all);
    }
    Folded out = (Folded) command.spec.commandLine().getOut();
    script.toString().lines().forEach(out::whole);
    return 0;
  }
}

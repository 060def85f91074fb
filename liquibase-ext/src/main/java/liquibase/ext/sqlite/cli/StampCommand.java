package liquibase.ext.sqlite.cli;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import liquibase.exception.LiquibaseException;
import liquibase.ext.sqlite.adopt.NeedsPersonException;
import liquibase.ext.sqlite.adopt.Stamp;
import liquibase.ext.sqlite.command.Migration;
import liquibase.ext.sqlite.command.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code migrate stamp}. */
@Command(
    name = "stamp",
    description = {
      "Sets what the history says, and runs nothing. The real schema is compared with that of the"
          + " revision first: a stamp that would be a lie is refused."
    },
    footer = {
      "%nExamples:",
      "  migrate stamp head",
      "  migrate stamp --purge 2ba564e47b5d",
      "  migrate stamp head --sql"
    })
final class StampCommand extends MigrateCommand {

  @Parameters(
      paramLabel = "REV",
      arity = "1..*",
      description = "head, heads, base, current, or revisions or beginnings of them.")
  List<String> names;

  @Option(names = "--purge", description = "Delete the whole history first, unknown revisions too.")
  boolean purge;

  @Option(
      names = "--force",
      description =
          "Stamp although the schema is another. The history keeps a note that it was forced.")
  boolean force;

  @Option(names = "--sql", description = "Write the SQL, and change nothing.")
  boolean sql;

  @Option(names = "--json", description = "Print JSON.")
  boolean json;

  @Override
  public Integer call() throws Exception {
    boolean range = names.size() == 1 && SqlRange.is(names.get(0));
    if (range && !sql) {
      throw new ParameterException(
          spec.commandLine(),
          "A range START:END goes with --sql. Name where the history is to be.");
    }
    if (sql && (range || !migrate.options.databaseExists())) {
      // As Alembic has it: with no database there is no schema to compare.
      return new SqlRange(this, names.size() == 1 ? names.get(0) : ":" + names.get(0), "heads")
          .write(this::offline);
    }
    return migrate.options.open(false, this::stamp);
  }

  private void offline(Session session, String end, StringWriter script) throws Exception {
    List<String> named = new ArrayList<>(names);
    named.set(0, end);
    Set<String> state = state(session, named, session.applied());
    Stamp stamp = new Stamp(session.database(), session.changelog(), session.replay());
    new Migration(session, text -> {})
        .script(script, () -> stamp.change(state, purge, Optional.empty()));
  }

  /** One branch that goes back to base leaves the others where they are. */
  private static Set<String> state(Session session, List<String> names, Set<String> applied)
      throws LiquibaseException {
    Set<String> named = new LinkedHashSet<>();
    Set<String> left = new LinkedHashSet<>(applied);
    boolean branches = true;
    for (String name : names) {
      if (name.endsWith("@base")) {
        session.traversal().downgrade(name).forEach(left::remove);
      } else {
        named.addAll(session.names().resolve(name));
        branches = false;
      }
    }
    return branches
        ? session.revisions().graph().headsOf(left)
        : new Stamp(session.database(), session.changelog(), session.replay()).state(named, left);
  }

  private int stamp(Session session) throws Exception {
    Set<String> state = state(session, names, purge ? Set.of() : session.applied());
    Stamp stamp = new Stamp(session.database(), session.changelog(), session.replay());
    List<String> lies = stamp.lies(state);
    String at = state.isEmpty() ? "base" : String.join(", ", state);
    if (!lies.isEmpty() && !force) {
      throw new NeedsPersonException(
          "The schema is not that of %s:%n  - %s%nNothing was stamped. Bring it there with: migrate adopt (or migrate adopt --repair), migrate upgrade. To stamp it all the same, and have that noted: --force"
              .formatted(at, String.join("\n  - ", lies)));
    }
    Optional<String> forced =
        lies.isEmpty()
            ? Optional.empty()
            : Optional.of("%d difference(s), first %s".formatted(lies.size(), lies.get(0)));
    if (sql) {
      StringWriter script = new StringWriter();
      new Migration(session, text -> {}).script(script, () -> stamp.change(state, purge, forced));
      script.toString().lines().forEach(((Folded) spec.commandLine().getOut())::whole);
      return 0;
    }
    List<String> changed = session.locked(locked -> stamp.write(state, purge, forced));
    if (json) {
      Map<String, Object> data = new LinkedHashMap<>();
      data.put("current", state);
      data.put("changed", changed);
      data.put("forced", forced.isPresent());
      data.put("differences", lies);
      json(data);
    } else {
      if (forced.isPresent()) {
        say("Passed over by force, and noted in the history:");
        lies.forEach(lie -> say("  - " + lie));
      }
      say("Stamped: the history now says " + at + ".");
    }
    return 0;
  }
}

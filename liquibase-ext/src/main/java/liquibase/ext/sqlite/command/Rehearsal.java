package liquibase.ext.sqlite.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import liquibase.Scope;
import liquibase.exception.LiquibaseException;
import liquibase.ext.sqlite.backup.Backup;
import liquibase.ext.sqlite.backup.BackupWriter;
import liquibase.ext.sqlite.database.DatabaseUrl;
import liquibase.ext.sqlite.database.SQLiteConfiguration;
import liquibase.ext.sqlite.database.UserSchema;
import liquibase.ext.sqlite.ddl.Names;
import liquibase.ext.sqlite.diff.SchemaComparison;
import liquibase.ext.sqlite.plan.Loss;
import liquibase.ext.sqlite.schema.Schema;
import liquibase.ext.sqlite.verify.ContentDigest;
import liquibase.ui.LoggerUIService;

/**
 * Goes through a deploy on a scratch copy of the real database: up, verified, down again, compared
 * with the start, and up once more. The database itself is only read.
 */
public final class Rehearsal {
  private final Session session;
  private final Consumer<String> out;
  private final List<String> problems = new ArrayList<>();
  private final Set<String> losses = new TreeSet<>();
  private final Set<String> lostRows = new TreeSet<>();
  private final Map<String, Set<String>> lostColumns = new TreeMap<>();
  private final Map<String, Map<String, Object>> revisions = new LinkedHashMap<>();

  /** Makes the rehearsal for an open session; {@code out} takes the report. */
  public Rehearsal(Session session, Consumer<String> out) {
    this.session = session;
    this.out = out;
  }

  private record State(Schema schema, Map<String, String> content) {}

  /** Reads a state; columns whose values are declared lost do not count. */
  private State state(Session copy) throws Exception {
    Connection connection = copy.database().jdbc();
    Schema schema = UserSchema.read(connection);
    Map<String, String> content =
        ContentDigest.of(
            connection,
            table ->
                schema.find("table", table).isPresent() && !lostRows.contains(Names.fold(table)),
            table -> lostColumns.getOrDefault(Names.fold(table), Set.of()));
    copy.database().rollback();
    return new State(schema, content);
  }

  /**
   * Rehearses an upgrade to {@code target}.
   *
   * @return whether a deploy may follow
   */
  public boolean rehearse(String target) throws Exception {
    session.requireManaged();
    session.requireKnown();
    session.validate();
    List<String> pending = new Migration(session, text -> {}).runnable(target);
    if (pending.isEmpty()) {
      out.accept("Nothing to rehearse: no revision is pending.");
      return true;
    }
    Path folder = Files.createTempDirectory("migrate-rehearse");
    Thread ended = new Thread(() -> deleteQuietly(folder), "rehearsal-clean-up");
    Runtime.getRuntime().addShutdownHook(ended);
    try {
      Path copy = copy(folder);
      Scope.child(
          Map.of("liquibase.sqlite.backup", false, Scope.Attr.ui.name(), new Listener()),
          () ->
              Session.with(
                  session.location(),
                  DatabaseUrl.parsePathOrUrl(copy.toString()),
                  false,
                  scratch -> run(scratch, pending)));
    } finally {
      delete(folder);
      forget(ended);
    }
    report();
    return problems.isEmpty();
  }

  private Path copy(Path folder) throws IOException, LiquibaseException {
    Path file =
        session
            .database()
            .file()
            .orElseThrow(() -> new LiquibaseException("Only a file can be rehearsed on."));
    session.database().rollback();
    Backup copy =
        new BackupWriter(Clock.systemUTC(), SQLiteConfiguration.progress())
            .write(session.database().jdbc(), file, "rehearsal", folder);
    return copy.file();
  }

  private Void run(Session scratch, List<String> pending) throws Exception {
    plans(scratch, pending);
    int reversible = behindTheLastOneWay(scratch, pending);
    up(scratch, pending.subList(0, reversible));
    State start = state(scratch);
    List<String> there = pending.subList(reversible, pending.size());
    up(scratch, there);
    State upgraded = state(scratch);
    List<String> back = new ArrayList<>(there);
    Collections.reverse(back);
    if (down(scratch, back)) {
      compare(start, state(scratch));
      up(scratch, there);
      SchemaComparison.differences(upgraded.schema(), state(scratch).schema())
          .forEach(d -> problems.add("the second upgrade leads elsewhere: " + d));
    }
    return null;
  }

  /** Returns from where on all can be undone; what lies before is only tried forward. */
  private int behindTheLastOneWay(Session scratch, List<String> pending) {
    Migration migration = new Migration(scratch, text -> {});
    int behind = 0;
    for (int i = 0; i < pending.size(); i++) {
      Optional<String> why = migration.whyNoWayBack(pending.get(i));
      if (why.isPresent()) {
        revisions.get(pending.get(i)).put("irreversible", why.get());
        behind = i + 1;
      }
    }
    return behind;
  }

  private void plans(Session scratch, List<String> pending) throws LiquibaseException {
    for (PlanPreview.Revision plan : new PlanPreview(scratch).of(pending)) {
      Map<String, Object> data = new LinkedHashMap<>();
      List<String> lines = new ArrayList<>();
      for (PlanPreview.Line line : plan.lines()) {
        lines.add(line.summary() + line.cost().map(cost -> "; " + cost).orElse(""));
        line.losses().forEach(this::declare);
      }
      data.put("plan", lines);
      revisions.put(plan.id(), data);
    }
    scratch.database().rollback();
  }

  private void declare(Loss loss) {
    losses.add(loss.sentence());
    String table = Names.fold(loss.table());
    if (loss.column() == null) {
      lostRows.add(table);
    } else {
      lostColumns.computeIfAbsent(table, t -> new TreeSet<>()).add(Names.fold(loss.column()));
    }
  }

  private void up(Session scratch, List<String> pending) throws Exception {
    Migration migration = new Migration(scratch, text -> {});
    for (String id : pending) {
      time(
          id,
          "upgradeSeconds",
          () ->
              scratch.locked(
                  held -> {
                    held.initHistory();
                    return migration.applyHeld(List.of(id));
                  }));
    }
    Schema should = scratch.replay().at(scratch.names().current());
    SchemaComparison.differences(should, UserSchema.read(scratch.database().jdbc()))
        .forEach(d -> problems.add("after the upgrade: " + d));
    scratch.database().rollback();
  }

  private boolean down(Session scratch, List<String> back) throws Exception {
    Migration migration = new Migration(scratch, text -> {});
    for (String id : back) {
      try {
        time(id, "downgradeSeconds", () -> migration.undoAll(List.of(id)));
      } catch (LiquibaseException e) {
        revisions.get(id).put("irreversible", e.getMessage());
        problems.add("revision %s cannot be undone: %s".formatted(id, e.getMessage()));
        return false;
      }
    }
    return true;
  }

  private interface Step {
    Object run() throws Exception;
  }

  private void time(String id, String what, Step step) throws Exception {
    Instant start = Instant.now();
    step.run();
    revisions.get(id).putIfAbsent(what, Duration.between(start, Instant.now()).toMillis() / 1000.0);
  }

  private void compare(State start, State now) {
    SchemaComparison.differences(start.schema(), now.schema())
        .forEach(d -> problems.add("after the downgrade: " + d));
    for (Map.Entry<String, String> table : start.content().entrySet()) {
      boolean same = table.getValue().equals(now.content().get(table.getKey()));
      if (!same) {
        problems.add(
            "after the downgrade: the rows of table %s are not what they were"
                .formatted(table.getKey()));
      }
    }
  }

  private void report() {
    revisions.forEach(
        (id, data) -> {
          out.accept("Revision " + id);
          ((List<?>) data.get("plan")).forEach(line -> out.accept("  " + line));
          out.accept(
              "  up in %s s, down in %s s"
                  .formatted(
                      data.get("upgradeSeconds"), data.getOrDefault("downgradeSeconds", "-")));
          if (data.containsKey("irreversible")) {
            out.accept("  has no way back: " + data.get("irreversible"));
          }
        });
    losses.forEach(loss -> out.accept("Declared: " + loss));
    problems.forEach(problem -> out.accept("Problem: " + problem));
    out.accept(
        problems.isEmpty()
            ? "The rehearsal went well; nothing was touched."
            : "The rehearsal failed; nothing was touched.");
  }

  /** Returns the report as data. */
  public Map<String, Object> data() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("passed", problems.isEmpty());
    data.put("revisions", revisions);
    data.put("losses", losses);
    data.put("problems", problems);
    return data;
  }

  /** Hears what a rollback says that it loses. */
  private final class Listener extends LoggerUIService {
    @Override
    public void sendMessage(String message) {
      if (message.startsWith("This rollback loses ")) {
        losses.add(message);
      }
    }
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending; the hook runs already.
    }
  }

  /** The copy of the database does not stay behind where a signal ends the process. */
  private static void deleteQuietly(Path folder) {
    try {
      delete(folder);
    } catch (IOException e) {
      // The work goes on in its own thread until the process is gone; it may have been faster.
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
    }
    Files.delete(folder);
  }
}

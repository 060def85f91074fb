package liquibase.ext.sqlite.command;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import liquibase.Scope;
import liquibase.change.Change;
import liquibase.changelog.ChangeLogHistoryServiceFactory;
import liquibase.changelog.ChangeSet;
import liquibase.exception.LiquibaseException;
import liquibase.ext.sqlite.adopt.NeedsPersonException;
import liquibase.ext.sqlite.database.ExtendedSQLiteDatabase;
import liquibase.ext.sqlite.database.UserSchema;
import liquibase.ext.sqlite.diff.SchemaComparison;
import liquibase.ext.sqlite.schema.Schema;
import liquibase.ext.sqlite.verify.ContentDigest;
import liquibase.ext.sqlite.verify.ForeignKeys;
import liquibase.ext.sqlite.verify.Integrity;

/**
 * The command for production. One write transaction is held around all of it: backup, upgrade and
 * verification see the same database, readers go on, and whatever fails leaves everything as it
 * was.
 */
public final class Deployment {
  private static final Set<String> NETWORK = Set.of("nfs", "nfs4", "cifs", "smb", "smb2", "smbfs");

  private final Session session;
  private final Consumer<String> out;
  private final StopSignal stop;
  private final DeployReport report = new DeployReport();

  /**
   * Makes a deployment in an open session.
   *
   * @param out takes what is to be said
   * @param stop what may ask for an end
   */
  public Deployment(Session session, Consumer<String> out, StopSignal stop) {
    this.session = session;
    this.out = out;
    this.stop = stop;
  }

  /**
   * Notes that it failed, be it before its first step.
   *
   * @return the error as a person needs it: of a signal SQLite only says that it was interrupted
   */
  public Exception failed(Exception e) {
    boolean early = stop.isGiven() && report.error == null;
    Exception told =
        early ? new LiquibaseException("Stopped by a signal. Nothing was changed.", e) : e;
    report.status = e instanceof NeedsPersonException ? "needs a person" : "failed";
    report.error = report.error == null ? told.getMessage() : report.error;
    return told;
  }

  /** Returns what takes what is to be said. */
  public Consumer<String> out() {
    return out;
  }

  /** Returns what has happened so far; also after a failure. */
  public DeployReport report() {
    return report;
  }

  /**
   * Upgrades to {@code target} and verifies the result.
   *
   * @throws NeedsPersonException if a revision among those pending cannot be part of one
   *     transaction, or the schema is not what the history says
   * @throws LiquibaseException if anything fails; the database is then as it was
   */
  public void deploy(String target) throws Exception {
    session.requireManaged();
    session.requireKnown();
    session.validate();
    report.before = session.names().current();
    Migration migration = new Migration(session, out);
    List<String> pending = migration.runnable(target);
    report.after = report.before;
    report.describe(session);
    if (pending.isEmpty()) {
      report.status = "nothing to do";
      out.accept("Nothing to do: the database stands at " + at() + ".");
      return;
    }
    preflight(pending);
    Instant start = Instant.now();
    try {
      session.locked(locked -> held(migration, target));
    } catch (Exception e) {
      report.error = stop.isGiven() ? "Stopped by a signal." : e.getMessage();
      throw e instanceof NeedsPersonException
          ? e
          : new LiquibaseException(report.error + "\nAll was undone: " + standing(), e);
    } finally {
      report.seconds = Duration.between(start, Instant.now()).toMillis() / 1000.0;
    }
    if (report.applied.isEmpty()) {
      out.accept("Nothing to do any more: another run was faster. " + standing());
      return;
    }
    out.accept("Verified: foreign keys, integrity, and the schema of " + at() + ".");
    if (report.untouched > 0) {
      out.accept(
          "Verified: the rows of %d table(s) that no revision mentions are the same."
              .formatted(report.untouched));
    }
    out.accept("Deployed %d revision(s); %s".formatted(report.applied.size(), standing()));
  }

  /** Looks at what would make the deploy fail half way, before its first step. */
  private void preflight(List<String> pending)
      throws LiquibaseException, IOException, SQLException {
    List<String> outside = new ArrayList<>();
    for (String id : pending) {
      if (!session.revisions().changeSet(id).isRunInTransaction()) {
        outside.add(id);
      }
    }
    if (!outside.isEmpty()) {
      throw new NeedsPersonException(
          "%s cannot run in a transaction (runInTransaction: false), so a deploy cannot undo it. Nothing was changed. Apply it by hand: migrate upgrade %s"
              .formatted(String.join(", ", outside), outside.get(0)));
    }
    requireNoDrift();
    report.plans.addAll(new PlanPreview(session).of(pending));
    session.database().rollback();
    Path file = session.database().file().orElse(null);
    if (file != null && Files.exists(file)) {
      requireSpace(file);
      warnOfNetwork(file);
    }
  }

  private void requireNoDrift() throws LiquibaseException {
    List<String> drift = new SchemaDifference(session).from(null);
    if (!drift.isEmpty()) {
      throw new NeedsPersonException(
          "The database is not what its history says, so nobody can tell what the revisions would make of it:\n  - %s\nNothing was changed. Undo by hand what was done by hand, or make a revision of it: migrate check says how."
              .formatted(String.join("\n  - ", drift)));
    }
  }

  private void requireSpace(Path file) throws IOException, LiquibaseException {
    boolean rebuilds =
        report.plans.stream()
            .flatMap(plan -> plan.lines().stream())
            .anyMatch(line -> line.cost().isPresent());
    long size = Files.size(file);
    long needed = rebuilds ? 3 * size : size + size / 10;
    long free = Files.getFileStore(file.toAbsolutePath().getParent()).getUsableSpace();
    if (free < needed) {
      throw new LiquibaseException(
          String.format(
              Locale.ROOT,
              "There is not enough space on the disk of %s: a deploy may need %,d kB for the backup%s, and %,d kB are free. Nothing was changed. Make room, and run again.",
              file,
              needed / 1000,
              rebuilds ? " and the largest rebuild" : "",
              free / 1000));
    }
  }

  private void warnOfNetwork(Path file) throws IOException {
    FileStore store = Files.getFileStore(file);
    if (NETWORK.contains(store.type().toLowerCase(Locale.ROOT))) {
      out.accept(
          "Warning: %s lies on a network file system (%s), whose locks SQLite cannot rely on."
              .formatted(file, store.type()));
    }
  }

  private Void held(Migration migration, String target) throws Exception {
    ExtendedSQLiteDatabase database = session.database();
    session.initHistory();
    session.validate();
    // Another deploy may have been faster while this one waited for the lock.
    List<String> ids = migration.runnable(target);
    if (ids.isEmpty()) {
      report.after = session.names().current();
      report.status = "nothing to do";
      return null;
    }
    List<ChangeSet> changeSets = ids.stream().map(session.revisions()::changeSet).toList();
    List<Change> changes = changeSets.stream().flatMap(c -> c.getChanges().stream()).toList();
    database.transaction().holdAll(changes);
    try {
      database.firstWrite().prepareHeld();
      database.firstWrite().backup().ifPresent(made -> report.backup = made.file().toString());
      Connection connection = database.jdbc();
      if (report.backup == null) {
        // A backup is checked as it is made; without one nobody has looked yet.
        requireIntegrity(connection);
      }
      Set<String> violations = ForeignKeys.violations(connection);
      Map<String, String> before = untouched(connection, changeSets);
      for (String id : ids) {
        stop.check();
        Instant start = Instant.now();
        migration.applyHeld(List.of(id));
        report.applied.put(id, Duration.between(start, Instant.now()).toMillis() / 1000.0);
      }
      verify(connection, violations, before);
      stop.rest();
      stop.check();
      database.transaction().commitAll();
      report.after = session.names().current();
      report.status = "upgraded";
      report.describe(session);
      return null;
    } catch (Exception e) {
      stop.rest();
      rollback(database, e);
      Scope.getCurrentScope()
          .getSingleton(ChangeLogHistoryServiceFactory.class)
          .getChangeLogService(database)
          .reset();
      report.applied.clear();
      throw e;
    }
  }

  private static void requireIntegrity(Connection connection)
      throws SQLException, LiquibaseException {
    Optional<String> problem = Integrity.problem(connection);
    if (problem.isPresent()) {
      throw new LiquibaseException(
          "The database is damaged: %s. See docs/recovery.md.".formatted(problem.get()));
    }
  }

  /** SQLite may have rolled back by itself, as when the disk is full. */
  private static void rollback(ExtendedSQLiteDatabase database, Exception cause) {
    try {
      database.transaction().rollbackAll();
    } catch (LiquibaseException e) {
      cause.addSuppressed(e);
    }
  }

  private Map<String, String> untouched(Connection connection, List<ChangeSet> changeSets)
      throws SQLException {
    Schema schema = UserSchema.read(connection);
    Set<String> touched = TouchedTables.of(schema, changeSets);
    Map<String, String> digests =
        ContentDigest.of(
            connection,
            table -> !touched.contains(table) && schema.find("table", table).isPresent());
    report.untouched = digests.size();
    return digests;
  }

  private void verify(Connection connection, Set<String> before, Map<String, String> untouched)
      throws LiquibaseException, SQLException {
    Set<String> wrong = new TreeSet<>(ForeignKeys.violations(connection));
    wrong.removeAll(before);
    Integrity.problem(connection).ifPresent(said -> wrong.add("integrity_check says: " + said));
    wrong.addAll(
        SchemaComparison.differences(
            session.replay().at(session.names().current()), UserSchema.read(connection)));
    Map<String, String> now = ContentDigest.of(connection, untouched::containsKey);
    for (Map.Entry<String, String> table : untouched.entrySet()) {
      if (!table.getValue().equals(now.get(table.getKey()))) {
        wrong.add("rows of table " + table.getKey() + " changed, which no revision mentions");
      }
    }
    if (!wrong.isEmpty()) {
      throw new LiquibaseException(
          "The revisions ran, but the result does not verify:\n  - "
              + String.join("\n  - ", wrong));
    }
  }

  private String standing() throws LiquibaseException {
    return "the database stands at %s; %s."
        .formatted(
            at(),
            report.backup == null
                ? "no backup was needed or made"
                : "the backup from before is " + report.backup);
  }

  private String at() throws LiquibaseException {
    Set<String> current = session.names().current();
    return current.isEmpty() ? "base (no revision)" : String.join(", ", current);
  }

  /** Returns the report as data. */
  public Map<String, Object> data() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("status", report.status);
    data.put("before", report.before);
    data.put("after", report.after);
    data.put("applied", report.applied);
    data.put("backup", report.backup);
    data.put("untouchedTables", report.untouched);
    data.put("seconds", report.seconds);
    data.put("error", report.error);
    return data;
  }
}

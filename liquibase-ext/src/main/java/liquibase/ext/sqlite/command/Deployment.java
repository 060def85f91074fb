package liquibase.ext.sqlite.command;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import liquibase.exception.LiquibaseException;
import liquibase.ext.sqlite.database.UserSchema;
import liquibase.ext.sqlite.diff.SchemaComparison;
import liquibase.ext.sqlite.jdbc.Sqlite;
import liquibase.ext.sqlite.verify.ForeignKeys;

/** The command for production: backup, upgrade, verification, report. */
public final class Deployment {
  private final Session session;
  private final Consumer<String> out;

  /** Makes a deployment in an open session; {@code out} takes the report. */
  public Deployment(Session session, Consumer<String> out) {
    this.session = session;
    this.out = out;
  }

  /**
   * Upgrades to {@code target} and verifies the result.
   *
   * @throws LiquibaseException if a revision fails, which is then undone, or if the result does not
   *     verify; the message says where the database stands and where the backup lies
   */
  public void deploy(String target) throws Exception {
    session.requireManaged();
    Set<String> before = violations();
    Migration migration = new Migration(session, out);
    List<String> applied;
    try {
      applied = migration.upgrade(target);
    } catch (LiquibaseException e) {
      throw new LiquibaseException(e.getMessage() + "\n" + standing(), e);
    }
    if (applied.isEmpty()) {
      out.accept("Nothing to do: the database stands at " + at() + ".");
      return;
    }
    verify(before);
    out.accept("Verified: foreign keys, integrity, and the schema of " + at() + ".");
    out.accept("Deployed %d revision(s); %s".formatted(applied.size(), standing()));
  }

  private void verify(Set<String> before) throws LiquibaseException, SQLException {
    Connection connection = session.database().jdbc();
    Set<String> wrong = new TreeSet<>(violations());
    wrong.removeAll(before);
    String integrity = Sqlite.text(connection, "PRAGMA integrity_check(1)");
    if (!"ok".equals(integrity)) {
      wrong.add("integrity_check says: " + integrity);
    }
    wrong.addAll(
        SchemaComparison.differences(
            session.replay().at(session.names().current()), UserSchema.read(connection)));
    session.database().rollback();
    if (!wrong.isEmpty()) {
      throw new LiquibaseException(
          "The revisions ran, but the result does not verify:\n  - %s\n%s"
              .formatted(String.join("\n  - ", wrong), standing()));
    }
  }

  private Set<String> violations() throws SQLException, LiquibaseException {
    Set<String> violations = ForeignKeys.violations(session.database().jdbc());
    session.database().rollback();
    return violations;
  }

  private String standing() throws LiquibaseException {
    String backup =
        session
            .database()
            .firstWrite()
            .backup()
            .map(made -> "the backup from before is " + made.file())
            .orElse("no backup was needed or made");
    return "the database stands at %s; %s.".formatted(at(), backup);
  }

  private String at() throws LiquibaseException {
    Set<String> current = session.names().current();
    return current.isEmpty() ? "base (no revision)" : String.join(", ", current);
  }
}

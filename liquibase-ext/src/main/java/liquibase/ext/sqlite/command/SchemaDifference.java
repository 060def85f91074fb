package liquibase.ext.sqlite.command;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import liquibase.exception.LiquibaseException;
import liquibase.ext.sqlite.database.UserSchema;
import liquibase.ext.sqlite.diff.SchemaComparison;
import liquibase.ext.sqlite.schema.Schema;

/** Tells a database from what it should be: another schema, or the one of a revision. */
public final class SchemaDifference {
  private final Session session;

  /** Makes the comparison for an open session. */
  public SchemaDifference(Session session) {
    this.session = session;
  }

  /**
   * Returns what is different, a sentence each; nothing where both mean the same.
   *
   * @param reference a file, a URL, or the name of a revision; null for the revision that the
   *     database says it stands at
   * @throws LiquibaseException if the reference cannot be read
   */
  public List<String> from(String reference) throws LiquibaseException {
    Set<String> known = session.applied();
    List<String> differences = compare(reference);
    if (!differences.isEmpty() && reference == null) {
      session.forgetHistory();
      // The history was read before the schema, and another run has committed in between.
      return session.applied().equals(known) ? differences : from(null);
    }
    return differences;
  }

  private List<String> compare(String reference) throws LiquibaseException {
    try {
      return SchemaComparison.differences(
          should(reference), UserSchema.read(session.database().jdbc()));
    } catch (SQLException e) {
      throw new LiquibaseException(e.getMessage(), e);
    }
  }

  private Schema should(String reference) throws LiquibaseException, SQLException {
    if (reference == null) {
      return session.replay().at(session.names().current());
    }
    return ReferenceSchema.isOutside(reference)
        ? ReferenceSchema.read(reference, session.resources())
        : session.replay().at(session.names().resolve(reference));
  }
}

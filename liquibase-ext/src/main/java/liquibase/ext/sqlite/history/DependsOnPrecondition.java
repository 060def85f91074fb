package liquibase.ext.sqlite.history;

import java.util.List;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.visitor.ChangeExecListener;
import liquibase.database.Database;
import liquibase.exception.PreconditionErrorException;
import liquibase.exception.PreconditionFailedException;

/**
 * {@code dependsOn}: declares what must be applied before a revision though the revision does not
 * follow on it: ids, unambiguous beginnings of ids, or branch labels.
 *
 * <p>Source: <a
 * href="https://alembic.sqlalchemy.org/en/latest/branches.html#branch-dependencies">Alembic's
 * branch dependencies</a>.
 */
public class DependsOnPrecondition extends RevisionListPrecondition {

  /** Returns the names as they are written. */
  public List<String> dependencies() {
    return names();
  }

  /** Returns the names as an attribute holds them. */
  public String getRevision() {
    return String.join(", ", names());
  }

  @Override
  public String getName() {
    return "dependsOn";
  }

  @Override
  public void check(
      Database database,
      DatabaseChangeLog changeLog,
      ChangeSet changeSet,
      ChangeExecListener changeExecListener)
      throws PreconditionFailedException, PreconditionErrorException {
    DatabaseChangeLog root = changeLog;
    while (root.getParentChangeLog() != null) {
      root = root.getParentChangeLog();
    }
    List<String> ids =
        ChangelogRevisions.of(root).graph().find(changeSet.getId()).orElseThrow().dependsOn();
    AppliedIds.require(AppliedIds.of(database, changeLog, this), ids, changeLog, this);
  }
}

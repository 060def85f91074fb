package liquibase.ext.sqlite.alembic;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import liquibase.Scope;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.database.Database;
import liquibase.exception.DatabaseException;
import liquibase.executor.Executor;
import liquibase.executor.ExecutorService;
import liquibase.ext.sqlite.ddl.Names;
import liquibase.ext.sqlite.history.ChangelogRevisions;
import liquibase.ext.sqlite.revision.RevisionGraph;
import liquibase.statement.core.RawParameterizedSqlStatement;

/**
 * Alembic's table {@code alembic_version}: where it exists it holds the newest applied revisions
 * that Alembic itself knows. It is read by nobody here but adoption, which does not believe it.
 */
public final class AlembicVersion {
  /** The changelog property that names the last revisions Alembic knew, parted by commas. */
  public static final String PROPERTY = "alembic.heads";

  private static final String EXISTS =
      "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'alembic_version'";

  private AlembicVersion() {}

  /** Brings the table up to date behind the record of a changeSet, in the same transaction. */
  public static void follow(Database database, ChangeSet changeSet) throws DatabaseException {
    if (changeSet.getChangeLog() != null) {
      synchronize(database, root(changeSet.getChangeLog()));
    }
  }

  /** Brings the table up to date with the history, if it exists and the changelog knows Alembic. */
  public static void synchronize(Database database, DatabaseChangeLog changelog)
      throws DatabaseException {
    if (changelog.getChangeLogParameters() == null) {
      return;
    }
    Object known = changelog.getChangeLogParameters().getValue(PROPERTY, changelog);
    if (known != null && exists(database)) {
      ChangelogRevisions revisions = ChangelogRevisions.of(changelog);
      Set<String> applied = revisions.applied(database.getRanChangeSetList());
      write(database, knownHeads(revisions.graph(), known.toString(), applied));
    }
  }

  private static DatabaseChangeLog root(DatabaseChangeLog changelog) {
    DatabaseChangeLog parent = changelog.getParentChangeLog();
    return parent == null ? changelog : root(parent);
  }

  private static boolean exists(Database database) throws DatabaseException {
    return executor(database).queryForInt(new RawParameterizedSqlStatement(EXISTS)) > 0;
  }

  /** Returns the newest of the applied revisions that Alembic knows. */
  static Set<String> knownHeads(RevisionGraph graph, String lastKnown, Set<String> applied) {
    Set<String> known =
        new LinkedHashSet<>(graph.ancestors(List.of(lastKnown.strip().split("\\s*,\\s*"))));
    known.retainAll(applied);
    return graph.headsOf(known);
  }

  private static void write(Database database, Set<String> heads) throws DatabaseException {
    Executor executor = executor(database);
    executor.execute(new RawParameterizedSqlStatement("DELETE FROM alembic_version"));
    for (String head : heads) {
      executor.execute(
          new RawParameterizedSqlStatement(
              "INSERT INTO alembic_version (version_num) VALUES (" + Names.literal(head) + ")"));
    }
  }

  private static Executor executor(Database database) {
    return Scope.getCurrentScope()
        .getSingleton(ExecutorService.class)
        .getExecutor("jdbc", database);
  }
}

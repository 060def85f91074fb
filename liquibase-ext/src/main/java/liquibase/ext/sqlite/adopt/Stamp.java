package liquibase.ext.sqlite.adopt;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.exception.LiquibaseException;
import liquibase.ext.sqlite.database.ExtendedSQLiteDatabase;
import liquibase.ext.sqlite.database.UserSchema;
import liquibase.ext.sqlite.diff.SchemaComparison;
import liquibase.ext.sqlite.history.ChangelogRevisions;
import liquibase.ext.sqlite.replay.SchemaAtRevision;
import liquibase.ext.sqlite.revision.RevisionGraph;
import liquibase.statement.core.RawParameterizedSqlStatement;

/** Sets what the history says, and runs nothing; so the schema has to be what it then says. */
public final class Stamp {
  private final ExtendedSQLiteDatabase database;
  private final DatabaseChangeLog changelog;
  private final SchemaAtRevision replay;

  /** Makes the stamp of a database by a changelog. */
  public Stamp(
      ExtendedSQLiteDatabase database, DatabaseChangeLog changelog, SchemaAtRevision replay) {
    this.database = database;
    this.changelog = changelog;
    this.replay = replay;
  }

  /**
   * Returns the heads that the history has after a stamp: the named ones in place of those on the
   * same branches. Base takes everything away.
   */
  public Set<String> state(Set<String> named, Set<String> applied) {
    if (named.isEmpty()) {
      return Set.of();
    }
    RevisionGraph graph = replay.graph();
    Set<String> related = new LinkedHashSet<>(graph.ancestors(named));
    related.addAll(graph.dependants(named));
    Set<String> heads = new LinkedHashSet<>(graph.headsOf(applied));
    heads.removeAll(related);
    heads.addAll(named);
    return graph.headsOf(heads);
  }

  /**
   * Returns what tells the real schema from that of a state.
   *
   * @throws LiquibaseException if the state cannot be made
   */
  public List<String> lies(Set<String> state) throws LiquibaseException {
    try {
      List<String> lies =
          SchemaComparison.differences(replay.at(state), UserSchema.read(database.jdbc()));
      database.rollback();
      return lies;
    } catch (SQLException e) {
      throw new LiquibaseException(e.getMessage(), e);
    }
  }

  /**
   * Writes the history of a state, in one transaction.
   *
   * @param state its heads
   * @param purge whether rows that the changelog does not know go too
   * @param forced what was passed over by force; empty if the schema was verified
   * @return the revisions that were added and those that were removed
   */
  public List<String> write(Set<String> state, boolean purge, Optional<String> forced)
      throws LiquibaseException {
    database.firstWrite().prepare();
    database.transaction().holdAll();
    try {
      database.transaction().begin();
      List<String> changed = change(state, purge, forced);
      database.transaction().commitAll();
      return changed;
    } catch (LiquibaseException | SQLException | RuntimeException e) {
      database.transaction().rollbackAll();
      throw e instanceof SQLException sql ? new LiquibaseException(sql.getMessage(), sql) : wrap(e);
    }
  }

  private static LiquibaseException wrap(Exception error) {
    return error instanceof LiquibaseException known ? known : new LiquibaseException(error);
  }

  /** Does the same without a transaction: into a script. */
  public List<String> change(Set<String> state, boolean purge, Optional<String> forced)
      throws LiquibaseException, SQLException {
    HistoryRecord record = new HistoryRecord(database, changelog);
    record.init();
    if (purge) {
      liquibase.Scope.getCurrentScope()
          .getSingleton(liquibase.executor.ExecutorService.class)
          .getExecutor("jdbc", database)
          .execute(
              new RawParameterizedSqlStatement(
                  "DELETE FROM " + database.getDatabaseChangeLogTableName()));
      reset();
    }
    RevisionGraph graph = replay.graph();
    Set<String> applied =
        purge ? Set.of() : ChangelogRevisions.of(changelog).applied(database.getRanChangeSetList());
    Set<String> wanted = graph.ancestors(state);
    List<String> gone = new ArrayList<>(graph.ordered(applied));
    gone.removeAll(wanted);
    Collections.reverse(gone);
    record.remove(gone);
    List<String> come = new ArrayList<>(graph.ordered(wanted));
    come.removeAll(applied);
    record.add(come, forced.map(what -> "stamped by force: " + what).orElse("stamped"));
    gone.addAll(come);
    return gone;
  }

  private void reset() throws LiquibaseException {
    liquibase.Scope.getCurrentScope()
        .getSingleton(liquibase.changelog.ChangeLogHistoryServiceFactory.class)
        .getChangeLogService(database)
        .reset();
  }
}

package liquibase.ext.sqlite.adopt;

import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import liquibase.Scope;
import liquibase.changelog.ChangeLogHistoryServiceFactory;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.exception.LiquibaseException;
import liquibase.ext.sqlite.alembic.AlembicVersion;
import liquibase.ext.sqlite.changelog.UnmanagedDatabase;
import liquibase.ext.sqlite.database.ExtendedSQLiteDatabase;
import liquibase.ext.sqlite.ddl.Names;
import liquibase.ext.sqlite.history.ChangelogRevisions;
import liquibase.statement.core.RawParameterizedSqlStatement;

/** Writes into the history what did not run; each row says how it came there. */
final class HistoryRecord {
  private static final int COLUMN_SIZE = 255;

  private final ExtendedSQLiteDatabase database;
  private final DatabaseChangeLog changelog;
  private final ChangelogRevisions revisions;

  HistoryRecord(ExtendedSQLiteDatabase database, DatabaseChangeLog changelog) {
    this.database = database;
    this.changelog = changelog;
    this.revisions = ChangelogRevisions.of(changelog);
  }

  /** Makes the tables of the history where they are missing. */
  void init() throws LiquibaseException {
    try {
      Scope.child(
          Map.of(UnmanagedDatabase.ADOPTING, true),
          () ->
              Scope.getCurrentScope()
                  .getSingleton(ChangeLogHistoryServiceFactory.class)
                  .getChangeLogService(database)
                  .init());
    } catch (LiquibaseException e) {
      throw e;
    } catch (Exception e) {
      throw new LiquibaseException(e);
    }
  }

  /** Records revisions, in this order, with a note in their comments. */
  void add(Collection<String> ids, String note) throws LiquibaseException, SQLException {
    init();
    for (String id : ids) {
      ChangeSet changeSet = revisions.changeSet(id);
      database.markChangeSetExecStatus(changeSet, ChangeSet.ExecType.EXECUTED);
      note(changeSet, " (" + note + ")");
    }
    AlembicVersion.synchronize(database, changelog);
  }

  /** Takes revisions out of the history. */
  void remove(Collection<String> ids) throws LiquibaseException {
    for (String id : ids) {
      database.removeRanStatus(revisions.changeSet(id));
    }
    AlembicVersion.synchronize(database, changelog);
  }

  private void note(ChangeSet changeSet, String note) throws LiquibaseException {
    String cut = note.substring(0, Math.min(note.length(), COLUMN_SIZE));
    Scope.getCurrentScope()
        .getSingleton(liquibase.executor.ExecutorService.class)
        .getExecutor("jdbc", database)
        .execute(
            new RawParameterizedSqlStatement(
                "UPDATE %s SET COMMENTS = substr(coalesce(COMMENTS, ''), 1, %d) || %s WHERE ID = %s AND AUTHOR = %s AND FILENAME = %s"
                    .formatted(
                        database.getDatabaseChangeLogTableName(),
                        COLUMN_SIZE - cut.length(),
                        Names.literal(cut),
                        Names.literal(changeSet.getId()),
                        Names.literal(changeSet.getAuthor()),
                        Names.literal(changeSet.getFilePath()))));
  }
}

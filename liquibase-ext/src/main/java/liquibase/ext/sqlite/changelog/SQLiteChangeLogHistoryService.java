package liquibase.ext.sqlite.changelog;

import liquibase.changelog.ChangeSet;
import liquibase.changelog.StandardChangeLogHistoryService;
import liquibase.database.Database;
import liquibase.exception.DatabaseException;
import liquibase.ext.sqlite.alembic.AlembicVersion;
import liquibase.ext.sqlite.database.ExtendedSQLiteDatabase;

/** Liquibase's history, which on SQLite is never begun on a database that nobody adopted. */
public class SQLiteChangeLogHistoryService extends StandardChangeLogHistoryService {

  @Override
  public int getPriority() {
    return PRIORITY_DATABASE;
  }

  @Override
  public boolean supports(Database database) {
    return database instanceof ExtendedSQLiteDatabase;
  }

  @Override
  public void init() throws DatabaseException {
    UnmanagedDatabase.refuse((ExtendedSQLiteDatabase) getDatabase());
    super.init();
  }

  @Override
  public void setExecType(ChangeSet changeSet, ChangeSet.ExecType execType)
      throws DatabaseException {
    super.setExecType(changeSet, execType);
    AlembicVersion.follow(getDatabase(), changeSet);
  }

  @Override
  public void removeFromHistory(ChangeSet changeSet) throws DatabaseException {
    super.removeFromHistory(changeSet);
    AlembicVersion.follow(getDatabase(), changeSet);
  }
}

package liquibase.ext.sqlite.history;

import liquibase.changelog.StandardChangeLogHistoryService;
import liquibase.database.Database;
import liquibase.exception.DatabaseException;
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
}

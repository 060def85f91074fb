package liquibase.ext.sqlite.change;

import java.util.Optional;
import liquibase.change.Change;
import liquibase.database.Database;
import liquibase.exception.RollbackImpossibleException;
import liquibase.ext.sqlite.database.ExtendedSQLiteDatabase;
import liquibase.statement.SqlStatement;

/** Undoes a change by the changelog's past, and elsewhere as Liquibase does. */
final class Undo {

  private Undo() {}

  /** What Liquibase itself would do. */
  interface Stock {
    /** Returns its statements. */
    SqlStatement[] statements() throws RollbackImpossibleException;
  }

  static SqlStatement[] statements(Change change, Database database, Stock stock)
      throws RollbackImpossibleException {
    if (database instanceof ExtendedSQLiteDatabase sqlite) {
      Optional<SqlStatement[]> back = sqlite.wayBack().of(change, sqlite);
      if (back.isPresent()) {
        return back.get();
      }
    }
    return stock.statements();
  }
}

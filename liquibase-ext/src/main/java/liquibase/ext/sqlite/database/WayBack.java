package liquibase.ext.sqlite.database;

import java.util.Optional;
import java.util.ServiceLoader;
import liquibase.change.Change;
import liquibase.exception.RollbackImpossibleException;
import liquibase.statement.SqlStatement;

/**
 * Finds the way back of a change where Liquibase itself knows none, or one that guesses. It is
 * looked up as a service, since whoever knows the changelog's past stands on this package.
 */
public interface WayBack {

  /** Returns the one that is installed. */
  static WayBack installed() {
    return ServiceLoader.load(WayBack.class, WayBack.class.getClassLoader())
        .findFirst()
        .orElseThrow();
  }

  /**
   * Returns the statements that undo a change; empty where it is Liquibase's own to find them.
   *
   * @throws RollbackImpossibleException if there is no way back; the message says why
   */
  Optional<SqlStatement[]> of(Change change, ExtendedSQLiteDatabase database)
      throws RollbackImpossibleException;

  /** Returns why a change has no way back of its own; empty if it has one, as far as is known. */
  Optional<String> whyNone(Change change, ExtendedSQLiteDatabase database);
}

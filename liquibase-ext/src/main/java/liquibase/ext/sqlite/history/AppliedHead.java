package liquibase.ext.sqlite.history;

import java.util.List;
import liquibase.changelog.RanChangeSet;
import liquibase.exception.DatabaseException;
import liquibase.ext.sqlite.database.ExtendedSQLiteDatabase;

/** The revision that a database stands at, by its history alone. */
public final class AppliedHead {

  private AppliedHead() {}

  /**
   * Returns the revision that was applied last; empty for a database without a history, or with one
   * that was not kept as revisions.
   */
  public static List<String> of(ExtendedSQLiteDatabase database) throws DatabaseException {
    if (database.jdbc() == null || database.isDamaged()) {
      return List.of();
    }
    List<RanChangeSet> ran = database.getRanChangeSetList();
    if (ran.isEmpty()) {
      return List.of();
    }
    RanChangeSet last = ran.get(ran.size() - 1);
    boolean revision = RevisionDigest.in(last.getDescription()).isPresent();
    return revision ? List.of(last.getId()) : List.of();
  }
}

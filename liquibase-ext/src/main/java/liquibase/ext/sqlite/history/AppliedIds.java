package liquibase.ext.sqlite.history;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.RanChangeSet;
import liquibase.database.Database;
import liquibase.exception.DatabaseException;
import liquibase.exception.PreconditionErrorException;
import liquibase.exception.PreconditionFailedException;
import liquibase.precondition.Precondition;

/** Holds a declaration of revisions against the history. */
final class AppliedIds {

  private AppliedIds() {}

  static Set<String> of(Database database, DatabaseChangeLog changeLog, Precondition precondition)
      throws PreconditionErrorException {
    try {
      return database.getRanChangeSetList().stream()
          .map(RanChangeSet::getId)
          .collect(Collectors.toSet());
    } catch (DatabaseException e) {
      throw new PreconditionErrorException(e, changeLog, precondition);
    }
  }

  static void require(
      Set<String> applied,
      Collection<String> wanted,
      DatabaseChangeLog changeLog,
      Precondition precondition)
      throws PreconditionFailedException {
    List<String> missing = wanted.stream().filter(id -> !applied.contains(id)).toList();
    if (!missing.isEmpty()) {
      throw new PreconditionFailedException(
          "%s %s, which %s not applied to this database"
              .formatted(
                  precondition.getName(),
                  String.join(", ", missing),
                  missing.size() == 1 ? "is" : "are"),
          changeLog,
          precondition);
    }
  }
}

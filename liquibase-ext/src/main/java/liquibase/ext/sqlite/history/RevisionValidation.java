package liquibase.ext.sqlite.history;

import java.util.List;
import java.util.Optional;
import liquibase.Scope;
import liquibase.change.Change;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.RanChangeSet;
import liquibase.changelog.visitor.ValidatingVisitor;
import liquibase.changelog.visitor.ValidatingVisitorGenerator;
import liquibase.database.Database;
import liquibase.database.core.SQLiteDatabase;
import liquibase.exception.DatabaseException;
import liquibase.exception.UnexpectedLiquibaseException;
import liquibase.ext.sqlite.database.ExtendedSQLiteDatabase;
import liquibase.ext.sqlite.database.RevisionTarget;
import liquibase.ext.sqlite.revision.RevisionException;

/** Adds the checks of the revision graph to Liquibase's own validation of a changelog. */
public class RevisionValidation implements ValidatingVisitorGenerator {

  @Override
  public int getPriority() {
    return PRIORITY_DATABASE;
  }

  @Override
  public ValidatingVisitor generateValidatingVisitor(List<RanChangeSet> ranChangeSetList) {
    return new Visitor(ranChangeSetList);
  }

  private static final class Visitor extends ValidatingVisitor {
    private final List<RanChangeSet> history;

    Visitor(List<RanChangeSet> history) {
      super(history);
      this.history = history;
    }

    @Override
    public void validate(Database database, DatabaseChangeLog changeLog) {
      super.validate(database, changeLog);
      if (!(database instanceof SQLiteDatabase)) {
        return;
      }
      try {
        ChangelogRevisions.of(changeLog);
        changeLog.getChangeSets().forEach(this::requireUnedited);
        if (database instanceof ExtendedSQLiteDatabase sqlite) {
          changeLog.getChangeSets().forEach(changeSet -> warnOfNoWayBack(changeSet, sqlite));
          Optional<RevisionTarget> target = sqlite.takeRevisionTarget();
          if (target.isPresent()) {
            RevisionTargets.prepare(changeLog, sqlite, target.get());
          }
        }
      } catch (DatabaseException e) {
        throw new UnexpectedLiquibaseException(e);
      } catch (RevisionException e) {
        getValidationErrors().addError(e.getMessage());
      }
    }

    /** Says of what has not run yet which changes want a rollback of their own. */
    private void warnOfNoWayBack(ChangeSet changeSet, ExtendedSQLiteDatabase database) {
      boolean own = !changeSet.getRollback().getChanges().isEmpty();
      if (own || history.stream().anyMatch(ran -> ran.isSameAs(changeSet))) {
        return;
      }
      for (Change change : changeSet.getChanges()) {
        database
            .wayBack()
            .whyNone(change, database)
            .ifPresent(
                why ->
                    Scope.getCurrentScope()
                        .getLog(getClass())
                        .warning(changeSet.toString(false) + ": " + why + "."));
      }
    }

    private void requireUnedited(ChangeSet changeSet) {
      RevisionDigest.edited(changeSet, history)
          .ifPresent(
              what ->
                  getValidationErrors()
                      .addError(
                          "Revision %s (%s) was applied to this database, and %s has been edited since. Undo the edit; to change anything more, write a new revision."
                              .formatted(
                                  changeSet.getId(), ChangelogRevisions.source(changeSet), what)));
    }
  }
}

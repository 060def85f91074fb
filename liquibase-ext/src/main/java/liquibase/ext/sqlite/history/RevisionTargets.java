package liquibase.ext.sqlite.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import liquibase.change.Change;
import liquibase.change.CheckSum;
import liquibase.change.core.TagDatabaseChange;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.RanChangeSet;
import liquibase.exception.DatabaseException;
import liquibase.exception.UnexpectedLiquibaseException;
import liquibase.ext.sqlite.database.ExtendedSQLiteDatabase;
import liquibase.ext.sqlite.database.RevisionTarget;
import liquibase.ext.sqlite.revision.RevisionException;
import liquibase.ext.sqlite.revision.RevisionNames;
import liquibase.ext.sqlite.revision.Traversal;

/**
 * Lets Liquibase's own commands take the name of a revision where they take a tag. A tag that
 * exists is left to Liquibase; anything else must be a revision: stock Liquibase would apply
 * everything when it does not know a tag.
 *
 * <p>Source: {@code liquibase.command.core.UpdateToTagCommandStep} and {@code
 * liquibase.changelog.filter.AfterTagChangeSetFilter}, whose rules this prepares the changelog and
 * the history for.
 */
final class RevisionTargets {
  private static final String AUTHOR = "liquibase-sqlite";

  private final DatabaseChangeLog changelog;
  private final List<RanChangeSet> history;
  private final ChangelogRevisions revisions;
  private final Set<String> applied;
  private final Traversal traversal;

  private RevisionTargets(DatabaseChangeLog changelog, List<RanChangeSet> history) {
    this.changelog = changelog;
    this.history = history;
    this.revisions = ChangelogRevisions.of(changelog);
    this.applied = revisions.applied(history);
    this.traversal = new Traversal(new RevisionNames(revisions.graph(), applied));
  }

  /**
   * Prepares a run.
   *
   * @throws UnexpectedLiquibaseException if the target means no revision, or there are several
   *     heads and none is named
   */
  static void prepare(
      DatabaseChangeLog changelog, ExtendedSQLiteDatabase database, RevisionTarget target)
      throws DatabaseException {
    try {
      new RevisionTargets(changelog, database.getRanChangeSetList()).prepare(database, target);
    } catch (RevisionException e) {
      // Not a fault of the changelog, so not one of its validation errors.
      throw new UnexpectedLiquibaseException(e.getMessage());
    }
  }

  private void prepare(ExtendedSQLiteDatabase database, RevisionTarget target) {
    if (target.name() == null) {
      if (revisions.isDeclared()) {
        requireOneHead();
      }
    } else if (!isTag(target.name())) {
      if (target.isRollback()) {
        database.arrangeHistory(rearranged(target.name()));
      } else {
        cutOff(target.name());
      }
    }
  }

  private void requireOneHead() {
    try {
      new RevisionNames(revisions.graph(), applied).resolve("head");
    } catch (RevisionException e) {
      throw new RevisionDetails(revisions).explain(e);
    }
  }

  private boolean isTag(String name) {
    return history.stream().anyMatch(ran -> name.equalsIgnoreCase(ran.getTag()))
        || changelog.getChangeSets().stream()
            .flatMap(changeSet -> changeSet.getChanges().stream())
            .anyMatch(
                change -> change instanceof TagDatabaseChange tag && name.equals(tag.getTag()));
  }

  /** Takes out what is not to run. */
  private void cutOff(String name) {
    Set<String> wanted = Set.copyOf(traversal.upgrade(name));
    List<ChangeSet> kept = new ArrayList<>();
    for (String id : revisions.graph().ids()) {
      if (wanted.contains(id) || applied.contains(id)) {
        kept.add(revisions.changeSet(id));
      }
    }
    changelog.getChangeSets().removeIf(changeSet -> !kept.contains(changeSet));
    changelog.addChangeSet(tagged(name));
  }

  /** Liquibase warns of a tag that no changeSet sets; this one is never run. */
  private ChangeSet tagged(String name) {
    ChangeSet changeSet =
        new ChangeSet(
            name, AUTHOR, false, false, changelog.getFilePath(), null, null, true, changelog);
    changeSet.setIgnore(true);
    TagDatabaseChange tag = new TagDatabaseChange();
    tag.setTag(name);
    changeSet.addChange((Change) tag);
    return changeSet;
  }

  /** Returns the history in such an order that what is to go comes behind a row with the tag. */
  private List<RanChangeSet> rearranged(String name) {
    List<String> undo = new ArrayList<>(traversal.downgrade(name));
    Collections.reverse(undo);
    List<RanChangeSet> gone = new ArrayList<>();
    for (String id : undo) {
      history.stream()
          .filter(ran -> ran.isSameAs(revisions.changeSet(id)))
          .findFirst()
          .ifPresent(gone::add);
    }
    List<RanChangeSet> arranged = new ArrayList<>(history);
    arranged.removeAll(gone);
    RanChangeSet mark =
        new RanChangeSet(
            changelog.getFilePath(),
            name,
            AUTHOR,
            (CheckSum) null,
            null,
            name,
            ChangeSet.ExecType.EXECUTED,
            null,
            null,
            null,
            null,
            null);
    arranged.add(mark);
    arranged.addAll(gone);
    return arranged;
  }
}

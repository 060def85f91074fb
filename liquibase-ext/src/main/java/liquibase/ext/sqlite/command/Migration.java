package liquibase.ext.sqlite.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import liquibase.Scope;
import liquibase.changelog.ChangeLogHistoryServiceFactory;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.visitor.RollbackVisitor;
import liquibase.changelog.visitor.UpdateVisitor;
import liquibase.exception.LiquibaseException;
import liquibase.ext.sqlite.revision.Revision;
import liquibase.ext.sqlite.revision.RevisionException;

/** Upgrades and downgrades: applies or undoes exactly the revisions that a name asks for. */
public final class Migration {
  private final Session session;
  private final Consumer<String> out;

  /** Makes a migration in an open session; {@code out} takes what is to be said. */
  public Migration(Session session, Consumer<String> out) {
    this.session = session;
    this.out = out;
  }

  /** Returns the revisions that an upgrade to {@code target} would apply, parents first. */
  public List<String> pending(String target) throws LiquibaseException {
    if (target.equals("base") || target.startsWith("-")) {
      throw new RevisionException(
          RevisionException.Kind.OUT_OF_RANGE,
          "An upgrade goes forward; to go back to %s say: migrate downgrade %s"
              .formatted(target, target));
    }
    return session.names().toApply(session.names().resolve(target));
  }

  /**
   * Applies what is missing up to {@code target}.
   *
   * @return the revisions that were applied, parents first
   */
  public List<String> upgrade(String target) throws Exception {
    session.requireManaged();
    session.validate();
    if (pending(target).isEmpty()) {
      return List.of();
    }
    return session.locked(locked -> apply(pending(target)));
  }

  private List<String> apply(List<String> ids) throws LiquibaseException {
    Scope.getCurrentScope()
        .getSingleton(ChangeLogHistoryServiceFactory.class)
        .getChangeLogService(session.database())
        .init();
    session.validate();
    for (String id : ids) {
      out.accept("Upgrading to " + describe(id));
      ChangeSet changeSet = session.revisions().changeSet(id);
      new UpdateVisitor(session.database(), null, null)
          .visit(changeSet, changeSet.getChangeLog(), session.database(), Set.of());
    }
    return ids;
  }

  /**
   * Undoes every revision that is not part of {@code target}.
   *
   * @return the revisions that were undone, children first
   */
  public List<String> downgrade(String target) throws Exception {
    session.requireManaged();
    session.validate();
    List<String> undo = toUndo(target);
    if (undo.isEmpty()) {
      return List.of();
    }
    return session.locked(locked -> undo(toUndo(target)));
  }

  private List<String> toUndo(String target) throws LiquibaseException {
    Set<String> heads = session.names().resolve(target);
    Set<String> missing = new java.util.TreeSet<>(session.revisions().graph().ancestors(heads));
    missing.removeAll(session.applied());
    if (!missing.isEmpty()) {
      throw new RevisionException(
          RevisionException.Kind.OUT_OF_RANGE,
          "A downgrade goes back, but %s is not applied; to go there say: migrate upgrade %s"
              .formatted(String.join(", ", missing), target));
    }
    List<String> undo = session.names().toUndo(heads);
    requireReversible(undo);
    return undo;
  }

  /** Refuses the whole way back before its first step if any step of it cannot be undone. */
  private void requireReversible(List<String> undo) throws LiquibaseException {
    List<String> stuck = new ArrayList<>();
    for (String id : undo) {
      if (!session.revisions().changeSet(id).supportsRollback(session.database())) {
        stuck.add(describe(id));
      }
    }
    if (!stuck.isEmpty()) {
      throw new LiquibaseException(
          "Nothing was undone: there is no way back from %s. Write a `rollback` for it, or restore a backup."
              .formatted(String.join("; ", stuck)));
    }
  }

  private List<String> undo(List<String> ids) throws LiquibaseException {
    for (String id : ids) {
      out.accept("Undoing " + describe(id));
      ChangeSet changeSet = session.revisions().changeSet(id);
      new RollbackVisitor(session.database(), null)
          .visit(changeSet, changeSet.getChangeLog(), session.database(), Set.of());
    }
    return ids;
  }

  /** Returns a revision in one line. */
  public String describe(String id) {
    Revision revision = session.revisions().graph().find(id).orElseThrow();
    return revision.message().isEmpty() ? id : id + " (" + revision.message() + ")";
  }
}

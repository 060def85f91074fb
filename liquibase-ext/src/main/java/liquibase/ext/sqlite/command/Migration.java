package liquibase.ext.sqlite.command;

import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Scope;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.filter.ChangeSetFilter;
import liquibase.changelog.filter.ContextChangeSetFilter;
import liquibase.changelog.filter.DbmsChangeSetFilter;
import liquibase.changelog.filter.IgnoreChangeSetFilter;
import liquibase.changelog.filter.LabelChangeSetFilter;
import liquibase.changelog.filter.ShouldRunChangeSetFilter;
import liquibase.changelog.visitor.RollbackVisitor;
import liquibase.changelog.visitor.UpdateVisitor;
import liquibase.exception.LiquibaseException;
import liquibase.ext.sqlite.revision.Revision;
import liquibase.ext.sqlite.revision.RevisionGraph;

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
    return session.traversal().upgrade(target);
  }

  /** Writes what some work would do as SQL, and changes nothing. */
  public void script(Writer script, Script.Work work) throws Exception {
    Script written = new Script(session.database(), script);
    if (session.applied().isEmpty()) {
      written.beginHistory();
    }
    written.write(work);
  }

  /**
   * Writes what an upgrade would do as SQL, and changes nothing.
   *
   * @return the revisions in it, parents first
   */
  public List<String> upgradeSql(String target, Writer script) throws Exception {
    List<String> ids = pending(target);
    script(script, () -> apply(ids));
    return ids;
  }

  /**
   * Writes what a downgrade would do as SQL, and changes nothing.
   *
   * @return the revisions in it, children first
   */
  public List<String> downgradeSql(String target, Writer script) throws Exception {
    List<String> ids = toUndo(target);
    script(script, () -> undo(ids));
    return ids;
  }

  /**
   * Applies what is missing up to {@code target}, through the same filters as Liquibase's update: a
   * changeSet that is ignored, or meant for another context or database, is passed over, and one
   * that runs always or on change runs again.
   *
   * @return the revisions that were applied, parents first
   * @throws LiquibaseException if a revision fails, or is not applied without failing
   */
  public List<String> upgrade(String target) throws Exception {
    session.requireManaged();
    session.requireKnown();
    session.validate();
    if (runnable(target).isEmpty()) {
      return List.of();
    }
    return session.locked(
        locked -> {
          session.initHistory();
          session.validate();
          return applyLocked(runnable(target));
        });
  }

  private List<String> applyLocked(List<String> ids) throws LiquibaseException {
    List<ChangeSet> changeSets = ids.stream().map(session.revisions()::changeSet).toList();
    return NewDatabase.is(session.database(), changeSets)
        ? NewDatabase.inOne(session.database(), () -> apply(ids))
        : apply(ids);
  }

  /** Applies revisions in the transaction that the caller holds. */
  List<String> applyHeld(List<String> ids) throws LiquibaseException {
    return apply(ids);
  }

  /** Undoes revisions, in the order given. */
  List<String> undoAll(List<String> ids) throws Exception {
    requireReversible(ids);
    return session.locked(locked -> undo(ids));
  }

  /** Returns the revisions up to a state that Liquibase would run now, parents first. */
  List<String> runnable(String target) throws LiquibaseException {
    pending(target);
    RevisionGraph graph = session.revisions().graph();
    List<String> all = graph.ordered(graph.ancestors(session.names().resolve(target)));
    List<ChangeSetFilter> filters = filters();
    return all.stream()
        .filter(
            id ->
                filters.stream()
                    .allMatch(f -> f.accepts(session.revisions().changeSet(id)).isAccepted()))
        .toList();
  }

  private List<ChangeSetFilter> filters() throws LiquibaseException {
    return List.of(
        new ShouldRunChangeSetFilter(session.database()),
        new ContextChangeSetFilter(new Contexts()),
        new LabelChangeSetFilter(new LabelExpression()),
        new DbmsChangeSetFilter(session.database()),
        new IgnoreChangeSetFilter());
  }

  private List<String> apply(List<String> ids) throws LiquibaseException {
    for (String id : ids) {
      out.accept("Upgrading to " + describe(id));
      ChangeSet changeSet = session.revisions().changeSet(id);
      new UpdateVisitor(session.database(), null, null)
          .visit(changeSet, changeSet.getChangeLog(), session.database(), Set.of());
      if (!isScript()
          && !session.revisions().isApplied(id, session.database().getRanChangeSetList())) {
        throw new LiquibaseException(
            "Revision %s was not applied: its own settings (failOnError, onFail, onError) let it pass. The database stands at %s."
                .formatted(describe(id), String.join(", ", session.names().current())));
      }
    }
    return ids;
  }

  private boolean isScript() {
    return session.database().isWritingScript();
  }

  /**
   * Undoes every revision that is not part of {@code target}.
   *
   * @return the revisions that were undone, children first
   */
  public List<String> downgrade(String target) throws Exception {
    session.requireManaged();
    session.requireKnown();
    session.validate();
    List<String> undo = toUndo(target);
    if (undo.isEmpty()) {
      return List.of();
    }
    return session.locked(locked -> undo(toUndo(target)));
  }

  private List<String> toUndo(String target) throws LiquibaseException {
    List<String> undo = session.traversal().downgrade(target);
    requireReversible(undo);
    return undo;
  }

  /** Refuses the whole way back before its first step if any step of it cannot be undone. */
  private void requireReversible(List<String> undo) throws LiquibaseException {
    List<String> stuck = new ArrayList<>();
    for (String id : undo) {
      whyNoWayBack(id).ifPresent(why -> stuck.add("%s: %s".formatted(describe(id), why)));
    }
    if (!stuck.isEmpty()) {
      throw new LiquibaseException(
          "Nothing was undone: %s, or restore a backup.".formatted(String.join("; ", stuck)));
    }
  }

  /** Returns why a revision cannot be undone, as far as it is known without trying. */
  Optional<String> whyNoWayBack(String id) {
    return whyNoWayBack(session.revisions().changeSet(id));
  }

  private Optional<String> whyNoWayBack(ChangeSet changeSet) {
    if (!changeSet.getRollback().getChanges().isEmpty()) {
      return Optional.empty();
    }
    return changeSet.getChanges().stream()
        .map(change -> session.database().wayBack().whyNone(change, session.database()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private List<String> undo(List<String> ids) throws LiquibaseException {
    for (String id : ids) {
      out.accept("Undoing " + describe(id));
      ChangeSet changeSet = session.revisions().changeSet(id);
      undo(changeSet);
    }
    return ids;
  }

  private void undo(ChangeSet changeSet) throws LiquibaseException {
    try {
      Scope.child(
          Map.of(Scope.Attr.changeSet.name(), changeSet),
          () ->
              new RollbackVisitor(session.database(), null)
                  .visit(changeSet, changeSet.getChangeLog(), session.database(), Set.of()));
    } catch (LiquibaseException e) {
      throw e;
    } catch (Exception e) {
      throw new LiquibaseException(e);
    }
  }

  /** Returns a revision in one line. */
  public String describe(String id) {
    Revision revision = session.revisions().graph().find(id).orElseThrow();
    return revision.message().isEmpty() ? id : id + " (" + revision.message() + ")";
  }
}

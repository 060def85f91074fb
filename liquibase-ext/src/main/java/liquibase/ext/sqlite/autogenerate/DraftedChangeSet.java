package liquibase.ext.sqlite.autogenerate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import liquibase.change.Change;
import liquibase.changelog.ChangeLogChild;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.ext.sqlite.database.SQLiteConfiguration;
import liquibase.ext.sqlite.history.RevisesPrecondition;
import liquibase.ext.sqlite.jdbc.Json;
import liquibase.precondition.core.PreconditionContainer;

/** A changeSet with a draft in it, as it is to be written: one revision. */
final class DraftedChangeSet {
  private final ChangeSet original;
  private final DraftedChange draft;

  private DraftedChangeSet(ChangeSet original, DraftedChange draft) {
    this.original = original;
    this.draft = draft;
  }

  /** Returns the draft that a part of a changelog is; empty for anything else. */
  static Optional<DraftedChangeSet> of(ChangeLogChild child) {
    if (child instanceof ChangeSet changeSet
        && changeSet.getChanges().size() == 1
        && changeSet.getChanges().get(0) instanceof DraftedChange draft) {
      return Optional.of(new DraftedChangeSet(changeSet, draft));
    }
    return Optional.empty();
  }

  /** Returns the id: the one that was asked for, else one that the content decides. */
  private String id(List<Object> written) {
    String wanted = SQLiteConfiguration.REVISION_ID.getCurrentValue();
    if (wanted != null) {
      return wanted;
    }
    String content = String.join(",", draft.parents()) + Json.write(written);
    return Hashes.hex(content).substring(0, 12);
  }

  private String author() {
    String author = original.getAuthor();
    return author.replace(" (generated)", "");
  }

  private String comment() {
    List<String> lines = new ArrayList<>();
    String message = SQLiteConfiguration.REVISION_MESSAGE.getCurrentValue();
    if (message != null) {
      lines.add(message);
    }
    lines.addAll(draft.remarks());
    return lines.isEmpty() ? null : String.join("\n", lines);
  }

  /** A changelog that knows no revisions gets none: its users never asked for a graph. */
  private boolean isRevision() {
    return !draft.parents().isEmpty() || SQLiteConfiguration.REVISION_ID.getCurrentValue() != null;
  }

  private String revises() {
    return draft.parents().isEmpty() ? "base" : String.join(", ", draft.parents());
  }

  /** Returns it as maps and lists, in the order in which a person reads it. */
  Map<String, Object> asMap(Function<Change, Object> write) {
    List<Object> changes = draft.changes().stream().map(write).toList();
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", id(changes));
    map.put("author", author());
    if (SQLiteConfiguration.LOGICAL_FILE_PATH.getCurrentValue() != null) {
      map.put("logicalFilePath", SQLiteConfiguration.LOGICAL_FILE_PATH.getCurrentValue());
    }
    if (comment() != null) {
      map.put("comment", comment());
    }
    if (isRevision()) {
      map.put(
          "preConditions", List.of(Map.of("onSqlOutput", "TEST"), Map.of("revises", revises())));
    }
    map.put("changes", changes);
    if (!draft.rollback().isEmpty()) {
      map.put("rollback", draft.rollback().stream().map(write).toList());
    }
    return Map.of("changeSet", map);
  }

  /** Returns it as Liquibase's own changeSet, with the id that it has as maps. */
  ChangeSet asChangeSet(Function<Change, Object> write) {
    ChangeSet changeSet =
        new ChangeSet(
            id(draft.changes().stream().map(write).toList()),
            author(),
            false,
            false,
            original.getFilePath(),
            null,
            null,
            (DatabaseChangeLog) original.getChangeLog());
    changeSet.setComments(comment());
    if (isRevision()) {
      PreconditionContainer conditions = new PreconditionContainer();
      conditions.setOnSqlOutput("TEST");
      conditions.addNestedPrecondition(RevisesPrecondition.of(draft.parents()));
      changeSet.setPreconditions(conditions);
    }
    draft.changes().forEach(changeSet::addChange);
    draft.rollback().forEach(changeSet::addRollbackChange);
    return changeSet;
  }
}

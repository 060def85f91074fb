package liquibase.ext.sqlite.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import liquibase.ext.sqlite.ddl.Canonical;
import liquibase.ext.sqlite.ddl.Constraint;
import liquibase.ext.sqlite.ddl.TableDefinition;
import liquibase.ext.sqlite.ddl.TableEditor;
import liquibase.ext.sqlite.plan.Constraints;
import liquibase.ext.sqlite.schema.ParentKeys;
import liquibase.ext.sqlite.schema.Schema;
import liquibase.ext.sqlite.schema.SchemaObject;

/**
 * The foreign keys that come last: those that refer to what is no key yet, or not for a while, or
 * not in the new schema either. While its own table or its parent changes, each change would find
 * that such a key refers to nothing that SQLite can look up.
 */
final class LateKeys {
  private final ParentKeys before;
  private final ParentKeys early;
  private final ParentKeys middle;
  private final ParentKeys end;

  /**
   * Makes the rule.
   *
   * @param kept tells the indexes that are there all the way
   */
  LateKeys(Schema from, Schema to, Predicate<SchemaObject> kept) {
    this.before = new ParentKeys(from);
    this.early = new ParentKeys(withIndexes(from, kept));
    this.middle =
        new ParentKeys(
            withIndexes(to, index -> from.find("index", index.name()).filter(kept).isPresent()));
    this.end = new ParentKeys(to);
  }

  private static Schema withIndexes(Schema schema, Predicate<SchemaObject> kept) {
    return new Schema(
        schema.objects().stream()
            .filter(object -> !object.type().equals("index") || kept.test(object))
            .toList());
  }

  /** Returns the keys of a changed table, as it is to be, that come last. */
  List<Constraint.ForeignKey> of(TableDefinition now, TableDefinition target) {
    List<Constraint.ForeignKey> late = new ArrayList<>();
    List<String> wrongBefore = texts(now, before.mismatched(now));
    List<String> there = texts(now, now.all(Constraint.ForeignKey.class));
    List<Constraint.ForeignKey> wrongEarly = early.mismatched(target);
    for (Constraint.ForeignKey key : middle.mismatched(target)) {
      if (!wrongBefore.contains(text(target, key))) {
        late.add(key);
      }
    }
    for (Constraint.ForeignKey key : wrongEarly) {
      if (!there.contains(text(target, key)) && !late.contains(key)) {
        late.add(key);
      }
    }
    return late;
  }

  /** Returns whether what a key refers to is not one all the way. */
  boolean isLate(Constraint.ForeignKey key) {
    return early.isMismatch(key) || middle.isMismatch(key);
  }

  /** Returns whether what a key refers to stops being one before the new indexes are there. */
  boolean isLost(Constraint.ForeignKey key) {
    return middle.isMismatch(key);
  }

  /** Returns those of a table's keys that are among the late ones of what it is to be. */
  static List<Constraint.ForeignKey> among(
      TableDefinition now, TableDefinition target, List<Constraint.ForeignKey> late) {
    List<String> wanted = texts(target, late);
    return now.all(Constraint.ForeignKey.class).stream()
        .filter(key -> wanted.contains(text(now, key)))
        .toList();
  }

  /** Returns whether some of these keys refer to no key in the new schema either. */
  boolean neverFit(TableDefinition target) {
    return !end.mismatched(target).isEmpty();
  }

  /** Returns a table without some of its keys. */
  static TableDefinition without(TableDefinition table, List<Constraint.ForeignKey> keys) {
    List<String> texts = texts(table, keys);
    TableDefinition left = table;
    for (String text : texts) {
      TableDefinition current = left;
      Constraint.ForeignKey key =
          current.all(Constraint.ForeignKey.class).stream()
              .filter(candidate -> text(current, candidate).equals(text))
              .findFirst()
              .orElseThrow();
      left = TableDefinition.parse(TableEditor.dropConstraint(current, key));
    }
    return left;
  }

  private static List<String> texts(TableDefinition table, List<Constraint.ForeignKey> keys) {
    return keys.stream().map(key -> text(table, key)).toList();
  }

  private static String text(TableDefinition table, Constraint.ForeignKey key) {
    return Canonical.of(Constraints.behindColumns(table, key));
  }
}

package liquibase.ext.sqlite.change;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The operations of {@code rebuildTable}, the attributes of each, and which of them it needs. */
enum OperationKind {
  ADD_COLUMN(
      "addColumn",
      List.of("name"),
      "type after before first value constraints remarks computed defaultValue defaultValueNumeric"
          + " defaultValueBoolean defaultValueDate defaultValueComputed"
          + " defaultValueConstraintName autoIncrement collate generatedAs stored"),
  DROP_COLUMN("dropColumn", List.of("name"), ""),
  RENAME_COLUMN("renameColumn", List.of("name", "to"), ""),
  MOVE_COLUMN("moveColumn", List.of("name"), "after before first"),
  MODIFY_COLUMN(
      "modifyColumn",
      List.of("name"),
      "type using nullable notNullName value default collation generatedAs stored"),
  ADD_PRIMARY_KEY("addPrimaryKey", List.of("columns"), "name"),
  ADD_UNIQUE("addUnique", List.of("columns"), "name"),
  ADD_FOREIGN_KEY(
      "addForeignKey",
      List.of("columns", "references"),
      "name referencedColumns onDelete onUpdate deferrable initiallyDeferred"),
  ADD_CHECK("addCheck", List.of("expression"), "name"),
  DROP_PRIMARY_KEY("dropPrimaryKey", List.of(), "name"),
  DROP_UNIQUE("dropUnique", List.of(), "name columns"),
  DROP_FOREIGN_KEY("dropForeignKey", List.of(), "name columns"),
  DROP_CHECK("dropCheck", List.of(), "name expression"),
  RENAME_CONSTRAINT("renameConstraint", List.of("kind", "to"), "name columns expression"),
  SET_STRICT("setStrict", List.of("value"), ""),
  SET_WITHOUT_ROWID("setWithoutRowid", List.of("value"), ""),
  SET_AUTO_INCREMENT("setAutoIncrement", List.of("column", "value"), ""),
  RENAME_TABLE("renameTable", List.of("to"), ""),
  ADD_CONSTRAINT("addConstraint", List.of("sql"), ""),
  REDEFINE("redefine", List.of("sql"), "");

  private final String key;
  private final List<String> required;
  private final Set<String> known;

  OperationKind(String key, List<String> required, String optional) {
    this.key = key;
    this.required = required;
    this.known = new TreeSet<>(required);
    if (!optional.isEmpty()) {
      known.addAll(List.of(optional.split(" ")));
    }
  }

  /** Returns the operation of that key. */
  static Optional<OperationKind> of(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
  }

  /** Returns the keys of all operations, in order. */
  static List<String> keys() {
    return Arrays.stream(values()).map(OperationKind::key).sorted().toList();
  }

  /** Returns the key that a changelog writes. */
  String key() {
    return key;
  }

  /** Returns the attributes that it cannot do without. */
  List<String> required() {
    return required;
  }

  /** Returns all attributes that it knows. */
  Set<String> known() {
    return known;
  }
}

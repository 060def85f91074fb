package liquibase.ext.sqlite.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import liquibase.ext.sqlite.ddl.Affinity;
import liquibase.ext.sqlite.ddl.ColumnDefinition;
import liquibase.ext.sqlite.ddl.Constraint;
import liquibase.ext.sqlite.ddl.Names;
import liquibase.ext.sqlite.ddl.Remarks;
import liquibase.ext.sqlite.ddl.TableDefinition;
import liquibase.ext.sqlite.ddl.TableEditor;
import liquibase.ext.sqlite.diff.TableComparison;
import liquibase.ext.sqlite.schema.Schema;
import liquibase.ext.sqlite.schema.SchemaObject;

/** A table on which operations are tried out one after the other, on its text alone. */
final class TableDraft {
  private final Schema schema;
  private final TableDefinition original;
  private final Map<String, Step.Copy> copies = new HashMap<>();
  private final List<SchemaObject> droppedIndexes = new ArrayList<>();
  private final List<Loss> losses = new ArrayList<>();
  private final List<Proof> proofs = new ArrayList<>();
  private String condition;
  private boolean wholeText;
  private TableDefinition table;

  TableDraft(Schema schema, TableDefinition original) {
    this.schema = schema;
    this.original = original;
    this.table = original;
    for (ColumnDefinition column : original.columns()) {
      String name = column.name();
      put(new Step.Copy(name, name, Names.quote(name), false));
    }
  }

  /** Returns the table as the operations so far have made it. */
  TableDefinition table() {
    return table;
  }

  List<Loss> losses() {
    return List.copyOf(losses);
  }

  List<Proof> proofs() {
    return List.copyOf(proofs);
  }

  Step.Rebuild rebuild() {
    List<SchemaObject> recreate =
        schema.objects().stream()
            .filter(object -> Names.same(object.table(), original.name()))
            .filter(object -> object.sql() != null)
            .filter(object -> object.type().equals("index") || object.type().equals("trigger"))
            .filter(object -> !droppedIndexes.contains(object))
            .toList();
    List<SchemaObject> autoIndexes =
        schema.of("index", original.name()).stream().filter(SchemaObject::isAutoIndex).toList();
    List<Step.Copy> stored =
        table.columns().stream()
            .filter(column -> !column.isGenerated())
            .map(column -> copies.get(Names.fold(column.name())))
            .toList();
    SchemaObject row = schema.find("table", original.name()).orElseThrow();
    return new Step.Rebuild(
        original,
        table,
        temporaryName(),
        stored,
        condition,
        proofs(),
        recreate,
        row,
        autoIndexes,
        wholeText);
  }

  /** Whatever a user's table may be called. */
  private String temporaryName() {
    String name = "liquibase_rebuild_of_" + original.name();
    while (isTaken(name)) {
      name += "_";
    }
    return name;
  }

  private boolean isTaken(String name) {
    return schema.objects().stream().anyMatch(object -> Names.same(object.name(), name));
  }

  void apply(Operation operation) {
    if (operation instanceof Operation.AddColumn add) {
      addColumn(add);
    } else if (operation instanceof Operation.DropColumn drop) {
      dropColumn(drop.name());
    } else if (operation instanceof Operation.RenameColumn rename) {
      renameColumn(rename);
    } else if (operation instanceof Operation.RenameTable rename) {
      renameTable(rename.newName());
    } else if (operation instanceof Operation.MoveColumn move) {
      moveColumn(existing(move.name()), move.position().indexIn(table));
    } else if (operation instanceof Operation.KeepRows keep) {
      Expressions.requireColumns(original, keep.condition());
      condition = keep.condition();
      lose(null, "rows of %s for which not (%s) are lost".formatted(table.name(), condition));
    } else {
      applyToParts(operation);
    }
  }

  private void moveColumn(ColumnDefinition column, int index) {
    List<String> expected = names(table);
    int from = table.columns().indexOf(column);
    expected.remove(from);
    expected.add(index > from ? index - 1 : index, column.name());
    editColumns(TableEditor.moveColumn(table, column, index), expected);
  }

  private void applyToParts(Operation operation) {
    if (operation instanceof Operation.AddConstraint add) {
      addConstraint(add.definition());
    } else if (operation instanceof Operation.DropConstraint drop) {
      Constraint constraint = Constraints.find(table, drop.constraint());
      requireDroppable(constraint);
      edit(TableEditor.dropConstraint(table, constraint));
    } else if (operation instanceof Operation.DropForeignKeys) {
      List<Constraint.ForeignKey> keys = table.all(Constraint.ForeignKey.class);
      for (int i = 0; i < keys.size(); i++) {
        edit(TableEditor.dropConstraint(table, table.all(Constraint.ForeignKey.class).get(0)));
      }
    } else if (operation instanceof Operation.RenameConstraint rename) {
      Constraint constraint = Constraints.find(table, rename.constraint());
      edit(ColumnEdits.nameConstraint(table, constraint, rename.newName()));
    } else if (operation instanceof Operation.Redefine redefine) {
      redefine(TableDefinition.parse(redefine.text()));
    } else if (operation instanceof Operation.WriteAs write) {
      writeAs(write.text());
    } else if (operation instanceof Operation.SetStrict set) {
      edit(TableEditor.setOptions(table, table.withoutRowid(), set.on()));
    } else if (operation instanceof Operation.SetWithoutRowid set) {
      requirePrimaryKey(set.on());
      edit(TableEditor.setOptions(table, set.on(), table.strict()));
    } else {
      applyToColumn(operation);
    }
  }

  private void applyToColumn(Operation operation) {
    if (operation instanceof Operation.SetType set) {
      setType(set);
    } else if (operation instanceof Operation.SetNotNull set) {
      setNotNull(set);
    } else if (operation instanceof Operation.DropNotNull drop) {
      edit(ColumnEdits.drop(table, existing(drop.column()), Constraint.NotNull.class));
    } else if (operation instanceof Operation.SetDefault set) {
      String text = set.value() == null ? null : "DEFAULT " + set.value();
      edit(ColumnEdits.set(table, existing(set.column()), Constraint.Default.class, text));
    } else if (operation instanceof Operation.SetCollation set) {
      String text =
          set.collation() == null ? null : "COLLATE " + Names.quoteIfNeeded(set.collation());
      edit(ColumnEdits.set(table, existing(set.column()), Constraint.Collate.class, text));
    } else if (operation instanceof Operation.SetGenerated set) {
      setGenerated(set);
    } else if (operation instanceof Operation.SetRemarks set) {
      edit(
          set.column() == null
              ? Remarks.set(table, set.remarks())
              : Remarks.set(table, existing(set.column()), set.remarks()));
    } else if (operation instanceof Operation.SetAutoincrement set) {
      edit(ColumnEdits.setAutoincrement(table, existing(set.column()), set.on()));
    } else {
      throw new IllegalArgumentException(operation.toString());
    }
  }

  private void redefine(TableDefinition target) {
    if (!Names.same(target.name(), table.name())) {
      throw new PlanException(
          "Table %s cannot be redefined as %s.".formatted(table.name(), target.name()));
    }
    for (ColumnDefinition old : table.columns()) {
      if (target.column(old.name()).isEmpty()) {
        lose(old.name(), "the values of %s.%s are lost".formatted(table.name(), old.name()));
      }
    }
    for (ColumnDefinition column : target.columns()) {
      ColumnDefinition old = table.column(column.name()).orElse(null);
      boolean required = column.has(Constraint.NotNull.class);
      boolean same = old != null && Affinity.of(old.type()) == Affinity.of(column.type());
      String value =
          old == null
              ? column
                  .find(Constraint.Default.class)
                  .map(Constraint.Default::expression)
                  .orElse("NULL")
              : Names.quote(old.name());
      put(
          new Step.Copy(
              column.name(),
              same && !required ? old.name() : null,
              "(" + value + ")",
              required && !column.isGenerated()));
    }
    wholeText = true;
    editColumns(target.text(), names(target));
  }

  /**
   * Other words for the same. The order of keys is that of their indexes: it may differ from the
   * stored one only where the table is rebuilt.
   */
  private void writeAs(String text) {
    TableDefinition target = TableDefinition.parse(text);
    boolean same =
        Names.same(target.name(), table.name())
            && TableComparison.differences(target, table).isEmpty();
    if (same && (keys(target).equals(keys(table)) || !keys(table).equals(keys(original)))) {
      edit(text);
    }
  }

  private static List<List<String>> keys(TableDefinition table) {
    return table.allConstraints().stream()
        .filter(c -> c instanceof Constraint.PrimaryKey || c instanceof Constraint.Unique)
        .map(c -> Constraints.columns(c).stream().map(Names::fold).toList())
        .toList();
  }

  private void setType(Operation.SetType set) {
    ColumnDefinition column = existing(set.column());
    boolean converted =
        set.using() != null || Affinity.of(column.type()) != Affinity.of(set.type());
    if (set.using() != null) {
      Expressions.requireColumns(original, set.using());
    }
    if (converted) {
      String now = copy(column).expression();
      String value = set.using() == null ? now : "(" + set.using() + ")";
      put(new Step.Copy(column.name(), null, value, column.has(Constraint.NotNull.class)));
      lose(
          column.name(),
          "the values of %s.%s are converted to %s%s"
              .formatted(
                  table.name(),
                  column.name(),
                  set.type().isEmpty() ? "no type" : set.type(),
                  set.using() == null ? ", where SQLite's affinity can" : ""));
    }
    edit(TableEditor.setType(table, column, set.type()));
  }

  private void setNotNull(Operation.SetNotNull set) {
    ColumnDefinition column = existing(set.column());
    String quoted = Names.quote(column.name());
    if (set.value() != null) {
      Expressions.requireColumns(original, set.value());
      String filled = "coalesce(%s, (%s))".formatted(copy(column).expression(), set.value());
      put(new Step.Copy(column.name(), null, filled, true));
    } else if (original.column(column.name()).isPresent()) {
      proofs.add(
          new Proof(
              "%s.%s is NULL".formatted(table.name(), column.name()),
              "FROM %s WHERE %s IS NULL".formatted(Names.quote(original.name()), quoted)));
    }
    String name =
        set.constraint() == null ? "" : "CONSTRAINT " + Names.quoteIfNeeded(set.constraint()) + " ";
    edit(ColumnEdits.set(table, column, Constraint.NotNull.class, name + "NOT NULL"));
  }

  private void setGenerated(Operation.SetGenerated set) {
    ColumnDefinition column = existing(set.column());
    if (set.expression() == null) {
      edit(ColumnEdits.drop(table, column, Constraint.Generated.class));
      return;
    }
    Expressions.requireColumns(table, set.expression());
    if (!column.isGenerated()) {
      lose(
          column.name(),
          "the values of %s.%s are replaced by computed ones"
              .formatted(table.name(), column.name()));
    }
    edit(ColumnEdits.drop(table, column, Constraint.Default.class));
    String text =
        "GENERATED ALWAYS AS (%s) %s"
            .formatted(set.expression(), set.stored() ? "STORED" : "VIRTUAL");
    edit(ColumnEdits.set(table, existing(set.column()), Constraint.Generated.class, text));
  }

  private void addConstraint(String definition) {
    Constraint constraint = Constraints.parse(definition);
    if (constraint instanceof Constraint.PrimaryKey && table.primaryKey().isPresent()) {
      throw new PlanException(
          "Table %s has a PRIMARY KEY already (`%s`). Drop it first (dropPrimaryKey)."
              .formatted(table.name(), table.primaryKey().get().span().of(table.text())));
    }
    boolean taken =
        constraint.name() != null
            && table.allConstraints().stream()
                .anyMatch(c -> c.name() != null && Names.same(c.name(), constraint.name()));
    if (taken) {
      throw new PlanException(
          "Table %s has a constraint %s already.".formatted(table.name(), constraint.name()));
    }
    List<ColumnDefinition> members =
        Constraints.columns(constraint).stream().map(this::existing).toList();
    if (constraint instanceof Constraint.Check check) {
      Expressions.requireColumns(table, check.expression());
    }
    if (constraint instanceof Constraint.PrimaryKey) {
      members.forEach(this::requireValue);
    }
    boolean old = copies.values().stream().allMatch(copy -> copy.source() != null);
    if (old && condition == null && names(original).equals(names(table))) {
      proofs.addAll(Constraints.proofs(original, constraint, definition));
    }
    edit(TableEditor.addConstraint(table, definition));
  }

  /** A NULL in an INTEGER PRIMARY KEY would be given a number, and nobody would know. */
  private void requireValue(ColumnDefinition column) {
    Step.Copy now = copy(column);
    put(new Step.Copy(now.target(), now.source(), now.expression(), true));
  }

  private void requireDroppable(Constraint constraint) {
    if (constraint instanceof Constraint.PrimaryKey && table.withoutRowid()) {
      throw new PlanException(
          "Table %s is WITHOUT ROWID and cannot be without a PRIMARY KEY.".formatted(table.name()));
    }
  }

  private void requirePrimaryKey(boolean withoutRowid) {
    if (withoutRowid && table.primaryKey().isEmpty()) {
      throw new PlanException(
          "Table %s needs a PRIMARY KEY to be WITHOUT ROWID.".formatted(table.name()));
    }
  }

  private Step.Copy copy(ColumnDefinition column) {
    return copies.get(Names.fold(column.name()));
  }

  private void put(Step.Copy copy) {
    copies.put(Names.fold(copy.target()), copy);
  }

  private void addColumn(Operation.AddColumn add) {
    if (table.indexOf(add.name()) >= 0) {
      throw new PlanException(
          "Table %s has a column %s already.".formatted(table.name(), add.name()));
    }
    int index = add.position().indexIn(table);
    ColumnDefinition column = add.column();
    String value =
        add.value() != null
            ? add.value()
            : column
                .find(Constraint.Default.class)
                .map(Constraint.Default::expression)
                .orElse("NULL");
    if (add.value() != null) {
      Expressions.requireColumns(original, add.value());
    }
    boolean required = column.has(Constraint.NotNull.class);
    put(new Step.Copy(add.name(), null, "(" + value + ")", required));
    List<String> expected = names(table);
    expected.add(index, column.name());
    editColumns(TableEditor.addColumn(table, add.definition(), index), expected);
  }

  private void dropColumn(String name) {
    ColumnDefinition column = existing(name);
    if (table.columns().size() == 1) {
      throw new PlanException(
          "%s is the only column of %s: drop the table instead.".formatted(name, table.name()));
    }
    new ColumnUse(schema, original).refuseIfParent(table, column);
    for (SchemaObject index : indexesUsing(name)) {
      dropIndex(index, name);
    }
    for (Constraint constraint : constraintsUsing(name)) {
      if (!ColumnRules.concernsOnly(table, constraint, name)) {
        throw new PlanException(
            "Column %s.%s cannot be dropped: `%s` uses it together with others. Drop that first."
                .formatted(table.name(), name, constraint.span().of(table.text())));
      }
      lose(
          name,
          "constraint `%s` goes with column %s"
              .formatted(constraint.span().of(table.text()), name));
      edit(TableEditor.dropConstraint(table, constraint));
    }
    ColumnUse.refuseIfUsedByColumn(table, name);
    lose(name, "the values of %s.%s are lost".formatted(table.name(), name));
    copies.remove(Names.fold(name));
    List<String> expected = names(table);
    expected.remove(table.indexOf(name));
    editColumns(TableEditor.dropColumn(table, name), expected);
  }

  private List<SchemaObject> indexesUsing(String name) {
    return schema.of("index", original.name()).stream()
        .filter(index -> index.sql() != null && !droppedIndexes.contains(index))
        .filter(index -> ColumnRules.mentionsWord(ColumnRules.members(index), name))
        .toList();
  }

  private void lose(String column, String sentence) {
    losses.add(new Loss(original.name(), column, sentence));
  }

  private void dropIndex(SchemaObject index, String column) {
    if (!ColumnRules.concernsOnly(table, index, column)) {
      throw new PlanException(
          "Column %s.%s cannot be dropped: index %s uses it together with others. Drop that first (dropIndex)."
              .formatted(table.name(), column, index.name()));
    }
    lose(column, "index %s goes with column %s".formatted(index.name(), column));
    droppedIndexes.add(index);
  }

  private List<Constraint> constraintsUsing(String name) {
    List<Constraint> using = new ArrayList<>();
    for (Constraint constraint : table.constraints()) {
      if (ColumnRules.mentions(table, constraint, name)) {
        using.add(0, constraint);
      }
    }
    return using;
  }

  /**
   * The text is not followed here: SQLite renames in all of the schema, and this is its own turn.
   */
  private void renameColumn(Operation.RenameColumn rename) {
    ColumnDefinition column = existing(rename.name());
    boolean taken = table.indexOf(rename.newName()) >= 0;
    if (taken && !Names.same(rename.name(), rename.newName())) {
      throw new PlanException(
          "Table %s has a column %s already.".formatted(table.name(), rename.newName()));
    }
    String text = table.text();
    List<String> expected = names(table);
    expected.set(table.columns().indexOf(column), rename.newName());
    editColumns(
        text.substring(0, column.nameSpan().start())
            + Names.quoteIfNeeded(rename.newName())
            + text.substring(column.nameSpan().end()),
        expected);
  }

  private void renameTable(String newName) {
    boolean taken =
        schema.find("table", newName).isPresent() || schema.find("view", newName).isPresent();
    if (taken && !Names.same(newName, original.name())) {
      throw new PlanException(
          "Table %s cannot be renamed: there is a table or view %s already."
              .formatted(table.name(), newName));
    }
    edit(TableEditor.rename(table, newName));
  }

  private ColumnDefinition existing(String name) {
    return table.column(name).orElseThrow(() -> PlanException.noSuchColumn(table.name(), name));
  }

  /** An edit that is not about columns must find the same columns behind it. */
  private void edit(String newText) {
    TableDefinition edited = TableDefinition.parse(newText);
    if (!names(edited).equals(names(table))) {
      throw new IllegalStateException(
          "The edit of table %s would change its columns from %s to %s."
              .formatted(table.name(), names(table), names(edited)));
    }
    table = edited;
  }

  private void editColumns(String newText, List<String> expected) {
    TableDefinition edited = TableDefinition.parse(newText);
    if (!names(edited).equals(expected)) {
      throw new IllegalStateException(
          "The edit of table %s would make the columns %s instead of %s."
              .formatted(table.name(), names(edited), expected));
    }
    table = edited;
  }

  private static List<String> names(TableDefinition definition) {
    return new ArrayList<>(definition.columns().stream().map(ColumnDefinition::name).toList());
  }
}

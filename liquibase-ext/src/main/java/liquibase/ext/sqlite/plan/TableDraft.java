package liquibase.ext.sqlite.plan;

import java.util.ArrayList;
import java.util.List;
import liquibase.ext.sqlite.ddl.ColumnDefinition;
import liquibase.ext.sqlite.ddl.Constraint;
import liquibase.ext.sqlite.ddl.Names;
import liquibase.ext.sqlite.ddl.TableDefinition;
import liquibase.ext.sqlite.ddl.TableEditor;
import liquibase.ext.sqlite.schema.Schema;
import liquibase.ext.sqlite.schema.SchemaObject;

/** A table on which operations are tried out one after the other, on its text alone. */
final class TableDraft {
  private final Schema schema;
  private final TableDefinition original;
  private final List<Step.Copy> copies = new ArrayList<>();
  private final List<SchemaObject> droppedIndexes = new ArrayList<>();
  private final List<String> losses = new ArrayList<>();
  private TableDefinition table;

  TableDraft(Schema schema, TableDefinition original) {
    this.schema = schema;
    this.original = original;
    this.table = original;
    for (ColumnDefinition column : original.columns()) {
      String name = column.name();
      copies.add(new Step.Copy(name, name, Names.quote(name), false));
    }
  }

  /** Returns the table as the operations so far have made it. */
  TableDefinition table() {
    return table;
  }

  List<String> losses() {
    return List.copyOf(losses);
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
    }
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
        copies.stream()
            .filter(copy -> !table.column(copy.target()).orElseThrow().isGenerated())
            .toList();
    SchemaObject row = schema.find("table", original.name()).orElseThrow();
    return new Step.Rebuild(original, table, stored, recreate, row, autoIndexes);
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
            : column.find(Constraint.Default.class).map(Constraint.Default::value).orElse("NULL");
    boolean required = column.has(Constraint.NotNull.class);
    copies.add(index, new Step.Copy(add.name(), null, "(" + value + ")", required));
    edit(TableEditor.addColumn(table, add.definition(), index));
  }

  private void dropColumn(String name) {
    ColumnDefinition column = existing(name);
    if (table.columns().size() == 1) {
      throw new PlanException(
          "%s is the only column of %s: drop the table instead.".formatted(name, table.name()));
    }
    refuseIfParent(column);
    for (SchemaObject index : indexesUsing(name)) {
      dropIndex(index, name);
    }
    for (Constraint constraint : constraintsUsing(name)) {
      if (!ColumnRules.concernsOnly(table, constraint, name)) {
        throw new PlanException(
            "Column %s.%s cannot be dropped: `%s` uses it together with others. Drop that first."
                .formatted(table.name(), name, constraint.span().of(table.text())));
      }
      losses.add(
          "constraint `%s` goes with column %s"
              .formatted(constraint.span().of(table.text()), name));
      edit(TableEditor.dropTableConstraint(table, constraint));
    }
    refuseIfUsedByColumn(name);
    losses.add("the values of %s.%s are lost".formatted(table.name(), name));
    copies.remove(table.indexOf(name));
    edit(TableEditor.dropColumn(table, name));
  }

  private List<SchemaObject> indexesUsing(String name) {
    return schema.of("index", original.name()).stream()
        .filter(index -> index.sql() != null && !droppedIndexes.contains(index))
        .filter(index -> ColumnRules.mentionsWord(ColumnRules.members(index), name))
        .toList();
  }

  private void dropIndex(SchemaObject index, String column) {
    if (!ColumnRules.concernsOnly(table, index, column)) {
      throw new PlanException(
          "Column %s.%s cannot be dropped: index %s uses it together with others. Drop that first (dropIndex)."
              .formatted(table.name(), column, index.name()));
    }
    losses.add("index %s goes with column %s".formatted(index.name(), column));
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

  private void refuseIfUsedByColumn(String name) {
    for (ColumnDefinition other : table.columns()) {
      boolean uses =
          !Names.same(other.name(), name)
              && other.constraints().stream()
                  .filter(c -> c instanceof Constraint.Check || c instanceof Constraint.Generated)
                  .anyMatch(c -> ColumnRules.mentions(table, c, name));
      if (uses) {
        throw new PlanException(
            "Column %s.%s cannot be dropped: the definition `%s` uses it."
                .formatted(table.name(), name, other.span().of(table.text())));
      }
    }
  }

  private void refuseIfParent(ColumnDefinition column) {
    for (TableDefinition child : schema.childrenOf(original.name())) {
      for (Constraint.ForeignKey key : child.all(Constraint.ForeignKey.class)) {
        boolean refers = Names.same(key.parent(), original.name()) && refersTo(key, column.name());
        if (refers && !Names.same(child.name(), original.name())) {
          throw new PlanException(
              "Column %s.%s cannot be dropped: a foreign key of %s refers to it (`%s`)."
                  .formatted(
                      table.name(), column.name(), child.name(), key.span().of(child.text())));
        }
      }
    }
  }

  private boolean refersTo(Constraint.ForeignKey key, String column) {
    if (key.parentColumns().isEmpty()) {
      return original
          .primaryKey()
          .map(
              primary ->
                  primary.columns().stream().anyMatch(c -> Names.same(c.expression(), column)))
          .orElse(false);
    }
    return key.parentColumns().stream().anyMatch(parent -> Names.same(parent, column));
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
    edit(
        text.substring(0, column.nameSpan().start())
            + Names.quoteIfNeeded(rename.newName())
            + text.substring(column.nameSpan().end()));
  }

  private void renameTable(String newName) {
    boolean taken =
        schema.find("table", newName).isPresent() || schema.find("view", newName).isPresent();
    if (taken && !Names.same(newName, table.name())) {
      throw new PlanException(
          "Table %s cannot be renamed: there is a table or view %s already."
              .formatted(table.name(), newName));
    }
    edit(TableEditor.rename(table, newName));
  }

  private ColumnDefinition existing(String name) {
    return table.column(name).orElseThrow(() -> PlanException.noSuchColumn(table.name(), name));
  }

  private void edit(String newText) {
    table = TableDefinition.parse(newText);
  }
}

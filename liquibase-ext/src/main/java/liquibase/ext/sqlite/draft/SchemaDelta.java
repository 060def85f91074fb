package liquibase.ext.sqlite.draft;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import liquibase.ext.sqlite.ddl.Constraint;
import liquibase.ext.sqlite.ddl.DdlException;
import liquibase.ext.sqlite.ddl.Names;
import liquibase.ext.sqlite.ddl.TableDefinition;
import liquibase.ext.sqlite.ddl.TableEditor;
import liquibase.ext.sqlite.diff.SchemaComparison;
import liquibase.ext.sqlite.diff.TableComparison;
import liquibase.ext.sqlite.plan.Operation;
import liquibase.ext.sqlite.plan.PlanException;
import liquibase.ext.sqlite.schema.Schema;
import liquibase.ext.sqlite.schema.SchemaObject;

/**
 * The steps from one schema to another. What stands on tables (triggers, views, indexes) goes first
 * and comes last, so that no change of a table meets what it would break; tables that go are
 * dropped children first, tables that come are made in their own order, in which SQLite knows them.
 */
public final class SchemaDelta {
  private final Schema from;
  private final Schema to;
  private final Renames renames;
  private final List<SchemaStep> steps = new ArrayList<>();

  private SchemaDelta(Schema from, Schema to, Renames renames) {
    this.from = from;
    this.to = to;
    this.renames = renames;
  }

  /** Returns the steps that make {@code to} of {@code from}; none if they are equal. */
  public static List<SchemaStep> between(Schema from, Schema to, Renames renames) {
    SchemaDelta delta = new SchemaDelta(from, to, renames);
    for (String type : List.of("trigger", "view", "index")) {
      delta.drop(type);
    }
    delta.dropTables();
    delta.renameTables();
    delta.createTables();
    delta.changeTables();
    for (String type : List.of("index", "view", "trigger")) {
      delta.create(type);
    }
    return List.copyOf(delta.steps);
  }

  private void drop(String type) {
    List<SchemaObject> objects = new ArrayList<>(from.objects(type));
    Collections.reverse(objects);
    for (SchemaObject object : objects) {
      boolean staysOrGoesWithItsTable =
          object.sql() == null || isKept(object) || (type.equals("index") && goes(object.table()));
      if (!staysOrGoesWithItsTable) {
        steps.add(new SchemaStep.Drop(object));
      }
    }
  }

  private void create(String type) {
    for (SchemaObject object : to.objects(type)) {
      boolean kept =
          object.sql() == null || from.find(type, object.name()).filter(this::isKept).isPresent();
      if (!kept) {
        steps.add(new SchemaStep.Create(object));
      }
    }
  }

  private boolean isKept(SchemaObject object) {
    boolean onRenamed = renames.newTable(object.table()).isPresent();
    return !onRenamed
        && !goes(object.table())
        && to.find(object.type(), object.name())
            .filter(other -> SchemaComparison.same(object, other))
            .isPresent();
  }

  /** Tells of the table or view that something stands on whether it goes, or is made anew. */
  private boolean goes(String table) {
    Optional<SchemaObject> on = from.find("table", table);
    return on.isPresent()
        ? counterpart(on.get()).isEmpty() || isRemade(on.get())
        : from.find("view", table)
            .map(
                view ->
                    to.find("view", table).filter(o -> SchemaComparison.same(view, o)).isEmpty())
            .orElse(false);
  }

  private Optional<SchemaObject> counterpart(SchemaObject table) {
    return to.find("table", renames.newTable(table.name()).orElse(table.name()));
  }

  /** A virtual table cannot be changed, and what cannot be read is not changed by guessing. */
  private boolean isRemade(SchemaObject table) {
    SchemaObject other = counterpart(table).orElseThrow();
    return (table.isVirtual() || other.isVirtual()) && !SchemaComparison.same(table, other);
  }

  private void dropTables() {
    List<SchemaObject> going =
        new ArrayList<>(from.objects("table").stream().filter(t -> goes(t.name())).toList());
    while (!going.isEmpty()) {
      SchemaObject next =
          going.stream()
              .filter(table -> going.stream().noneMatch(o -> o != table && refers(o, table)))
              .findFirst()
              .orElse(going.get(0));
      going.remove(next);
      if (going.stream().anyMatch(o -> refers(o, next))) {
        steps.add(
            new SchemaStep.Change(next.name(), List.of(new Operation.DropForeignKeys()), false));
      }
      steps.add(new SchemaStep.Drop(next));
    }
  }

  private boolean refers(SchemaObject child, SchemaObject parent) {
    if (child.isVirtual()) {
      return false;
    }
    try {
      return from.definition(child).all(Constraint.ForeignKey.class).stream()
          .anyMatch(key -> Names.same(key.parent(), parent.name()));
    } catch (DdlException e) {
      return false;
    }
  }

  private void renameTables() {
    for (Renames.Table rename : renames.tables()) {
      if (from.find("table", rename.from()).isPresent()
          && to.find("table", rename.to()).isPresent()) {
        steps.add(new SchemaStep.Rename(rename.from(), rename.to()));
      }
    }
  }

  private void createTables() {
    for (SchemaObject table : to.objects("table")) {
      boolean there =
          from.objects("table").stream()
              .filter(old -> !goes(old.name()))
              .anyMatch(old -> counterpart(old).filter(table::equals).isPresent());
      if (!there) {
        steps.add(new SchemaStep.Create(table));
      }
    }
  }

  private void changeTables() {
    for (SchemaObject table : from.objects("table")) {
      if (!goes(table.name()) && !table.isVirtual()) {
        SchemaObject other = counterpart(table).orElseThrow();
        changeTable(table, other);
      }
    }
  }

  private void changeTable(SchemaObject table, SchemaObject other) {
    TableDefinition target = to.definition(other);
    TableDefinition start =
        TableDefinition.parse(TableEditor.rename(from.definition(table), target.name()));
    List<Operation> operations = new ArrayList<>();
    for (Renames.Column rename : renames.ofTable(table.name())) {
      if (start.column(rename.from()).isPresent() && target.column(rename.to()).isPresent()) {
        operations.add(new Operation.RenameColumn(rename.from(), rename.to()));
      }
    }
    if (operations.isEmpty() && TableComparison.differences(target, start).isEmpty()) {
      if (!table.name().equals(target.name()) && renames.newTable(table.name()).isEmpty()) {
        steps.add(new SchemaStep.Rename(table.name(), target.name()));
      }
      return;
    }
    steps.add(change(start, target, operations));
  }

  private static SchemaStep.Change change(
      TableDefinition start, TableDefinition target, List<Operation> renamed) {
    List<Operation> operations = new ArrayList<>(renamed);
    try (Trial trial = new Trial(start)) {
      trial.apply(renamed);
      List<Operation> others = exact(trial.table(), target);
      operations.addAll(others);
      boolean rebuilds = !others.isEmpty() && trial.rebuilds(others);
      return new SchemaStep.Change(target.name(), List.copyOf(operations), rebuilds);
    }
  }

  /** What the operations do not make exactly is made by the whole text. */
  private static List<Operation> exact(TableDefinition start, TableDefinition target) {
    List<Operation> operations = TableOperations.between(start, target);
    try (Trial trial = new Trial(start)) {
      trial.apply(operations);
      if (TableComparison.differences(target, trial.table()).isEmpty()) {
        return operations;
      }
    } catch (PlanException | DdlException e) {
      // The text can say what no list of operations can.
    }
    return List.of(new Operation.Redefine(target.text()));
  }
}

package liquibase.ext.sqlite.draft;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import liquibase.ext.sqlite.ddl.Constraint;
import liquibase.ext.sqlite.ddl.DdlException;
import liquibase.ext.sqlite.ddl.Lexer;
import liquibase.ext.sqlite.ddl.Names;
import liquibase.ext.sqlite.ddl.TableDefinition;
import liquibase.ext.sqlite.ddl.TableEditor;
import liquibase.ext.sqlite.diff.SchemaComparison;
import liquibase.ext.sqlite.diff.TableComparison;
import liquibase.ext.sqlite.plan.Constraints;
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
  private final Set<String> remadeViews = new HashSet<>();
  private final Map<String, TableDefinition> freed = new HashMap<>();
  private final List<SchemaStep> keysThatComeLast = new ArrayList<>();
  private final List<SchemaObject> lateTables = new ArrayList<>();
  private final LostColumns lostColumns;
  private final LateKeys lateKeys;

  private SchemaDelta(Schema from, Schema to, Renames renames) {
    this.from = from;
    this.to = to;
    this.renames = renames;
    this.lostColumns = new LostColumns(from);
    findLostColumns();
    findRemadeViews();
    this.lateKeys = new LateKeys(from, to, this::isKept);
  }

  /** Returns the steps that make {@code to} of {@code from}; none if they are equal. */
  public static List<SchemaStep> between(Schema from, Schema to, Renames renames) {
    SchemaDelta delta = new SchemaDelta(from, to, renames);
    for (String type : List.of("trigger", "view", "index")) {
      delta.drop(type);
    }
    delta.freeChildren();
    delta.dropTables();
    delta.renameTables();
    delta.createTables();
    delta.changeTables();
    delta.create("index");
    delta.steps.addAll(delta.keysThatComeLast);
    delta.createLateTables();
    delta.create("view");
    delta.create("trigger");
    return List.copyOf(delta.steps);
  }

  /**
   * Returns whether the way between two schemas has an order of its own, which what was done to
   * come here, taken back, would not keep.
   */
  public static boolean hasOwnOrder(Schema from, Schema to, Renames renames) {
    SchemaDelta delta = new SchemaDelta(from, to, renames);
    boolean reads =
        from.objects().stream()
            .anyMatch(object -> object.sql() != null && delta.lostColumns.isReadBy(object));
    return reads
        || from.objects("table").stream()
            .filter(table -> !delta.goes(table.name()) && !table.isVirtual())
            .anyMatch(
                table ->
                    !delta
                        .lateKeys
                        .of(
                            from.definition(table),
                            to.definition(delta.counterpart(table).orElseThrow()))
                        .isEmpty());
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
      boolean comesWithLateTable =
          type.equals("index")
              && lateTables.stream().anyMatch(table -> Names.same(table.name(), object.table()));
      if (!kept && !comesWithLateTable) {
        steps.add(new SchemaStep.Create(object));
      }
    }
  }

  private void findLostColumns() {
    for (SchemaObject table : from.objects("table")) {
      if (!goes(table.name()) && !table.isVirtual()) {
        lostColumns.note(from.definition(table), to.definition(counterpart(table).orElseThrow()));
      }
    }
  }

  /**
   * A view that is made anew is missing for a while, and SQLite refuses to alter any table as long
   * as another view, or a trigger, reads from it: so these are made anew too.
   */
  private void findRemadeViews() {
    int before = -1;
    while (remadeViews.size() > before) {
      before = remadeViews.size();
      for (SchemaObject view : from.objects("view")) {
        if (!isKept(view)) {
          remadeViews.add(Names.fold(view.name()));
        }
      }
    }
  }

  private boolean readsRemadeView(SchemaObject object) {
    boolean reads = object.type().equals("view") || object.type().equals("trigger");
    return reads && !remadeViews.isEmpty() && mentions(object.sql(), remadeViews);
  }

  private static boolean mentions(String sql, Set<String> names) {
    try {
      return Lexer.tokens(sql).stream()
          .anyMatch(token -> token.isName() && names.contains(Names.fold(token.name())));
    } catch (DdlException e) {
      return true;
    }
  }

  private boolean isKept(SchemaObject object) {
    boolean onRenamed = renames.newTable(object.table()).isPresent();
    return !onRenamed
        && !goes(object.table())
        && !readsRemadeView(object)
        && !lostColumns.isReadBy(object)
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
                    remadeViews.contains(Names.fold(view.name()))
                        || to.find("view", table)
                            .filter(o -> SchemaComparison.same(view, o))
                            .isEmpty())
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

  /**
   * To drop a table is to delete its rows first, and where foreign keys are on that deletes or
   * changes the rows that refer to them: so a table that stays loses its key to one that goes
   * before that one goes.
   *
   * <p>Source: <a href="https://www.sqlite.org/foreignkeys.html#fk_schemacommands">sqlite.org</a>.
   */
  private void freeChildren() {
    for (SchemaObject child : from.objects("table")) {
      if (goes(child.name()) || child.isVirtual()) {
        continue;
      }
      TableDefinition before = from.definition(child);
      List<Operation> drops = new ArrayList<>(dropsOfLateKeys(before, child));
      boolean late = !drops.isEmpty();
      for (Operation operation : operations(before, child)) {
        if (operation instanceof Operation.DropForeignKeys
            || operation instanceof Operation.DropConstraint drop && refersToGoing(before, drop)) {
          drops.add(operation);
        }
      }
      boolean concerned =
          late
              || parents(child).stream().anyMatch(this::goesByFoldedName)
              || losesParentKey(before);
      if (concerned && !drops.isEmpty()) {
        free(child.name(), before, drops);
      }
    }
  }

  private List<Operation> dropsOfLateKeys(TableDefinition before, SchemaObject child) {
    TableDefinition target = to.definition(counterpart(child).orElseThrow());
    return LateKeys.among(before, target, lateKeys.of(before, target)).stream()
        .<Operation>map(key -> new Operation.DropConstraint(Constraints.reference(key)))
        .toList();
  }

  private void free(String child, TableDefinition before, List<Operation> drops) {
    try (Trial trial = new Trial(before)) {
      boolean rebuilds = trial.rebuilds(drops);
      trial.apply(drops);
      steps.add(
          new SchemaStep.Change(
              child, drops, rebuilds, trial.table().text(), Trial.comesBack(before, drops)));
      freed.put(Names.fold(child), trial.table());
    } catch (PlanException e) {
      // Then the whole text of the child is written anew, when its turn comes.
    }
  }

  private boolean losesParentKey(TableDefinition child) {
    return child.all(Constraint.ForeignKey.class).stream().anyMatch(this::losesParentKey);
  }

  private boolean losesParentKey(Constraint.ForeignKey key) {
    return losesParentColumn(key) || lateKeys.isLost(key);
  }

  /** A column is not dropped while a key refers to it. */
  private boolean losesParentColumn(Constraint.ForeignKey key) {
    Optional<SchemaObject> parent = from.find("table", key.parent());
    if (parent.isEmpty() || parent.get().isVirtual() || goes(key.parent())) {
      return false;
    }
    Optional<TableDefinition> after = to.table(counterpart(parent.get()).orElseThrow().name());
    return after.isPresent()
        && key.parentColumns().stream().anyMatch(name -> after.get().column(name).isEmpty());
  }

  private boolean goesByFoldedName(String name) {
    return from.find("table", name).isPresent() && goes(name);
  }

  private List<Operation> operations(TableDefinition before, SchemaObject child) {
    TableDefinition target = to.definition(counterpart(child).orElseThrow());
    TableDefinition start = TableDefinition.parse(TableEditor.rename(before, target.name()));
    try (Trial trial = new Trial(start)) {
      List<Operation> renamed = columnRenames(child, start, target);
      trial.apply(renamed);
      return TableOperations.between(trial.table(), target);
    } catch (PlanException | DdlException e) {
      return List.of();
    }
  }

  private boolean refersToGoing(TableDefinition table, Operation.DropConstraint drop) {
    return table.all(Constraint.ForeignKey.class).stream()
        .filter(key -> Constraints.reference(key).equals(drop.constraint()))
        .anyMatch(key -> goesByFoldedName(Names.fold(key.parent())) || losesParentKey(key));
  }

  /** Children first; where they refer to each other in a ring, a child's keys go before it does. */
  private void dropTables() {
    Map<String, SchemaObject> going = new LinkedHashMap<>();
    from.objects("table").stream()
        .filter(table -> goes(table.name()))
        .forEach(table -> going.put(Names.fold(table.name()), table));
    Map<String, Set<String>> children = new HashMap<>();
    for (SchemaObject table : going.values()) {
      for (String parent : parents(table)) {
        children.computeIfAbsent(parent, k -> new TreeSet<>()).add(Names.fold(table.name()));
      }
    }
    Set<String> freed = new HashSet<>();
    while (!going.isEmpty()) {
      int before = going.size();
      for (String name : List.copyOf(going.keySet())) {
        if (children.getOrDefault(name, Set.of()).stream()
            .noneMatch(child -> going.containsKey(child) && !freed.contains(child))) {
          steps.add(new SchemaStep.Drop(going.remove(name)));
        }
      }
      if (going.size() == before) {
        SchemaObject child = going.values().iterator().next();
        freed.add(Names.fold(child.name()));
        steps.add(
            new SchemaStep.Change(
                child.name(), List.of(new Operation.DropForeignKeys()), false, child.sql(), false));
      }
    }
  }

  private Set<String> parents(SchemaObject child) {
    if (child.isVirtual()) {
      return Set.of();
    }
    try {
      return from.definition(child).all(Constraint.ForeignKey.class).stream()
          .map(key -> Names.fold(key.parent()))
          .filter(parent -> !parent.equals(Names.fold(child.name())))
          .collect(Collectors.toSet());
    } catch (DdlException e) {
      return Set.of();
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
    Set<String> there =
        from.objects("table").stream()
            .filter(old -> !goes(old.name()))
            .map(old -> Names.fold(counterpart(old).orElseThrow().name()))
            .collect(Collectors.toSet());
    for (SchemaObject table : to.objects("table")) {
      if (there.contains(Names.fold(table.name()))) {
        continue;
      }
      boolean late = !table.isVirtual() && refersToLateKey(table);
      if (late) {
        lateTables.add(table);
      } else {
        steps.add(new SchemaStep.Create(table));
      }
    }
  }

  private boolean refersToLateKey(SchemaObject table) {
    try {
      return to.definition(table).all(Constraint.ForeignKey.class).stream()
          .anyMatch(lateKeys::isLate);
    } catch (DdlException e) {
      return false;
    }
  }

  private void createLateTables() {
    for (SchemaObject table : lateTables) {
      steps.add(new SchemaStep.Create(table));
      to.of("index", table.name()).stream()
          .filter(index -> index.sql() != null)
          .forEach(index -> steps.add(new SchemaStep.Create(index)));
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
    TableDefinition whole = to.definition(other);
    List<Constraint.ForeignKey> late = lateKeys.of(from.definition(table), whole);
    TableDefinition target = LateKeys.without(whole, late);
    TableDefinition before = freed.getOrDefault(Names.fold(table.name()), from.definition(table));
    TableDefinition start = TableDefinition.parse(TableEditor.rename(before, target.name()));
    List<Operation> operations = columnRenames(table, start, target);
    if (!table.name().equals(target.name()) && renames.newTable(table.name()).isEmpty()) {
      steps.add(new SchemaStep.Rename(table.name(), target.name()));
    }
    if (!operations.isEmpty() || !TableComparison.differences(target, start).isEmpty()) {
      steps.add(change(start, target, operations));
    }
    if (!late.isEmpty()) {
      keysThatComeLast.add(
          lateKeys.neverFit(whole) ? redefine(target, whole) : change(target, whole, List.of()));
    }
  }

  /** Only who gives a table's whole text may have a key that refers to none. */
  private static SchemaStep.Change redefine(TableDefinition start, TableDefinition target) {
    List<Operation> operations = List.of(new Operation.Redefine(target.text()));
    return new SchemaStep.Change(
        target.name(), operations, true, target.text(), Trial.comesBack(start, operations));
  }

  private List<Operation> columnRenames(
      SchemaObject table, TableDefinition start, TableDefinition target) {
    List<Operation> operations = new ArrayList<>();
    for (Renames.Column rename : renames.ofTable(table.name())) {
      if (start.column(rename.from()).isPresent() && target.column(rename.to()).isPresent()) {
        operations.add(new Operation.RenameColumn(rename.from(), rename.to()));
      }
    }
    return operations;
  }

  private static SchemaStep.Change change(
      TableDefinition start, TableDefinition target, List<Operation> renamed) {
    List<Operation> operations = new ArrayList<>(renamed);
    try (Trial trial = new Trial(start)) {
      trial.apply(renamed);
      List<Operation> others = exact(trial.table(), target);
      operations.addAll(others);
      boolean rebuilds = !others.isEmpty() && trial.rebuilds(others);
      trial.apply(others);
      return new SchemaStep.Change(
          target.name(),
          List.copyOf(operations),
          rebuilds,
          trial.table().text(),
          Trial.comesBack(start, operations));
    }
  }

  private static boolean hasBlankColumn(TableDefinition table) {
    return table.columns().stream().anyMatch(column -> column.name().isBlank());
  }

  /** What the operations do not make exactly is made by the whole text. */
  private static List<Operation> exact(TableDefinition start, TableDefinition target) {
    try (Trial trial = new Trial(start)) {
      if (hasBlankColumn(start) || hasBlankColumn(target)) {
        // No attribute of a change can name it.
        return List.of(new Operation.Redefine(target.text()));
      }
      List<Operation> operations = TableOperations.between(start, target);
      trial.apply(operations);
      if (TableComparison.differences(target, trial.table()).isEmpty()
          && Constraints.order(target).equals(Constraints.order(trial.table()))) {
        return operations;
      }
    } catch (PlanException | DdlException e) {
      // The text can say what no list of operations can.
    }
    return List.of(new Operation.Redefine(target.text()));
  }
}

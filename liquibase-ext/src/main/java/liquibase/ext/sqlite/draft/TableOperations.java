package liquibase.ext.sqlite.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import liquibase.ext.sqlite.ddl.Canonical;
import liquibase.ext.sqlite.ddl.ColumnDefinition;
import liquibase.ext.sqlite.ddl.Constraint;
import liquibase.ext.sqlite.ddl.Names;
import liquibase.ext.sqlite.ddl.TableDefinition;
import liquibase.ext.sqlite.plan.Constraints;
import liquibase.ext.sqlite.plan.Operation;
import liquibase.ext.sqlite.plan.Position;

/**
 * The operations that make one table of another: constraints that go, columns that go, that change,
 * that come, that move, constraints that come, options. Renamed columns have their new name
 * already.
 */
final class TableOperations {
  private final TableDefinition from;
  private final TableDefinition to;
  private final List<Operation> operations = new ArrayList<>();

  private TableOperations(TableDefinition from, TableDefinition to) {
    this.from = from;
    this.to = to;
  }

  static List<Operation> between(TableDefinition from, TableDefinition to) {
    TableOperations delta = new TableOperations(from, to);
    delta.dropConstraints();
    delta.dropColumns();
    delta.changeColumns();
    List<String> order = delta.addColumns();
    delta.moveColumns(order);
    delta.addConstraints();
    delta.changeOptions();
    return List.copyOf(delta.operations);
  }

  private static List<Constraint> constraints(TableDefinition table) {
    return table.allConstraints().stream().filter(TableOperations::isOfTable).toList();
  }

  private static boolean isOfTable(Constraint constraint) {
    return constraint instanceof Constraint.PrimaryKey
        || constraint instanceof Constraint.Unique
        || constraint instanceof Constraint.Check
        || constraint instanceof Constraint.ForeignKey;
  }

  /** Returns those of one table that the other has not got; of equal ones as many as are over. */
  private static List<Constraint> missing(TableDefinition in, TableDefinition of) {
    List<String> there =
        constraints(in).stream()
            .map(c -> text(in, c))
            .collect(Collectors.toCollection(ArrayList::new));
    return constraints(of).stream().filter(c -> !there.remove(text(of, c))).toList();
  }

  private static String text(TableDefinition table, Constraint constraint) {
    return Canonical.of(Constraints.behindColumns(table, constraint));
  }

  /** AUTOINCREMENT alone is switched, and needs no other key. */
  private void dropConstraints() {
    for (Constraint constraint : missing(to, from)) {
      boolean goesWithColumn =
          !(constraint instanceof Constraint.PrimaryKey)
              && from.owner(constraint)
                  .filter(column -> to.column(column.name()).isEmpty())
                  .isPresent();
      if (!goesWithColumn) {
        operations.add(new Operation.DropConstraint(Constraints.reference(constraint)));
      }
    }
  }

  private void dropColumns() {
    for (ColumnDefinition column : from.columns()) {
      if (to.column(column.name()).isEmpty()) {
        operations.add(new Operation.DropColumn(column.name()));
      }
    }
  }

  private void changeColumns() {
    for (ColumnDefinition now : to.columns()) {
      ColumnDefinition old = from.column(now.name()).orElse(null);
      if (old == null) {
        continue;
      }
      if (!old.name().equals(now.name())) {
        operations.add(new Operation.RenameColumn(old.name(), now.name()));
      }
      changeColumn(old, now);
    }
  }

  private void changeColumn(ColumnDefinition old, ColumnDefinition now) {
    String name = now.name();
    if (!Canonical.withNames(old.type()).equals(Canonical.withNames(now.type()))) {
      operations.add(new Operation.SetType(name, now.type(), null));
    }
    Optional<Constraint.Generated> wasComputed = old.find(Constraint.Generated.class);
    Optional<Constraint.Generated> computed = now.find(Constraint.Generated.class);
    if (!wasComputed.map(TableOperations::text).equals(computed.map(TableOperations::text))) {
      operations.add(
          computed
              .map(c -> new Operation.SetGenerated(name, c.expression(), c.stored()))
              .orElse(new Operation.SetGenerated(name, null, false)));
    }
    Optional<String> collation =
        now.find(Constraint.Collate.class).map(Constraint.Collate::collation);
    if (!old.find(Constraint.Collate.class)
        .map(c -> Names.fold(c.collation()))
        .equals(collation.map(Names::fold))) {
      operations.add(new Operation.SetCollation(name, collation.orElse(null)));
    }
    Optional<String> value = now.find(Constraint.Default.class).map(Constraint.Default::value);
    if (!old.find(Constraint.Default.class)
        .map(c -> Canonical.of(c.value()))
        .equals(value.map(Canonical::of))) {
      operations.add(new Operation.SetDefault(name, value.orElse(null)));
    }
    changeNullability(old, now);
  }

  private void changeNullability(ColumnDefinition old, ColumnDefinition now) {
    Optional<Constraint.NotNull> was = old.find(Constraint.NotNull.class);
    Optional<Constraint.NotNull> is = now.find(Constraint.NotNull.class);
    if (is.isEmpty() && was.isPresent()) {
      operations.add(new Operation.DropNotNull(now.name()));
    } else if (is.isPresent()
        && !was.map(c -> String.valueOf(c.name())).equals(is.map(c -> String.valueOf(c.name())))) {
      operations.add(new Operation.SetNotNull(now.name(), is.get().name(), null));
    }
  }

  private static String text(Constraint.Generated generated) {
    return Canonical.of(generated.expression()) + generated.stored();
  }

  /** Returns the order of the columns that the additions lead to. */
  private List<String> addColumns() {
    List<String> order =
        from.columns().stream()
            .map(ColumnDefinition::name)
            .filter(name -> to.column(name).isPresent())
            .map(name -> to.column(name).orElseThrow().name())
            .collect(Collectors.toCollection(ArrayList::new));
    for (int i = 0; i < to.columns().size(); i++) {
      ColumnDefinition column = to.columns().get(i);
      if (from.column(column.name()).isPresent()) {
        continue;
      }
      String before = i == 0 ? null : to.columns().get(i - 1).name();
      int at = before == null ? 0 : order.indexOf(before) + 1;
      Position position =
          at == order.size()
              ? Position.LAST
              : before == null
                  ? new Position(Position.Place.FIRST, null)
                  : new Position(Position.Place.AFTER, before);
      order.add(at, column.name());
      operations.add(
          new Operation.AddColumn(
              column.name(), withoutKeys(column), position, Draft.valueFor(column)));
    }
    return order;
  }

  /** Constraints of the table come afterwards, all in one way. */
  private String withoutKeys(ColumnDefinition column) {
    StringBuilder text = new StringBuilder(column.nameSpan().of(to.text()));
    if (!column.type().isEmpty()) {
      text.append(' ').append(column.type());
    }
    for (Constraint constraint : column.constraints()) {
      if (!isOfTable(constraint) && !(constraint instanceof Constraint.Deferral)) {
        text.append(' ').append(constraint.span().of(to.text()));
      }
    }
    return text.toString();
  }

  /** Moves as few as can be: those that stand in the right order among each other stay. */
  private void moveColumns(List<String> order) {
    List<String> wanted = to.columns().stream().map(ColumnDefinition::name).toList();
    Set<String> staying = longestInOrder(order, wanted);
    for (int i = 0; i < wanted.size(); i++) {
      if (!staying.contains(wanted.get(i))) {
        Position position =
            i == 0
                ? new Position(Position.Place.FIRST, null)
                : new Position(Position.Place.AFTER, wanted.get(i - 1));
        operations.add(new Operation.MoveColumn(wanted.get(i), position));
      }
    }
  }

  private static Set<String> longestInOrder(List<String> order, List<String> wanted) {
    Map<String, Integer> places = new HashMap<>();
    wanted.forEach(name -> places.put(name, places.size()));
    int[] length = new int[order.size()];
    int[] before = new int[order.size()];
    int last = -1;
    for (int i = 0; i < order.size(); i++) {
      length[i] = 1;
      before[i] = -1;
      for (int j = 0; j < i; j++) {
        boolean inOrder = places.get(order.get(j)) < places.get(order.get(i));
        if (inOrder && length[j] + 1 > length[i]) {
          length[i] = length[j] + 1;
          before[i] = j;
        }
      }
      last = last < 0 || length[i] > length[last] ? i : last;
    }
    Set<String> longest = new HashSet<>();
    for (int i = last; i >= 0; i = before[i]) {
      longest.add(order.get(i));
    }
    return longest;
  }

  private void addConstraints() {
    for (Constraint constraint : missing(from, to)) {
      operations.add(new Operation.AddConstraint(Constraints.behindColumns(to, constraint)));
    }
    if (to.isAutoincrement() != (from.isAutoincrement() && !keyIsNew())) {
      String key = to.primaryKey().orElseThrow().columns().get(0).expression();
      operations.add(new Operation.SetAutoincrement(key, to.isAutoincrement()));
    }
  }

  private boolean keyIsNew() {
    return missing(from, to).stream().anyMatch(Constraint.PrimaryKey.class::isInstance)
        || to.primaryKey().isEmpty();
  }

  private void changeOptions() {
    if (from.withoutRowid() != to.withoutRowid()) {
      operations.add(new Operation.SetWithoutRowid(to.withoutRowid()));
    }
    if (from.strict() != to.strict()) {
      operations.add(new Operation.SetStrict(to.strict()));
    }
  }
}

package liquibase.ext.sqlite.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import liquibase.ext.sqlite.ddl.ColumnDefinition;
import liquibase.ext.sqlite.ddl.Constraint;
import liquibase.ext.sqlite.ddl.TableDefinition;
import liquibase.ext.sqlite.plan.Operation.ConstraintRef;

/**
 * The way back of an operation on one table. What an operation takes away is taken from the table
 * as it was before; what no schema can give back, the rows themselves, has no way back.
 */
public final class Inverse {

  private Inverse() {}

  /**
   * Returns the operations that undo one, in the order in which they are to run.
   *
   * @param table the table as the operation meets it
   * @throws PlanException if it has no way back; the message says why
   */
  public static List<Operation> of(TableDefinition table, Operation operation) {
    requirePossible(operation);
    return undo(table, operation);
  }

  /**
   * Returns the same for a table of which nobody knows what it was like: some operations say enough
   * by themselves.
   */
  public static List<Operation> withoutPast(String table, List<Operation> operations) {
    List<Operation> back = new ArrayList<>();
    for (Operation operation : operations) {
      requirePossible(operation);
      boolean enough =
          operation instanceof Operation.AddColumn
              || operation instanceof Operation.RenameColumn
              || operation instanceof Operation.AddConstraint;
      if (operation instanceof Operation.RenameTable) {
        back.add(0, new Operation.RenameTable(table));
      } else if (enough) {
        back.addAll(0, undo(null, operation));
      } else {
        throw new PlanException("the changelog's past does not know table " + table);
      }
    }
    return List.copyOf(back);
  }

  /** Returns why an operation has no way back, whatever the schema is; empty if it may have one. */
  public static Optional<String> whyNone(Operation operation) {
    if (operation instanceof Operation.DropColumn drop) {
      return Optional.of("the values of " + drop.name() + " are gone");
    }
    if (operation instanceof Operation.KeepRows) {
      return Optional.of("the rows that `where` left out are gone");
    }
    if (operation instanceof Operation.SetType set && set.using() != null) {
      return Optional.of("the conversion `" + set.using() + "` has no known inverse");
    }
    return Optional.empty();
  }

  private static void requirePossible(Operation operation) {
    whyNone(operation)
        .ifPresent(
            why -> {
              throw new PlanException(why);
            });
  }

  private static List<Operation> undo(TableDefinition table, Operation operation) {
    if (operation instanceof Operation.AddColumn add) {
      return List.of(new Operation.DropColumn(add.name()));
    }
    if (operation instanceof Operation.RenameColumn rename) {
      return List.of(new Operation.RenameColumn(rename.newName(), rename.name()));
    }
    if (operation instanceof Operation.RenameTable) {
      return List.of(new Operation.RenameTable(table.name()));
    }
    if (operation instanceof Operation.MoveColumn move) {
      return List.of(new Operation.MoveColumn(move.name(), place(table, move.name())));
    }
    if (operation instanceof Operation.SetStrict) {
      return List.of(new Operation.SetStrict(table.strict()));
    }
    if (operation instanceof Operation.SetWithoutRowid) {
      return List.of(new Operation.SetWithoutRowid(table.withoutRowid()));
    }
    if (operation instanceof Operation.Redefine redefine) {
      return List.of(redefinedAgain(table, TableDefinition.parse(redefine.text())));
    }
    if (operation instanceof Operation.SetRemarks || operation instanceof Operation.WriteAs) {
      return List.of();
    }
    Optional<List<Operation>> constraint = ofConstraint(table, operation);
    return constraint.isPresent() ? constraint.get() : ofColumn(table, operation);
  }

  private static Operation redefinedAgain(TableDefinition before, TableDefinition after) {
    for (ColumnDefinition column : before.columns()) {
      if (after.column(column.name()).isEmpty()) {
        throw new PlanException("the values of " + column.name() + " are gone");
      }
    }
    return new Operation.Redefine(before.text());
  }

  private static Position place(TableDefinition table, String column) {
    int index = table.indexOf(column);
    return index <= 0
        ? new Position(Position.Place.FIRST, null)
        : new Position(Position.Place.AFTER, table.columns().get(index - 1).name());
  }

  private static Optional<List<Operation>> ofConstraint(
      TableDefinition table, Operation operation) {
    if (operation instanceof Operation.AddConstraint add) {
      Constraint added = Constraints.parse(add.definition());
      return Optional.of(List.of(new Operation.DropConstraint(Constraints.reference(added))));
    }
    if (operation instanceof Operation.DropConstraint drop) {
      return Optional.of(restore(table, Constraints.find(table, drop.constraint())));
    }
    if (operation instanceof Operation.DropForeignKeys) {
      return Optional.of(
          table.all(Constraint.ForeignKey.class).stream()
              .flatMap(key -> restore(table, key).stream())
              .collect(Collectors.toList()));
    }
    if (operation instanceof Operation.RenameConstraint rename) {
      Constraint old = Constraints.find(table, rename.constraint());
      ConstraintRef now =
          new ConstraintRef(rename.constraint().kind(), rename.newName(), List.of(), null);
      return Optional.of(List.of(new Operation.RenameConstraint(now, old.name())));
    }
    return Optional.empty();
  }

  private static List<Operation> restore(TableDefinition table, Constraint constraint) {
    List<Operation> back = new ArrayList<>();
    back.add(new Operation.AddConstraint(Constraints.behindColumns(table, constraint)));
    if (constraint instanceof Constraint.PrimaryKey key && key.autoincrement()) {
      back.add(new Operation.SetAutoincrement(key.columns().get(0).expression(), true));
    }
    return back;
  }

  private static List<Operation> ofColumn(TableDefinition table, Operation operation) {
    if (operation instanceof Operation.SetType set) {
      return List.of(new Operation.SetType(set.column(), column(table, set.column()).type(), null));
    }
    if (operation instanceof Operation.SetNotNull set) {
      return nullability(column(table, set.column()));
    }
    if (operation instanceof Operation.DropNotNull drop) {
      return nullability(column(table, drop.column()));
    }
    if (operation instanceof Operation.SetDefault set) {
      return List.of(new Operation.SetDefault(set.column(), oldDefault(table, set.column())));
    }
    if (operation instanceof Operation.SetCollation set) {
      String old =
          column(table, set.column())
              .find(Constraint.Collate.class)
              .map(Constraint.Collate::collation)
              .orElse(null);
      return List.of(new Operation.SetCollation(set.column(), old));
    }
    if (operation instanceof Operation.SetAutoincrement set) {
      return autoincrement(table, set.column());
    }
    return generated(table, (Operation.SetGenerated) operation);
  }

  private static ColumnDefinition column(TableDefinition table, String name) {
    return table.column(name).orElseThrow(() -> PlanException.noSuchColumn(table.name(), name));
  }

  private static List<Operation> nullability(ColumnDefinition column) {
    Constraint.NotNull old = column.find(Constraint.NotNull.class).orElse(null);
    if (old == null) {
      return List.of(new Operation.DropNotNull(column.name()));
    }
    if (old.onConflict() != null) {
      throw new PlanException("NOT NULL ON CONFLICT cannot be put back by an operation");
    }
    return List.of(new Operation.SetNotNull(column.name(), old.name(), null));
  }

  private static String oldDefault(TableDefinition table, String name) {
    return column(table, name)
        .find(Constraint.Default.class)
        .map(Constraint.Default::value)
        .orElse(null);
  }

  private static List<Operation> autoincrement(TableDefinition table, String name) {
    List<Operation> back = new ArrayList<>();
    back.add(new Operation.SetAutoincrement(name, table.isAutoincrement()));
    if (table.primaryKey().isEmpty()) {
      ConstraintRef key = new ConstraintRef(ConstraintRef.Kind.PRIMARY_KEY, null, List.of(), null);
      back.add(new Operation.DropConstraint(key));
    }
    back.add(new Operation.SetType(name, column(table, name).type(), null));
    return back;
  }

  private static List<Operation> generated(TableDefinition table, Operation.SetGenerated set) {
    Constraint.Generated old =
        column(table, set.column()).find(Constraint.Generated.class).orElse(null);
    if (old == null) {
      throw new PlanException("the values of " + set.column() + " were replaced by computed ones");
    }
    return List.of(new Operation.SetGenerated(set.column(), old.expression(), old.stored()));
  }
}

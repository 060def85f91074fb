package liquibase.ext.sqlite.plan;

import liquibase.ext.sqlite.ddl.Affinity;
import liquibase.ext.sqlite.ddl.ColumnDefinition;
import liquibase.ext.sqlite.ddl.Constraint;
import liquibase.ext.sqlite.ddl.Names;
import liquibase.ext.sqlite.ddl.TableDefinition;
import liquibase.ext.sqlite.schema.Schema;

/** Finds the cheapest strategy that does an operation exactly. */
final class Needs {
  private final Schema schema;
  private final TableFacts facts;

  Needs(Schema schema, TableFacts facts) {
    this.schema = schema;
    this.facts = facts;
  }

  /** Returns what an operation needs on the table as the operations before it have made it. */
  Need of(TableDefinition table, Operation operation) {
    if (operation instanceof Operation.AddColumn add) {
      return addColumn(table, add);
    }
    if (operation instanceof Operation.DropColumn drop) {
      return table.indexOf(drop.name()) < 0
          ? Need.alter()
          : ColumnRules.whyNotDroppable(schema, table, drop.name())
              .map(Need::rebuild)
              .orElse(Need.alter());
    }
    if (operation instanceof Operation.RenameColumn || operation instanceof Operation.RenameTable) {
      return Need.alter();
    }
    if (operation instanceof Operation.WriteAs) {
      return facts.canEditSchema() ? Need.edit() : Need.alter();
    }
    Need need = edit(table, operation);
    boolean possible = need.strategy() != Strategy.EDIT || facts.canEditSchema();
    return possible ? need : Need.rebuild("sqlite_schema cannot be edited here");
  }

  private Need addColumn(TableDefinition table, Operation.AddColumn add) {
    if (add.position().indexIn(table) < table.columns().size()) {
      return Need.rebuild("ADD COLUMN puts a column behind all others");
    }
    if (add.value() != null) {
      return Need.rebuild("the existing rows get a value of their own");
    }
    return ColumnRules.whyNotAddable(add.column(), facts.isEmpty())
        .map(Need::rebuild)
        .orElse(Need.alter());
  }

  private Need edit(TableDefinition table, Operation operation) {
    if (operation instanceof Operation.DropNotNull
        || operation instanceof Operation.DropForeignKeys
        || operation instanceof Operation.SetRemarks
        || operation instanceof Operation.RenameConstraint) {
      return Need.edit();
    }
    if (operation instanceof Operation.SetNotNull set) {
      boolean fill = set.value() != null && facts.hasNull(set.column());
      return fill ? Need.rebuild("rows that are NULL get a value") : Need.edit();
    }
    if (operation instanceof Operation.SetDefault set) {
      return facts.storesEveryValue(set.column())
          ? Need.edit()
          : Need.rebuild("rows older than the column do not store it, and would change");
    }
    if (operation instanceof Operation.SetType set) {
      return setType(table, set);
    }
    if (operation instanceof Operation.AddConstraint add) {
      Constraint constraint = Constraints.parse(add.definition());
      return isFree(constraint)
          ? Need.edit()
          : Need.rebuild("a PRIMARY KEY or UNIQUE constraint is an index");
    }
    if (operation instanceof Operation.DropConstraint drop) {
      return isFree(Constraints.find(table, drop.constraint()))
          ? Need.edit()
          : Need.rebuild("a PRIMARY KEY or UNIQUE constraint is an index");
    }
    return Need.rebuild("the way in which rows are stored changes");
  }

  /** Constraints that are only looked at when rows are written, and stored nowhere. */
  private static boolean isFree(Constraint constraint) {
    return constraint instanceof Constraint.Check || constraint instanceof Constraint.ForeignKey;
  }

  private static Need setType(TableDefinition table, Operation.SetType set) {
    ColumnDefinition column = table.column(set.column()).orElse(null);
    if (set.using() != null) {
      return Need.rebuild("the values are converted");
    }
    if (column == null || Affinity.of(column.type()) != Affinity.of(set.type())) {
      return Need.rebuild("the affinity of the column changes");
    }
    boolean key =
        table.primaryKey().stream()
            .flatMap(primary -> primary.columns().stream())
            .anyMatch(member -> Names.same(member.expression(), set.column()));
    if (key) {
      return Need.rebuild("the type of a key decides how rows are stored");
    }
    return table.strict()
        ? Need.rebuild("a STRICT table checks every value against its type")
        : Need.edit();
  }
}

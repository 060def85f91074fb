package liquibase.ext.sqlite.plan;

import liquibase.ext.sqlite.ddl.ColumnDefinition;
import liquibase.ext.sqlite.ddl.Constraint;
import liquibase.ext.sqlite.ddl.Names;
import liquibase.ext.sqlite.ddl.TableDefinition;
import liquibase.ext.sqlite.schema.Schema;

/** Finds what still needs a column that is to go. */
final class ColumnUse {
  private final Schema schema;
  private final TableDefinition original;

  ColumnUse(Schema schema, TableDefinition original) {
    this.schema = schema;
    this.original = original;
  }

  /** Refuses if the definition of another column computes with it. */
  static void refuseIfUsedByColumn(TableDefinition table, String name) {
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

  /** Refuses if a foreign key of another table refers to it. */
  void refuseIfParent(TableDefinition table, ColumnDefinition column) {
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
}

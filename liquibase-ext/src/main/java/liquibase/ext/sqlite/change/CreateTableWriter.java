package liquibase.ext.sqlite.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import liquibase.change.Change;
import liquibase.change.ConstraintsConfig;
import liquibase.database.core.SQLiteDatabase;
import liquibase.ext.sqlite.ddl.ColumnDefinition;
import liquibase.ext.sqlite.ddl.Constraint;
import liquibase.ext.sqlite.ddl.DdlException;
import liquibase.ext.sqlite.ddl.KeyColumn;
import liquibase.ext.sqlite.ddl.Names;
import liquibase.ext.sqlite.ddl.Remarks;
import liquibase.ext.sqlite.ddl.TableDefinition;
import liquibase.ext.sqlite.diff.TableComparison;
import liquibase.ext.sqlite.plan.Constraints;
import liquibase.ext.sqlite.statement.ColumnSql;
import liquibase.ext.sqlite.statement.SQLiteColumnConfig;

/**
 * Writes a table as a {@code createTable}: constraints with their columns where Liquibase has a
 * word for it, else in SQL. What was written is made into DDL and compared; if it is not the same,
 * order of keys included, the next form is tried, and at last the table's own text.
 */
final class CreateTableWriter {
  private final TableDefinition table;
  private final boolean constraintsWithColumns;
  private final SQLiteCreateTableChange change = new SQLiteCreateTableChange();
  private final List<String> inSql = new ArrayList<>();

  private CreateTableWriter(TableDefinition table, boolean constraintsWithColumns) {
    this.table = table;
    this.constraintsWithColumns = constraintsWithColumns;
  }

  static Change of(String sql) {
    try {
      TableDefinition table = TableDefinition.parse(sql);
      for (boolean withColumns : new boolean[] {true, false}) {
        Optional<Change> change = new CreateTableWriter(table, withColumns).write();
        if (change.isPresent()) {
          return change.get();
        }
      }
    } catch (DdlException e) {
      // What cannot be read can still be repeated.
    }
    return DraftedChanges.sql(sql);
  }

  private Optional<Change> write() {
    change.setTableName(table.name());
    Remarks.of(table).ifPresent(change::setRemarks);
    change.setStrict(table.strict() ? Boolean.TRUE : null);
    change.setWithoutRowid(table.withoutRowid() ? Boolean.TRUE : null);
    for (ColumnDefinition column : table.columns()) {
      change.addColumn(ColumnWriter.of(table, column));
    }
    for (Constraint constraint : table.allConstraints()) {
      writeConstraint(constraint);
    }
    if (!inSql.isEmpty()) {
      change.setTableConstraints(String.join(",\n", inSql));
    }
    return isExact() ? Optional.of(change) : Optional.empty();
  }

  private boolean isExact() {
    try {
      String written = new CreateTableSql(change, new ColumnSql(new SQLiteDatabase())).sql(false);
      TableDefinition again = TableDefinition.parse(written);
      return TableComparison.differences(table, again).isEmpty()
          && Constraints.order(table).equals(Constraints.order(again));
    } catch (DdlException | liquibase.exception.UnexpectedLiquibaseException e) {
      return false;
    }
  }

  private void writeConstraint(Constraint constraint) {
    boolean column =
        constraint instanceof Constraint.NotNull
            || constraint instanceof Constraint.Null
            || constraint instanceof Constraint.Default
            || constraint instanceof Constraint.Collate
            || constraint instanceof Constraint.Generated
            // Its key says it by itself.
            || constraint instanceof Constraint.Deferral;
    if (column || (constraintsWithColumns && writeWithColumns(constraint))) {
      return;
    }
    if (constraint instanceof Constraint.PrimaryKey key && key.autoincrement()) {
      writePrimaryKey(key);
    } else {
      inSql.add(Constraints.behindColumns(table, constraint));
    }
  }

  private boolean writeWithColumns(Constraint constraint) {
    if (constraint instanceof Constraint.PrimaryKey key) {
      return writePrimaryKey(key);
    }
    if (constraint instanceof Constraint.Unique unique) {
      return writeUnique(unique);
    }
    if (constraint instanceof Constraint.ForeignKey key) {
      return writeForeignKey(key);
    }
    return constraint instanceof Constraint.Check check && writeCheck(check);
  }

  private Optional<SQLiteColumnConfig> config(String name) {
    return change.getColumns().stream()
        .filter(column -> Names.same(column.getName(), name))
        .map(SQLiteColumnConfig.class::cast)
        .findFirst();
  }

  private boolean writePrimaryKey(Constraint.PrimaryKey key) {
    if (!isPlain(key.columns(), key.onConflict())) {
      return false;
    }
    for (KeyColumn member : key.columns()) {
      SQLiteColumnConfig config = config(member.expression()).orElseThrow();
      ColumnWriter.constraints(config).setPrimaryKey(true);
      ColumnWriter.constraints(config).setPrimaryKeyName(key.name());
      config.setAutoIncrement(key.autoincrement() ? Boolean.TRUE : null);
    }
    return true;
  }

  /** Liquibase lists members in the order of the columns. */
  private boolean isPlain(List<KeyColumn> members, String onConflict) {
    int last = -1;
    for (KeyColumn member : members) {
      int index = table.indexOf(member.expression());
      if (index <= last || member.descending() || member.collation() != null) {
        return false;
      }
      last = index;
    }
    return onConflict == null;
  }

  private boolean writeUnique(Constraint.Unique unique) {
    boolean several = unique.columns().size() > 1;
    if (!isPlain(unique.columns(), unique.onConflict()) || (several && unique.name() == null)) {
      return false;
    }
    for (KeyColumn member : unique.columns()) {
      ConstraintsConfig constraints = config(member.expression()).orElseThrow().getConstraints();
      if (constraints != null && constraints.isUnique() != null) {
        return false;
      }
    }
    for (KeyColumn member : unique.columns()) {
      SQLiteColumnConfig config = config(member.expression()).orElseThrow();
      ColumnWriter.constraints(config).setUnique(true);
      ColumnWriter.constraints(config).setUniqueConstraintName(unique.name());
    }
    return true;
  }

  private boolean writeForeignKey(Constraint.ForeignKey key) {
    boolean cascades = key.onDelete().equals("CASCADE");
    boolean plain =
        key.columns().size() == 1
            && key.parentColumns().size() == 1
            && key.match() == null
            && key.onUpdate().equals("NO ACTION")
            && (cascades || key.onDelete().equals("NO ACTION"));
    SQLiteColumnConfig config = config(key.columns().get(0)).orElseThrow();
    boolean taken =
        config.getConstraints() != null && config.getConstraints().getReferences() != null;
    if (!plain || taken) {
      return false;
    }
    ConstraintsConfig constraints = ColumnWriter.constraints(config);
    constraints.setForeignKeyName(key.name());
    constraints.setReferences(
        "%s (%s)"
            .formatted(
                Names.quoteIfNeeded(key.parent()),
                Names.quoteIfNeeded(key.parentColumns().get(0))));
    constraints.setDeleteCascade(cascades ? Boolean.TRUE : null);
    constraints.setDeferrable(key.deferred() ? Boolean.TRUE : null);
    constraints.setInitiallyDeferred(key.deferred() ? Boolean.TRUE : null);
    return true;
  }

  private boolean writeCheck(Constraint.Check check) {
    SQLiteColumnConfig config =
        table.owner(check).flatMap(column -> config(column.name())).orElse(null);
    boolean taken =
        config == null
            || check.name() != null
            || (config.getConstraints() != null
                && config.getConstraints().getCheckConstraint() != null);
    if (taken) {
      return false;
    }
    ColumnWriter.constraints(config).setCheckConstraint(check.expression().strip());
    return true;
  }
}

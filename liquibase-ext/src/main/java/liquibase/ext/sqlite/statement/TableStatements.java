package liquibase.ext.sqlite.statement;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import liquibase.change.ColumnConfig;
import liquibase.database.Database;
import liquibase.ext.sqlite.plan.Operation;
import liquibase.ext.sqlite.plan.Operation.ConstraintRef;
import liquibase.ext.sqlite.plan.Strategy;
import liquibase.statement.SqlStatement;
import liquibase.statement.core.AddAutoIncrementStatement;
import liquibase.statement.core.AddDefaultValueStatement;
import liquibase.statement.core.AddForeignKeyConstraintStatement;
import liquibase.statement.core.AddPrimaryKeyStatement;
import liquibase.statement.core.AddUniqueConstraintStatement;
import liquibase.statement.core.DropDefaultValueStatement;
import liquibase.statement.core.DropForeignKeyConstraintStatement;
import liquibase.statement.core.DropPrimaryKeyStatement;
import liquibase.statement.core.DropUniqueConstraintStatement;
import liquibase.statement.core.ModifyDataTypeStatement;
import liquibase.statement.core.SetColumnRemarksStatement;
import liquibase.statement.core.SetNullableStatement;
import liquibase.statement.core.SetTableRemarksStatement;
import liquibase.util.StringUtil;

/**
 * Translates Liquibase's own statements on one table. Stock Liquibase makes them for every database
 * alike, also as the way back of a change, so its changes need no class of ours for them.
 */
public final class TableStatements {

  private TableStatements() {}

  /** Returns a statement as operations on its table; empty if it is none on a table. */
  public static Optional<TableChangeStatement> of(SqlStatement statement, Database database) {
    if (statement instanceof TableChangeStatement change) {
      return Optional.of(change);
    }
    ColumnSql sql = new ColumnSql(database);
    if (statement instanceof SetNullableStatement set) {
      Operation operation =
          set.isNullable()
              ? new Operation.DropNotNull(set.getColumnName())
              : new Operation.SetNotNull(
                  set.getColumnName(), StringUtil.trimToNull(set.getConstraintName()), null);
      return change(set.getTableName(), operation);
    }
    if (statement instanceof AddDefaultValueStatement add) {
      String type = StringUtil.trimToEmpty(add.getColumnDataType());
      String value = ColumnSql.defaultValue(add.getDefaultValue(), type);
      return change(add.getTableName(), new Operation.SetDefault(add.getColumnName(), value));
    }
    if (statement instanceof DropDefaultValueStatement drop) {
      return change(drop.getTableName(), new Operation.SetDefault(drop.getColumnName(), null));
    }
    if (statement instanceof ModifyDataTypeStatement modify) {
      return change(
          modify.getTableName(),
          new Operation.SetType(modify.getColumnName(), modify.getNewDataType(), null));
    }
    if (statement instanceof AddAutoIncrementStatement add) {
      return change(add.getTableName(), new Operation.SetAutoincrement(add.getColumnName(), true));
    }
    if (statement instanceof SetTableRemarksStatement set) {
      return change(set.getTableName(), new Operation.SetRemarks(null, set.getRemarks()));
    }
    if (statement instanceof SetColumnRemarksStatement set) {
      return change(
          set.getTableName(), new Operation.SetRemarks(set.getColumnName(), set.getRemarks()));
    }
    return constraint(statement, sql);
  }

  private static Optional<TableChangeStatement> constraint(SqlStatement statement, ColumnSql sql) {
    if (statement instanceof AddUniqueConstraintStatement add) {
      String definition =
          sql.named(add.getConstraintName()) + " UNIQUE " + list(add.getColumns(), sql);
      return change(add.getTableName(), new Operation.AddConstraint(definition.strip()));
    }
    if (statement instanceof AddPrimaryKeyStatement add) {
      String definition =
          sql.named(add.getConstraintName()) + " PRIMARY KEY " + list(add.getColumns(), sql);
      return change(add.getTableName(), new Operation.AddConstraint(definition.strip()));
    }
    if (statement instanceof AddForeignKeyConstraintStatement add) {
      return change(add.getBaseTableName(), new Operation.AddConstraint(foreignKey(add, sql)));
    }
    if (statement instanceof DropUniqueConstraintStatement drop) {
      List<String> columns =
          drop.getUniqueColumns() == null
              ? List.of()
              : Arrays.stream(drop.getUniqueColumns()).map(ColumnConfig::getName).toList();
      return drop(
          drop.getTableName(), ConstraintRef.Kind.UNIQUE, drop.getConstraintName(), columns);
    }
    if (statement instanceof DropPrimaryKeyStatement drop) {
      return drop(
          drop.getTableName(), ConstraintRef.Kind.PRIMARY_KEY, drop.getConstraintName(), List.of());
    }
    if (statement instanceof DropForeignKeyConstraintStatement drop) {
      return drop(
          drop.getBaseTableName(),
          ConstraintRef.Kind.FOREIGN_KEY,
          drop.getConstraintName(),
          List.of());
    }
    return Optional.empty();
  }

  private static Optional<TableChangeStatement> change(String table, Operation operation) {
    return Optional.of(new TableChangeStatement(table, List.of(operation), Strategy.AUTO));
  }

  private static Optional<TableChangeStatement> drop(
      String table, ConstraintRef.Kind kind, String name, List<String> columns) {
    ConstraintRef constraint = new ConstraintRef(kind, StringUtil.trimToNull(name), columns, null);
    return change(table, new Operation.DropConstraint(constraint));
  }

  private static String list(ColumnConfig[] columns, ColumnSql sql) {
    return Arrays.stream(columns)
        .map(
            column ->
                sql.name(column.getName())
                    + (Boolean.TRUE.equals(column.getDescending()) ? " DESC" : ""))
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String foreignKey(AddForeignKeyConstraintStatement add, ColumnSql sql) {
    StringBuilder definition = new StringBuilder(sql.named(add.getConstraintName()).strip());
    definition.append(" FOREIGN KEY ").append(list(add.getBaseColumns(), sql));
    definition.append(" REFERENCES ").append(sql.name(add.getReferencedTableName()));
    definition.append(' ').append(list(add.getReferencedColumns(), sql));
    appendAction(definition, " ON DELETE ", add.getOnDelete());
    appendAction(definition, " ON UPDATE ", add.getOnUpdate());
    if (add.isDeferrable()) {
      definition.append(" DEFERRABLE");
      definition.append(add.isInitiallyDeferred() ? " INITIALLY DEFERRED" : "");
    }
    return definition.toString().strip();
  }

  private static void appendAction(StringBuilder definition, String clause, String action) {
    if (StringUtil.trimToNull(action) != null) {
      definition.append(clause).append(action.strip());
    }
  }
}

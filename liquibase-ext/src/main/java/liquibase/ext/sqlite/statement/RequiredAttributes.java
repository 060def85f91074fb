package liquibase.ext.sqlite.statement;

import java.util.LinkedHashMap;
import java.util.Map;
import liquibase.ext.sqlite.plan.Operation;
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

/** What Liquibase's statements on tables cannot do without, by the names of the attributes. */
public final class RequiredAttributes {
  private static final String TABLE = "tableName";
  private static final String COLUMN = "columnName";
  private static final String COLUMNS = "columnNames";

  private RequiredAttributes() {}

  /**
   * Returns the attributes that a statement must have, with the values that it has; null for none.
   */
  public static Map<String, Object> of(SqlStatement statement) {
    Map<String, Object> required = new LinkedHashMap<>();
    if (statement instanceof SetNullableStatement set) {
      required.put(TABLE, set.getTableName());
      required.put(COLUMN, set.getColumnName());
    } else if (statement instanceof AddDefaultValueStatement add) {
      required.put(TABLE, add.getTableName());
      required.put(COLUMN, add.getColumnName());
      required.put("defaultValue", add.getDefaultValue());
    } else if (statement instanceof DropDefaultValueStatement drop) {
      required.put(TABLE, drop.getTableName());
      required.put(COLUMN, drop.getColumnName());
    } else if (statement instanceof ModifyDataTypeStatement modify) {
      required.put(TABLE, modify.getTableName());
      required.put(COLUMN, modify.getColumnName());
      required.put("newDataType", modify.getNewDataType());
    } else if (statement instanceof AddAutoIncrementStatement add) {
      required.put(TABLE, add.getTableName());
      required.put(COLUMN, add.getColumnName());
    } else if (statement instanceof SetTableRemarksStatement set) {
      required.put(TABLE, set.getTableName());
    } else if (statement instanceof SetColumnRemarksStatement set) {
      required.put(TABLE, set.getTableName());
      required.put(COLUMN, set.getColumnName());
    } else if (statement instanceof TableChangeStatement change) {
      required.put(TABLE, change.table());
      change.operations().forEach(operation -> ofOperation(operation, required));
    } else {
      ofConstraint(statement, required);
    }
    return required;
  }

  private static void ofOperation(Operation operation, Map<String, Object> required) {
    if (operation instanceof Operation.RenameColumn rename) {
      required.put("oldColumnName", rename.name());
      required.put("newColumnName", rename.newName());
    } else if (operation instanceof Operation.RenameTable rename) {
      required.put("newTableName", rename.newName());
    } else if (operation instanceof Operation.SetNotNull set) {
      required.putIfAbsent(COLUMN, set.column());
    } else if (operation instanceof Operation.SetAutoincrement set) {
      required.putIfAbsent(COLUMN, set.column());
    }
  }

  private static void ofConstraint(SqlStatement statement, Map<String, Object> required) {
    if (statement instanceof AddUniqueConstraintStatement add) {
      required.put(TABLE, add.getTableName());
      required.put(COLUMNS, add.getColumnNames());
    } else if (statement instanceof AddPrimaryKeyStatement add) {
      required.put(TABLE, add.getTableName());
      required.put(COLUMNS, add.getColumnNames());
    } else if (statement instanceof AddForeignKeyConstraintStatement add) {
      required.put("baseTableName", add.getBaseTableName());
      required.put("baseColumnNames", add.getBaseColumnNames());
      required.put("referencedTableName", add.getReferencedTableName());
      required.put("referencedColumnNames", add.getReferencedColumnNames());
    } else if (statement instanceof DropUniqueConstraintStatement drop) {
      required.put(TABLE, drop.getTableName());
      if (drop.getUniqueColumns() == null) {
        required.put("constraintName", drop.getConstraintName());
      }
    } else if (statement instanceof DropPrimaryKeyStatement drop) {
      required.put(TABLE, drop.getTableName());
    } else if (statement instanceof DropForeignKeyConstraintStatement drop) {
      required.put("baseTableName", drop.getBaseTableName());
      required.put("constraintName", drop.getConstraintName());
    }
  }
}

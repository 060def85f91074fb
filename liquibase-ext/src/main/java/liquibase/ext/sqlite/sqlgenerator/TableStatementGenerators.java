package liquibase.ext.sqlite.sqlgenerator;

import liquibase.ext.sqlite.statement.TableChangeStatement;
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

/** A {@link TableStatementGenerator} for each statement on a table. */
public final class TableStatementGenerators {

  private TableStatementGenerators() {}

  /** For this extension's own statement. */
  public static class TableChange extends TableStatementGenerator<TableChangeStatement> {}

  /** For {@link AddAutoIncrementStatement}. */
  public static class AddAutoIncrement extends TableStatementGenerator<AddAutoIncrementStatement> {}

  /** For {@link AddDefaultValueStatement}. */
  public static class AddDefaultValue extends TableStatementGenerator<AddDefaultValueStatement> {}

  /** For {@link AddForeignKeyConstraintStatement}. */
  public static class AddForeignKeyConstraint
      extends TableStatementGenerator<AddForeignKeyConstraintStatement> {}

  /** For {@link AddPrimaryKeyStatement}. */
  public static class AddPrimaryKey extends TableStatementGenerator<AddPrimaryKeyStatement> {}

  /** For {@link AddUniqueConstraintStatement}. */
  public static class AddUniqueConstraint
      extends TableStatementGenerator<AddUniqueConstraintStatement> {}

  /** For {@link DropDefaultValueStatement}. */
  public static class DropDefaultValue extends TableStatementGenerator<DropDefaultValueStatement> {}

  /** For {@link DropForeignKeyConstraintStatement}. */
  public static class DropForeignKeyConstraint
      extends TableStatementGenerator<DropForeignKeyConstraintStatement> {}

  /** For {@link DropPrimaryKeyStatement}. */
  public static class DropPrimaryKey extends TableStatementGenerator<DropPrimaryKeyStatement> {}

  /** For {@link DropUniqueConstraintStatement}. */
  public static class DropUniqueConstraint
      extends TableStatementGenerator<DropUniqueConstraintStatement> {}

  /** For {@link ModifyDataTypeStatement}. */
  public static class ModifyDataType extends TableStatementGenerator<ModifyDataTypeStatement> {}

  /** For {@link SetNullableStatement}. */
  public static class SetNullable extends TableStatementGenerator<SetNullableStatement> {}

  /** For {@link SetColumnRemarksStatement}. */
  public static class SetColumnRemarks extends TableStatementGenerator<SetColumnRemarksStatement> {}

  /** For {@link SetTableRemarksStatement}. */
  public static class SetTableRemarks extends TableStatementGenerator<SetTableRemarksStatement> {}
}

package liquibase.ext.sqlite.change;

import liquibase.change.Change;
import liquibase.change.ChangeMetaData;
import liquibase.change.DatabaseChange;
import liquibase.change.core.AddDefaultValueChange;
import liquibase.change.core.AddForeignKeyConstraintChange;
import liquibase.change.core.AddPrimaryKeyChange;
import liquibase.change.core.AddUniqueConstraintChange;
import liquibase.change.core.DropDefaultValueChange;
import liquibase.change.core.DropForeignKeyConstraintChange;
import liquibase.change.core.DropIndexChange;
import liquibase.change.core.DropNotNullConstraintChange;
import liquibase.change.core.DropUniqueConstraintChange;
import liquibase.change.core.DropViewChange;
import liquibase.change.core.LoadUpdateDataChange;
import liquibase.change.core.ModifyDataTypeChange;
import liquibase.change.core.SetColumnRemarksChange;
import liquibase.change.core.SetTableRemarksChange;
import liquibase.database.Database;
import liquibase.exception.RollbackImpossibleException;
import liquibase.statement.SqlStatement;

/**
 * Liquibase's changes of which the way back is lacking, or wrong where a constraint has no name.
 * Forward they are Liquibase's own; it finds a change by its class, hence one for each, and warns
 * of a class that leaves {@code supports} to another.
 */
public final class RestoringChanges {

  private RestoringChanges() {}

  /** {@code addDefaultValue}. */
  @DatabaseChange(
      name = "addDefaultValue",
      description = "Adds a default value to the database definition for the specified column",
      priority = ChangeMetaData.PRIORITY_DATABASE,
      appliesTo = "column")
  public static class AddDefaultValue extends AddDefaultValueChange {
    @Override
    public boolean supports(Database database) {
      return super.supports(database);
    }

    @Override
    public SqlStatement[] generateRollbackStatements(Database database)
        throws RollbackImpossibleException {
      return Undo.statements(this, database, () -> super.generateRollbackStatements(database));
    }
  }

  /** {@code dropDefaultValue}. */
  @DatabaseChange(
      name = "dropDefaultValue",
      description = "Removes the database default value for a column",
      priority = ChangeMetaData.PRIORITY_DATABASE,
      appliesTo = "column")
  public static class DropDefaultValue extends DropDefaultValueChange {
    @Override
    public boolean supports(Database database) {
      return super.supports(database);
    }

    @Override
    public SqlStatement[] generateRollbackStatements(Database database)
        throws RollbackImpossibleException {
      return Undo.statements(this, database, () -> super.generateRollbackStatements(database));
    }
  }

  /** {@code dropForeignKeyConstraint}. */
  @DatabaseChange(
      name = "dropForeignKeyConstraint",
      description = "Drops an existing foreign key",
      priority = ChangeMetaData.PRIORITY_DATABASE,
      appliesTo = "foreignKey")
  public static class DropForeignKeyConstraint extends DropForeignKeyConstraintChange {
    @Override
    public boolean supports(Database database) {
      return super.supports(database);
    }

    @Override
    public SqlStatement[] generateRollbackStatements(Database database)
        throws RollbackImpossibleException {
      return Undo.statements(this, database, () -> super.generateRollbackStatements(database));
    }
  }

  /** {@code dropIndex}. */
  @DatabaseChange(
      name = "dropIndex",
      description = "Drops an existing index",
      priority = ChangeMetaData.PRIORITY_DATABASE,
      appliesTo = "index")
  public static class DropIndex extends DropIndexChange {
    @Override
    public boolean supports(Database database) {
      return super.supports(database);
    }

    @Override
    public SqlStatement[] generateRollbackStatements(Database database)
        throws RollbackImpossibleException {
      return Undo.statements(this, database, () -> super.generateRollbackStatements(database));
    }
  }

  /** {@code dropNotNullConstraint}. */
  @DatabaseChange(
      name = "dropNotNullConstraint",
      description = "Makes a column nullable",
      priority = ChangeMetaData.PRIORITY_DATABASE,
      appliesTo = "column")
  public static class DropNotNullConstraint extends DropNotNullConstraintChange {
    @Override
    public boolean supports(Database database) {
      return super.supports(database);
    }

    @Override
    public SqlStatement[] generateRollbackStatements(Database database)
        throws RollbackImpossibleException {
      return Undo.statements(this, database, () -> super.generateRollbackStatements(database));
    }
  }

  /** {@code dropUniqueConstraint}. */
  @DatabaseChange(
      name = "dropUniqueConstraint",
      description = "Drops an existing unique constraint",
      priority = ChangeMetaData.PRIORITY_DATABASE,
      appliesTo = "uniqueConstraint")
  public static class DropUniqueConstraint extends DropUniqueConstraintChange {
    @Override
    public boolean supports(Database database) {
      return super.supports(database);
    }

    @Override
    public SqlStatement[] generateRollbackStatements(Database database)
        throws RollbackImpossibleException {
      return Undo.statements(this, database, () -> super.generateRollbackStatements(database));
    }
  }

  /** {@code dropView}. */
  @DatabaseChange(
      name = "dropView",
      description = "Drops an existing view",
      priority = ChangeMetaData.PRIORITY_DATABASE,
      appliesTo = "view")
  public static class DropView extends DropViewChange {
    @Override
    public boolean supports(Database database) {
      return super.supports(database);
    }

    @Override
    public SqlStatement[] generateRollbackStatements(Database database)
        throws RollbackImpossibleException {
      return Undo.statements(this, database, () -> super.generateRollbackStatements(database));
    }
  }

  /** {@code modifyDataType}. */
  @DatabaseChange(
      name = "modifyDataType",
      description = "Modify the data type of a column",
      priority = ChangeMetaData.PRIORITY_DATABASE,
      appliesTo = "column")
  public static class ModifyDataType extends ModifyDataTypeChange {
    @Override
    public boolean supports(Database database) {
      return super.supports(database);
    }

    @Override
    public SqlStatement[] generateRollbackStatements(Database database)
        throws RollbackImpossibleException {
      return Undo.statements(this, database, () -> super.generateRollbackStatements(database));
    }
  }

  /** {@code addForeignKeyConstraint}. */
  @DatabaseChange(
      name = "addForeignKeyConstraint",
      description = "Adds a foreign key constraint to an existing column",
      priority = ChangeMetaData.PRIORITY_DATABASE,
      appliesTo = "column")
  public static class AddForeignKeyConstraint extends AddForeignKeyConstraintChange {
    @Override
    public boolean supports(Database database) {
      return super.supports(database);
    }

    @Override
    public SqlStatement[] generateRollbackStatements(Database database)
        throws RollbackImpossibleException {
      return Undo.statements(this, database, () -> super.generateRollbackStatements(database));
    }
  }

  /** {@code addPrimaryKey}. */
  @DatabaseChange(
      name = "addPrimaryKey",
      description = "Adds creates a primary key out of an existing column or set of columns.",
      priority = ChangeMetaData.PRIORITY_DATABASE,
      appliesTo = "column")
  public static class AddPrimaryKey extends AddPrimaryKeyChange {
    @Override
    public boolean supports(Database database) {
      return super.supports(database);
    }

    /** Liquibase's own dropPrimaryKey cannot: it remakes the table, and fails at that. */
    @Override
    protected Change[] createInverses() {
      SQLiteDropPrimaryKeyChange inverse = new SQLiteDropPrimaryKeyChange();
      inverse.setCatalogName(getCatalogName());
      inverse.setSchemaName(getSchemaName());
      inverse.setTableName(getTableName());
      inverse.setConstraintName(getConstraintName());
      return new Change[] {inverse};
    }

    @Override
    public SqlStatement[] generateRollbackStatements(Database database)
        throws RollbackImpossibleException {
      return Undo.statements(this, database, () -> super.generateRollbackStatements(database));
    }
  }

  /** {@code addUniqueConstraint}. */
  @DatabaseChange(
      name = "addUniqueConstraint",
      description = "Adds a unique constraint to an existing column or set of columns.",
      priority = ChangeMetaData.PRIORITY_DATABASE,
      appliesTo = "column")
  public static class AddUniqueConstraint extends AddUniqueConstraintChange {
    @Override
    public boolean supports(Database database) {
      return super.supports(database);
    }

    @Override
    public SqlStatement[] generateRollbackStatements(Database database)
        throws RollbackImpossibleException {
      return Undo.statements(this, database, () -> super.generateRollbackStatements(database));
    }
  }

  /** {@code setColumnRemarks}. */
  @DatabaseChange(
      name = "setColumnRemarks",
      description = "Sets remarks on a column",
      priority = ChangeMetaData.PRIORITY_DATABASE,
      appliesTo = "column")
  public static class SetColumnRemarks extends SetColumnRemarksChange {
    @Override
    public boolean supports(Database database) {
      return super.supports(database);
    }

    @Override
    public SqlStatement[] generateRollbackStatements(Database database)
        throws RollbackImpossibleException {
      return Undo.statements(this, database, () -> super.generateRollbackStatements(database));
    }
  }

  /** {@code setTableRemarks}. */
  @DatabaseChange(
      name = "setTableRemarks",
      description = "Sets remarks on a table",
      priority = ChangeMetaData.PRIORITY_DATABASE,
      appliesTo = "column")
  public static class SetTableRemarks extends SetTableRemarksChange {
    @Override
    public boolean supports(Database database) {
      return super.supports(database);
    }

    @Override
    public SqlStatement[] generateRollbackStatements(Database database)
        throws RollbackImpossibleException {
      return Undo.statements(this, database, () -> super.generateRollbackStatements(database));
    }
  }

  /** {@code loadUpdateData}. */
  @DatabaseChange(
      name = "loadUpdateData",
      description = "Loads or updates data from a CSV file into an existing table",
      priority = ChangeMetaData.PRIORITY_DATABASE,
      appliesTo = "table")
  public static class LoadUpdateData extends LoadUpdateDataChange {
    @Override
    public boolean supports(Database database) {
      return super.supports(database);
    }

    @Override
    public SqlStatement[] generateRollbackStatements(Database database)
        throws RollbackImpossibleException {
      return Undo.statements(this, database, () -> super.generateRollbackStatements(database));
    }
  }
}

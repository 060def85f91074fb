package liquibase.ext.sqlite.plan;

import liquibase.ext.sqlite.ddl.ColumnDefinition;
import liquibase.ext.sqlite.ddl.TableDefinition;

/** One thing that is to be done to a table. */
public sealed interface Operation {

  /**
   * Adds a column.
   *
   * @param name its name
   * @param definition its definition as CREATE TABLE wants it, the name included
   * @param position where it goes
   * @param value an SQL expression over the old columns that fills it in the existing rows, or null
   *     for the column's default
   */
  record AddColumn(String name, String definition, Position position, String value)
      implements Operation {

    /** Returns what the definition says. */
    public ColumnDefinition column() {
      return TableDefinition.parse("CREATE TABLE t (" + definition + ")").columns().get(0);
    }
  }

  /** Drops a column, and with it what concerns this column alone. */
  record DropColumn(String name) implements Operation {}

  /** Renames a column, here and wherever the schema mentions it. */
  record RenameColumn(String name, String newName) implements Operation {}

  /** Renames the table. */
  record RenameTable(String newName) implements Operation {}
}

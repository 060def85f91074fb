package liquibase.ext.sqlite.plan;

import java.util.List;
import liquibase.ext.sqlite.ddl.ColumnDefinition;
import liquibase.ext.sqlite.ddl.TableDefinition;

/** One thing that is to be done to a table. SQL within is as a changelog or Liquibase wrote it. */
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

  /** Puts a column elsewhere. */
  record MoveColumn(String name, Position position) implements Operation {}

  /**
   * Declares another type.
   *
   * @param using an SQL expression that converts the value, or null to let the affinity do it
   */
  record SetType(String column, String type, String using) implements Operation {}

  /**
   * Forbids NULL.
   *
   * @param constraint the name of the constraint, or null
   * @param value an SQL expression for the rows that are NULL, or null to refuse them
   */
  record SetNotNull(String column, String constraint, String value) implements Operation {}

  /** Allows NULL again. */
  record DropNotNull(String column) implements Operation {}

  /** Sets the default to an SQL value; null takes it away. */
  record SetDefault(String column, String value) implements Operation {}

  /** Sets the collation; null takes it away. */
  record SetCollation(String column, String collation) implements Operation {}

  /** Makes a column a generated one, or changes its expression. Its stored values are computed. */
  record SetGenerated(String column, String expression, boolean stored) implements Operation {}

  /** Lets the rowid of a table count up forever, or no longer. */
  record SetAutoincrement(String column, boolean on) implements Operation {}

  /** Adds a constraint, as CREATE TABLE wants it behind the columns. */
  record AddConstraint(String definition) implements Operation {}

  /** Drops a constraint. */
  record DropConstraint(ConstraintRef constraint) implements Operation {}

  /** Drops every foreign key of the table. */
  record DropForeignKeys() implements Operation {}

  /** Gives a constraint a name, or another one; null takes it away. */
  record RenameConstraint(ConstraintRef constraint, String newName) implements Operation {}

  /** Makes a table STRICT, or no longer. */
  record SetStrict(boolean on) implements Operation {}

  /** Makes a table WITHOUT ROWID, or no longer. */
  record SetWithoutRowid(boolean on) implements Operation {}

  /**
   * Writes what is known of a column or of the table as a comment into its text.
   *
   * @param column the column, or null for the table
   * @param remarks what is known; null or "" takes the comment away
   */
  record SetRemarks(String column, String remarks) implements Operation {}

  /**
   * Writes the table's text in these words, if they say the same as the text that it has; otherwise
   * does nothing. The way back of other operations, so that no trace of them is left.
   */
  record WriteAs(String text) implements Operation {}

  /**
   * Makes the table what this CREATE TABLE says, whatever that takes: columns keep their values by
   * their names. For what no other operation says.
   */
  record Redefine(String text) implements Operation {}

  /** Keeps only the rows for which the SQL condition holds: a loss, and reported as one. */
  record KeepRows(String condition) implements Operation {}

  /**
   * Which constraint is meant: the one of that name, or the unnamed one of that kind and content.
   *
   * @param kind what it is
   * @param name its name, or null
   * @param columns its columns, in order; empty where the name says enough
   * @param expression the expression of a CHECK, or null
   */
  record ConstraintRef(Kind kind, String name, List<String> columns, String expression) {

    /** The kinds that can be dropped or named. */
    public enum Kind {
      PRIMARY_KEY,
      UNIQUE,
      CHECK,
      FOREIGN_KEY
    }
  }
}

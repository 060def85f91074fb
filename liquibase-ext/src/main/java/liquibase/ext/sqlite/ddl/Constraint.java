package liquibase.ext.sqlite.ddl;

import java.util.List;

/**
 * A constraint of a column or of a table, in the words of <a
 * href="https://www.sqlite.org/lang_createtable.html">sqlite.org/lang_createtable.html</a>. A
 * default, a collation and a generated expression are constraints in SQLite's grammar, and so they
 * are here.
 */
public sealed interface Constraint {

  /** Returns the name behind CONSTRAINT, or null where there is none. */
  String name();

  /** Returns the place of the whole constraint, its name included. */
  Span span();

  /** NOT NULL, with its conflict clause or null. */
  record NotNull(String name, Span span, String onConflict) implements Constraint {}

  /** A NULL that says what is true anyway. */
  record Null(String name, Span span) implements Constraint {}

  /** PRIMARY KEY, of a column or of a table. */
  record PrimaryKey(
      String name, Span span, List<KeyColumn> columns, boolean autoincrement, String onConflict)
      implements Constraint {}

  /** UNIQUE, of a column or of a table. */
  record Unique(String name, Span span, List<KeyColumn> columns, String onConflict)
      implements Constraint {}

  /** CHECK, with its expression as written between the parentheses. */
  record Check(String name, Span span, String expression) implements Constraint {}

  /** DEFAULT, with its value as written (the parentheses of an expression included). */
  record Default(String name, Span span, String value) implements Constraint {}

  /** COLLATE. */
  record Collate(String name, Span span, String collation) implements Constraint {}

  /** GENERATED ALWAYS AS, with its expression as written between the parentheses. */
  record Generated(String name, Span span, String expression, boolean stored)
      implements Constraint {}

  /**
   * REFERENCES or FOREIGN KEY.
   *
   * @param columns the child's columns
   * @param parentColumns the parent's columns; empty where none are written
   * @param onDelete, onUpdate the action in upper case; "NO ACTION" where none is written
   * @param match the name behind MATCH, or null
   * @param deferred whether it is DEFERRABLE INITIALLY DEFERRED: the only form that SQLite defers
   */
  record ForeignKey(
      String name,
      Span span,
      List<String> columns,
      String parent,
      List<String> parentColumns,
      String onDelete,
      String onUpdate,
      String match,
      boolean deferred)
      implements Constraint {}
}

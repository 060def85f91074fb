package liquibase.ext.sqlite.ddl;

import java.util.List;
import java.util.Locale;
import java.util.Set;

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
  record Default(String name, Span span, String value) implements Constraint {
    private static final Set<String> KNOWN =
        Set.of("NULL", "TRUE", "FALSE", "CURRENT_TIME", "CURRENT_DATE", "CURRENT_TIMESTAMP");

    /** Returns the value as an expression: a bare word is a string, unless it is SQLite's own. */
    public String expression() {
      List<Token> tokens = Lexer.tokens(value);
      boolean word =
          tokens.size() == 2
              && (tokens.get(0).kind() == Token.Kind.WORD
                  || tokens.get(0).kind() == Token.Kind.QUOTED);
      boolean known = word && KNOWN.contains(value.toUpperCase(Locale.ROOT));
      return word && !known ? Names.literal(tokens.get(0).name()) : value;
    }
  }

  /** COLLATE. */
  record Collate(String name, Span span, String collation) implements Constraint {}

  /** GENERATED ALWAYS AS, with its expression as written between the parentheses. */
  record Generated(String name, Span span, String expression, boolean stored)
      implements Constraint {}

  /**
   * DEFERRABLE away from any REFERENCES: SQLite takes it for the last key before it in the text.
   *
   * @param deferred whether it says DEFERRABLE INITIALLY DEFERRED
   */
  record Deferral(String name, Span span, boolean deferred) implements Constraint {}

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
      implements Constraint {

    ForeignKey withDeferred(boolean now) {
      return new ForeignKey(
          name, span, columns, parent, parentColumns, onDelete, onUpdate, match, now);
    }
  }
}

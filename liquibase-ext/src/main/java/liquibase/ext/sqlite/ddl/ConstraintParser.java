package liquibase.ext.sqlite.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the constraints of columns and of tables ({@code ccons} and {@code tcons}). */
final class ConstraintParser {
  private static final Set<String> COLUMN_STARTS =
      Set.of(
          "CONSTRAINT",
          "PRIMARY",
          "NOT",
          "NULL",
          "UNIQUE",
          "CHECK",
          "DEFAULT",
          "COLLATE",
          "REFERENCES",
          "AS",
          "DEFERRABLE");
  private static final Set<String> TABLE_STARTS =
      Set.of("CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN");

  private final TokenCursor cursor;

  ConstraintParser(TokenCursor cursor) {
    this.cursor = cursor;
  }

  boolean atColumnConstraint() {
    Token next = cursor.peek();
    return next.kind() == Token.Kind.WORD
        && (COLUMN_STARTS.contains(next.upper()) || atGenerated());
  }

  boolean atGenerated() {
    return cursor.isNext("GENERATED", "ALWAYS", "AS");
  }

  boolean atTableConstraint() {
    Token next = cursor.peek();
    return next.kind() == Token.Kind.WORD && TABLE_STARTS.contains(next.upper());
  }

  /** Reads the constraints behind a column's type. */
  List<Constraint> columnConstraints(String column) {
    List<Constraint> constraints = new ArrayList<>();
    while (atColumnConstraint()) {
      int start = cursor.peek().start();
      String name = constraintName();
      if (atColumnConstraint()) {
        constraints.add(columnConstraint(column, name, start));
      }
    }
    return constraints;
  }

  /** Reads one constraint of the table, or null where a name stands with no constraint behind. */
  Constraint tableConstraint() {
    int start = cursor.peek().start();
    String name = constraintName();
    if (cursor.accept("PRIMARY", "KEY")) {
      cursor.expectSymbol("(");
      List<KeyColumn> columns = keyColumns();
      boolean autoincrement = cursor.accept("AUTOINCREMENT");
      cursor.expectSymbol(")");
      String conflict = onConflict();
      return new Constraint.PrimaryKey(name, from(start), columns, autoincrement, conflict);
    }
    if (cursor.accept("UNIQUE")) {
      cursor.expectSymbol("(");
      List<KeyColumn> columns = keyColumns();
      cursor.expectSymbol(")");
      String conflict = onConflict();
      return new Constraint.Unique(name, from(start), columns, conflict);
    }
    if (cursor.accept("CHECK")) {
      String expression = cursor.group();
      onConflict();
      return new Constraint.Check(name, from(start), expression);
    }
    if (cursor.accept("FOREIGN", "KEY")) {
      List<String> columns = nameList();
      cursor.expect("REFERENCES");
      return foreignKey(name, start, columns);
    }
    if (name == null) {
      throw cursor.expected("a table constraint");
    }
    return null;
  }

  /** Of several names in a row SQLite keeps the last. */
  private String constraintName() {
    String name = null;
    while (cursor.accept("CONSTRAINT")) {
      name = cursor.expectName("a constraint's name").name();
    }
    return name;
  }

  private Constraint columnConstraint(String column, String name, int start) {
    if (atDeferral()) {
      boolean deferred = deferral();
      return new Constraint.Deferral(name, from(start), deferred);
    }
    if (cursor.accept("NOT", "NULL")) {
      String conflict = onConflict();
      return new Constraint.NotNull(name, from(start), conflict);
    }
    if (cursor.accept("NULL")) {
      onConflict();
      return new Constraint.Null(name, from(start));
    }
    if (cursor.accept("PRIMARY", "KEY")) {
      return columnPrimaryKey(column, name, start);
    }
    if (cursor.accept("UNIQUE")) {
      String conflict = onConflict();
      return new Constraint.Unique(name, from(start), List.of(KeyColumn.of(column)), conflict);
    }
    if (cursor.accept("CHECK")) {
      String expression = cursor.group();
      return new Constraint.Check(name, from(start), expression);
    }
    if (cursor.accept("DEFAULT")) {
      String value = defaultValue();
      return new Constraint.Default(name, from(start), value);
    }
    if (cursor.accept("COLLATE")) {
      String collation = cursor.expectName("a collation").name();
      return new Constraint.Collate(name, from(start), collation);
    }
    if (cursor.accept("REFERENCES")) {
      return foreignKey(name, start, List.of(column));
    }
    if (cursor.accept("GENERATED", "ALWAYS", "AS") || cursor.accept("AS")) {
      return generated(name, start);
    }
    throw cursor.expected("a column constraint");
  }

  private Constraint columnPrimaryKey(String column, String name, int start) {
    boolean descending = sortOrder();
    String conflict = onConflict();
    boolean autoincrement = cursor.accept("AUTOINCREMENT");
    List<KeyColumn> columns = List.of(new KeyColumn(column, true, null, descending));
    return new Constraint.PrimaryKey(name, from(start), columns, autoincrement, conflict);
  }

  private Constraint generated(String name, int start) {
    String expression = cursor.group();
    boolean stored = cursor.accept("STORED");
    if (!stored) {
      cursor.accept("VIRTUAL");
    }
    return new Constraint.Generated(name, from(start), expression, stored);
  }

  private String defaultValue() {
    int start = cursor.peek().start();
    if (cursor.peek().isSymbol("(")) {
      cursor.group();
    } else {
      while (cursor.acceptSymbol("+") || cursor.acceptSymbol("-")) {
        // a sign belongs to the number behind it
      }
      if (cursor.peek().kind() == Token.Kind.END || cursor.peek().kind() == Token.Kind.SYMBOL) {
        throw cursor.expected("a default value");
      }
      cursor.take();
    }
    return cursor.text(start, cursor.lastEnd());
  }

  private Constraint foreignKey(String name, int start, List<String> columns) {
    String parent = cursor.expectName("the referenced table").name();
    List<String> parentColumns = cursor.peek().isSymbol("(") ? nameList() : List.of();
    String onDelete = "NO ACTION";
    String onUpdate = "NO ACTION";
    String match = null;
    boolean more = true;
    while (more) {
      if (cursor.accept("ON", "DELETE")) {
        onDelete = action();
      } else if (cursor.accept("ON", "UPDATE")) {
        onUpdate = action();
      } else if (cursor.accept("ON", "INSERT")) {
        action();
      } else if (cursor.accept("MATCH")) {
        match = cursor.expectName("a name behind MATCH").name();
      } else {
        more = false;
      }
    }
    boolean deferred = deferral();
    return new Constraint.ForeignKey(
        name, from(start), columns, parent, parentColumns, onDelete, onUpdate, match, deferred);
  }

  private String action() {
    if (cursor.accept("SET", "NULL")) {
      return "SET NULL";
    }
    if (cursor.accept("SET", "DEFAULT")) {
      return "SET DEFAULT";
    }
    if (cursor.accept("NO", "ACTION")) {
      return "NO ACTION";
    }
    if (cursor.accept("CASCADE")) {
      return "CASCADE";
    }
    if (cursor.accept("RESTRICT")) {
      return "RESTRICT";
    }
    throw cursor.expected("a foreign key action");
  }

  private boolean atDeferral() {
    return cursor.isNext("DEFERRABLE") || cursor.isNext("NOT", "DEFERRABLE");
  }

  /** Reads the clauses that say when the key is checked; the last of several holds. */
  private boolean deferral() {
    boolean deferred = false;
    while (atDeferral()) {
      boolean not = cursor.accept("NOT");
      cursor.expect("DEFERRABLE");
      boolean initially = cursor.accept("INITIALLY", "DEFERRED");
      if (!initially) {
        cursor.accept("INITIALLY", "IMMEDIATE");
      }
      deferred = initially && !not;
    }
    return deferred;
  }

  private List<KeyColumn> keyColumns() {
    List<KeyColumn> columns = new ArrayList<>();
    do {
      columns.add(keyColumn());
    } while (cursor.acceptSymbol(","));
    return columns;
  }

  /** Reads one member of a key: a column or, in an index, any expression. */
  KeyColumn keyColumn() {
    int start = cursor.peek().start();
    Token first = cursor.peek();
    Token second = cursor.peek(1);
    boolean plain =
        first.isName()
            && (second.isSymbol(",")
                || second.isSymbol(")")
                || second.is("COLLATE")
                || second.is("ASC")
                || second.is("DESC")
                || second.is("NULLS")
                || second.is("AUTOINCREMENT"));
    if (plain) {
      cursor.take();
    } else {
      skipExpression();
    }
    if (cursor.lastEnd() <= start) {
      throw cursor.expected("a column or an expression");
    }
    String text = cursor.text(start, cursor.lastEnd());
    String collation = null;
    while (cursor.accept("COLLATE")) {
      collation = cursor.expectName("a collation").name();
    }
    boolean descending = sortOrder();
    if (cursor.accept("NULLS")) {
      cursor.take();
    }
    return new KeyColumn(plain ? first.name() : text, plain, collation, descending);
  }

  private void skipExpression() {
    while (!atKeyEnd()) {
      if (cursor.peek().kind() == Token.Kind.END) {
        throw cursor.expected("')'");
      }
      if (cursor.peek().isSymbol("(")) {
        cursor.group();
      } else {
        cursor.take();
      }
    }
  }

  private boolean atKeyEnd() {
    Token next = cursor.peek();
    return next.isSymbol(",") || next.isSymbol(")") || next.is("ASC") || next.is("DESC");
  }

  private List<String> nameList() {
    cursor.expectSymbol("(");
    List<String> names = new ArrayList<>();
    do {
      names.add(keyColumn().expression());
    } while (cursor.acceptSymbol(","));
    cursor.expectSymbol(")");
    return names;
  }

  private boolean sortOrder() {
    if (cursor.accept("DESC")) {
      return true;
    }
    cursor.accept("ASC");
    return false;
  }

  private String onConflict() {
    return cursor.accept("ON", "CONFLICT") ? cursor.take().upper() : null;
  }

  private Span from(int start) {
    return new Span(start, cursor.lastEnd());
  }
}

package liquibase.ext.sqlite.ddl;

import java.util.ArrayList;
import java.util.List;

/** Reads a CREATE TABLE statement ({@code create_table} of SQLite's grammar). */
final class TableParser {
  private final TokenCursor cursor;
  private final ConstraintParser constraintParser;
  private final String sql;

  TableParser(String sql) {
    this.sql = sql;
    this.cursor = new TokenCursor(sql);
    this.constraintParser = new ConstraintParser(cursor);
  }

  TableDefinition parse() {
    cursor.expect("CREATE");
    if (!cursor.accept("TEMP")) {
      cursor.accept("TEMPORARY");
    }
    cursor.expect("TABLE");
    cursor.accept("IF", "NOT", "EXISTS");
    Token name = qualifiedName();
    cursor.expectSymbol("(");
    List<ColumnDefinition> columns = columns();
    List<Constraint> constraints = tableConstraints();
    cursor.expectSymbol(")");
    int options = cursor.lastEnd();
    boolean withoutRowid = false;
    boolean strict = false;
    boolean more = cursor.peek().kind() == Token.Kind.WORD;
    while (more) {
      if (cursor.accept("WITHOUT", "ROWID")) {
        withoutRowid = true;
      } else {
        cursor.expect("STRICT");
        strict = true;
      }
      more = cursor.acceptSymbol(",");
    }
    Span optionsSpan = new Span(options, cursor.lastEnd());
    cursor.acceptSymbol(";");
    if (cursor.peek().kind() != Token.Kind.END) {
      throw cursor.expected("the end of the statement");
    }
    Span nameSpan = new Span(name.start(), name.end());
    return new TableDefinition(
        sql, name.name(), nameSpan, columns, constraints, withoutRowid, strict, optionsSpan);
  }

  private Token qualifiedName() {
    Token name = cursor.expectName("the table's name");
    return cursor.acceptSymbol(".") ? cursor.expectName("the table's name") : name;
  }

  private List<ColumnDefinition> columns() {
    List<ColumnDefinition> columns = new ArrayList<>();
    do {
      columns.add(column());
    } while (cursor.acceptSymbol(",") && !constraintParser.atTableConstraint());
    return withDeferrals(columns);
  }

  /** A clause that stands by itself belongs to the last key before it, of whichever column. */
  private static List<ColumnDefinition> withDeferrals(List<ColumnDefinition> columns) {
    List<List<Constraint>> constraints = new ArrayList<>();
    int keyColumn = -1;
    int key = -1;
    for (ColumnDefinition column : columns) {
      constraints.add(new ArrayList<>(column.constraints()));
      for (int i = 0; i < column.constraints().size(); i++) {
        Constraint constraint = column.constraints().get(i);
        if (constraint instanceof Constraint.ForeignKey) {
          keyColumn = constraints.size() - 1;
          key = i;
        } else if (constraint instanceof Constraint.Deferral deferral && key >= 0) {
          List<Constraint> owner = constraints.get(keyColumn);
          owner.set(
              key, ((Constraint.ForeignKey) owner.get(key)).withDeferred(deferral.deferred()));
        }
      }
    }
    List<ColumnDefinition> all = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      all.add(columns.get(i).with(constraints.get(i)));
    }
    return all;
  }

  private ColumnDefinition column() {
    Token name = cursor.expectName("a column's name");
    Span type = type();
    List<Constraint> constraints = constraintParser.columnConstraints(name.name());
    Span span = new Span(name.start(), cursor.lastEnd());
    Span nameSpan = new Span(name.start(), name.end());
    return new ColumnDefinition(name.name(), nameSpan, span, type.of(sql), type, constraints);
  }

  /** A type is any run of names, perhaps with one or two numbers in parentheses behind it. */
  private Span type() {
    int start = cursor.lastEnd();
    int end = start;
    while (cursor.peek().isName() && !constraintParser.atColumnConstraint()) {
      start = end == start ? cursor.peek().start() : start;
      end = cursor.take().end();
    }
    if (end > start && cursor.peek().isSymbol("(")) {
      cursor.group();
      end = cursor.lastEnd();
    }
    return withoutAlways(new Span(start, end));
  }

  /** SQLite takes ALWAYS, and GENERATED before it, away from the end of a type of some length. */
  private Span withoutAlways(Span type) {
    String text = type.of(sql);
    if (text.length() < 16 || !text.matches("(?is).*always")) {
      return type;
    }
    String stripped = text.substring(0, text.length() - 6).stripTrailing();
    if (stripped.matches("(?is).*generated")) {
      stripped = stripped.substring(0, stripped.length() - 9).stripTrailing();
    }
    return new Span(type.start(), type.start() + stripped.length());
  }

  /** SQLite wants no comma between two constraints of a table. */
  private List<Constraint> tableConstraints() {
    List<Constraint> constraints = new ArrayList<>();
    while (constraintParser.atTableConstraint()) {
      Constraint constraint = constraintParser.tableConstraint();
      if (constraint != null) {
        constraints.add(constraint);
      }
      cursor.acceptSymbol(",");
    }
    return constraints;
  }
}

package liquibase.ext.sqlite.ddl;

import java.util.List;

/**
 * Edits a CREATE TABLE text in place. Each method returns a new text in which only the named thing
 * differs; white space and comments elsewhere stay as they were.
 */
public final class TableEditor {

  private TableEditor() {}

  /** Returns the text under another table name, which is quoted if it has to be. */
  public static String rename(TableDefinition table, String newName) {
    return replace(table.text(), table.nameSpan(), Names.quoteIfNeeded(newName));
  }

  /**
   * Returns the text with one more column.
   *
   * @param columnSql the column's definition, without a comma
   * @param index the position that the column gets, from 0
   */
  public static String addColumn(TableDefinition table, String columnSql, int index) {
    String separator = separator(table);
    if (index == 0) {
      int at = table.columns().get(0).span().start();
      return replace(table.text(), new Span(at, at), columnSql + "," + separator);
    }
    int at = table.columns().get(index - 1).span().end();
    return replace(table.text(), new Span(at, at), "," + separator + columnSql);
  }

  /**
   * Returns the text without one of its columns and the column's own constraints.
   *
   * @throws IllegalArgumentException if it is the only column
   */
  public static String dropColumn(TableDefinition table, String name) {
    int index = table.indexOf(name);
    int last = table.columns().size() - 1;
    if (last == 0) {
      throw new IllegalArgumentException("a table needs at least one column");
    }
    Span column = table.columns().get(index).span();
    if (index < last) {
      int next = table.columns().get(index + 1).span().start();
      return replace(table.text(), new Span(column.start(), next), "");
    }
    return withoutItem(table.text(), table.columns().get(index - 1).span().end(), column);
  }

  /** Returns the text without one of its constraints, of a column or of the table. */
  public static String dropConstraint(TableDefinition table, Constraint constraint) {
    if (table.owner(constraint).isPresent()) {
      return withoutPart(table.text(), constraint.span());
    }
    int index = table.constraints().indexOf(constraint);
    int before =
        index > 0
            ? table.constraints().get(index - 1).span().end()
            : table.columns().get(table.columns().size() - 1).span().end();
    return withoutItem(table.text(), before, constraint.span());
  }

  /**
   * Removes a part and the white space before it, but not the end of a line that a comment needs:
   * without it the comment would swallow what follows.
   */
  static String withoutPart(String text, Span part) {
    int previous =
        Lexer.tokens(text).stream()
            .mapToInt(Token::end)
            .filter(end -> end <= part.start())
            .max()
            .orElse(0);
    boolean lineComment = text.substring(previous, part.start()).contains("--");
    int start = part.start();
    while (!lineComment && start > previous && Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    return replace(text, new Span(start, part.end()), "");
  }

  /** Returns the text with one more constraint behind all that is there. */
  public static String addConstraint(TableDefinition table, String constraintSql) {
    int end = table.columns().get(table.columns().size() - 1).span().end();
    for (Constraint constraint : table.constraints()) {
      end = Math.max(end, constraint.span().end());
    }
    return replace(table.text(), new Span(end, end), "," + separator(table) + constraintSql);
  }

  /** Returns the text with one more constraint in the definition of a column, as its last. */
  public static String addColumnConstraint(
      TableDefinition table, ColumnDefinition column, String constraintSql) {
    // Not behind a name that stands alone, which would become the constraint's.
    int end = Math.max(column.nameSpan().end(), column.typeSpan().end());
    for (Constraint constraint : column.constraints()) {
      end = Math.max(end, constraint.span().end());
    }
    return replace(table.text(), new Span(end, end), " " + constraintSql);
  }

  /** Returns the text with another constraint in the place of one. */
  public static String replaceConstraint(
      TableDefinition table, Constraint constraint, String constraintSql) {
    return replace(table.text(), constraint.span(), constraintSql);
  }

  /** Returns the text with another type for a column; "" takes the type away. */
  public static String setType(TableDefinition table, ColumnDefinition column, String type) {
    Span span = column.typeSpan();
    boolean none = column.type().isEmpty();
    if (type.isEmpty() && !none) {
      span = new Span(column.nameSpan().end(), span.end());
    }
    return replace(table.text(), span, none && !type.isEmpty() ? " " + type : type);
  }

  /** Returns the text with the column's definition moved to another place among the columns. */
  public static String moveColumn(TableDefinition table, ColumnDefinition column, int index) {
    String definition = column.span().of(table.text());
    int from = table.columns().indexOf(column);
    TableDefinition without = TableDefinition.parse(dropColumn(table, column.name()));
    return addColumn(without, definition, index > from ? index - 1 : index);
  }

  /** Returns the text with exactly these options behind the closing parenthesis. */
  public static String setOptions(TableDefinition table, boolean withoutRowid, boolean strict) {
    String options =
        (withoutRowid ? " WITHOUT ROWID" : "")
            + (withoutRowid && strict ? "," : "")
            + (strict ? " STRICT" : "");
    return replace(table.text(), table.options(), options);
  }

  /** Removes an item and the comma before it; what stands between the two, a comment say, stays. */
  private static String withoutItem(String text, int previousEnd, Span item) {
    String without = replace(text, item, "");
    int comma = commaAt(text, previousEnd, item.start());
    if (comma < 0) {
      return without;
    }
    boolean blank = text.substring(comma + 1, item.start()).isBlank();
    return blank
        ? replace(text, new Span(comma, item.end()), "")
        : replace(without, new Span(comma, comma + 1), "");
  }

  private static int commaAt(String text, int from, int to) {
    return Lexer.tokens(text).stream()
        .filter(token -> token.start() >= from && token.start() < to && token.isSymbol(","))
        .mapToInt(Token::start)
        .findFirst()
        .orElse(-1);
  }

  /** Returns the white space that this table's author puts before a column. */
  private static String separator(TableDefinition table) {
    int sample = Math.min(1, table.columns().size() - 1);
    int end = table.columns().get(sample).span().start();
    int start = end;
    while (Character.isWhitespace(table.text().charAt(start - 1))) {
      start--;
    }
    return start == end ? " " : table.text().substring(start, end);
  }

  /** Returns the text without one word of a constraint. */
  public static String dropWord(TableDefinition table, Constraint constraint, String word) {
    Token token =
        Lexer.tokens(table.text()).stream()
            .filter(
                t -> t.start() >= constraint.span().start() && t.end() <= constraint.span().end())
            .filter(t -> t.is(word))
            .findFirst()
            .orElseThrow();
    return withoutPart(table.text(), new Span(token.start(), token.end()));
  }

  /** Returns the text in which no CHECK or generated column names the table it belongs to. */
  public static String unqualified(TableDefinition table) {
    String text = table.text();
    List<Token> tokens = Lexer.tokens(text);
    for (int i = tokens.size() - 2; i > 0; i--) {
      boolean qualifies =
          tokens.get(i).isName()
              && Names.same(tokens.get(i).name(), table.name())
              && tokens.get(i + 1).isSymbol(".")
              && isInExpression(table, tokens.get(i));
      if (qualifies) {
        boolean ofSchema = tokens.get(i - 1).isSymbol(".");
        Token first = tokens.get(ofSchema ? i - 2 : i);
        text = replace(text, new Span(first.start(), tokens.get(i + 1).end()), "");
      }
    }
    return text;
  }

  private static boolean isInExpression(TableDefinition table, Token token) {
    return table.allConstraints().stream()
        .filter(c -> c instanceof Constraint.Check || c instanceof Constraint.Generated)
        .anyMatch(c -> c.span().start() < token.start() && token.end() < c.span().end());
  }

  /** Puts white space where two words would become one: SQLite wants none in {@code 'x'CHECK}. */
  private static String replace(String text, Span span, String replacement) {
    String left = text.substring(0, span.start());
    String right = text.substring(span.end());
    String start = wouldMerge(left, replacement.isEmpty() ? right : replacement) ? " " : "";
    String end = !replacement.isEmpty() && wouldMerge(replacement, right) ? " " : "";
    return left + start + replacement + end + right;
  }

  private static boolean wouldMerge(String left, String right) {
    if (left.isEmpty() || right.isEmpty()) {
      return false;
    }
    char last = left.charAt(left.length() - 1);
    char first = right.charAt(0);
    boolean words = isOfWord(last) && isOfWord(first);
    boolean quotes = last == first && "'\"`".indexOf(last) >= 0;
    return words || quotes;
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c >= 0x80;
  }
}

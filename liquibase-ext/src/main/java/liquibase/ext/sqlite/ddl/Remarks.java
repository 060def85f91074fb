package liquibase.ext.sqlite.ddl;

import java.util.Optional;

/**
 * What is remarked of a table or a column, kept where SQLite's users look for it: as a block
 * comment in the DDL, directly behind the table's name or the column's definition. SQLite keeps the
 * text of CREATE TABLE with its comments (<a
 * href="https://www.sqlite.org/schematab.html">sqlite.org/schematab.html</a>).
 */
public final class Remarks {
  private static final String OPEN = "/*";
  private static final String CLOSE = "*/";

  private Remarks() {}

  /** Returns what is remarked of the table. */
  public static Optional<String> of(TableDefinition table) {
    return read(table.text(), table.nameSpan().end());
  }

  /** Returns what is remarked of a column. */
  public static Optional<String> of(TableDefinition table, ColumnDefinition column) {
    return read(table.text(), column.span().end());
  }

  /** Returns the table's text with this remark; null or "" takes away the one that it has. */
  public static String set(TableDefinition table, String remarks) {
    return write(table.text(), table.nameSpan().end(), remarks);
  }

  /** Returns the table's text with this remark on a column. */
  public static String set(TableDefinition table, ColumnDefinition column, String remarks) {
    return write(table.text(), column.span().end(), remarks);
  }

  /** Returns a remark as a comment behind something, with a space before it; "" for none. */
  public static String comment(String remarks) {
    if (remarks == null || remarks.isBlank()) {
      return "";
    }
    return " " + OPEN + " " + remarks.strip().replace(CLOSE, "* /") + " " + CLOSE;
  }

  private static Optional<String> read(String text, int at) {
    Span span = comment(text, at);
    if (span.start() == span.end()) {
      return Optional.empty();
    }
    String inner = span.of(text).strip();
    int end = inner.endsWith(CLOSE) ? inner.length() - CLOSE.length() : inner.length();
    return Optional.of(inner.substring(OPEN.length(), Math.max(OPEN.length(), end)).strip());
  }

  private static String write(String text, int at, String remarks) {
    Span old = comment(text, at);
    return text.substring(0, old.start()) + comment(remarks) + text.substring(old.end());
  }

  /** Returns the place of the comment that begins at {@code at}, with the blanks before it. */
  private static Span comment(String text, int at) {
    int start = at;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    if (!text.startsWith(OPEN, start)) {
      return new Span(at, at);
    }
    int close = text.indexOf(CLOSE, start + OPEN.length());
    return new Span(at, close < 0 ? text.length() : close + CLOSE.length());
  }
}

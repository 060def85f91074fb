package liquibase.ext.sqlite.ddl;

/**
 * An SQL text that this package cannot read. The message holds the cause, the line and column (both
 * from 1) and the line itself with a caret below the place.
 */
public final class DdlException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int WIDTH = 76;

  private final int line;
  private final int column;

  DdlException(String cause, String sql, int offset) {
    super(describe(cause, sql, offset));
    this.line = lineOf(sql, offset);
    this.column = columnOf(sql, offset);
  }

  /** Returns the line of the place, from 1. */
  public int line() {
    return line;
  }

  /** Returns the column of the place, from 1. */
  public int column() {
    return column;
  }

  private static String describe(String cause, String sql, int offset) {
    int start = sql.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
    start = Math.min(start, offset);
    int end = sql.indexOf('\n', offset);
    String text = sql.substring(start, end < 0 ? sql.length() : end);
    int caret = offset - start;
    int from = Math.max(0, caret - WIDTH / 2);
    String shown = text.substring(from, Math.min(text.length(), from + WIDTH)).replace('\t', ' ');
    return "%s at line %d, column %d:%n  %s%n  %s^"
        .formatted(
            cause, lineOf(sql, offset), columnOf(sql, offset), shown, " ".repeat(caret - from));
  }

  private static int lineOf(String sql, int offset) {
    return 1 + (int) sql.substring(0, offset).chars().filter(c -> c == '\n').count();
  }

  private static int columnOf(String sql, int offset) {
    return offset - (offset == 0 ? 0 : sql.lastIndexOf('\n', offset - 1) + 1) + 1;
  }
}

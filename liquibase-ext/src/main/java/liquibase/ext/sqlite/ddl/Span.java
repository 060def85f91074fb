package liquibase.ext.sqlite.ddl;

/**
 * A stretch of a source text, in UTF-16 code units.
 *
 * @param start the offset of its first character
 * @param end the offset behind its last character
 */
public record Span(int start, int end) {

  /** Returns the characters of {@code text} that this span covers. */
  public String of(String text) {
    return text.substring(start, end);
  }
}

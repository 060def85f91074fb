package liquibase.ext.sqlite.revision;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name of a revision as a person writes it: {@code branch@symbol+steps}, each part but one
 * optional.
 *
 * @param branch the branch, by its label or by a revision on it; null for any
 * @param symbol an id, the beginning of one, a label or a word such as {@code head}; null for the
 *     place where the database stands
 * @param steps how far from there: above 0 forward, below 0 back; 0 where the name has no steps
 */
record Name(String branch, String symbol, int steps) {
  private static final Pattern FORM = Pattern.compile("(?:(.+?)@)?(.*?)([+-]\\d{1,6})?");

  static Name parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return new Name(null, text, 0);
    }
    String symbol = Optional.of(form.group(2)).filter(s -> !s.isEmpty()).orElse(null);
    int steps = form.group(3) == null ? 0 : Integer.parseInt(form.group(3));
    return new Name(form.group(1), symbol, steps);
  }

  /** Returns whether it counts from where the database stands. */
  boolean isFromCurrent() {
    return symbol == null && steps != 0;
  }
}

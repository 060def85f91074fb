package liquibase.ext.sqlite.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The rules of names in SQLite: quoting, and when two names are the same.
 *
 * <p>Source: <a href="https://www.sqlite.org/lang_keywords.html">sqlite.org/lang_keywords.html</a>.
 */
public final class Names {
  private static final Pattern BARE =
      Pattern.compile("[A-Za-z_\\u0080-\\uffff][\\w$\\u0080-\\uffff]*");

  /** A name in double quotes up to the next comma, or else whatever stands there. */
  private static final Pattern LISTED =
      Pattern.compile("\\G\\s*(?:(\"(?:[^\"]|\"\")*\")\\s*(?=,|$)|([^,]*))", Pattern.DOTALL);

  /** Every keyword of SQLite, so that a name which is one gets quoted. */
  private static final Set<String> KEYWORDS =
      Set.of(
          ("ABORT ACTION ADD AFTER ALL ALTER ALWAYS ANALYZE AND AS ASC ATTACH AUTOINCREMENT BEFORE"
                  + " BEGIN BETWEEN BY CASCADE CASE CAST CHECK COLLATE COLUMN COMMIT CONFLICT"
                  + " CONSTRAINT CREATE CROSS CURRENT CURRENT_DATE CURRENT_TIME CURRENT_TIMESTAMP"
                  + " DATABASE DEFAULT DEFERRABLE DEFERRED DELETE DESC DETACH DISTINCT DO DROP EACH"
                  + " ELSE END ESCAPE EXCEPT EXCLUDE EXCLUSIVE EXISTS EXPLAIN FAIL FALSE FILTER FIRST"
                  + " FOLLOWING FOR FOREIGN FROM FULL GENERATED GLOB GROUP GROUPS HAVING IF IGNORE"
                  + " IMMEDIATE IN INDEX INDEXED INITIALLY INNER INSERT INSTEAD INTERSECT INTO IS"
                  + " ISNULL JOIN KEY LAST LEFT LIKE LIMIT MATCH MATERIALIZED NATURAL NO NOT NOTHING"
                  + " NOTNULL NULL NULLS OF OFFSET ON OR ORDER OTHERS OUTER OVER PARTITION PLAN"
                  + " PRAGMA PRECEDING PRIMARY QUERY RAISE RANGE RECURSIVE REFERENCES REGEXP REINDEX"
                  + " RELEASE RENAME REPLACE RESTRICT RETURNING RIGHT ROLLBACK ROW ROWS SAVEPOINT"
                  + " SELECT SET TABLE TEMP TEMPORARY THEN TIES TO TRANSACTION TRIGGER TRUE UNBOUNDED"
                  + " UNION UNIQUE UPDATE USING VACUUM VALUES VIEW VIRTUAL WHEN WHERE WINDOW WITH"
                  + " WITHIN WITHOUT")
              .split(" "));

  private Names() {}

  /** Returns {@code name} in double quotes, whatever it holds. */
  public static String quote(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** Returns {@code name} as a person would write it: bare where SQLite allows, else quoted. */
  public static String quoteIfNeeded(String name) {
    boolean bare = BARE.matcher(name).matches() && !isKeyword(name);
    return bare ? name : quote(name);
  }

  /** Returns {@code text} as an SQL string literal. */
  public static String literal(String text) {
    return '\'' + text.replace("'", "''") + '\'';
  }

  /** Returns the name behind {@code written}, which may be quoted in any of SQLite's ways. */
  public static String unquote(String written) {
    if (written.length() < 2) {
      return written;
    }
    char open = written.charAt(0);
    String inner = written.substring(1, written.length() - 1);
    return switch (open) {
      case '"', '`', '\'' -> inner.replace("" + open + open, "" + open);
      case '[' -> inner;
      default -> written;
    };
  }

  /**
   * Returns the names of a list parted by commas. One that holds a comma, or begins or ends with
   * white space, stands in double quotes, as in SQL.
   */
  public static List<String> split(String list) {
    List<String> names = new ArrayList<>();
    Matcher name = LISTED.matcher(list);
    int end = 0;
    while (end <= list.length() && name.find(end)) {
      names.add(name.group(1) != null ? unquote(name.group(1)) : name.group(2).strip());
      end = name.end() + 1;
    }
    return names;
  }

  /** Returns names as a list that {@link #split} reads. */
  public static String join(List<String> names) {
    return names.stream()
        .map(name -> name.matches("[^,\"]+") && name.equals(name.strip()) ? name : quote(name))
        .collect(Collectors.joining(", "));
  }

  /** Returns whether SQLite takes the two for one name: it folds the case of ASCII letters only. */
  public static boolean same(String a, String b) {
    return fold(a).equals(fold(b));
  }

  /** Returns {@code name} with its ASCII letters in lower case: the key of a look-up by name. */
  public static String fold(String name) {
    StringBuilder folded = new StringBuilder(name);
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        folded.setCharAt(i, (char) (c + 32));
      }
    }
    return folded.toString();
  }

  static boolean isKeyword(String word) {
    return KEYWORDS.contains(word.toUpperCase(Locale.ROOT));
  }
}

package liquibase.ext.sqlite.revision;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Finds what a person may have meant by a name that does not exist. */
final class Suggestions {
  private static final int SHOWN = 3;

  private Suggestions() {}

  /** Returns " Did you mean …?" with the nearest names, or "" where none is near. */
  static String nearest(String name, Collection<String> known) {
    int far = Math.max(2, name.length() / 3);
    List<String> near =
        known.stream()
            .filter(other -> distance(name, other) <= far)
            .sorted(Comparator.comparingInt(other -> distance(name, other)))
            .limit(SHOWN)
            .toList();
    return near.isEmpty() ? "" : " Did you mean " + String.join(" or ", near) + "?";
  }

  /** Levenshtein's distance. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}

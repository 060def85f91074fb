package liquibase.ext.sqlite.ddl;

import java.util.Locale;

/**
 * What SQLite makes of a declared type.
 *
 * <p>Source: <a href="https://www.sqlite.org/datatype3.html#determination_of_column_affinity">
 * sqlite.org/datatype3.html</a>.
 */
public enum Affinity {
  INTEGER,
  TEXT,
  BLOB,
  REAL,
  NUMERIC;

  /** Returns the affinity of a column that is declared with this type. */
  public static Affinity of(String type) {
    String upper = type.toUpperCase(Locale.ROOT);
    if (upper.contains("INT")) {
      return INTEGER;
    }
    if (upper.contains("CHAR") || upper.contains("CLOB") || upper.contains("TEXT")) {
      return TEXT;
    }
    if (upper.isEmpty() || upper.contains("BLOB")) {
      return BLOB;
    }
    boolean real = upper.contains("REAL") || upper.contains("FLOA") || upper.contains("DOUB");
    return real ? REAL : NUMERIC;
  }
}

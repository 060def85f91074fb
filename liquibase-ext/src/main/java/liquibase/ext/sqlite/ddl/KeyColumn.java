package liquibase.ext.sqlite.ddl;

/**
 * One member of a key: of a PRIMARY KEY, a UNIQUE constraint or an index.
 *
 * @param expression the column's name, or for an index the expression as written
 * @param column whether {@code expression} is a plain column name (unquoted here)
 * @param collation the name behind COLLATE, or null
 * @param descending whether DESC is written
 */
public record KeyColumn(String expression, boolean column, String collation, boolean descending) {

  /** Returns the plain ascending member {@code name}. */
  public static KeyColumn of(String name) {
    return new KeyColumn(name, true, null, false);
  }
}

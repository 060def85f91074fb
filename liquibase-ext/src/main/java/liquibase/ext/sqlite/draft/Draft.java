package liquibase.ext.sqlite.draft;

import liquibase.ext.sqlite.ddl.ColumnDefinition;
import liquibase.ext.sqlite.ddl.Constraint;

/** What a draft leaves to a person. */
public final class Draft {
  /** How a value begins that nobody has written yet. */
  public static final String FILL_IN = "<fill in";

  private Draft() {}

  /** Returns whether a value still waits for a person. */
  public static boolean isOpen(String value) {
    return value != null && value.strip().startsWith(FILL_IN);
  }

  /** Returns what existing rows get in a new column: null for its default. */
  static String valueFor(ColumnDefinition column) {
    boolean wants =
        column.has(Constraint.NotNull.class)
            && !column.isGenerated()
            && column
                .find(Constraint.Default.class)
                .map(value -> value.value().equalsIgnoreCase("NULL"))
                .orElse(true);
    return wants ? FILL_IN + ": the value that existing rows get, as an SQL expression>" : null;
  }

  /** Returns the sentence for whoever runs a draft that still waits. */
  public static String problem(String table, String column) {
    return "Column %s.%s is NOT NULL and has no default: write into its `value` what the existing rows get, as an SQL expression"
        .formatted(table, column);
  }
}

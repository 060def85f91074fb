package liquibase.ext.sqlite.plan;

import java.util.Locale;

/** How a table is changed; the planner takes the cheapest that is exact. */
public enum Strategy {
  /** The cheapest that is exact. */
  AUTO,
  /** SQLite's own ALTER TABLE. */
  ALTER,
  /** The text in sqlite_schema is edited, and no row touched. */
  EDIT,
  /** A new table, a copy of the rows, and everything recreated around it. */
  REBUILD;

  /**
   * Returns the strategy that a changelog names, {@link #AUTO} for null.
   *
   * @throws PlanException if there is none of that name
   */
  public static Strategy of(String name) {
    if (name == null) {
      return AUTO;
    }
    for (Strategy strategy : values()) {
      if (strategy.name().equalsIgnoreCase(name)) {
        return strategy;
      }
    }
    throw new PlanException("Unknown strategy '" + name + "'. Known: auto, alter, edit, rebuild.");
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package liquibase.ext.sqlite.plan;

import liquibase.ext.sqlite.ddl.TableDefinition;

/**
 * Where a new column goes.
 *
 * @param place first, last, or beside another column
 * @param neighbour that other column; for AT its position from 1; null for first and last
 */
public record Position(Place place, String neighbour) {

  /** The places that a changelog can name. */
  public enum Place {
    FIRST,
    LAST,
    AFTER,
    BEFORE,
    AT
  }

  /** Behind all other columns: where SQLite's own ALTER TABLE puts it. */
  public static final Position LAST = new Position(Place.LAST, null);

  /**
   * Returns the index that the new column gets in {@code table}.
   *
   * @throws PlanException if the neighbour does not exist
   */
  int indexIn(TableDefinition table) {
    return switch (place) {
      case FIRST -> 0;
      case LAST -> table.columns().size();
      case AFTER -> neighbourIn(table) + 1;
      case BEFORE -> neighbourIn(table);
      case AT -> Math.min(Integer.parseInt(neighbour) - 1, table.columns().size());
    };
  }

  private int neighbourIn(TableDefinition table) {
    int index = table.indexOf(neighbour);
    if (index < 0) {
      throw PlanException.noSuchColumn(table.name(), neighbour);
    }
    return index;
  }
}

package liquibase.ext.sqlite.plan;

import java.util.List;

/**
 * How operations on one table are carried out.
 *
 * @param table the table's name before the plan runs
 * @param strategy how it is done
 * @param reason why no cheaper way is exact; "" where there is none cheaper
 * @param steps what is run, in order
 * @param losses what is gone afterwards
 * @param covered how many of the operations that were given it carries out; the others are to be
 *     planned on the schema that it leaves
 */
public record Plan(
    String table,
    Strategy strategy,
    String reason,
    List<Step> steps,
    List<Loss> losses,
    int covered) {

  /** Returns whether the plan copies the table. */
  public boolean rebuilds() {
    return strategy == Strategy.REBUILD;
  }

  /** Returns the plan in one line, as the log shows it. */
  public String summary() {
    return table + ": " + strategy + (reason.isEmpty() ? "" : " (" + reason + ")");
  }
}

package liquibase.ext.sqlite.plan;

import java.util.List;

/**
 * How a list of operations on one table is carried out.
 *
 * @param table the table's name before the plan runs
 * @param strategy how it is done
 * @param reason why no cheaper way is exact; "" where there is none cheaper
 * @param steps what is run, in order
 * @param losses what is gone afterwards, one sentence each
 */
public record Plan(
    String table, Strategy strategy, String reason, List<Step> steps, List<String> losses) {

  /** Returns whether the plan copies the table. */
  public boolean rebuilds() {
    return steps.stream().anyMatch(Step.Rebuild.class::isInstance);
  }

  /** Returns the plan in one line, as the log and {@code migrate plan} show it. */
  public String summary() {
    return table + ": " + strategy + (reason.isEmpty() ? "" : " (" + reason + ")");
  }
}

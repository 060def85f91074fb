package liquibase.ext.sqlite.plan;

/**
 * The cheapest strategy for one operation, and why it is none cheaper.
 *
 * @param strategy the strategy
 * @param reason why; "" where nothing is cheaper
 */
record Need(Strategy strategy, String reason) {

  static Need alter() {
    return new Need(Strategy.ALTER, "");
  }

  static Need edit() {
    return new Need(Strategy.EDIT, "");
  }

  static Need rebuild(String reason) {
    return new Need(Strategy.REBUILD, reason);
  }
}

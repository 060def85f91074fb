package liquibase.ext.sqlite.execute;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import liquibase.ext.sqlite.plan.Plan;
import liquibase.ext.sqlite.plan.TableFacts;

/** What a plan is based on, and who hears of it before it runs. */
public interface Planning {

  /** Returns what is known of a table's rows. */
  TableFacts facts(Connection connection, String table);

  /** Hears of a plan that is about to run on the connection. */
  void planned(Connection connection, Plan plan) throws SQLException;

  /** Plans on what the connection itself sees, and says each plan, its cost and its losses. */
  static Planning said(Consumer<String> log) {
    return new Planning() {
      @Override
      public TableFacts facts(Connection connection, String table) {
        return new LiveFacts(connection, table);
      }

      @Override
      public void planned(Connection connection, Plan plan) throws SQLException {
        String cost = plan.rebuilds() ? "; " + Cost.atMost(connection, plan.table()) : "";
        log.accept(plan.summary() + cost);
        plan.losses().forEach(loss -> log.accept("  " + loss.sentence()));
      }
    };
  }

  /** Returns what a connection sees of a table's rows. */
  static TableFacts live(Connection connection, String table) {
    return new LiveFacts(connection, table);
  }
}

package liquibase.ext.sqlite.adopt;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import liquibase.exception.LiquibaseException;
import liquibase.ext.sqlite.database.UserSchema;
import liquibase.ext.sqlite.diff.SchemaComparison;
import liquibase.ext.sqlite.jdbc.Sqlite;
import liquibase.ext.sqlite.replay.SchemaAtRevision;
import liquibase.ext.sqlite.schema.Schema;

/**
 * What a database is, as against what its stamp says.
 *
 * @param stamp the revisions in alembic_version; none if it is missing or empty
 * @param schema the real schema
 * @param matches the states of the history that the real schema equals, as sets of heads, the
 *     earliest first
 * @param target the state that it should equal: the stamped one, or else the nearest
 * @param differences what tells the schema from that state
 */
record Diagnosis(
    Set<String> stamp,
    Schema schema,
    List<Set<String>> matches,
    Set<String> target,
    List<String> differences) {
  private static final int MOST_STATES = 2000;

  static Diagnosis of(Connection connection, SchemaAtRevision replay)
      throws LiquibaseException, SQLException {
    Set<String> stamp = stamp(connection);
    Schema actual = UserSchema.read(connection);
    List<Set<String>> matches = new ArrayList<>();
    Set<String> nearest = Set.of();
    List<String> fewest = null;
    for (Set<String> state : replay.graph().states(MOST_STATES)) {
      List<String> differences = SchemaComparison.differences(replay.at(state), actual);
      if (differences.isEmpty()) {
        matches.add(state);
      }
      if (fewest == null || differences.size() < fewest.size()) {
        fewest = differences;
        nearest = state;
      }
    }
    boolean known = !stamp.isEmpty() && replay.graph().ids().containsAll(stamp);
    Set<String> target = known ? replay.graph().headsOf(stamp) : nearest;
    List<String> differences = SchemaComparison.differences(replay.at(target), actual);
    return new Diagnosis(stamp, actual, matches, target, differences);
  }

  /**
   * Returns the state to take the database for: the stamped one if it matches, else the earliest.
   */
  Optional<Set<String>> state() {
    return matches.contains(target) ? Optional.of(target) : matches.stream().findFirst();
  }

  private static Set<String> stamp(Connection connection) throws SQLException {
    Set<String> stamp = new LinkedHashSet<>();
    if (Sqlite.hasTable(connection, "alembic_version")) {
      Sqlite.rows(connection, "SELECT version_num FROM alembic_version ORDER BY 1")
          .forEach(row -> stamp.add(String.valueOf(row.get(0))));
    }
    return stamp;
  }
}

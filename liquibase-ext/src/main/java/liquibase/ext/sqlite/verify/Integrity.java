package liquibase.ext.sqlite.verify;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import liquibase.ext.sqlite.jdbc.Sqlite;

/**
 * What SQLite finds damaged in a file. Rows that break a rule of their table were there before and
 * are no damage, and a rule that only the application can compute cannot be looked at.
 *
 * <p>Source: <a
 * href="https://www.sqlite.org/pragma.html#pragma_integrity_check">integrity_check</a> and <a
 * href="https://www.sqlite.org/pragma.html#pragma_ignore_check_constraints">ignore_check_constraints</a>.
 */
public final class Integrity {
  private static final Pattern RULE =
      Pattern.compile("(?s)(NULL|NUMERIC|TEXT|non-\\S+) value in .*|CHECK constraint failed in .*");

  private static final int MOST = 10_000;

  private Integrity() {}

  /**
   * Returns the first damage, empty where there is none.
   *
   * @throws SQLException if the file cannot even be read
   */
  public static Optional<String> problem(Connection connection) throws SQLException {
    long before = Sqlite.number(connection, "PRAGMA ignore_check_constraints");
    Sqlite.run(connection, "PRAGMA ignore_check_constraints = ON");
    try {
      return Sqlite.rows(connection, "PRAGMA integrity_check(" + MOST + ")").stream()
          .map((List<String> row) -> row.get(0))
          .filter(said -> !said.equals("ok") && !RULE.matcher(said).matches())
          .findFirst();
    } catch (SQLException e) {
      if (String.valueOf(e.getMessage()).contains("no such collation sequence")) {
        return Optional.empty();
      }
      throw e;
    } finally {
      Sqlite.run(connection, "PRAGMA ignore_check_constraints = " + before);
    }
  }
}

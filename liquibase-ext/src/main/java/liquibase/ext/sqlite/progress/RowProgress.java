package liquibase.ext.sqlite.progress;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.sqlite.ProgressHandler;

/**
 * Follows a statement that handles each row of a table once. SQLite calls back after every so many
 * instructions of its virtual machine (<a
 * href="https://www.sqlite.org/c3ref/progress_handler.html">sqlite.org/c3ref/progress_handler.html</a>),
 * and how many of them a row takes stands in the statement's own program: so the rows are known,
 * nearly, and the statement itself stays as it is.
 */
public final class RowProgress implements AutoCloseable {
  private static final int INSTRUCTIONS = 100_000;

  private final Connection connection;
  private final ProgressReport report;

  private RowProgress(Connection connection, ProgressReport report) {
    this.connection = connection;
    this.report = report;
  }

  /**
   * Begins to follow.
   *
   * @param sql the statement that is about to run
   * @param rows how many rows it will handle
   */
  public static RowProgress follow(
      Connection connection, ProgressReport report, String what, String sql, long rows)
      throws SQLException {
    long perRow = Math.max(1, instructionsPerRow(connection, sql));
    long begin = System.nanoTime();
    ProgressHandler.setHandler(
        connection,
        INSTRUCTIONS,
        new ProgressHandler() {
          private long calls;

          @Override
          protected int progress() {
            calls++;
            Duration elapsed = Duration.ofNanos(System.nanoTime() - begin);
            report.at(what, calls * INSTRUCTIONS / perRow, rows, "rows", elapsed);
            return 0;
          }
        });
    return new RowProgress(connection, report);
  }

  /** Counts the instructions between the first that steps through rows and the last. */
  private static long instructionsPerRow(Connection connection, String sql) throws SQLException {
    long inLoops = 0;
    try (Statement statement = connection.createStatement();
        ResultSet program = statement.executeQuery("EXPLAIN " + sql)) {
      while (program.next()) {
        String code = program.getString("opcode");
        boolean once =
            code.equals("Init")
                || code.startsWith("Open")
                || code.equals("Transaction")
                || code.equals("InitCoroutine")
                || code.equals("EndCoroutine")
                || code.equals("Halt")
                || code.equals("Rewind");
        inLoops += once ? 0 : 1;
      }
    }
    return inLoops;
  }

  @Override
  public void close() throws SQLException {
    ProgressHandler.clearHandler(connection);
    report.end();
  }
}

package liquibase.ext.sqlite.command;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import liquibase.exception.LiquibaseException;
import liquibase.ext.sqlite.database.Interruptible;
import org.sqlite.SQLiteConnection;

/**
 * Makes SIGTERM, SIGINT and a lost terminal a failure like any other: the statement that runs is
 * interrupted, and the process waits with its end until what was begun is undone and reported.
 *
 * <p>Source: <a href="https://www.sqlite.org/c3ref/interrupt.html">sqlite3_interrupt</a>, and
 * {@link Runtime#addShutdownHook}.
 */
public final class StopSignal implements AutoCloseable {
  /** Longer than any rollback; then the process ends, and the next run rolls back. */
  private static final int PATIENCE_SECONDS = 60;

  private static final int INTERVAL_MILLIS = 50;

  /** For what is still to be said; who runs this from elsewhere may never say that all is said. */
  private static final int GRACE_SECONDS = 3;

  private final Connection connection;
  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stop, "stop-signal");
  private static final CountDownLatch REPORTED = new CountDownLatch(1);
  private static volatile int status = 1;
  private volatile boolean stopped;
  private volatile boolean atRest;

  /** Watches for as long as it is open. */
  public StopSignal(Connection connection) {
    this.connection = connection;
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Returns whether there was a signal. */
  boolean isGiven() {
    return stopped;
  }

  /**
   * Refuses to go on after a signal; what comes between two statements asks this.
   *
   * @throws LiquibaseException if there was one
   */
  void check() throws LiquibaseException {
    if (stopped) {
      throw new LiquibaseException("Stopped by a signal.");
    }
  }

  /** From here on nothing is interrupted: the work is done, or is being undone. */
  synchronized void rest() {
    atRest = true;
  }

  /**
   * Says that all is said: a process that a signal ends may end now, with a status as of any
   * failure.
   */
  public static void reported(int exitStatus) {
    status = exitStatus;
    REPORTED.countDown();
  }

  private void stop() {
    stopped = true;
    try {
      for (int i = 0; i < PATIENCE_SECONDS * 1000 / INTERVAL_MILLIS; i++) {
        interrupt();
        if (done.await(INTERVAL_MILLIS, TimeUnit.MILLISECONDS)) {
          break;
        }
      }
      if (REPORTED.await(GRACE_SECONDS, TimeUnit.SECONDS)) {
        Runtime.getRuntime().halt(status);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void interrupt() {
    try {
      if (!atRest) {
        Interruptible.interrupt();
      }
      if (!atRest && !connection.isClosed()) {
        connection.unwrap(SQLiteConnection.class).getDatabase().interrupt();
      }
    } catch (SQLException e) {
      // There is nothing that runs, and so nothing to interrupt.
      atRest = true;
    }
  }

  @Override
  public void close() {
    rest();
    done.countDown();
    if (!stopped) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // The process is ending; the hook has been let go.
      }
    }
  }
}

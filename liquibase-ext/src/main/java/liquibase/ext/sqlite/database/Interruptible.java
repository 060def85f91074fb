package liquibase.ext.sqlite.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.sqlite.SQLiteConnection;

/**
 * The databases in memory on which this process tries things out: a long statement runs there too,
 * and a signal must not have to wait for it.
 *
 * <p>Source: <a href="https://www.sqlite.org/c3ref/interrupt.html">sqlite3_interrupt</a>, which
 * must not meet a connection that is being closed.
 */
public final class Interruptible {
  private static final Set<Connection> OPEN = Collections.newSetFromMap(new IdentityHashMap<>());

  private Interruptible() {}

  static synchronized void add(Connection connection) {
    OPEN.add(connection);
  }

  static synchronized void remove(Connection connection) {
    OPEN.remove(connection);
  }

  /** Interrupts whatever runs on them. */
  public static synchronized void interrupt() throws SQLException {
    for (Connection connection : OPEN) {
      connection.unwrap(SQLiteConnection.class).getDatabase().interrupt();
    }
  }
}

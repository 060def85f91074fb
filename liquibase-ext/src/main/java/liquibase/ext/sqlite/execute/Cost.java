package liquibase.ext.sqlite.execute;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import liquibase.ext.sqlite.ddl.Names;
import liquibase.ext.sqlite.jdbc.Sqlite;

/**
 * What a rebuild will cost.
 *
 * @param rows how many rows are copied
 * @param bytes how much disk the copy and its indexes take until the old table has gone; with a
 *     rollback journal the same again may go into the journal
 */
public record Cost(long rows, long bytes) {

  /** Reads what a rebuild of a table will cost; this looks at each page of the table. */
  public static Cost of(Connection connection, String table) throws SQLException {
    String size =
        "SELECT coalesce(sum(pgsize), 0) FROM dbstat WHERE aggregate = TRUE AND name IN (SELECT name FROM sqlite_master WHERE tbl_name = %s COLLATE NOCASE)"
            .formatted(Names.literal(table));
    return new Cost(count(connection, table), Sqlite.number(connection, size));
  }

  /** Reads the rows, and takes the whole database for the size: an upper bound, but at once. */
  public static Cost atMost(Connection connection, String table) throws SQLException {
    long pages =
        Sqlite.number(connection, "PRAGMA page_count")
            - Sqlite.number(connection, "PRAGMA freelist_count");
    return new Cost(
        count(connection, table), pages * Sqlite.number(connection, "PRAGMA page_size"));
  }

  private static long count(Connection connection, String table) throws SQLException {
    return Sqlite.number(connection, "SELECT count(*) FROM " + Names.quote(table));
  }

  /** Returns the cost for a person. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%,d rows to copy, %s of disk", rows, size(bytes));
  }

  private static String size(long bytes) {
    return bytes < 10_000_000
        ? String.format(Locale.ROOT, "%,d kB", (bytes + 999) / 1000)
        : String.format(Locale.ROOT, "%,d MB", (bytes + 999_999) / 1_000_000);
  }
}

package liquibase.ext.sqlite.snapshot;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import liquibase.ext.sqlite.schema.Schema;
import liquibase.ext.sqlite.schema.SchemaObject;

/**
 * Reads {@code sqlite_schema} in one query.
 *
 * <p>Source: <a href="https://www.sqlite.org/schematab.html">sqlite.org/schematab.html</a>.
 */
public final class SchemaReader {
  private static final String QUERY =
      "SELECT rowid, type, name, tbl_name, sql FROM main.sqlite_master ORDER BY rowid";

  /** The tables by which migration tools keep their books; they are no part of a user's schema. */
  private static final Set<String> BOOKKEEPING = bookkeeping();

  private SchemaReader() {}

  /** Returns every object of the main database but SQLite's own tables. */
  public static Schema readAll(Connection connection) throws SQLException {
    List<SchemaObject> objects = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(QUERY)) {
      while (rows.next()) {
        SchemaObject object =
            new SchemaObject(
                rows.getLong(1),
                rows.getString(2),
                rows.getString(3),
                rows.getString(4),
                rows.getString(5));
        boolean internal = object.isTable() && isInternal(object.name());
        if (!internal) {
          objects.add(object);
        }
      }
    }
    return new Schema(objects);
  }

  /** Returns the user's schema: without the books of Liquibase and Alembic. */
  public static Schema readUserSchema(Connection connection) throws SQLException {
    return new Schema(
        readAll(connection).objects().stream()
            .filter(object -> !isBookkeeping(object.table()))
            .toList());
  }

  /** Returns whether the table keeps the books of a migration tool. */
  public static boolean isBookkeeping(String table) {
    return BOOKKEEPING.contains(table);
  }

  private static boolean isInternal(String name) {
    return name.regionMatches(true, 0, "sqlite_", 0, 7);
  }

  private static Set<String> bookkeeping() {
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    names.addAll(
        List.of(
            "DATABASECHANGELOG",
            "DATABASECHANGELOGLOCK",
            "DATABASECHANGELOGHISTORY",
            "alembic_version"));
    return names;
  }
}

package liquibase.ext.sqlite.snapshot;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import liquibase.ext.sqlite.ddl.Names;
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
                // SQLite takes a row for what it is in any case of its type.
                Names.fold(text(rows, 2)),
                text(rows, 3),
                text(rows, 4),
                // Only an index that SQLite made for a constraint has no text of its own.
                "index".equals(rows.getString(2)) ? rows.getString(5) : text(rows, 5));
        boolean internal = object.isTable() && isInternal(object.name());
        if (!internal) {
          objects.add(object);
        }
      }
    }
    return new Schema(objects);
  }

  /** Only in a damaged schema there is a NULL. */
  private static String text(ResultSet rows, int column) throws SQLException {
    String text = rows.getString(column);
    return text == null ? "" : text;
  }

  /** Returns every object but those that belong to the tables named. */
  public static Schema readWithout(Connection connection, Set<String> tables) throws SQLException {
    return new Schema(
        readAll(connection).objects().stream()
            .filter(object -> !tables.contains(object.table()))
            .toList());
  }

  private static boolean isInternal(String name) {
    return name.regionMatches(true, 0, "sqlite_", 0, 7);
  }
}

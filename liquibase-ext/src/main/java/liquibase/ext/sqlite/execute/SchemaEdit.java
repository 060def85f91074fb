package liquibase.ext.sqlite.execute;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import liquibase.ext.sqlite.ddl.Names;
import liquibase.ext.sqlite.jdbc.Sqlite;
import liquibase.ext.sqlite.schema.Schema;
import liquibase.ext.sqlite.schema.SchemaObject;

/**
 * Changes the text of a table in sqlite_schema and touches no row. The connection, and every other
 * one after the commit, reads the schema anew because its version goes up; that also keeps an edit
 * that is rolled back from staying in force on this connection.
 *
 * <p>Source: the end of <a href="https://www.sqlite.org/lang_altertable.html#otheralter">
 * lang_altertable.html</a>, and <a
 * href="https://www.sqlite.org/pragma.html#pragma_writable_schema">pragma writable_schema</a>.
 */
final class SchemaEdit {

  private SchemaEdit() {}

  /** What is done within {@link #undone}. */
  interface Work<T> {
    T run() throws SQLException;
  }

  /** Returns whether the connection lets itself be told to write to sqlite_schema. */
  static boolean isPossible(Connection connection) {
    try {
      boolean before = Sqlite.number(connection, "PRAGMA writable_schema") != 0;
      Sqlite.run(connection, "PRAGMA writable_schema = ON");
      boolean on = Sqlite.number(connection, "PRAGMA writable_schema") != 0;
      Sqlite.run(connection, "PRAGMA writable_schema = " + (before ? "ON" : "OFF"));
      return on;
    } catch (SQLException e) {
      return false;
    }
  }

  /**
   * Writes a table's new text.
   *
   * @throws SQLException if SQLite ignores it, as a DEFENSIVE connection does, or cannot read it
   */
  static void write(Connection connection, String table, String sql) throws SQLException {
    Sqlite.run(connection, "PRAGMA writable_schema = ON");
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE sqlite_master SET sql = ? WHERE type = 'table' AND name = ? COLLATE NOCASE")) {
      update.setString(1, sql);
      update.setString(2, table);
      int rows = update.executeUpdate();
      if (rows != 1) {
        throw new SQLException("sqlite_schema has " + rows + " tables " + table + ".");
      }
    } finally {
      Sqlite.run(connection, "PRAGMA writable_schema = OFF");
    }
    readAnew(connection);
    Sqlite.number(
        connection, "SELECT count(*) FROM (SELECT 1 FROM " + Names.quote(table) + " LIMIT 0)");
  }

  /**
   * Gives views and triggers the texts back that ALTER TABLE had no reason to touch: of a string in
   * double quotes it makes one in single quotes, in whatever it reads.
   */
  static void restoreTexts(Connection connection, Schema before) throws SQLException {
    List<SchemaObject> quoting =
        before.objects().stream()
            .filter(object -> object.type().equals("view") || object.type().equals("trigger"))
            .filter(object -> object.sql() != null && object.sql().indexOf('"') >= 0)
            .toList();
    if (quoting.isEmpty() || !isPossible(connection)) {
      return;
    }
    Sqlite.run(connection, "PRAGMA writable_schema = ON");
    int changed = 0;
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE sqlite_master SET sql = ?1 WHERE type = ?2 AND name = ?3 AND sql <> ?1")) {
      for (SchemaObject object : quoting) {
        update.setString(1, object.sql());
        update.setString(2, object.type());
        update.setString(3, object.name());
        changed += update.executeUpdate();
      }
    } finally {
      Sqlite.run(connection, "PRAGMA writable_schema = OFF");
    }
    if (changed > 0) {
      readAnew(connection);
    }
  }

  /**
   * Lets the connection read the schema anew, and every other one. What SQLite keeps of a table in
   * memory includes places in its text, where ADD COLUMN would write.
   */
  static void readAnew(Connection connection) throws SQLException {
    long version = Sqlite.number(connection, "PRAGMA schema_version");
    Sqlite.run(connection, "PRAGMA schema_version = " + (version + 1));
    if (Sqlite.number(connection, "PRAGMA schema_version") != version + 1) {
      throw new SQLException("PRAGMA schema_version did not take effect.");
    }
  }

  /** Does the work and takes everything back that it wrote. */
  static <T> T undone(Connection connection, Work<T> work) throws SQLException {
    String savepoint = "liquibase_probe";
    Sqlite.run(connection, "SAVEPOINT " + savepoint);
    try {
      return work.run();
    } finally {
      Sqlite.run(connection, "ROLLBACK TO " + savepoint);
      Sqlite.run(connection, "RELEASE " + savepoint);
    }
  }
}

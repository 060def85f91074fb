package liquibase.ext.sqlite.verify;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import liquibase.ext.sqlite.ddl.Names;
import liquibase.ext.sqlite.schema.Schema;
import liquibase.ext.sqlite.schema.SchemaObject;

/**
 * Finds triggers that no longer work. SQLite looks at a trigger's statements only when it fires, so
 * the statements that would fire it are prepared here, and not run.
 */
final class Triggers {

  private Triggers() {}

  /** Returns the tables and views to which something can no longer be done, one text each. */
  static Set<String> broken(Connection connection, Schema schema) throws SQLException {
    Set<String> owners = new LinkedHashSet<>();
    schema.objects("trigger").forEach(trigger -> owners.add(trigger.table()));
    Set<String> broken = new TreeSet<>();
    for (String owner : owners) {
      List<SchemaObject> triggers = schema.of("trigger", owner);
      for (String statement : statements(connection, owner)) {
        if (!works(connection, statement)) {
          broken.add(
              "%s of %s, on which there is trigger %s"
                  .formatted(
                      statement.substring(0, statement.indexOf(' ')),
                      owner,
                      String.join(", ", triggers.stream().map(SchemaObject::name).toList())));
        }
      }
    }
    return broken;
  }

  private static List<String> statements(Connection connection, String owner) throws SQLException {
    String name = Names.quote(owner);
    List<String> assignments = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet columns =
            statement.executeQuery(
                "SELECT name FROM pragma_table_xinfo("
                    + Names.literal(owner)
                    + ") WHERE hidden = 0")) {
      while (columns.next()) {
        String column = Names.quote(columns.getString(1));
        assignments.add(column + " = " + column);
      }
    }
    List<String> statements = new ArrayList<>();
    statements.add("INSERT INTO " + name + " DEFAULT VALUES");
    statements.add("DELETE FROM " + name);
    if (!assignments.isEmpty()) {
      statements.add("UPDATE " + name + " SET " + String.join(", ", assignments));
    }
    return statements;
  }

  private static boolean works(Connection connection, String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.executeQuery("EXPLAIN " + sql).close();
      return true;
    } catch (SQLException e) {
      return false;
    }
  }
}

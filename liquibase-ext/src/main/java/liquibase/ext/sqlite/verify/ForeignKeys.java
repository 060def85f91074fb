package liquibase.ext.sqlite.verify;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import liquibase.ext.sqlite.ddl.Names;
import liquibase.ext.sqlite.ddl.TableDefinition;
import liquibase.ext.sqlite.schema.Schema;

/**
 * Finds rows whose foreign key points nowhere.
 *
 * <p>Source: <a href="https://www.sqlite.org/pragma.html#pragma_foreign_key_check">pragma
 * foreign_key_check</a>.
 */
public final class ForeignKeys {

  private ForeignKeys() {}

  /** Returns the violations in a table and in every table that refers to it, one text each. */
  public static Set<String> violations(Connection connection, Schema schema, String table)
      throws SQLException {
    Set<String> tables = new LinkedHashSet<>();
    tables.add(table);
    schema.childrenOf(table).stream().map(TableDefinition::name).forEach(tables::add);
    Set<String> violations = new TreeSet<>();
    for (String checked : tables) {
      violations.addAll(
          check(connection, "PRAGMA foreign_key_check(" + Names.quote(checked) + ")"));
    }
    return violations;
  }

  /** Returns every violation of the database, one text each. */
  public static Set<String> violations(Connection connection) throws SQLException {
    return check(connection, "PRAGMA foreign_key_check");
  }

  private static Set<String> check(Connection connection, String pragma) throws SQLException {
    Set<String> violations = new TreeSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(pragma)) {
      while (rows.next()) {
        violations.add(
            "row %s of %s refers to a row of %s that is not there"
                .formatted(rows.getString(2), rows.getString(1), rows.getString(3)));
      }
    } catch (SQLException e) {
      if (!String.valueOf(e.getMessage()).contains("foreign key mismatch")) {
        throw e;
      }
      violations.add(e.getMessage());
    }
    return violations;
  }
}

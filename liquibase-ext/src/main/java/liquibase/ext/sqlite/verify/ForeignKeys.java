package liquibase.ext.sqlite.verify;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import liquibase.ext.sqlite.ddl.DdlException;
import liquibase.ext.sqlite.ddl.Names;
import liquibase.ext.sqlite.ddl.TableDefinition;
import liquibase.ext.sqlite.schema.ParentKeys;
import liquibase.ext.sqlite.schema.Schema;

/**
 * Finds rows whose foreign key points nowhere.
 *
 * <p>Source: <a href="https://www.sqlite.org/pragma.html#pragma_foreign_key_check">pragma
 * foreign_key_check</a>.
 */
public final class ForeignKeys {

  private static final String MISMATCH = "foreign key mismatch";

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
      violations.addAll(mismatches(schema, checked));
    }
    return violations;
  }

  /** SQLite stops at the first key of a table that refers to no key, and tells of no other. */
  private static List<String> mismatches(Schema schema, String table) {
    try {
      return schema.table(table).stream()
          .flatMap(child -> new ParentKeys(schema).mismatched(child).stream())
          .map(key -> MISMATCH + " - \"" + table + "\" referencing \"" + key.parent() + "\"")
          .toList();
    } catch (DdlException e) {
      return List.of();
    }
  }

  /** Returns whether a violation is that a table's own key refers to no key. */
  static boolean isMismatchOf(String table, String violation) {
    return violation.startsWith(MISMATCH + " - \"" + table + "\" referencing ");
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
      if (!String.valueOf(e.getMessage()).contains(MISMATCH)) {
        throw e;
      }
      String message = e.getMessage();
      violations.add(message.substring(message.indexOf(MISMATCH)).replaceFirst("\\)$", ""));
    }
    return violations;
  }
}

package liquibase.ext.sqlite.verify;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;
import liquibase.ext.sqlite.ddl.Names;
import liquibase.ext.sqlite.jdbc.Sqlite;
import liquibase.ext.sqlite.plan.Step;
import liquibase.ext.sqlite.schema.SchemaObject;

/**
 * Finds functions and collations that only the application registers, before a row is copied. For
 * an index SQLite would find out when it builds it anew, behind the copy.
 */
public final class ApplicationOnly {
  private static final Pattern UNKNOWN =
      Pattern.compile("no such (function|collation|tokenizer|module)|unknown function");

  private ApplicationOnly() {}

  /** Something that compiles what the table says. */
  public interface Compilation {
    /** Compiles it. */
    void run() throws SQLException;
  }

  /** Compiles the table's own expressions. */
  public static void refuseIn(Step.Rebuild step, Compilation compilation) throws SQLException {
    try {
      compilation.run();
    } catch (SQLException e) {
      throw explained(step, "its definition", e);
    }
  }

  /** Compiles each index of a table that is going to be rebuilt. */
  static void refuseInIndexes(Connection connection, Step.Rebuild step) throws SQLException {
    for (SchemaObject object : step.recreate()) {
      if (!object.type().equals("index")) {
        continue;
      }
      try {
        Sqlite.rows(connection, "EXPLAIN REINDEX " + Names.quote(object.name()));
      } catch (SQLException e) {
        throw explained(step, "index " + object.name(), e);
      }
    }
  }

  private static SQLException explained(Step.Rebuild step, String where, SQLException e) {
    String message = String.valueOf(e.getMessage());
    if (!UNKNOWN.matcher(message).find()) {
      return e;
    }
    return new VerificationException(
        "Table %s cannot be rebuilt here: %s needs what only the application registers (%s). Nothing was changed. Drop it first, and let the application make it anew."
            .formatted(step.before().name(), where, message));
  }
}

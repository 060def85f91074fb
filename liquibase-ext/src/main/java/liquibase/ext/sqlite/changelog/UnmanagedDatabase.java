package liquibase.ext.sqlite.changelog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import liquibase.Scope;
import liquibase.exception.DatabaseException;
import liquibase.ext.sqlite.database.DeclaredRevisions;
import liquibase.ext.sqlite.database.ExtendedSQLiteDatabase;
import liquibase.ext.sqlite.database.UserSchema;
import liquibase.ext.sqlite.jdbc.Sqlite;
import liquibase.ext.sqlite.schema.Schema;
import liquibase.ext.sqlite.schema.SchemaObject;

/**
 * Stops a run on a database that has tables but no history: applying the first revision would fail
 * halfway or, worse, succeed on a schema that is not what the history says.
 */
public final class UnmanagedDatabase {
  /** The scope's flag for a run that is there to adopt the database. */
  public static final String ADOPTING = "liquibase.sqlite.adopting";

  private UnmanagedDatabase() {}

  /** Returns whether the database holds tables or Alembic's stamp, and no history of Liquibase. */
  public static boolean is(ExtendedSQLiteDatabase database) throws DatabaseException {
    Connection connection = database.jdbc();
    if (connection == null) {
      return false;
    }
    try {
      return !Sqlite.hasTable(connection, database.getDatabaseChangeLogTableName())
          && (!UserSchema.read(connection).objects("table").isEmpty() || stamp(connection) != null);
    } catch (SQLException e) {
      throw new DatabaseException(e.getMessage(), e);
    }
  }

  /** Returns what Alembic's table says, null where there is none. */
  private static String stamp(Connection connection) throws SQLException {
    if (!Sqlite.hasTable(connection, "alembic_version")) {
      return null;
    }
    List<List<String>> rows = Sqlite.rows(connection, "SELECT version_num FROM alembic_version");
    return rows.isEmpty()
        ? "nothing"
        : String.join(", ", rows.stream().map(row -> String.valueOf(row.get(0))).toList());
  }

  /**
   * Refuses to begin a history on such a database, where histories are kept as revisions.
   *
   * @throws DatabaseException that says what the database holds, and to adopt it first
   */
  public static void refuse(ExtendedSQLiteDatabase database) throws DatabaseException {
    if (Scope.getCurrentScope().get(ADOPTING, false) || !is(database)) {
      return;
    }
    try {
      String stamp = stamp(database.jdbc());
      boolean revisions =
          Scope.getCurrentScope().getSingleton(DeclaredRevisions.class).any() || stamp != null;
      if (revisions) {
        throw new DatabaseException(describe(database.jdbc(), stamp));
      }
    } catch (SQLException e) {
      throw new DatabaseException(e.getMessage(), e);
    }
  }

  private static String describe(Connection connection, String stamp) throws SQLException {
    Schema schema = UserSchema.read(connection);
    List<String> tables = schema.objects("table").stream().map(SchemaObject::name).toList();
    String holds =
        tables.isEmpty() ? "no tables" : tables.size() + " tables (" + shortList(tables) + ")";
    String stamped =
        stamp == null
            ? ""
            : " Its alembic_version says %s, which is not to be believed unseen.".formatted(stamp);
    return "This database holds %s and no history of Liquibase.%s Nothing was changed. Adopt it first: deploy/migrate adopt"
        .formatted(holds, stamped);
  }

  private static String shortList(List<String> names) {
    return names.size() <= 4
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, 3)) + ", …";
  }
}

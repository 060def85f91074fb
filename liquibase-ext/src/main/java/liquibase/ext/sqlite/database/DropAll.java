package liquibase.ext.sqlite.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import liquibase.exception.DatabaseException;
import liquibase.ext.sqlite.ddl.Names;
import liquibase.ext.sqlite.jdbc.Sqlite;
import liquibase.ext.sqlite.schema.SchemaObject;
import liquibase.ext.sqlite.snapshot.SchemaReader;

/**
 * Drops everything, all of it or nothing: in one transaction, with foreign keys off, or the order
 * of the tables would decide whether it works. Views go first, then virtual tables, which take
 * their shadow tables with them; the lock table is for whoever holds the lock to drop.
 */
final class DropAll {
  private final ExtendedSQLiteDatabase database;

  DropAll(ExtendedSQLiteDatabase database) {
    this.database = database;
  }

  void run() throws DatabaseException {
    Connection connection = database.jdbc();
    try {
      connection.rollback();
      boolean keys = Sqlite.number(connection, "PRAGMA foreign_keys") != 0;
      ChangeSetTransaction.switchForeignKeys(connection, false);
      try {
        database.transaction().asWriter(() -> dropAll(connection));
      } finally {
        connection.rollback();
        ChangeSetTransaction.switchForeignKeys(connection, keys);
      }
    } catch (SQLException e) {
      throw new DatabaseException(e.getMessage(), e);
    }
  }

  private void dropAll(Connection connection) throws DatabaseException {
    try {
      drop(connection, "VIEW", SchemaReader.readAll(connection).objects("view"));
      drop(
          connection,
          "TABLE",
          SchemaReader.readAll(connection).objects("table").stream()
              .filter(SchemaObject::isVirtual)
              .toList());
      drop(
          connection,
          "TABLE",
          SchemaReader.readAll(connection).objects("table").stream()
              .filter(table -> !isLock(table))
              .toList());
      connection.commit();
    } catch (SQLException e) {
      throw new DatabaseException(e.getMessage(), e);
    }
  }

  private boolean isLock(SchemaObject table) {
    return Names.same(table.name(), database.getDatabaseChangeLogLockTableName());
  }

  private static void drop(Connection connection, String kind, List<SchemaObject> objects)
      throws SQLException {
    for (SchemaObject object : objects) {
      Sqlite.run(connection, "DROP %s %s".formatted(kind, Names.quote(object.name())));
    }
  }
}

package liquibase.ext.sqlite.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import liquibase.Scope;
import liquibase.exception.DatabaseException;
import liquibase.ext.sqlite.ddl.Names;
import liquibase.ext.sqlite.jdbc.Sqlite;
import liquibase.ext.sqlite.plan.Operation;
import liquibase.ext.sqlite.schema.Schema;
import liquibase.ext.sqlite.snapshot.SchemaReader;
import liquibase.ext.sqlite.statement.TableChangeStatement;
import liquibase.statement.SqlStatement;
import liquibase.statement.core.DropTableStatement;

/** Says, before a rollback runs, which values it will take with it. */
final class RollbackLosses {
  private final Connection connection;
  private final Schema schema;

  private RollbackLosses(Connection connection, Schema schema) {
    this.connection = connection;
    this.schema = schema;
  }

  static void announce(ExtendedSQLiteDatabase database, SqlStatement[] statements)
      throws DatabaseException {
    try {
      Connection connection = database.jdbc();
      RollbackLosses losses = new RollbackLosses(connection, SchemaReader.readAll(connection));
      for (SqlStatement statement : statements) {
        losses.announce(statement);
      }
    } catch (SQLException e) {
      throw new DatabaseException(e.getMessage(), e);
    }
  }

  private void announce(SqlStatement statement) throws SQLException {
    if (statement instanceof DropTableStatement drop) {
      announceTable(drop.getTableName());
    } else if (statement instanceof TableChangeStatement change) {
      for (Operation operation : change.operations()) {
        if (operation instanceof Operation.DropColumn drop) {
          announceColumn(change.table(), drop.name());
        }
      }
    }
  }

  private void announceTable(String table) throws SQLException {
    if (schema.find("table", table).isPresent()) {
      Optional<Long> rows = count("SELECT count(*) FROM " + Names.quote(table));
      say(
          "table %s and %s"
              .formatted(table, rows.map(n -> "its %d rows".formatted(n)).orElse("all its rows")));
    }
  }

  private void announceColumn(String table, String column) throws SQLException {
    boolean exists = schema.table(table).map(known -> known.indexOf(column) >= 0).orElse(false);
    if (exists) {
      Optional<Long> values =
          count("SELECT count(%s) FROM %s".formatted(Names.quote(column), Names.quote(table)));
      say(
          "column %s.%s and %s"
              .formatted(
                  table,
                  column,
                  values.map(n -> "its %d values".formatted(n)).orElse("all its values")));
    }
  }

  /** Not every virtual table can be counted, and one whose module is missing not even read. */
  private Optional<Long> count(String query) {
    try {
      return Optional.of(Sqlite.number(connection, query));
    } catch (SQLException e) {
      return Optional.empty();
    }
  }

  private static void say(String loss) {
    Scope.getCurrentScope().getUI().sendMessage("This rollback loses " + loss + ".");
  }
}

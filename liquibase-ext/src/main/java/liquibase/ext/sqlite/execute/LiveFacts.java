package liquibase.ext.sqlite.execute;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import liquibase.ext.sqlite.ddl.ColumnDefinition;
import liquibase.ext.sqlite.ddl.Constraint;
import liquibase.ext.sqlite.ddl.Names;
import liquibase.ext.sqlite.ddl.TableDefinition;
import liquibase.ext.sqlite.ddl.TableEditor;
import liquibase.ext.sqlite.jdbc.Sqlite;
import liquibase.ext.sqlite.plan.TableFacts;
import liquibase.ext.sqlite.snapshot.SchemaReader;

/** What the connection's own database says about a table. */
final class LiveFacts implements TableFacts {
  private final Connection connection;
  private final String table;

  LiveFacts(Connection connection, String table) {
    this.connection = connection;
    this.table = table;
  }

  @Override
  public boolean isEmpty() {
    return !any("SELECT 1 FROM " + Names.quote(table) + " LIMIT 1");
  }

  @Override
  public boolean hasNull(String column) {
    return any(
        "SELECT 1 FROM %s WHERE %s IS NULL LIMIT 1"
            .formatted(Names.quote(table), Names.quote(column)));
  }

  @Override
  public boolean canEditSchema() {
    return SchemaEdit.isPossible(connection);
  }

  /**
   * Gives the column, for a moment, a default that nobody can have stored: a row that shows it does
   * not store the column. An index would answer with what it stored itself.
   */
  @Override
  public boolean storesEveryValue(String column) {
    if (isEmpty() || !hasColumn(column)) {
      return true;
    }
    if (!canEditSchema()) {
      return false;
    }
    String sentinel = Names.literal("liquibase-sqlite-" + UUID.randomUUID());
    try {
      return SchemaEdit.undone(
          connection,
          () -> {
            SchemaEdit.write(connection, table, withDefault(column, sentinel));
            return !Sqlite.any(
                connection,
                "SELECT 1 FROM %s NOT INDEXED WHERE %s COLLATE BINARY = %s LIMIT 1"
                    .formatted(Names.quote(table), Names.quote(column), sentinel));
          });
    } catch (SQLException e) {
      // What cannot be proved is not relied on.
      return false;
    }
  }

  /** A column that the same plan only adds is looked at again when it is there. */
  private boolean hasColumn(String column) {
    return any(
        "SELECT 1 FROM pragma_table_xinfo(%s) WHERE name = %s COLLATE NOCASE"
            .formatted(Names.literal(table), Names.literal(column)));
  }

  private String withDefault(String column, String value) throws SQLException {
    TableDefinition definition = SchemaReader.readAll(connection).table(table).orElseThrow();
    ColumnDefinition found = definition.column(column).orElseThrow();
    Optional<Constraint.Default> old = found.find(Constraint.Default.class);
    String text = "DEFAULT " + value;
    return old.isPresent()
        ? TableEditor.replaceConstraint(definition, old.get(), text)
        : TableEditor.addColumnConstraint(definition, found, text);
  }

  private boolean any(String query) {
    try {
      return Sqlite.any(connection, query);
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }
}

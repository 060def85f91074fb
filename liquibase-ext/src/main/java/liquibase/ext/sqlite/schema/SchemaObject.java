package liquibase.ext.sqlite.schema;

/**
 * A row of {@code sqlite_schema}.
 *
 * @param rowid its place in that table
 * @param type table, index, view or trigger
 * @param name its name
 * @param table the table or view that it belongs to
 * @param sql the text that made it; null for the indexes that SQLite makes for constraints
 */
public record SchemaObject(long rowid, String type, String name, String table, String sql) {

  /** Returns the same with another text. */
  public SchemaObject withSql(String text) {
    return new SchemaObject(rowid, type, name, table, text);
  }

  /** Returns whether it is a table, virtual ones included. */
  public boolean isTable() {
    return type.equals("table");
  }

  /** Returns whether it is a virtual table, whose rows live elsewhere. */
  public boolean isVirtual() {
    return isTable() && sql != null && sql.regionMatches(true, 0, "CREATE VIRTUAL", 0, 14);
  }

  /** Returns whether SQLite made it for a PRIMARY KEY or UNIQUE constraint. */
  public boolean isAutoIndex() {
    return type.equals("index") && sql == null;
  }
}

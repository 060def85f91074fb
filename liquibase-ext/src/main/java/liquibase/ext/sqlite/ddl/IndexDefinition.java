package liquibase.ext.sqlite.ddl;

import java.util.ArrayList;
import java.util.List;

/**
 * What a CREATE INDEX text says.
 *
 * @param name the index's name, unquoted
 * @param table the table's name, unquoted
 * @param unique whether it is UNIQUE
 * @param columns its members in order
 * @param where the condition of a partial index as written, or null
 */
public record IndexDefinition(
    String name, String table, boolean unique, List<KeyColumn> columns, String where) {

  /**
   * Reads a CREATE INDEX statement.
   *
   * @throws DdlException if the text is not one that this package understands
   */
  public static IndexDefinition parse(String sql) {
    TokenCursor cursor = new TokenCursor(sql);
    cursor.expect("CREATE");
    boolean unique = cursor.accept("UNIQUE");
    cursor.expect("INDEX");
    cursor.accept("IF", "NOT", "EXISTS");
    Token name = cursor.expectName("the index's name");
    if (cursor.acceptSymbol(".")) {
      name = cursor.expectName("the index's name");
    }
    cursor.expect("ON");
    Token table = cursor.expectName("the table's name");
    cursor.expectSymbol("(");
    ConstraintParser members = new ConstraintParser(cursor);
    List<KeyColumn> columns = new ArrayList<>();
    do {
      columns.add(members.keyColumn());
    } while (cursor.acceptSymbol(","));
    cursor.expectSymbol(")");
    String where = null;
    if (cursor.accept("WHERE")) {
      where = sql.substring(cursor.peek().start()).strip();
    }
    return new IndexDefinition(name.name(), table.name(), unique, List.copyOf(columns), where);
  }
}

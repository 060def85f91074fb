package liquibase.ext.sqlite.plan;

import liquibase.ext.sqlite.ddl.Lexer;
import liquibase.ext.sqlite.ddl.TableDefinition;
import liquibase.ext.sqlite.ddl.Token;

/**
 * Looks at expressions that a changelog gives. SQLite takes a name in double quotes that it does
 * not know for a string, so that a typing error would be written into every row.
 *
 * <p>Source: <a href="https://www.sqlite.org/quirks.html#dblquote">sqlite.org/quirks.html</a>.
 */
final class Expressions {

  private Expressions() {}

  /**
   * Refuses a name in double quotes that is no column of the table. What a subquery mentions is not
   * known here and is left to SQLite.
   */
  static void requireColumns(TableDefinition table, String expression) {
    boolean subquery = Lexer.tokens(expression).stream().anyMatch(token -> token.is("SELECT"));
    for (Token token : Lexer.tokens(expression)) {
      boolean quoted = token.kind() == Token.Kind.QUOTED && token.text().startsWith("\"");
      if (quoted && !subquery && table.indexOf(token.name()) < 0) {
        throw new PlanException(
            "Table %s has no column %s, and SQLite would take it for a string. Correct the name, or put the string in single quotes."
                .formatted(table.name(), token.text()));
      }
    }
  }
}

package liquibase.ext.sqlite.ddl;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text of several SQL statements at their ends, as the sqlite3 shell does. */
public final class Statements {

  private Statements() {}

  /**
   * Returns the tokens of each statement, without the semicolons between them. The semicolons
   * within CREATE TRIGGER … END do not count.
   *
   * @throws DdlException if the text cannot be split into tokens
   */
  public static List<List<Token>> split(String sql) {
    List<List<Token>> statements = new ArrayList<>();
    List<Token> current = new ArrayList<>();
    for (Token token : Lexer.tokens(sql)) {
      boolean end = token.kind() == Token.Kind.END;
      if (end || (token.isSymbol(";") && isComplete(current))) {
        if (!current.isEmpty()) {
          statements.add(current);
        }
        current = new ArrayList<>();
      } else {
        current.add(token);
      }
    }
    return statements;
  }

  /**
   * Only the END behind a semicolon ends a trigger: any other ends a CASE, or is a name.
   *
   * <p>Source: <a href="https://www.sqlite.org/c3ref/complete.html">sqlite3_complete</a>.
   */
  private static boolean isComplete(List<Token> tokens) {
    int last = tokens.size() - 1;
    return !isTrigger(tokens)
        || (last > 0 && tokens.get(last).is("END") && tokens.get(last - 1).isSymbol(";"));
  }

  private static boolean isTrigger(List<Token> tokens) {
    if (tokens.size() < 3 || !tokens.get(0).is("CREATE")) {
      return false;
    }
    boolean temporary = tokens.get(1).is("TEMP") || tokens.get(1).is("TEMPORARY");
    return tokens.get(temporary ? 2 : 1).is("TRIGGER");
  }
}

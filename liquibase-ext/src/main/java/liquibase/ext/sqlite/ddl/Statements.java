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

  private static boolean isComplete(List<Token> tokens) {
    boolean trigger = false;
    for (int i = 0; i < Math.min(4, tokens.size()); i++) {
      trigger |= tokens.get(i).is("TRIGGER") && tokens.get(0).is("CREATE");
    }
    return !trigger || tokens.get(tokens.size() - 1).is("END");
  }
}

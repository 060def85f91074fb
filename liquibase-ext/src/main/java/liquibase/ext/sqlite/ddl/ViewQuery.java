package liquibase.ext.sqlite.ddl;

import java.util.List;
import java.util.Optional;

/** The query of a view. */
public final class ViewQuery {

  private ViewQuery() {}

  /**
   * Returns the query of {@code CREATE VIEW name AS query}; empty where the text says more than
   * that (a list of columns, say), or cannot be read.
   */
  public static Optional<String> of(String sql) {
    try {
      List<Token> tokens = Lexer.tokens(sql);
      boolean plain = tokens.size() > 4 && tokens.get(1).is("VIEW") && tokens.get(3).is("AS");
      return plain ? Optional.of(sql.substring(tokens.get(4).start())) : Optional.empty();
    } catch (DdlException e) {
      return Optional.empty();
    }
  }
}

package liquibase.ext.sqlite.ddl;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Brings SQL texts into one form, so that two texts which differ only in white space, comments, the
 * case of words or the quoting of names compare equal, and no others do.
 */
public final class Canonical {

  private Canonical() {}

  /**
   * Returns the canonical form of {@code sql}; a text that cannot be split into tokens stands for
   * itself. A name in double quotes keeps its case, since SQLite may take it for a string.
   */
  public static String of(String sql) {
    if (sql == null) {
      return null;
    }
    try {
      List<Token> tokens = Lexer.tokens(sql);
      return tokens.stream()
          .filter(token -> token.kind() != Token.Kind.END)
          .map(Canonical::word)
          .collect(Collectors.joining(" "));
    } catch (DdlException e) {
      return sql.strip();
    }
  }

  /**
   * Returns the canonical form of a text in which names keep their case: the columns of a view are
   * called as they are written.
   */
  public static String withNames(String sql) {
    try {
      return Lexer.tokens(sql).stream()
          .filter(token -> token.kind() != Token.Kind.END)
          .map(token -> isName(token) ? Names.quote(token.name()) : word(token))
          .collect(Collectors.joining(" "));
    } catch (DdlException e) {
      return sql.strip();
    }
  }

  /**
   * Returns the canonical form of CREATE VIRTUAL TABLE: its arguments are the module's affair,
   * which may call columns as they are written.
   */
  public static String ofVirtual(String sql) {
    try {
      boolean argument = false;
      StringBuilder text = new StringBuilder();
      for (Token token : Lexer.tokens(sql)) {
        argument |= token.isSymbol("(");
        boolean end = token.kind() == Token.Kind.END || token.isSymbol(";");
        text.append(end ? "" : argument ? token.text() : word(token)).append(' ');
      }
      return text.toString().strip();
    } catch (DdlException e) {
      return sql.strip();
    }
  }

  private static boolean isName(Token token) {
    return token.kind() == Token.Kind.QUOTED
        || (token.kind() == Token.Kind.WORD && !Names.isKeyword(token.text()));
  }

  private static String word(Token token) {
    return switch (token.kind()) {
      case WORD -> Names.fold(token.text());
      case QUOTED -> quoted(token);
      case NUMBER, BLOB -> Names.fold(token.text());
      default -> token.text();
    };
  }

  private static String quoted(Token token) {
    String name = token.name();
    boolean mayBeString = token.text().startsWith("\"");
    String folded = Names.fold(name);
    boolean bare = Names.quoteIfNeeded(folded).equals(folded);
    if (bare && (!mayBeString || folded.equals(name))) {
      return folded;
    }
    return Names.quote(mayBeString ? name : folded);
  }
}

package liquibase.ext.sqlite.ddl;

import java.util.List;

/** Walks over the tokens of a text; the parsers' common ground. */
final class TokenCursor {
  private final String sql;
  private final List<Token> tokens;
  private int at;

  TokenCursor(String sql) {
    this.sql = sql;
    this.tokens = Lexer.tokens(sql);
  }

  Token peek() {
    return tokens.get(at);
  }

  Token peek(int ahead) {
    return tokens.get(Math.min(at + ahead, tokens.size() - 1));
  }

  Token take() {
    Token token = tokens.get(at);
    at = Math.min(at + 1, tokens.size() - 1);
    return token;
  }

  /** Returns the offset behind the token that was taken last. */
  int lastEnd() {
    return at == 0 ? 0 : tokens.get(at - 1).end();
  }

  boolean isNext(String... keywords) {
    for (int i = 0; i < keywords.length; i++) {
      if (!peek(i).is(keywords[i])) {
        return false;
      }
    }
    return true;
  }

  /** Takes the keywords if all of them come next, else nothing. */
  boolean accept(String... keywords) {
    boolean found = isNext(keywords);
    if (found) {
      at += keywords.length;
    }
    return found;
  }

  boolean acceptSymbol(String symbol) {
    boolean found = peek().isSymbol(symbol);
    if (found) {
      take();
    }
    return found;
  }

  void expect(String... keywords) {
    for (String keyword : keywords) {
      if (!accept(keyword)) {
        throw expected(keyword);
      }
    }
  }

  void expectSymbol(String symbol) {
    if (!acceptSymbol(symbol)) {
      throw expected("'" + symbol + "'");
    }
  }

  Token expectName(String what) {
    if (!peek().isName()) {
      throw expected(what);
    }
    return take();
  }

  /** Takes a parenthesised group and returns the text between its outer parentheses. */
  String group() {
    Token open = peek();
    expectSymbol("(");
    int depth = 1;
    while (depth > 0) {
      Token token = take();
      if (token.kind() == Token.Kind.END) {
        throw new DdlException("A parenthesis is never closed", sql, open.start());
      }
      depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
    }
    return sql.substring(open.end(), lastEnd() - 1).strip();
  }

  String text(int start, int end) {
    return sql.substring(start, end);
  }

  DdlException expected(String what) {
    Token found = peek();
    String shown = found.kind() == Token.Kind.END ? "the end" : "'" + found.text() + "'";
    return new DdlException("Expected " + what + ", found " + shown, sql, found.start());
  }
}

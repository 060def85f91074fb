package liquibase.ext.sqlite.ddl;

import java.util.ArrayList;
import java.util.List;
import liquibase.ext.sqlite.ddl.Token.Kind;

/**
 * Splits an SQL text into tokens by the rules of SQLite's tokenizer; white space and comments lie
 * between the tokens and are not lost, since every token knows its place.
 *
 * <p>Source: {@code tokenize.c} of SQLite, as described at <a
 * href="https://www.sqlite.org/lang_comment.html">sqlite.org/lang_comment.html</a> and <a
 * href="https://www.sqlite.org/lang_expr.html">lang_expr.html</a>.
 */
public final class Lexer {
  private static final List<String> LONG_SYMBOLS =
      List.of("->>", "||", "->", "<<", ">>", "<=", "<>", ">=", "==", "!=");

  private final String sql;
  private int at;

  private Lexer(String sql) {
    this.sql = sql;
  }

  /**
   * Returns the tokens of {@code sql}, the last one of kind {@link Kind#END}.
   *
   * @throws DdlException if a quote stays open or a character belongs to no token
   */
  public static List<Token> tokens(String sql) {
    Lexer lexer = new Lexer(sql);
    List<Token> tokens = new ArrayList<>();
    Token token;
    do {
      token = lexer.next();
      tokens.add(token);
    } while (token.kind() != Kind.END);
    return tokens;
  }

  private Token next() {
    skipBlanks();
    if (at >= sql.length()) {
      return new Token(Kind.END, "", sql.length());
    }
    int start = at;
    Kind kind = scan();
    return new Token(kind, sql.substring(start, at), start);
  }

  private void skipBlanks() {
    while (at < sql.length()) {
      if (isSpace(sql.charAt(at))) {
        at++;
      } else if (sql.startsWith("--", at)) {
        at = endOf("\n", at);
      } else if (sql.startsWith("/*", at)) {
        at = endOf("*/", at + 2);
      } else {
        return;
      }
    }
  }

  /** SQLite lets a comment end with the text. */
  private int endOf(String mark, int from) {
    int found = sql.indexOf(mark, from);
    return found < 0 ? sql.length() : found + mark.length();
  }

  private Kind scan() {
    char c = sql.charAt(at);
    switch (c) {
      case '\'':
        return quoted('\'', Kind.STRING);
      case '"', '`':
        return quoted(c, Kind.QUOTED);
      case '[':
        return bracketed();
      case '?', ':', '@', '$', '#':
        at++;
        skipWord();
        return Kind.VARIABLE;
      default:
        break;
    }
    if ((c == 'x' || c == 'X') && at + 1 < sql.length() && sql.charAt(at + 1) == '\'') {
      at++;
      return quoted('\'', Kind.BLOB);
    }
    if (isDigit(c) || (c == '.' && at + 1 < sql.length() && isDigit(sql.charAt(at + 1)))) {
      return number();
    }
    if (isWordStart(c)) {
      skipWord();
      return Kind.WORD;
    }
    return symbol();
  }

  private Kind quoted(char quote, Kind kind) {
    int open = at;
    at++;
    while (at < sql.length()) {
      if (sql.charAt(at) != quote) {
        at++;
      } else if (at + 1 < sql.length() && sql.charAt(at + 1) == quote) {
        at += 2;
      } else {
        at++;
        return kind;
      }
    }
    throw new DdlException("A quote " + quote + " is never closed", sql, open);
  }

  private Kind bracketed() {
    int close = sql.indexOf(']', at);
    if (close < 0) {
      throw new DdlException("A bracket [ is never closed", sql, at);
    }
    at = close + 1;
    return Kind.QUOTED;
  }

  private Kind number() {
    if (sql.startsWith("0x", at) || sql.startsWith("0X", at)) {
      at += 2;
      while (at < sql.length() && (Character.digit(sql.charAt(at), 16) >= 0 || isGap())) {
        at++;
      }
      return Kind.NUMBER;
    }
    skipDigits();
    if (at < sql.length() && sql.charAt(at) == '.') {
      at++;
      skipDigits();
    }
    skipExponent();
    return Kind.NUMBER;
  }

  private void skipExponent() {
    if (at >= sql.length() || Character.toLowerCase(sql.charAt(at)) != 'e') {
      return;
    }
    int digits = at + 1;
    if (digits < sql.length() && (sql.charAt(digits) == '+' || sql.charAt(digits) == '-')) {
      digits++;
    }
    if (digits < sql.length() && isDigit(sql.charAt(digits))) {
      at = digits;
      skipDigits();
    }
  }

  private void skipDigits() {
    while (at < sql.length() && (isDigit(sql.charAt(at)) || isGap())) {
      at++;
    }
  }

  /** Digits may be parted by single underscores since SQLite 3.46. */
  private boolean isGap() {
    return sql.charAt(at) == '_' && at + 1 < sql.length() && isDigit(sql.charAt(at + 1));
  }

  private Kind symbol() {
    for (String symbol : LONG_SYMBOLS) {
      if (sql.startsWith(symbol, at)) {
        at += symbol.length();
        return Kind.SYMBOL;
      }
    }
    if ("()+-*/%=<>&|~,;.".indexOf(sql.charAt(at)) < 0) {
      throw new DdlException("Unexpected character '" + sql.charAt(at) + "'", sql, at);
    }
    at++;
    return Kind.SYMBOL;
  }

  private void skipWord() {
    while (at < sql.length() && isWordPart(sql.charAt(at))) {
      at++;
    }
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r' && c != 0x0b) || c == '\uFEFF';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isWordStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
  }

  private static boolean isWordPart(char c) {
    return isWordStart(c) || isDigit(c) || c == '$';
  }
}

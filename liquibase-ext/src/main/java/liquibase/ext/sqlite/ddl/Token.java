package liquibase.ext.sqlite.ddl;

import java.util.Locale;

/**
 * One token of an SQL text.
 *
 * @param kind what SQLite's tokenizer makes of it
 * @param text the token as it is written, quotes included
 * @param start the offset of its first character
 */
public record Token(Kind kind, String text, int start) {

  /** The kinds that the parser tells apart. */
  public enum Kind {
    /** A bare word: a keyword or an identifier. */
    WORD,
    /** An identifier in double quotes, backticks or brackets. */
    QUOTED,
    /** A string literal in single quotes. */
    STRING,
    /** A number, in decimal or hexadecimal. */
    NUMBER,
    /** A blob literal such as {@code x'00ff'}. */
    BLOB,
    /** A parameter such as {@code ?1}; SQLite accepts none in a schema. */
    VARIABLE,
    /** An operator or a punctuation mark. */
    SYMBOL,
    /** The end of the text. */
    END
  }

  /** Returns the offset behind the last character. */
  public int end() {
    return start + text.length();
  }

  /** Returns whether this is the bare word {@code keyword}, in any case. */
  public boolean is(String keyword) {
    return kind == Kind.WORD && text.equalsIgnoreCase(keyword);
  }

  /** Returns whether this is the symbol {@code symbol}. */
  public boolean isSymbol(String symbol) {
    return kind == Kind.SYMBOL && text.equals(symbol);
  }

  /** Returns whether SQLite takes this token as a name ({@code nm} in its grammar). */
  public boolean isName() {
    return kind == Kind.WORD || kind == Kind.QUOTED || kind == Kind.STRING;
  }

  /** Returns the name that this token spells, without its quotes. */
  public String name() {
    return Names.unquote(text);
  }

  /** Returns the word in upper case, for look-ups among keywords. */
  String upper() {
    return text.toUpperCase(Locale.ROOT);
  }
}

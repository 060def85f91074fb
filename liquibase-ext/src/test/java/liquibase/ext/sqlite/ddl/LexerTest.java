package liquibase.ext.sqlite.ddl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexerTest {

  private static String kinds(String sql) {
    return Lexer.tokens(sql).stream()
        .map(token -> token.kind() + ":" + token.text())
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '\u0001',
      value = {
        "a ~ WORD:a END:",
        "\"a\"\"b\" ~ QUOTED:\"a\"\"b\" END:",
        "`a` [b c] 'd''e' ~ QUOTED:`a` QUOTED:[b c] STRING:'d''e' END:",
        "x'00ff' X'' ~ BLOB:x'00ff' BLOB:X'' END:",
        "1 1.5 .5 1e-3 0xFF 1_000 ~ NUMBER:1 NUMBER:1.5 NUMBER:.5 NUMBER:1e-3 NUMBER:0xFF"
            + " NUMBER:1_000 END:",
        "a->>'$.b'||c ~ WORD:a SYMBOL:->> STRING:'$.b' SYMBOL:|| WORD:c END:",
        "a /* b */ -- c ~ WORD:a END:",
        "a /* never closed ~ WORD:a END:",
        "größe ~ WORD:größe END:",
        "?1 :a ~ VARIABLE:?1 VARIABLE::a END:"
      })
  void splitsLikeSqlite(String sql, String expected) {
    assertThat(kinds(sql)).isEqualTo(expected);
  }

  @Test
  void everyTokenKnowsItsPlace() {
    String sql = "CREATE  TABLE\n\"t\" ( a )";
    for (Token token : Lexer.tokens(sql)) {
      assertThat(sql.substring(token.start(), token.end())).isEqualTo(token.text());
    }
  }

  @Test
  void namesWhatIsWrongWithLineColumnAndCaret() {
    assertThatThrownBy(() -> Lexer.tokens("a\n  b 'c"))
        .isInstanceOf(DdlException.class)
        .hasMessage("A quote ' is never closed at line 2, column 5:\n    b 'c\n      ^");
    assertThatThrownBy(() -> Lexer.tokens("a [b")).hasMessageContaining("line 1, column 3");
    assertThatThrownBy(() -> Lexer.tokens("a \\ b")).hasMessageContaining("'\\' at line 1");
    assertThatThrownBy(() -> Lexer.tokens("a\0")).isInstanceOf(DdlException.class);
  }

  @Test
  void unquotesInEveryWay() {
    List<String> written = List.of("\"a\"\"b\"", "`a``b`", "[a\"b]", "'a''b'", "ab");
    assertThat(written.stream().map(Names::unquote))
        .containsExactly("a\"b", "a`b", "a\"b", "a'b", "ab");
  }

  @Test
  void quotesKeywordsAndOddNamesOnly() {
    assertThat(Names.quoteIfNeeded("name")).isEqualTo("name");
    assertThat(Names.quoteIfNeeded("order")).isEqualTo("\"order\"");
    assertThat(Names.quoteIfNeeded("a b")).isEqualTo("\"a b\"");
    assertThat(Names.quoteIfNeeded("a\"b")).isEqualTo("\"a\"\"b\"");
    assertThat(Names.quoteIfNeeded("")).isEqualTo("\"\"");
    assertThat(Names.same("Größe", "gRÖSSE")).isFalse();
    assertThat(Names.same("Ab", "aB")).isTrue();
  }
}

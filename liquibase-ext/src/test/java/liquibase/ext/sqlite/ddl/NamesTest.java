package liquibase.ext.sqlite.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {

  @Test
  void aListIsPartedAtCommasOutsideQuotes() {
    assertThat(Names.split("a, b,c ")).containsExactly("a", "b", "c");
    assertThat(Names.split("\"a, b\" , \" c\",d e")).containsExactly("a, b", " c", "d e");
    assertThat(Names.split("a\"b, \"c\" d")).containsExactly("a\"b", "\"c\" d");
  }

  @Test
  void whatIsJoinedIsSplitAgain() {
    List<String> names = List.of("a", "b, c", " d ", "e\"f", "\"g\"", "h i", "", "ключ", "j\nk");
    assertThat(Names.split(Names.join(names))).isEqualTo(names);
    assertThat(Names.join(List.of("a", "b c"))).isEqualTo("a, b c");
  }
}

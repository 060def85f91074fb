package liquibase.ext.sqlite.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PythonModuleTest {

  private static PythonModule read(String text) {
    return PythonModule.read(text);
  }

  @Test
  void readsWhatIsWrittenDown() {
    PythonModule module =
        read(
            """
            '''the message

            revision = "nope"
            '''
            revision: str = "ab" 'cd'  # not = 'this'
            down_revision = (
                '004',  # main (trunk)
                "00" "41",
            )
            branch_labels = \\
                ['one', 'two',]
            depends_on = None
            def upgrade():
                revision = 'inside'
            """);
    assertThat(module.docstring().orElseThrow()).startsWith("the message");
    assertThat(module.strings("revision")).containsExactly("abcd");
    assertThat(module.strings("down_revision")).containsExactly("004", "0041");
    assertThat(module.strings("branch_labels")).containsExactly("one", "two");
    assertThat(module.strings("depends_on")).isEmpty();
    assertThat(module.strings("nothing")).isEmpty();
  }

  @Test
  void followsANameAndRefusesWhatOnlyPythonCanTell() {
    PythonModule module =
        read("_R = 'g4'\nrevision = _R\ndown_revision = make()\nx = f'{y}'\nloop = loop\n");
    assertThat(module.strings("revision")).containsExactly("g4");
    assertThatThrownBy(() -> module.strings("down_revision")).hasMessageContaining("down_revision");
    assertThatThrownBy(() -> module.strings("x")).hasMessageContaining("`x`");
    assertThatThrownBy(() -> module.strings("loop")).hasMessageContaining("`loop`");
  }

  @Test
  void readsStringsAsPythonDoes() {
    PythonModule module =
        read(
            "a = r'x\\y'\nb = 'it\\'s'\nc = \"\"\"two\nlines\"\"\"\nd = '#no'\ne = {'s'}; f = 'g'\n");
    assertThat(module.strings("a")).containsExactly("x\\y");
    assertThat(module.strings("b")).containsExactly("it's");
    assertThat(module.strings("c")).containsExactly("two\nlines");
    assertThat(module.strings("d")).containsExactly("#no");
  }
}

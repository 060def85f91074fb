package liquibase.ext.sqlite.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RevisionGraphTest {

  private static RevisionGraph graph(String arrows) {
    return Arrows.graph(arrows);
  }

  private static final String LINE = "a->b b->c";
  private static final String DIAMOND = "a->b b->c b->d c->e d->e";
  private static final String TWO_HEADS = "a->b b->c b->d";

  @Test
  void knowsHeadsAncestorsAndDescendants() {
    assertThat(graph(LINE).heads()).containsExactly("c");
    assertThat(graph(TWO_HEADS).heads()).containsExactlyInAnyOrder("c", "d");
    assertThat(graph(DIAMOND).heads()).containsExactly("e");
    assertThat(graph(DIAMOND).ancestors(List.of("c"))).containsExactlyInAnyOrder("a", "b", "c");
    assertThat(graph(DIAMOND).descendants(List.of("d"))).containsExactlyInAnyOrder("d", "e");
    assertThat(graph(DIAMOND).headsOf(List.of("a", "b", "c"))).containsExactly("c");
  }

  @Test
  void listsEveryStateOfADatabase() {
    assertThat(graph(LINE).states(100))
        .containsExactly(Set.of(), Set.of("a"), Set.of("b"), Set.of("c"));
    assertThat(graph(TWO_HEADS).states(100))
        .contains(Set.of("c", "d"), Set.of("c"), Set.of("d"))
        .hasSize(6);
  }

  @Test
  void refusesWhatIsNoHistory() {
    assertThatThrownBy(() -> graph("a->b b->a"))
        .isInstanceOfSatisfying(
            RevisionException.class,
            e -> assertThat(e.kind()).isEqualTo(RevisionException.Kind.CYCLE));
    Revision a = new Revision("abcdef", List.of(), "", "one.yaml");
    Revision b = new Revision("bcdefa", List.of("abcdeg"), "", "two.yaml");
    assertThatThrownBy(() -> RevisionGraph.of(List.of(a, b)))
        .hasMessage(
            "Revision bcdefa (two.yaml) revises abcdeg, which is not in the changelog. Did you mean"
                + " abcdef?");
    assertThatThrownBy(
            () -> RevisionGraph.of(List.of(a, new Revision("abcdef", List.of(), "", "three.yaml"))))
        .hasMessageContaining("twice: in one.yaml and in three.yaml");
  }

  @Test
  void namesThatPointNowhereSayWhatIsNear() {
    RevisionNames names =
        new RevisionNames(graph("2ba564e47b5d->2bb000000000 2ba564e47b5d->f8a8c6bdf3d7"), Set.of());
    assertThat(names.id("2ba")).isEqualTo("2ba564e47b5d");
    assertThatThrownBy(() -> names.id("2b"))
        .hasMessageContaining("ambiguous: it may be 2ba564e47b5d or 2bb000000000");
    assertThatThrownBy(() -> names.id("2ba564e47b5e")).hasMessageContaining("mean 2ba564e47b5d?");
    assertThatThrownBy(() -> names.resolve("head"))
        .hasMessageContaining("several heads: f8a8c6bdf3d7, 2bb000000000");
    assertThatThrownBy(() -> names.resolve("-1")).hasMessageContaining("only 0 revisions to undo");
    assertThatThrownBy(() -> names.resolve("+2"))
        .hasMessageContaining("branches behind 2ba564e47b5d");
    assertThatThrownBy(() -> names.id("")).isInstanceOf(RevisionException.class);
  }
}

package liquibase.ext.sqlite.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevisionGraphTest {

  /** Reads arrows: "a->b b->c" says that b revises a and c revises b; a root stands alone. */
  static RevisionGraph graph(String arrows) {
    Map<String, List<String>> parents = new LinkedHashMap<>();
    for (String arrow : arrows.split(" ")) {
      String[] ends = arrow.split("->");
      parents.computeIfAbsent(ends[0], id -> new ArrayList<>());
      if (ends.length == 2) {
        parents.computeIfAbsent(ends[1], id -> new ArrayList<>()).add(ends[0]);
      }
    }
    List<Revision> revisions = new ArrayList<>();
    parents.forEach((id, of) -> revisions.add(new Revision(id, of, "", id + ".yaml")));
    return RevisionGraph.of(revisions);
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // graph | applied | upgrade to | applies
        "a->b b->c | - | head | a b c",
        "a->b b->c | a | head | b c",
        "a->b b->c | a b c | head | -",
        "a->b b->c | - | b | a b",
        "a->b b->c | - | +1 | a",
        "a->b b->c | a | +2 | b c",
        "a->b b->c | a b c | current | -",
        "a->b b->c b->d | - | heads | a b c d",
        "a->b b->c b->d | - | c | a b c",
        "a->b b->c b->d | a b c | d | d",
        "a->b b->c b->d c->e d->e | a b c | e | d e",
        "a->b b->c b->d c->e d->e | - | head | a b c d e"
      })
  void upgradeApplies(String arrows, String applied, String target, String expected) {
    RevisionNames names = new RevisionNames(graph(arrows), ids(applied));
    assertThat(names.toApply(names.resolve(target))).containsExactlyElementsOf(ids(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // graph | applied | downgrade to | undoes, in this order | heads that remain
        "a->b b->c | a b c | -1 | c | b",
        "a->b b->c | a b c | base | c b a | -",
        "a->b b->c | a b c | a | c b | a",
        "a->b b->c | a b | b | - | b",
        "a->b b->c b->d | a b c d | b | d c | b",
        "a->b b->c b->d | a b c d | c | d | c",
        "a->b b->c b->d c->e d->e | a b c d e | -1 | e | c d",
        "a->b b->c b->d c->e d->e | a b c d e | c | e d | c",
        "a->b b->c b->d c->e d->e | a b c d e | base | e d c b a | -"
      })
  void downgradeUndoes(
      String arrows, String applied, String target, String expected, String heads) {
    RevisionGraph graph = graph(arrows);
    RevisionNames names = new RevisionNames(graph, ids(applied));
    List<String> undone = names.toUndo(names.resolve(target));
    assertThat(undone).containsExactlyElementsOf(ids(expected));
    Set<String> left = new LinkedHashSet<>(ids(applied));
    left.removeAll(undone);
    assertThat(graph.headsOf(left)).containsExactlyInAnyOrderElementsOf(ids(heads));
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
        .hasMessageContaining("several heads: 2bb000000000, f8a8c6bdf3d7");
    assertThatThrownBy(() -> names.resolve("-1")).hasMessageContaining("Only 0 revisions");
    assertThatThrownBy(() -> names.resolve("+2")).hasMessageContaining("branches here");
    assertThatThrownBy(() -> names.id("")).isInstanceOf(RevisionException.class);
  }

  private static Set<String> ids(String text) {
    return text == null ? Set.of() : new LinkedHashSet<>(List.of(text.split(" ")));
  }
}

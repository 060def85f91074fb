package liquibase.ext.sqlite.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases of {@code traversals.txt}: what each command runs from each state. */
class TraversalTest {

  record Case(String history, String heads, String command, String steps, String left) {}

  static Stream<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    String history = "";
    for (String line : Files.readAllLines(Path.of("src/test/resources/revision/traversals.txt"))) {
      if (line.startsWith("=")) {
        history = line.substring(1).trim();
      } else if (!line.isBlank() && !line.startsWith("#")) {
        String[] part = line.split("\\|");
        cases.add(
            new Case(
                history,
                part[0].trim(),
                part[1].trim(),
                part[2].trim(),
                part.length > 3 ? part[3].trim() : ""));
      }
    }
    assertThat(cases).hasSizeGreaterThan(150);
    return cases.stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void runs(Case one) {
    RevisionGraph graph = Arrows.graph(one.history());
    RevisionNames names = Arrows.at(graph, Arrows.ids(one.heads()));
    String target = one.command().substring(one.command().indexOf(' ') + 1);
    boolean up = one.command().startsWith("upgrade");
    Traversal traversal = new Traversal(names);
    if (one.steps().equals("!")) {
      assertThatThrownBy(() -> run(traversal, up, target)).isInstanceOf(RevisionException.class);
      return;
    }
    List<String> steps = run(traversal, up, target);
    assertThat(steps).containsExactlyElementsOf(Arrows.ids(one.steps()));
    Set<String> left = new LinkedHashSet<>(names.applied());
    left.addAll(steps);
    if (!up) {
      steps.forEach(left::remove);
    }
    assertThat(graph.headsOf(left)).containsExactlyInAnyOrderElementsOf(Arrows.ids(one.left()));
  }

  private static List<String> run(Traversal traversal, boolean up, String target) {
    return up ? traversal.upgrade(target) : traversal.downgrade(target);
  }
}

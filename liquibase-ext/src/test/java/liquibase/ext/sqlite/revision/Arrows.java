package liquibase.ext.sqlite.revision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A history in arrow notation: {@code a->b} says that b revises a, {@code a~>b} that b depends on
 * a, {@code lib=a} that a branch labelled lib begins with a; an id alone is a root.
 */
final class Arrows {
  private final Map<String, List<String>> parents = new LinkedHashMap<>();
  private final Map<String, List<String>> depends = new LinkedHashMap<>();
  private final Map<String, List<String>> labels = new LinkedHashMap<>();

  private Arrows(String text) {
    for (String arrow : text.trim().split("\\s+")) {
      if (arrow.contains("->")) {
        add(parents, arrow.split("->"));
      } else if (arrow.contains("~>")) {
        add(depends, arrow.split("~>"));
      } else if (arrow.contains("=")) {
        labels
            .computeIfAbsent(arrow.split("=")[1], id -> new ArrayList<>())
            .add(arrow.split("=")[0]);
      } else {
        parents.computeIfAbsent(arrow, id -> new ArrayList<>());
      }
    }
  }

  private void add(Map<String, List<String>> edges, String[] ends) {
    parents.computeIfAbsent(ends[0], id -> new ArrayList<>());
    parents.computeIfAbsent(ends[1], id -> new ArrayList<>());
    edges.computeIfAbsent(ends[1], id -> new ArrayList<>()).add(ends[0]);
  }

  static List<Revision> revisions(String text) {
    Arrows arrows = new Arrows(text);
    List<Revision> revisions = new ArrayList<>();
    arrows.parents.forEach(
        (id, of) ->
            revisions.add(
                new Revision(
                    id,
                    of,
                    arrows.depends.getOrDefault(id, List.of()),
                    arrows.labels.getOrDefault(id, List.of()),
                    "",
                    id + ".yaml")));
    return revisions;
  }

  static RevisionGraph graph(String text) {
    return RevisionGraph.of(revisions(text));
  }

  /** Returns the names of a database that stands at these heads. */
  static RevisionNames at(RevisionGraph graph, Set<String> heads) {
    return new RevisionNames(graph, graph.ancestors(heads));
  }

  static Set<String> ids(String text) {
    return text == null || text.isBlank() || text.trim().equals("-")
        ? Set.of()
        : new LinkedHashSet<>(List.of(text.trim().split("\\s+")));
  }
}

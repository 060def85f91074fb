package liquibase.ext.sqlite.revision;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import liquibase.ext.sqlite.revision.RevisionException.Kind;

/**
 * Turns what a person writes into revisions: a full id or an unambiguous beginning of one, {@code
 * head}, {@code heads}, {@code base}, {@code current}, {@code +N}, {@code -N}.
 */
public final class RevisionNames {
  private final RevisionGraph graph;
  private final Set<String> applied;

  /**
   * Makes a resolver.
   *
   * @param applied the revisions that the database has
   */
  public RevisionNames(RevisionGraph graph, Set<String> applied) {
    this.graph = graph;
    this.applied = applied;
  }

  /** Returns the heads of what the database has. */
  public Set<String> current() {
    return graph.headsOf(applied);
  }

  /**
   * Returns the heads of the state that {@code name} means; empty for base.
   *
   * @throws RevisionException if it means none, or several where one is wanted
   */
  public Set<String> resolve(String name) {
    switch (name) {
      case "base":
        return Set.of();
      case "heads":
        return graph.heads();
      case "head":
        return singleHead();
      case "current":
        return current();
      default:
        break;
    }
    if (name.matches("\\+\\d+")) {
      return forward(number(name));
    }
    if (name.matches("-\\d+")) {
      return back(number(name));
    }
    return Set.of(id(name));
  }

  /**
   * Returns the one id that {@code name} is, or begins.
   *
   * @throws RevisionException if there is none or more than one
   */
  public String id(String name) {
    if (graph.find(name).isPresent()) {
      return name;
    }
    List<String> found =
        name.isEmpty()
            ? List.of()
            : graph.ids().stream().filter(id -> id.startsWith(name)).toList();
    if (found.size() == 1) {
      return found.get(0);
    }
    if (found.size() > 1) {
      throw new RevisionException(
          Kind.AMBIGUOUS,
          "Revision '%s' is ambiguous: it may be %s.".formatted(name, String.join(" or ", found)));
    }
    throw new RevisionException(
        Kind.UNKNOWN_NAME,
        "There is no revision '%s'.%s `migrate history` lists them all."
            .formatted(name, Suggestions.nearest(name, graph.ids())));
  }

  private Set<String> singleHead() {
    Set<String> heads = graph.heads();
    if (heads.size() > 1) {
      throw new RevisionException(
          Kind.SEVERAL_HEADS,
          "The history has several heads: %s. Merge them into one revision, or name one of them, or say `heads` for all."
              .formatted(String.join(", ", heads)));
    }
    return heads;
  }

  /** Goes forward from the one revision that the database stands at. */
  private Set<String> forward(int steps) {
    Set<String> at = current();
    for (int i = 0; i < steps; i++) {
      Set<String> next = new TreeSet<>();
      if (at.isEmpty()) {
        graph.revisions().stream()
            .filter(revision -> revision.parents().isEmpty())
            .forEach(revision -> next.add(revision.id()));
      }
      at.forEach(id -> next.addAll(graph.children(id)));
      next.removeAll(applied);
      if (next.isEmpty()) {
        throw new RevisionException(
            Kind.OUT_OF_RANGE, "There are only %d revisions ahead.".formatted(i));
      }
      if (next.size() > 1) {
        throw new RevisionException(
            Kind.AMBIGUOUS,
            "The history branches here: name one of %s.".formatted(String.join(", ", next)));
      }
      at = next;
    }
    return at;
  }

  /** Goes back, newest first: each step undoes one revision. */
  private Set<String> back(int steps) {
    Deque<String> newestLast = new ArrayDeque<>(graph.ordered(applied));
    if (newestLast.size() < steps) {
      throw new RevisionException(
          Kind.OUT_OF_RANGE,
          "Only %d revisions are applied; %d cannot be undone."
              .formatted(newestLast.size(), steps));
    }
    for (int i = 0; i < steps; i++) {
      newestLast.removeLast();
    }
    return graph.headsOf(newestLast);
  }

  private static int number(String name) {
    return Integer.parseInt(name.substring(1));
  }

  /** Returns what an upgrade to a state must apply, parents first. */
  public List<String> toApply(Set<String> targetHeads) {
    Set<String> missing = new LinkedHashSet<>(graph.ancestors(targetHeads));
    missing.removeAll(applied);
    return graph.ordered(missing);
  }

  /** Returns what a downgrade to a state must undo, children first. */
  public List<String> toUndo(Set<String> targetHeads) {
    Set<String> keep = graph.ancestors(targetHeads);
    Deque<String> undo = new ArrayDeque<>();
    for (String id : graph.ordered(applied)) {
      if (!keep.contains(id)) {
        undo.addFirst(id);
      }
    }
    return List.copyOf(undo);
  }
}

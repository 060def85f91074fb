package liquibase.ext.sqlite.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import liquibase.ext.sqlite.revision.RevisionException.Kind;

/** Walks a number of steps along the graph; where the way forks, a person has to choose. */
final class Steps {
  private final RevisionNames names;
  private final RevisionGraph graph;

  Steps(RevisionNames names) {
    this.names = names;
    this.graph = names.graph();
  }

  /** Returns the revision that lies some steps ahead. */
  String forward(Name name) {
    String at = name.symbol() == null ? start(name) : single(name);
    for (int i = 0; i < name.steps(); i++) {
      Collection<String> next = at == null ? graph.bases() : graph.children(at);
      next = name.branch() == null ? next : names.onBranch(next, name.branch());
      if (next.isEmpty()) {
        throw tooFar(i, "ahead");
      }
      at = only(next, "The history branches%s: name one of %%s.", at);
    }
    return at;
  }

  private static RevisionException tooFar(int possible, String where) {
    return new RevisionException(
        Kind.OUT_OF_RANGE,
        "There %s only %d revision%s %s."
            .formatted(possible == 1 ? "is" : "are", possible, possible == 1 ? "" : "s", where));
  }

  private static String only(Collection<String> next, String message, String at) {
    if (next.size() > 1) {
      String behind = message.formatted(at == null ? " at its base" : " behind " + at);
      throw new RevisionException(Kind.AMBIGUOUS, behind.formatted(String.join(", ", next)));
    }
    return next.iterator().next();
  }

  private String single(Name name) {
    Set<String> found = names.absolute(new Name(name.branch(), name.symbol(), 0));
    if (found.size() > 1) {
      throw new RevisionException(
          Kind.SEVERAL_HEADS,
          "'%s' means several revisions: %s. Name one of them."
              .formatted(name.symbol(), String.join(", ", found)));
    }
    return found.isEmpty() ? null : found.iterator().next();
  }

  /** Returns the revision on a branch that the database stands at; null for base. */
  private String start(Name name) {
    List<String> at = new ArrayList<>(names.current());
    if (name.branch() != null) {
      at = new ArrayList<>(names.onBranch(at, name.branch()));
      if (at.isEmpty()) {
        at = new ArrayList<>(newestOnBranch(name));
      }
    }
    if (at.size() > 1) {
      throw new RevisionException(
          Kind.AMBIGUOUS,
          "The database stands at several revisions: say from which, as in %s."
              .formatted(RevisionNames.perBranch(at, name.steps())));
    }
    return at.isEmpty() ? null : at.get(0);
  }

  /**
   * What is applied of a branch may be hidden below a revision that depends on it. What it shares
   * with other branches is nothing to go back by while these stand on it.
   */
  private Set<String> newestOnBranch(Name name) {
    if (name.steps() > 0) {
      return graph.headsOf(names.onBranch(names.applied(), name.branch()));
    }
    Set<String> ends = new LinkedHashSet<>(names.applied());
    names.applied().forEach(id -> ends.removeAll(graph.find(id).orElseThrow().parents()));
    Set<String> newest = names.onBranch(ends, name.branch());
    if (newest.isEmpty()) {
      throw new RevisionException(
          Kind.OUT_OF_RANGE, "Nothing of the branch '%s' is applied.".formatted(name.branch()));
    }
    return newest;
  }

  /** Returns the state some steps before a revision. */
  Set<String> back(Name name) {
    String at = single(name);
    for (int i = 0; i > name.steps(); i--) {
      if (at == null) {
        throw tooFar(Math.max(0, -i - 1), "before '" + name.symbol() + "'");
      }
      List<String> parents = graph.find(at).orElseThrow().parents();
      at = parents.isEmpty() ? null : only(parents, "The history forks%s: name one of %%s.", at);
    }
    return at == null ? Set.of() : Set.of(at);
  }

  /** Returns what is left when some steps back from where the database stands are undone. */
  Set<String> stateBefore(Name name) {
    Set<String> left = new LinkedHashSet<>(names.applied());
    left.removeAll(graph.dependants(List.of(lastUndone(name))));
    return graph.headsOf(left);
  }

  /**
   * Returns the last revision that goes when the database goes some steps back. A merge is undone
   * as any other revision; only to go on from there one has to choose a branch.
   */
  String lastUndone(Name name) {
    String at = start(name);
    if (at == null) {
      throw tooFar(0, "to undo");
    }
    for (int i = 1; i < -name.steps(); i++) {
      List<String> parents = graph.find(at).orElseThrow().parents();
      if (parents.isEmpty()) {
        throw tooFar(i, "to undo");
      }
      at = only(parents, "The history forks%s: name one of %%s.", at);
    }
    return at;
  }
}

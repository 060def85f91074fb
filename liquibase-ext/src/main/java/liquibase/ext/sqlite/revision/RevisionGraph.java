package liquibase.ext.sqlite.revision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import liquibase.ext.sqlite.revision.RevisionException.Kind;

/** A history of revisions: a directed graph without cycles, from roots to heads. */
public final class RevisionGraph {
  private final Map<String, Revision> revisions;
  private final Map<String, Set<String>> children = new LinkedHashMap<>();

  private RevisionGraph(Map<String, Revision> revisions) {
    this.revisions = revisions;
    revisions.keySet().forEach(id -> children.put(id, new LinkedHashSet<>()));
    for (Revision revision : revisions.values()) {
      revision.parents().forEach(parent -> children.get(parent).add(revision.id()));
    }
  }

  /**
   * Makes the graph of the given revisions; they come out parents first, and otherwise in the order
   * given.
   *
   * @throws RevisionException if two share an id, a parent is unknown, or there is a cycle
   */
  public static RevisionGraph of(List<Revision> given) {
    Map<String, Revision> byId = new LinkedHashMap<>();
    for (Revision revision : given) {
      Revision other = byId.put(revision.id(), revision);
      if (other != null) {
        throw new RevisionException(
            Kind.DUPLICATE,
            "Revision %s exists twice: in %s and in %s. Give one of them another id."
                .formatted(revision.id(), other.source(), revision.source()));
      }
    }
    for (Revision revision : given) {
      for (String parent : revision.parents()) {
        if (!byId.containsKey(parent)) {
          throw new RevisionException(
              Kind.UNKNOWN_PARENT,
              "Revision %s (%s) revises %s, which is not in the changelog.%s"
                  .formatted(
                      revision.id(),
                      revision.source(),
                      parent,
                      Suggestions.nearest(parent, byId.keySet())));
        }
      }
    }
    return new RevisionGraph(sorted(byId));
  }

  private static Map<String, Revision> sorted(Map<String, Revision> byId) {
    Map<String, Revision> sorted = new LinkedHashMap<>();
    Set<String> waiting = new LinkedHashSet<>(byId.keySet());
    while (!waiting.isEmpty()) {
      List<String> ready =
          waiting.stream()
              .filter(id -> sorted.keySet().containsAll(byId.get(id).parents()))
              .toList();
      if (ready.isEmpty()) {
        throw new RevisionException(
            Kind.CYCLE,
            "These revisions revise each other in a circle: " + String.join(", ", waiting) + ".");
      }
      ready.forEach(id -> sorted.put(id, byId.get(id)));
      waiting.removeAll(ready);
    }
    return sorted;
  }

  /** Returns every revision, parents first. */
  public List<Revision> revisions() {
    return List.copyOf(revisions.values());
  }

  /** Returns the ids of all revisions, parents first. */
  public Set<String> ids() {
    return revisions.keySet();
  }

  /** Returns the revision of exactly that id. */
  public Optional<Revision> find(String id) {
    return Optional.ofNullable(revisions.get(id));
  }

  /** Returns the revisions that follow directly on one. */
  public Set<String> children(String id) {
    return children.getOrDefault(id, Set.of());
  }

  /** Returns the revisions that nothing follows on. */
  public Set<String> heads() {
    return headsOf(revisions.keySet());
  }

  /** Returns those of {@code ids} that no other of them follows on directly or by others. */
  public Set<String> headsOf(Collection<String> ids) {
    Set<String> covered = new LinkedHashSet<>();
    for (String id : ids) {
      Revision revision = revisions.get(id);
      if (revision != null) {
        covered.addAll(ancestors(revision.parents()));
      }
    }
    return ordered(ids).stream()
        .filter(id -> !covered.contains(id))
        .collect(java.util.stream.Collectors.toCollection(LinkedHashSet::new));
  }

  /** Returns the given revisions and all that they rest on. */
  public Set<String> ancestors(Collection<String> ids) {
    return reach(ids, id -> revisions.get(id).parents());
  }

  /** Returns the given revisions and all that rest on them. */
  public Set<String> descendants(Collection<String> ids) {
    return reach(ids, this::children);
  }

  private Set<String> reach(
      Collection<String> from, java.util.function.Function<String, Collection<String>> next) {
    Set<String> reached = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(from);
    while (!open.isEmpty()) {
      String id = open.poll();
      if (revisions.containsKey(id) && reached.add(id)) {
        open.addAll(next.apply(id));
      }
    }
    return reached;
  }

  /** Returns those of {@code ids} that the graph knows, parents first. */
  public List<String> ordered(Collection<String> ids) {
    Set<String> wanted = Set.copyOf(ids);
    return revisions.keySet().stream().filter(wanted::contains).toList();
  }

  /**
   * Returns every set of revisions that a database can stand at, as the set of its heads: the
   * antichains of the graph, base (the empty set) first. Histories with more than {@code limit} of
   * them are cut off there.
   */
  public List<Set<String>> states(int limit) {
    Set<Set<String>> closures = new LinkedHashSet<>();
    closures.add(Set.of());
    Deque<Set<String>> open = new ArrayDeque<>(closures);
    while (!open.isEmpty() && closures.size() < limit) {
      Set<String> closure = open.poll();
      for (Revision revision : revisions.values()) {
        boolean next = !closure.contains(revision.id()) && closure.containsAll(revision.parents());
        if (next) {
          Set<String> grown = new TreeSet<>(closure);
          grown.add(revision.id());
          if (closures.add(grown)) {
            open.add(grown);
          }
        }
      }
    }
    List<Set<String>> states = new ArrayList<>();
    closures.forEach(closure -> states.add(headsOf(closure)));
    return states;
  }
}

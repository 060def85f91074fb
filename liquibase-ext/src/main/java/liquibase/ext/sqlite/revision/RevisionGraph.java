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
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A history of revisions: a directed graph without cycles, from roots to heads. */
public final class RevisionGraph {
  private final Map<String, Revision> revisions;
  private final Map<String, String> labels;
  private final Map<String, Set<String>> children = new LinkedHashMap<>();
  private final Map<String, Set<String>> dependants = new LinkedHashMap<>();

  private RevisionGraph(Map<String, Revision> revisions, Map<String, String> labels) {
    this.revisions = revisions;
    this.labels = labels;
    revisions.keySet().forEach(id -> children.put(id, new LinkedHashSet<>()));
    revisions.keySet().forEach(id -> dependants.put(id, new LinkedHashSet<>()));
    for (Revision revision : revisions.values()) {
      revision.parents().forEach(parent -> children.get(parent).add(revision.id()));
      revision.requirements().forEach(other -> dependants.get(other).add(revision.id()));
    }
  }

  /**
   * Makes the graph of the given revisions; each comes behind all that it requires, one branch
   * after the other.
   *
   * @throws RevisionException if two share an id or a label, a parent or a dependency is unknown,
   *     or there is a circle
   */
  public static RevisionGraph of(List<Revision> given) {
    GraphBuilder builder = new GraphBuilder(given);
    return new RevisionGraph(builder.ordered(), builder.labels());
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

  /** Returns the revisions that nothing follows on; others may depend on them. */
  public Set<String> heads() {
    return select(id -> children(id).isEmpty());
  }

  /** Returns the revisions that nothing follows on and nothing depends on. */
  public Set<String> tips() {
    return select(id -> dependants.get(id).isEmpty());
  }

  /** Returns the revisions that follow on nothing. */
  public Set<String> bases() {
    return select(id -> revisions.get(id).isBase());
  }

  /** Returns the revisions that several follow on. */
  public Set<String> branchPoints() {
    return select(id -> children(id).size() > 1);
  }

  private Set<String> select(Predicate<String> wanted) {
    return revisions.keySet().stream()
        .filter(wanted)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Returns the branch labels, and the revision that each begins with. */
  public Map<String, String> labels() {
    return labels;
  }

  /**
   * Returns the labels of the branches that a revision is on: its own, those it inherits, and those
   * of a branch that has no other beginning.
   */
  public Set<String> labelsOf(String id) {
    Set<String> found = new LinkedHashSet<>();
    labels.forEach(
        (label, first) -> {
          if (descendants(List.of(first)).contains(id) || leadsTo(first).contains(id)) {
            found.add(label);
          }
        });
    return found;
  }

  /** Returns what leads to a revision and to nothing else. */
  private Set<String> leadsTo(String id) {
    Set<String> line = new LinkedHashSet<>();
    String at = id;
    while (at != null && dependants.get(at).size() < 2 && line.add(at)) {
      List<String> parents = revisions.get(at).parents();
      at = parents.size() == 1 ? parents.get(0) : null;
    }
    return line;
  }

  /** Returns whether one of two revisions follows on the other, directly or by others. */
  public boolean sharesLineage(String id, String other) {
    return descendants(List.of(id)).contains(other) || lineage(id).contains(other);
  }

  /** Returns a revision and all that it follows on, without what these only depend on. */
  private Set<String> lineage(String id) {
    return reach(List.of(id), at -> revisions.get(at).parents());
  }

  /**
   * Returns those of {@code ids} that no other of them follows on or depends on, directly or by
   * others.
   */
  public Set<String> headsOf(Collection<String> ids) {
    Set<String> covered = new LinkedHashSet<>();
    List<String> ordered = ordered(ids);
    for (int i = ordered.size() - 1; i >= 0; i--) {
      if (!covered.contains(ordered.get(i))) {
        covered.addAll(ancestors(revisions.get(ordered.get(i)).requirements()));
      }
    }
    return ordered.stream()
        .filter(id -> !covered.contains(id))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Returns the given revisions and all that they require. */
  public Set<String> ancestors(Collection<String> ids) {
    return reach(ids, id -> revisions.get(id).requirements());
  }

  /** Returns the given revisions and all that follow on them, without what only depends on them. */
  public Set<String> descendants(Collection<String> ids) {
    return reach(ids, this::children);
  }

  /** Returns the given revisions and all that cannot be without them. */
  public Set<String> dependants(Collection<String> ids) {
    return reach(ids, dependants::get);
  }

  private Set<String> reach(
      Collection<String> from, Function<String, ? extends Collection<String>> next) {
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
        boolean next =
            !closure.contains(revision.id()) && closure.containsAll(revision.requirements());
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

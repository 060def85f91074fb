package liquibase.ext.sqlite.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import liquibase.ext.sqlite.revision.RevisionException.Kind;

/** What is to be run, and in which order, to bring a database from where it stands to a name. */
public final class Traversal {
  private final RevisionNames names;
  private final RevisionGraph graph;

  /** Makes the traversal of a graph from where the names say that the database stands. */
  public Traversal(RevisionNames names) {
    this.names = names;
    this.graph = names.graph();
  }

  /**
   * Returns what an upgrade to a name applies: all that the named revisions require and the
   * database lacks, each behind what it requires.
   *
   * @throws RevisionException if the name means nothing, or does not lie ahead
   */
  public List<String> upgrade(String target) {
    Name name = Name.parse(target);
    boolean exact = graph.find(target).isPresent();
    boolean back =
        name.isFromCurrent() ? name.steps() < 0 : "base".equals(name.symbol()) && name.steps() <= 0;
    if (!exact && back) {
      throw new RevisionException(
          Kind.OUT_OF_RANGE,
          "An upgrade goes forward; to go back to %s say: migrate downgrade %s"
              .formatted(target, target));
    }
    return missing(names.resolve(target));
  }

  /** Returns what the named states require and the database lacks. */
  public List<String> missing(Collection<String> heads) {
    Set<String> missing = new LinkedHashSet<>(graph.ancestors(heads));
    missing.removeAll(names.applied());
    return graph.ordered(missing);
  }

  /**
   * Returns what a downgrade to a name undoes, the newest first: all that follows on the named
   * revision or depends on what does. The named revision itself stays, and so does every branch
   * that has nothing to do with it.
   *
   * @throws RevisionException if the name means nothing, is not applied, or lies ahead
   */
  public List<String> downgrade(String target) {
    List<String> undone = new ArrayList<>(graph.ordered(gone(target)));
    Collections.reverse(undone);
    return undone;
  }

  private Set<String> gone(String target) {
    boolean exact = graph.find(target).isPresent();
    Name name = exact ? new Name(null, target, 0) : Name.parse(target);
    if (name.isFromCurrent()) {
      if (name.steps() > 0) {
        throw ahead(target, target);
      }
      return appliedOf(graph.dependants(List.of(new Steps(names).lastUndone(name))));
    }
    Set<String> kept = names.resolve(target);
    if (kept.isEmpty()) {
      return appliedOf(graph.dependants(onBranch(graph.bases(), name.branch())));
    }
    for (String id : kept) {
      if (!names.applied().contains(id)) {
        throw ahead(id, target);
      }
    }
    Set<String> gone = new LinkedHashSet<>();
    for (String id : kept) {
      gone.addAll(appliedOf(graph.dependants(onBranch(graph.children(id), name.branch()))));
    }
    gone.removeAll(graph.ancestors(kept));
    return gone;
  }

  private static RevisionException ahead(String what, String target) {
    return new RevisionException(
        Kind.OUT_OF_RANGE,
        "A downgrade goes back, but %s is not applied; to go there say: migrate upgrade %s"
            .formatted(what, target));
  }

  /** Where several ways lead on, a branch chooses those of them that lead to it. */
  private Collection<String> onBranch(Collection<String> roots, String branch) {
    if (branch == null || roots.size() < 2) {
      return roots;
    }
    Set<String> chosen = new LinkedHashSet<>(roots);
    String member = names.branch(branch);
    chosen.removeIf(root -> !graph.descendants(List.of(root)).contains(member));
    if (chosen.isEmpty()) {
      throw new RevisionException(
          Kind.OUT_OF_RANGE,
          "No way leads from there to the branch '%s': %s do not."
              .formatted(branch, String.join(", ", roots)));
    }
    return chosen;
  }

  private Set<String> appliedOf(Set<String> ids) {
    Set<String> applied = new LinkedHashSet<>(ids);
    applied.retainAll(names.applied());
    return applied;
  }

  /**
   * Returns the revisions of a range {@code a:b}, the newest first: both ends, and all that lies
   * between them. An end that is left out is base or the heads; steps without a revision count from
   * the other end.
   *
   * @throws RevisionException if an end means nothing, or the range has no colon
   */
  public List<Revision> range(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      throw new RevisionException(
          Kind.UNKNOWN_NAME,
          "'%s' is no range. A range is START:END, START: or :END.".formatted(text));
    }
    String from = text.substring(0, colon);
    String to = text.substring(colon + 1);
    Set<String> upper = upper(from, to);
    Set<String> lower = lower(from, upper);
    Set<String> within = new LinkedHashSet<>(graph.ancestors(upper));
    if (!lower.isEmpty()) {
      requireBelow(lower, within, text);
      within.retainAll(graph.dependants(lower));
    }
    List<Revision> revisions = new ArrayList<>();
    graph.ordered(within).forEach(id -> revisions.add(graph.find(id).orElseThrow()));
    Collections.reverse(revisions);
    return revisions;
  }

  private Set<String> upper(String from, String to) {
    if (to.isEmpty()) {
      return graph.tips();
    }
    boolean steps = to.matches("\\+\\d{1,6}") && !from.isEmpty();
    return names.resolve(steps ? from + to : to);
  }

  private Set<String> lower(String from, Set<String> upper) {
    if (from.isEmpty()) {
      return Set.of();
    }
    if (!from.matches("-\\d{1,6}")) {
      return names.resolve(from);
    }
    Set<String> lower = new LinkedHashSet<>();
    upper.forEach(id -> lower.addAll(names.resolve(id + from)));
    return lower;
  }

  private static void requireBelow(Set<String> lower, Set<String> within, String text) {
    if (within.stream().noneMatch(lower::contains)) {
      throw new RevisionException(
          Kind.OUT_OF_RANGE,
          "The range %s is empty: its start does not lie below its end.".formatted(text));
    }
  }
}

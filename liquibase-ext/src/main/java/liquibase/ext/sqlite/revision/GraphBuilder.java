package liquibase.ext.sqlite.revision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import liquibase.ext.sqlite.revision.RevisionException.Kind;

/** Checks that a list of revisions is a history, and puts it in order. */
final class GraphBuilder {
  private final Map<String, Revision> byId = new LinkedHashMap<>();
  private final Map<String, String> byLabel = new LinkedHashMap<>();

  GraphBuilder(List<Revision> given) {
    given.forEach(this::add);
    given.forEach(this::addLabels);
    byId.replaceAll((id, revision) -> revision.withDependencies(dependencies(revision)));
    given.forEach(this::requireParents);
  }

  Map<String, String> labels() {
    return byLabel;
  }

  private void add(Revision revision) {
    Revision other = byId.put(revision.id(), revision);
    if (other != null) {
      throw new RevisionException(
          Kind.DUPLICATE,
          "Revision %s exists twice: in %s and in %s. Give one of them another id."
              .formatted(revision.id(), other.source(), revision.source()));
    }
  }

  private void addLabels(Revision revision) {
    for (String label : revision.labels()) {
      String other = byLabel.put(label, revision.id());
      if (other != null || byId.containsKey(label)) {
        throw new RevisionException(
            Kind.DUPLICATE,
            "The branch label '%s' of revision %s (%s) is taken already, by revision %s. Give it another."
                .formatted(label, revision.id(), revision.source(), other == null ? label : other));
      }
    }
  }

  /** A dependency may be given as people write revisions: by a label, or by a beginning. */
  private List<String> dependencies(Revision revision) {
    List<String> resolved = new ArrayList<>();
    for (String name : revision.dependsOn()) {
      resolved.add(dependency(revision, name));
    }
    return resolved;
  }

  private String dependency(Revision revision, String name) {
    if (byId.containsKey(name) || byLabel.containsKey(name)) {
      return byLabel.getOrDefault(name, name);
    }
    List<String> found = byId.keySet().stream().filter(id -> id.startsWith(name)).toList();
    if (found.size() != 1) {
      throw unknown(revision, "depends on", name);
    }
    return found.get(0);
  }

  private void requireParents(Revision revision) {
    for (String parent : revision.parents()) {
      if (!byId.containsKey(parent)) {
        throw unknown(revision, "revises", parent);
      }
    }
    if (Set.copyOf(revision.parents()).size() < revision.parents().size()) {
      throw new RevisionException(
          Kind.DUPLICATE,
          "Revision %s (%s) names a parent twice.".formatted(revision.id(), revision.source()));
    }
  }

  private RevisionException unknown(Revision revision, String verb, String name) {
    return new RevisionException(
        Kind.UNKNOWN_PARENT,
        "Revision %s (%s) %s %s, which is not in the changelog.%s"
            .formatted(
                revision.id(),
                revision.source(),
                verb,
                name,
                Suggestions.nearest(name, byId.keySet())));
  }

  /**
   * Returns the revisions, what each requires before it. A branch is gone through to its end before
   * the next one begins, so that the order is the one in which people read a history; it depends on
   * the order given and on nothing else.
   *
   * @throws RevisionException if there is a circle
   */
  Map<String, Revision> ordered() {
    requireNoCycle();
    Map<String, Revision> ordered = new LinkedHashMap<>();
    Set<String> entered = new LinkedHashSet<>();
    for (String head : lastFirst(heads())) {
      Deque<String> open = new ArrayDeque<>();
      open.push(head);
      while (!open.isEmpty()) {
        String id = open.peek();
        if (entered.add(id)) {
          // The stack turns the order round once more: the last requirement is walked first.
          byId.get(id).requirements().stream()
              .filter(p -> !entered.contains(p))
              .forEach(open::push);
        } else {
          open.pop();
          ordered.putIfAbsent(id, byId.get(id));
        }
      }
    }
    return ordered;
  }

  private Collection<String> heads() {
    Set<String> heads = new LinkedHashSet<>(byId.keySet());
    byId.values().forEach(revision -> heads.removeAll(revision.requirements()));
    return heads;
  }

  private static List<String> lastFirst(Collection<String> ids) {
    List<String> reversed = new ArrayList<>(ids);
    Collections.reverse(reversed);
    return reversed;
  }

  /** Takes away what waits for nothing until nothing is left. */
  private void requireNoCycle() {
    Map<String, Integer> waitsFor = new HashMap<>();
    Map<String, List<String>> waiters = new HashMap<>();
    Deque<String> ready = new ArrayDeque<>();
    for (Revision revision : byId.values()) {
      waitsFor.put(revision.id(), revision.requirements().size());
      revision
          .requirements()
          .forEach(id -> waiters.computeIfAbsent(id, key -> new ArrayList<>()).add(revision.id()));
      if (revision.requirements().isEmpty()) {
        ready.add(revision.id());
      }
    }
    Set<String> left = new LinkedHashSet<>(byId.keySet());
    while (!ready.isEmpty()) {
      String id = ready.poll();
      left.remove(id);
      for (String waiter : waiters.getOrDefault(id, List.of())) {
        if (waitsFor.merge(waiter, -1, Integer::sum) == 0) {
          ready.add(waiter);
        }
      }
    }
    if (!left.isEmpty()) {
      throw new RevisionException(
          Kind.CYCLE,
          "These revisions revise or depend on each other in a circle, or rest on one: "
              + String.join(", ", left)
              + ". Correct the `revises` or `dependsOn` of one of them.");
    }
  }
}

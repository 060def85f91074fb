package liquibase.ext.sqlite.revision;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import liquibase.ext.sqlite.revision.RevisionException.Kind;

/**
 * Turns what a person writes into revisions: a full id or an unambiguous beginning of one, a branch
 * label, {@code head}, {@code heads}, {@code base}, {@code current}; each of them on a branch
 * ({@code lib@head}) and some steps away ({@code +2}, {@code 2ba5-1}, {@code lib@+1}).
 *
 * <p>The rules are those of Alembic, see <a
 * href="https://alembic.sqlalchemy.org/en/latest/branches.html">its chapter on branches</a>.
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

  /** Returns the graph that names point into. */
  public RevisionGraph graph() {
    return graph;
  }

  Set<String> applied() {
    return applied;
  }

  /** Returns the heads of what the database has. */
  public Set<String> current() {
    return graph.headsOf(applied);
  }

  /**
   * Returns the heads of the state that {@code name} means; empty for base. Steps without a
   * revision count from where the database stands.
   *
   * @throws RevisionException if it means none, or several where one is wanted
   */
  public Set<String> resolve(String name) {
    if (graph.find(name).isPresent()) {
      return Set.of(name);
    }
    Name parsed = Name.parse(name);
    if (parsed.steps() == 0) {
      return absolute(parsed);
    }
    Steps steps = new Steps(this);
    if (parsed.steps() > 0) {
      return Set.of(steps.forward(parsed));
    }
    return parsed.isFromCurrent() ? steps.stateBefore(parsed) : steps.back(parsed);
  }

  /**
   * Returns the one id that {@code name} means.
   *
   * @throws RevisionException if there is none or more than one
   */
  public String id(String name) {
    Set<String> found = name.isEmpty() ? Set.of() : resolve(name);
    if (found.size() == 1) {
      return found.iterator().next();
    }
    if (found.isEmpty()) {
      throw unknown(name);
    }
    throw new RevisionException(
        Kind.SEVERAL_HEADS,
        "'%s' means several revisions: %s. Name one of them."
            .formatted(name, String.join(", ", found)));
  }

  /** Returns what a name without steps means. */
  Set<String> absolute(Name name) {
    String symbol = name.symbol() == null ? "" : name.symbol();
    switch (symbol) {
      case "base":
        requireBranch(name);
        return Set.of();
      case "heads":
        return name.branch() == null ? graph.tips() : onBranch(graph.heads(), name.branch());
      case "head":
        return singleHead(name);
      case "current":
        return name.branch() == null ? current() : onBranch(current(), name.branch());
      default:
        return Set.of(find(symbol, name.branch()));
    }
  }

  /** Returns the revision that a label or an id stands for. */
  String branch(String name) {
    String labelled = graph.labels().get(name);
    if (labelled != null) {
      return labelled;
    }
    try {
      return find(name, null);
    } catch (RevisionException e) {
      throw new RevisionException(
          e.kind(), "There is no branch '%s'. %s".formatted(name, e.getMessage()));
    }
  }

  private void requireBranch(Name name) {
    if (name.branch() != null) {
      branch(name.branch());
    }
  }

  /** Returns those of the given revisions that are on a branch. */
  Set<String> onBranch(Collection<String> ids, String branch) {
    String member = branch(branch);
    return ids.stream()
        .filter(id -> graph.sharesLineage(id, member))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private String find(String symbol, String branch) {
    String exact = graph.labels().getOrDefault(symbol, symbol);
    Set<String> found = new LinkedHashSet<>();
    if (graph.find(exact).isPresent()) {
      found.add(exact);
    } else if (!symbol.isEmpty()) {
      graph.ids().stream().filter(id -> id.startsWith(symbol)).forEach(found::add);
    }
    Set<String> members = branch == null ? found : onBranch(found, branch);
    if (members.size() == 1) {
      return members.iterator().next();
    }
    if (members.size() > 1) {
      throw new RevisionException(
          Kind.AMBIGUOUS,
          "Revision '%s' is ambiguous: it may be %s."
              .formatted(symbol, String.join(" or ", members)));
    }
    if (!found.isEmpty()) {
      throw new RevisionException(
          Kind.UNKNOWN_NAME,
          "Revision %s is not on the branch '%s'.".formatted(String.join(", ", found), branch));
    }
    throw unknown(symbol);
  }

  private RevisionException unknown(String name) {
    Set<String> known = new LinkedHashSet<>(graph.ids());
    known.addAll(graph.labels().keySet());
    return new RevisionException(
        Kind.UNKNOWN_NAME,
        "There is no revision '%s'.%s `migrate history` lists them all."
            .formatted(name, Suggestions.nearest(name, known)));
  }

  private Set<String> singleHead(Name name) {
    Set<String> heads =
        name.branch() == null ? graph.heads() : onBranch(graph.heads(), name.branch());
    if (heads.size() > 1) {
      throw new RevisionException(
          Kind.SEVERAL_HEADS,
          "The history has several heads%s: %s. Merge them into one (migrate merge -m \"merge heads\" %s), or name one of them, or say `heads` for all."
              .formatted(
                  name.branch() == null ? "" : " on the branch '" + name.branch() + "'",
                  String.join(", ", heads),
                  String.join(" ", heads)));
    }
    return heads;
  }

  /** Returns the ways to say on which branch steps are meant. */
  static String perBranch(List<String> ids, int steps) {
    return ids.stream()
        .map(id -> "%s@%s%d".formatted(id, steps > 0 ? "+" : "", steps))
        .collect(Collectors.joining(" or "));
  }
}

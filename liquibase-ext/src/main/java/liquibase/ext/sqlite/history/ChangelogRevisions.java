package liquibase.ext.sqlite.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import liquibase.Scope;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.RanChangeSet;
import liquibase.database.Database;
import liquibase.exception.LiquibaseException;
import liquibase.ext.sqlite.revision.Revision;
import liquibase.ext.sqlite.revision.RevisionException;
import liquibase.ext.sqlite.revision.RevisionGraph;
import liquibase.parser.ChangeLogParserFactory;
import liquibase.precondition.Precondition;
import liquibase.precondition.core.PreconditionContainer;
import liquibase.resource.ResourceAccessor;

/** The revisions of a changelog: one for each changeSet, its id the revision. */
public final class ChangelogRevisions {
  /** The scope's map of changelog parameters that a person gave. */
  public static final String PARAMETERS = "liquibase.sqlite.parameters";

  private final Map<String, ChangeSet> changeSets;
  private final RevisionGraph graph;
  private final boolean declared;

  private ChangelogRevisions(
      Map<String, ChangeSet> changeSets, RevisionGraph graph, boolean declared) {
    this.changeSets = changeSets;
    this.graph = graph;
    this.declared = declared;
  }

  /** Reads a changelog file for a database. */
  public static DatabaseChangeLog parse(String file, Database database, ResourceAccessor resources)
      throws LiquibaseException {
    ChangeLogParameters parameters = new ChangeLogParameters(database);
    Map<String, String> given = Scope.getCurrentScope().get(PARAMETERS, Map.of());
    given.forEach(parameters::set);
    return ChangeLogParserFactory.getInstance()
        .getParser(file, resources)
        .parse(file, parameters, resources);
  }

  /**
   * Reads the graph that a changelog declares. In a changelog that declares none, changeSets chain
   * in their order.
   *
   * @throws RevisionException if the declarations contradict each other or the changelog's order
   */
  public static ChangelogRevisions of(DatabaseChangeLog changelog) {
    List<ChangeSet> all = changelog.getChangeSets();
    boolean declared = all.stream().anyMatch(changeSet -> revises(changeSet).isPresent());
    if (declared) {
      requireWholeFiles(all);
    }
    Map<String, ChangeSet> byId = new LinkedHashMap<>();
    List<Revision> revisions = new ArrayList<>();
    String previous = null;
    for (ChangeSet changeSet : all) {
      Optional<RevisesPrecondition> revises = revises(changeSet);
      String id =
          declared || !byId.containsKey(changeSet.getId())
              ? changeSet.getId()
              : changeSet.toString(false);
      List<String> chained = previous == null ? List.of() : List.of(previous);
      List<String> parents = revises.map(RevisesPrecondition::parents).orElse(chained);
      revisions.add(
          new Revision(
              id,
              parents,
              dependsOn(changeSet),
              declared(changeSet, BranchLabelsPrecondition.class)
                  .map(BranchLabelsPrecondition::labels)
                  .orElse(List.of()),
              message(changeSet),
              source(changeSet)));
      byId.put(id, changeSet);
      previous = revises.isPresent() ? previous : id;
    }
    RevisionGraph graph = RevisionGraph.of(revisions);
    requireParentsFirst(graph, revisions);
    return new ChangelogRevisions(byId, graph, declared);
  }

  /** Returns the graph. */
  public RevisionGraph graph() {
    return graph;
  }

  /** Returns whether any changeSet declares its parents. */
  public boolean isDeclared() {
    return declared;
  }

  /** Returns the changeSet of a revision. */
  public ChangeSet changeSet(String id) {
    return changeSets.get(id);
  }

  /** Returns the revision that a changeSet is, be it read at another time. */
  public String idOf(ChangeSet changeSet) {
    String name = changeSet.toString(false);
    if (isNamed(changeSet.getId(), name)) {
      return changeSet.getId();
    }
    return changeSets.keySet().stream()
        .filter(id -> isNamed(id, name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name));
  }

  private boolean isNamed(String id, String name) {
    ChangeSet changeSet = changeSets.get(id);
    return changeSet != null && changeSet.toString(false).equals(name);
  }

  /** Returns whether a history holds a revision; the newest rows are looked at first. */
  public boolean isApplied(String id, List<RanChangeSet> history) {
    for (int i = history.size() - 1; i >= 0; i--) {
      if (history.get(i).isSameAs(changeSets.get(id))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the revisions that the given history holds and this changelog does not, though they
   * come from where its files are: the database is then ahead of the files.
   */
  public Set<String> unknown(List<RanChangeSet> history) {
    Set<String> folders =
        changeSets.values().stream()
            .map(changeSet -> folder(changeSet.getFilePath()))
            .collect(Collectors.toSet());
    return history.stream()
        .filter(ran -> RevisionDigest.in(ran.getDescription()).isPresent())
        .filter(ran -> folders.contains(folder(ran.getChangeLog())))
        .map(RanChangeSet::getId)
        .filter(id -> !changeSets.containsKey(id))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String folder(String path) {
    String plain = DatabaseChangeLog.normalizePath(path);
    return plain.substring(0, plain.lastIndexOf('/') + 1);
  }

  /** Returns the revisions of this changelog that the given history holds. */
  public Set<String> applied(List<RanChangeSet> history) {
    Map<String, List<RanChangeSet>> ran =
        history.stream().collect(Collectors.groupingBy(RanChangeSet::getId));
    Set<String> applied = new LinkedHashSet<>();
    changeSets.forEach(
        (id, changeSet) -> {
          List<RanChangeSet> sameId = ran.getOrDefault(changeSet.getId(), List.of());
          if (sameId.stream().anyMatch(one -> one.isSameAs(changeSet))) {
            applied.add(id);
          }
        });
    return applied;
  }

  /** Returns the declaration of its parents by a changeSet. */
  static Optional<RevisesPrecondition> revises(ChangeSet changeSet) {
    return declared(changeSet, RevisesPrecondition.class);
  }

  /** Returns what a changeSet declares that it depends on. */
  static List<String> dependsOn(ChangeSet changeSet) {
    return declared(changeSet, DependsOnPrecondition.class)
        .map(DependsOnPrecondition::dependencies)
        .orElse(List.of());
  }

  /** Returns a declaration of a changeSet, wherever among its preconditions it stands. */
  private static <T extends Precondition> Optional<T> declared(ChangeSet changeSet, Class<T> kind) {
    PreconditionContainer container = changeSet.getPreconditions();
    return container == null
        ? Optional.empty()
        : container.getNestedPreconditions().stream()
            .filter(kind::isInstance)
            .map(kind::cast)
            .findFirst();
  }

  private static void requireWholeFiles(List<ChangeSet> changeSets) {
    Map<String, Boolean> files = new HashMap<>();
    for (ChangeSet changeSet : changeSets) {
      boolean declares = revises(changeSet).isPresent();
      Boolean before = files.put(source(changeSet), declares);
      if (before != null && before != declares) {
        throw new RevisionException(
            RevisionException.Kind.UNKNOWN_PARENT,
            "%s mixes changeSets that declare `revises` with changeSets that do not (%s). Declare it in all of them or in none."
                .formatted(source(changeSet), changeSet.getId()));
      }
    }
  }

  private static void requireParentsFirst(RevisionGraph graph, List<Revision> read) {
    Set<String> seen = new LinkedHashSet<>();
    for (Revision one : read) {
      List<String> wanted = graph.find(one.id()).orElseThrow().requirements();
      if (!seen.containsAll(wanted)) {
        throw new RevisionException(
            RevisionException.Kind.ORDER,
            "The changelog reads revision %s before %s, which it revises or depends on. Let `includeAll` use resourceComparator: %s."
                .formatted(
                    one.id(), String.join(", ", wanted), TopologicalComparator.class.getName()));
      }
      seen.add(one.id());
    }
  }

  private static String message(ChangeSet changeSet) {
    return changeSet.getComments() == null
        ? ""
        : changeSet.getComments().lines().findFirst().orElse("");
  }

  /** Returns the file that a changeSet is written in, whatever path it goes by in the history. */
  static String source(ChangeSet changeSet) {
    DatabaseChangeLog changelog = changeSet.getChangeLog();
    return changelog == null ? changeSet.getFilePath() : changelog.getPhysicalFilePath();
  }
}

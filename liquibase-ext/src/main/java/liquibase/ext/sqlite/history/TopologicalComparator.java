package liquibase.ext.sqlite.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liquibase.Scope;
import liquibase.ext.sqlite.revision.Revision;
import liquibase.ext.sqlite.revision.RevisionException;
import liquibase.ext.sqlite.revision.RevisionGraph;
import liquibase.resource.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The {@code resourceComparator} for the folder of revisions: files come parents first, and among
 * equals by name, so that neither the clock nor the file system decides the order.
 *
 * <p>A comparator sees two paths at a time; the first look at a folder reads all of its files.
 */
public class TopologicalComparator implements Comparator<String> {
  private final Map<String, Map<String, Integer>> ranks = new HashMap<>();

  @Override
  public int compare(String first, String second) {
    int byRank = Integer.compare(rank(first), rank(second));
    return byRank != 0 ? byRank : first.compareTo(second);
  }

  private int rank(String path) {
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    return ranks
        .computeIfAbsent(folder, TopologicalComparator::rankFolder)
        .getOrDefault(path, Integer.MAX_VALUE);
  }

  private static Map<String, Integer> rankFolder(String folder) {
    try {
      return rank(read(Scope.getCurrentScope().getResourceAccessor().search(folder, false)));
    } catch (IOException | UncheckedIOException | RevisionException e) {
      // The parser and the validation of the graph report it with file and line.
      return Map.of();
    }
  }

  /** A file knows nothing of the others, and of a thousand each processor reads its share. */
  private static TreeMap<String, List<Revision>> read(List<Resource> resources) {
    Map<String, List<Revision>> files = new ConcurrentHashMap<>();
    resources.parallelStream()
        .forEach(resource -> files.put(resource.getPath(), revisions(resource)));
    return new TreeMap<>(files);
  }

  private static Map<String, Integer> rank(TreeMap<String, List<Revision>> files) {
    List<Revision> all = files.values().stream().flatMap(List::stream).toList();
    Set<String> names =
        all.stream()
            .flatMap(
                revision -> Stream.concat(Stream.of(revision.id()), revision.labels().stream()))
            .collect(Collectors.toSet());
    List<Revision> known = new ArrayList<>();
    for (Revision revision : all) {
      known.add(
          new Revision(
              revision.id(),
              revision.parents().stream().filter(names::contains).toList(),
              revision.dependsOn().stream()
                  .filter(name -> names.stream().anyMatch(other -> other.startsWith(name)))
                  .toList(),
              revision.labels(),
              "",
              revision.source()));
    }
    Map<String, Integer> ranks = new HashMap<>();
    for (Revision revision : RevisionGraph.of(known).revisions()) {
      ranks.putIfAbsent(revision.source(), ranks.size());
    }
    return ranks;
  }

  /** Returns the changeSets of a file and what each requires. */
  private static List<Revision> revisions(Resource resource) {
    List<Revision> found = new ArrayList<>();
    try (InputStream in = resource.openInputStream()) {
      Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      for (Object item : list(get(root, "databaseChangeLog"))) {
        Object changeSet = get(item, "changeSet");
        if (get(changeSet, "id") != null) {
          found.add(
              new Revision(
                  get(changeSet, "id").toString(),
                  names(changeSet, "revises"),
                  names(changeSet, "dependsOn"),
                  names(changeSet, "branchLabels"),
                  "",
                  resource.getPath()));
        }
      }
    } catch (org.yaml.snakeyaml.error.YAMLException e) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static List<String> names(Object changeSet, String declaration) {
    List<String> names = new ArrayList<>();
    for (Object precondition : list(get(changeSet, "preConditions"))) {
      for (Object value : list(get(precondition, declaration))) {
        for (String name : String.valueOf(value).split("\\s*,\\s*")) {
          if (!name.equals(RevisesPrecondition.BASE)) {
            names.add(name);
          }
        }
      }
    }
    return names;
  }

  private static Object get(Object map, String key) {
    return map instanceof Map<?, ?> known ? known.get(key) : null;
  }

  private static Collection<?> list(Object value) {
    if (value instanceof Collection<?> collection) {
      return collection;
    }
    return value == null ? List.of() : List.of(value);
  }
}

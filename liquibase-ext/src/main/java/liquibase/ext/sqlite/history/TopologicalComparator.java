package liquibase.ext.sqlite.history;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    TreeMap<String, Map<String, List<String>>> files = new TreeMap<>();
    try {
      for (Resource resource :
          Scope.getCurrentScope().getResourceAccessor().search(folder, false)) {
        files.put(resource.getPath(), revisions(resource));
      }
      return rank(files);
    } catch (IOException | RevisionException e) {
      // The parser and the validation of the graph report it with file and line.
      return Map.of();
    }
  }

  private static Map<String, Integer> rank(TreeMap<String, Map<String, List<String>>> files) {
    Map<String, String> fileOf = new HashMap<>();
    List<Revision> revisions = new ArrayList<>();
    files.forEach((file, found) -> found.keySet().forEach(id -> fileOf.put(id, file)));
    files.forEach(
        (file, found) ->
            found.forEach(
                (id, parents) ->
                    revisions.add(
                        new Revision(
                            id, parents.stream().filter(fileOf::containsKey).toList(), "", file))));
    Map<String, Integer> ranks = new HashMap<>();
    for (Revision revision : RevisionGraph.of(revisions).revisions()) {
      ranks.putIfAbsent(revision.source(), ranks.size());
    }
    return ranks;
  }

  /** Returns the changeSets of a file and what each revises. */
  private static Map<String, List<String>> revisions(Resource resource) throws IOException {
    Map<String, List<String>> found = new HashMap<>();
    try (InputStream in = resource.openInputStream()) {
      Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      for (Object item : list(get(root, "databaseChangeLog"))) {
        Object changeSet = get(item, "changeSet");
        if (get(changeSet, "id") != null) {
          found.put(get(changeSet, "id").toString(), parents(changeSet));
        }
      }
    } catch (org.yaml.snakeyaml.error.YAMLException e) {
      return Map.of();
    }
    return found;
  }

  private static List<String> parents(Object changeSet) {
    List<String> parents = new ArrayList<>();
    for (Object precondition : list(get(changeSet, "preConditions"))) {
      for (Object parent : list(get(precondition, "revises"))) {
        if (parent != null && !parent.equals(RevisesPrecondition.BASE)) {
          parents.add(parent.toString());
        }
      }
    }
    return parents;
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

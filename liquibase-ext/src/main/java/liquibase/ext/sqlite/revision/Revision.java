package liquibase.ext.sqlite.revision;

import java.util.ArrayList;
import java.util.List;

/**
 * A revision of the schema.
 *
 * @param id its name
 * @param parents the revisions that it follows on; none for a root, several for a merge
 * @param dependsOn what else must be applied before it, without its branch following on from there:
 *     ids, beginnings of ids or branch labels
 * @param labels the names of the branch that begins with it
 * @param message what it does, in one line
 * @param source where it is written, for messages
 */
public record Revision(
    String id,
    List<String> parents,
    List<String> dependsOn,
    List<String> labels,
    String message,
    String source) {

  /** Makes a revision that only follows on others. */
  public Revision(String id, List<String> parents, String message, String source) {
    this(id, parents, List.of(), List.of(), message, source);
  }

  /** Returns whether it joins several branches. */
  public boolean isMerge() {
    return parents.size() > 1;
  }

  /** Returns whether it begins a history: it follows on nothing. */
  public boolean isBase() {
    return parents.isEmpty();
  }

  Revision withDependencies(List<String> resolved) {
    return new Revision(id, parents, resolved, labels, message, source);
  }

  /** Returns all that must be applied before it. */
  public List<String> requirements() {
    List<String> all = new ArrayList<>(parents);
    dependsOn.stream().filter(id -> !all.contains(id)).forEach(all::add);
    return all;
  }
}

package liquibase.ext.sqlite.revision;

import java.util.List;

/**
 * A revision of the schema.
 *
 * @param id its name
 * @param parents the revisions that it follows on; none for a root, several for a merge
 * @param message what it does, in one line
 * @param source where it is written, for messages
 */
public record Revision(String id, List<String> parents, String message, String source) {

  /** Returns whether it joins several branches. */
  public boolean isMerge() {
    return parents.size() > 1;
  }
}

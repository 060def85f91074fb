package liquibase.ext.sqlite.database;

import java.util.Locale;

/**
 * What a command of Liquibase's own was asked to run to: the text that stands where it takes a tag.
 *
 * @param command the command's name
 * @param name the tag, or the name of a revision; null for a command that takes none
 */
public record RevisionTarget(String command, String name) {

  /** Returns whether it goes back. */
  public boolean isRollback() {
    return command.toLowerCase(Locale.ROOT).startsWith("rollback");
  }
}

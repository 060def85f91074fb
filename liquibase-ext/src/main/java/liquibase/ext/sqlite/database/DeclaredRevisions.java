package liquibase.ext.sqlite.database;

import liquibase.SingletonObject;

/**
 * Remembers whether the changelogs that were read declare revisions, until the database file that
 * they were read for is closed: a program may migrate several, each by another changelog.
 */
public final class DeclaredRevisions implements SingletonObject {
  private volatile boolean declared;

  /** Notes that one of them does. */
  public void declare() {
    declared = true;
  }

  void forget() {
    declared = false;
  }

  /** Returns whether any of them does. */
  public boolean any() {
    return declared;
  }
}

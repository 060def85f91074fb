package liquibase.ext.sqlite.history;

import liquibase.SingletonObject;

/** Remembers whether the changelogs that were read declare revisions. */
public final class DeclaredRevisions implements SingletonObject {
  private volatile boolean declared;

  void declare() {
    declared = true;
  }

  /** Returns whether any of them does. */
  public boolean any() {
    return declared;
  }
}

package liquibase.ext.sqlite.history;

import liquibase.SingletonObject;

/** Remembers whether the changelogs that were read declare revisions. */
public final class DeclaredRevisions implements SingletonObject {
  private volatile boolean declared;

  void declare() {
    declared = true;
  }

  boolean any() {
    return declared;
  }
}

package liquibase.ext.sqlite.cli;

import liquibase.Scope;
import liquibase.change.ChangeFactory;

/** What every command needs of Liquibase, done while the command line is read. */
final class Startup {
  private Startup() {}

  static void run() {
    Defaults.register(Defaults.PROJECT);
    // The first to create a change looks at every class of them; this one keeps what it saw.
    Scope.getCurrentScope().getSingleton(ChangeFactory.class).getDefinedChanges();
  }
}

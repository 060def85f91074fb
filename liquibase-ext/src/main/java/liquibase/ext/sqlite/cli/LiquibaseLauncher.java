package liquibase.ext.sqlite.cli;

import java.util.HashMap;
import java.util.Map;
import liquibase.ext.sqlite.command.ChangelogLocation;
import liquibase.ext.sqlite.database.DatabaseUrl;
import liquibase.integration.commandline.LiquibaseCommandLine;

/**
 * The entry point of {@code deploy/liquibase}: Liquibase's own command line, which by default works
 * on the project's database and changelog. Whatever a person says otherwise, on the command line,
 * in the environment or in a properties file, comes first.
 */
public final class LiquibaseLauncher {

  private LiquibaseLauncher() {}

  /** Runs Liquibase and ends the process with its status. */
  @SuppressWarnings("SystemOut")
  public static void main(String[] args) {
    try {
      Defaults.register(defaults());
    } catch (IllegalArgumentException e) {
      System.err.println("liquibase: " + e.getMessage());
      System.exit(1);
    }
    System.exit(new LiquibaseCommandLine().execute(args));
  }

  private static Map<String, Object> defaults() {
    Map<String, Object> defaults = new HashMap<>();
    defaults.put("liquibase.command.url", DatabaseUrl.resolve(null, System.getenv()).jdbcUrl());
    defaults.put("liquibase.command.changelogFile", ChangelogLocation.DEFAULT);
    defaults.put("liquibase.searchPath", System.getProperty(GlobalOptions.HOME, "."));
    defaults.put("liquibase.showBanner", "false");
    defaults.putAll(Defaults.PROJECT);
    return defaults;
  }
}

package liquibase.ext.sqlite.cli;

import java.io.FileNotFoundException;
import java.nio.file.Path;
import java.util.Map;
import liquibase.Scope;
import liquibase.ext.sqlite.command.ChangelogLocation;
import liquibase.ext.sqlite.command.Session;
import liquibase.ext.sqlite.database.DatabaseUrl;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options of every command: which database and which changelog. */
final class GlobalOptions {
  /** The system property by which the launcher says where the project lies. */
  static final String HOME = "migrate.home";

  @Option(
      names = "--database",
      paramLabel = "FILE|URL",
      scope = ScopeType.INHERIT,
      description =
          "The database: a path, sqlite:///relative.db, sqlite:////absolute.db or a JDBC URL."
              + " Default: DATABASE_URL, else fc_registration.db in the working directory.")
  String database;

  @Option(
      names = "--changelog",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "The root changelog. Default: the project's own.")
  Path changelog;

  <T> T open(boolean create, Session.Work<T> work) throws Exception {
    DatabaseUrl url = DatabaseUrl.resolve(database, System.getenv());
    return Scope.child(
        Map.of(Scope.Attr.ui.name(), new MigrateUi()),
        () -> Session.with(location(), url, create, work));
  }

  /** Does what needs only the changelog, and no database. */
  <T> T withChangelog(Session.ChangelogWork<T> work) throws Exception {
    return Session.withChangelog(location(), work);
  }

  private ChangelogLocation location() throws FileNotFoundException {
    if (changelog != null) {
      return ChangelogLocation.named(changelog);
    }
    return ChangelogLocation.ofProject(Path.of(System.getProperty(HOME, "")).toAbsolutePath());
  }
}

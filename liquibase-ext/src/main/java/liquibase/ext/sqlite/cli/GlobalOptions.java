package liquibase.ext.sqlite.cli;

import java.io.FileNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import liquibase.GlobalConfiguration;
import liquibase.Scope;
import liquibase.ext.sqlite.answer.Sources;
import liquibase.ext.sqlite.command.ChangelogLocation;
import liquibase.ext.sqlite.command.Session;
import liquibase.ext.sqlite.database.DatabaseUrl;
import liquibase.ext.sqlite.history.ChangelogRevisions;
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

  @Option(
      names = "-x",
      paramLabel = "KEY=VALUE",
      scope = ScopeType.INHERIT,
      description = "A parameter of the changelog, for its $${KEY}; may be given several times.")
  Map<String, String> parameters = new LinkedHashMap<>();

  <T> T open(boolean create, Session.Work<T> work) throws Exception {
    ChangelogLocation location = location();
    return scoped(() -> Session.with(location, url(), create, work));
  }

  /** Does what needs only the changelog, and no database. */
  <T> T withChangelog(Session.ChangelogWork<T> work) throws Exception {
    ChangelogLocation location = location();
    return scoped(() -> Session.withChangelog(location, work));
  }

  /** Does the work on a database in memory that stands at these heads. */
  <T> T at(Set<String> heads, Session.Work<T> work) throws Exception {
    ChangelogLocation location = location();
    return scoped(() -> Session.at(location, heads, work));
  }

  /** What a command does under these options. */
  interface Work<T> {
    T run() throws Exception;
  }

  <T> T scoped(Work<T> work) throws Exception {
    Map<String, Object> scope = new HashMap<>();
    scope.put(Scope.Attr.ui.name(), new MigrateUi());
    scope.put(ChangelogRevisions.PARAMETERS, parameters);
    return Scope.child(scope, work::run);
  }

  DatabaseUrl url() {
    return DatabaseUrl.resolve(database, System.getenv());
  }

  /** Returns what an answer about the past is made of; empty where the database is no file. */
  Optional<Sources> sources() throws FileNotFoundException {
    Path folder = location().path().toAbsolutePath().getParent();
    List<String> tables =
        List.of(
            GlobalConfiguration.DATABASECHANGELOG_TABLE_NAME.getCurrentValue(),
            GlobalConfiguration.DATABASECHANGELOGLOCK_TABLE_NAME.getCurrentValue(),
            "alembic_version");
    return url().file().map(file -> new Sources(folder, file.toAbsolutePath(), tables));
  }

  /** Returns a text in which the command to merge heads is one for the changelog of this run. */
  String asTyped(String text) {
    return changelog == null
        ? text
        : text.replace("migrate merge ", "migrate --changelog " + changelog + " merge ");
  }

  /** Returns whether only a database can tell what a name means. */
  static boolean isOfDatabase(String name) {
    return name.startsWith("current") || name.matches("[+-]\\d+");
  }

  boolean databaseExists() {
    return url().file().map(Files::exists).orElse(true);
  }

  /** Returns the folder that the changelog's paths start from. */
  Path root() throws FileNotFoundException {
    return location().root();
  }

  ChangelogLocation location() throws FileNotFoundException {
    if (changelog != null) {
      return ChangelogLocation.named(changelog);
    }
    return ChangelogLocation.ofProject(Path.of(System.getProperty(HOME, "")).toAbsolutePath());
  }
}

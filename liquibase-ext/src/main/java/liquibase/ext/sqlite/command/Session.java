package liquibase.ext.sqlite.command;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Scope;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.database.DatabaseFactory;
import liquibase.exception.DatabaseException;
import liquibase.exception.LiquibaseException;
import liquibase.ext.sqlite.changelog.UnmanagedDatabase;
import liquibase.ext.sqlite.database.DatabaseUrl;
import liquibase.ext.sqlite.database.ExtendedSQLiteDatabase;
import liquibase.ext.sqlite.history.ChangelogRevisions;
import liquibase.ext.sqlite.history.RevisionDetails;
import liquibase.ext.sqlite.replay.SchemaAtRevision;
import liquibase.ext.sqlite.revision.RevisionNames;
import liquibase.ext.sqlite.revision.Traversal;
import liquibase.lockservice.LockService;
import liquibase.lockservice.LockServiceFactory;
import liquibase.resource.ResourceAccessor;

/** An open database together with the changelog that it is migrated by. */
public final class Session implements AutoCloseable {
  private final ChangelogLocation location;
  private final ResourceAccessor resources;
  private final ExtendedSQLiteDatabase database;
  private final DatabaseChangeLog changelog;
  private final ChangelogRevisions revisions;

  private Session(
      ChangelogLocation location,
      ResourceAccessor resources,
      ExtendedSQLiteDatabase database,
      DatabaseChangeLog changelog) {
    this.location = location;
    this.resources = resources;
    this.database = database;
    this.changelog = changelog;
    this.revisions = ChangelogRevisions.of(changelog);
  }

  /** What a command does with an open session. */
  public interface Work<T> {
    /** Does it. */
    T run(Session session) throws Exception;
  }

  /** What a command does with a changelog alone. */
  public interface ChangelogWork<T> {
    /** Does it. */
    T run(SchemaAtRevision replay) throws Exception;
  }

  /** Reads the changelog and does the work; no database is opened. */
  public static <T> T withChangelog(ChangelogLocation location, ChangelogWork<T> work)
      throws Exception {
    ResourceAccessor resources = location.open();
    return Scope.child(
        Map.of(Scope.Attr.resourceAccessor.name(), resources),
        () -> work.run(new SchemaAtRevision(location.file(), resources)));
  }

  /**
   * Opens the database, reads the changelog for it, and does the work. An error in the changelog
   * leaves the database untouched: a file that was made for this is taken away as it is closed.
   *
   * @param create whether a database that does not exist may be made
   */
  public static <T> T with(
      ChangelogLocation location, DatabaseUrl url, boolean create, Work<T> work) throws Exception {
    ResourceAccessor resources = location.open();
    Map<String, Object> scope = new HashMap<>();
    scope.put(Scope.Attr.resourceAccessor.name(), resources);
    return Scope.child(
        scope,
        () -> {
          requireExisting(url, create);
          try (Session session = open(location, url, resources)) {
            return work.run(session);
          }
        });
  }

  private static void requireExisting(DatabaseUrl url, boolean create) throws IOException {
    if (!create && url.file().isPresent() && !Files.exists(url.file().get())) {
      throw new IOException(
          "There is no database %s. Correct --database or DATABASE_URL, change the folder, or make a new one with --create."
              .formatted(url.file().get()));
    }
  }

  private static Session open(
      ChangelogLocation location, DatabaseUrl url, ResourceAccessor resources)
      throws LiquibaseException {
    ExtendedSQLiteDatabase database =
        (ExtendedSQLiteDatabase)
            DatabaseFactory.getInstance().openDatabase(url.jdbcUrl(), null, null, null, resources);
    try {
      DatabaseChangeLog changelog = ChangelogRevisions.parse(location.file(), database, resources);
      return new Session(location, resources, database, changelog);
    } catch (LiquibaseException | RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /**
   * Does the work on a database in memory that stands at a state of the history; no file is opened.
   *
   * @param heads the state
   */
  public static <T> T at(ChangelogLocation location, Set<String> heads, Work<T> work)
      throws Exception {
    return withChangelog(
        location,
        replay -> {
          ExtendedSQLiteDatabase database = replay.open(heads);
          DatabaseChangeLog changelog =
              ChangelogRevisions.parse(location.file(), database, replay.resources());
          try (Session session = new Session(location, replay.resources(), database, changelog)) {
            return work.run(session);
          }
        });
  }

  /** Returns where the changelog lies. */
  public ChangelogLocation location() {
    return location;
  }

  /** Returns the database. */
  public ExtendedSQLiteDatabase database() {
    return database;
  }

  /** Returns the changelog, read for this database. */
  public DatabaseChangeLog changelog() {
    return changelog;
  }

  /** Returns the path of the changelog below its root. */
  public String changelogFile() {
    return location.file();
  }

  /** Returns what paths in the changelog are looked up in. */
  public ResourceAccessor resources() {
    return resources;
  }

  /** Returns the revisions of the changelog. */
  public ChangelogRevisions revisions() {
    return revisions;
  }

  /** Returns a replayer of the changelog. */
  public SchemaAtRevision replay() throws LiquibaseException {
    return new SchemaAtRevision(location.file(), resources);
  }

  /** Returns the revisions that the database has; none where it has no history. */
  public Set<String> applied() throws DatabaseException {
    return revisions.applied(database.getRanChangeSetList());
  }

  /** Returns a resolver of names, as of now. */
  public RevisionNames names() throws DatabaseException {
    return new RevisionNames(revisions.graph(), applied());
  }

  /** Returns what is to be run to get from where the database stands to a name. */
  public Traversal traversal() throws DatabaseException {
    return new Traversal(names());
  }

  /** Returns what is to be told of the revisions. */
  public RevisionDetails details() throws DatabaseException {
    return new RevisionDetails(revisions, names().current());
  }

  /** Refuses a database that has tables and no history. */
  public void requireManaged() throws LiquibaseException {
    UnmanagedDatabase.refuse(database);
  }

  /** Checks the changelog against the history as every run of Liquibase does. */
  public void validate() throws LiquibaseException {
    changelog.validate(database, new Contexts(), new LabelExpression());
  }

  /** Does the work while no other migration of this database runs. */
  public <T> T locked(Work<T> work) throws Exception {
    LockService lock = LockServiceFactory.getInstance().getLockService(database);
    lock.waitForLock();
    try {
      return work.run(this);
    } finally {
      lock.releaseLock();
    }
  }

  @Override
  public void close() throws LiquibaseException {
    LockServiceFactory.getInstance().resetAll();
    database.close();
  }
}

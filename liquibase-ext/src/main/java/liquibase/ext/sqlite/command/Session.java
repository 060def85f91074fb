package liquibase.ext.sqlite.command;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Scope;
import liquibase.changelog.ChangeLogHistoryService;
import liquibase.changelog.ChangeLogHistoryServiceFactory;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.database.DatabaseFactory;
import liquibase.exception.DatabaseException;
import liquibase.exception.LiquibaseException;
import liquibase.exception.LockException;
import liquibase.ext.sqlite.adopt.NeedsPersonException;
import liquibase.ext.sqlite.changelog.UnmanagedDatabase;
import liquibase.ext.sqlite.database.DatabaseUrl;
import liquibase.ext.sqlite.database.ExtendedSQLiteDatabase;
import liquibase.ext.sqlite.history.ChangelogRevisions;
import liquibase.ext.sqlite.history.RevisionDetails;
import liquibase.ext.sqlite.replay.SchemaAtRevision;
import liquibase.ext.sqlite.revision.RevisionException;
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
  private SchemaAtRevision replay;

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
        () -> {
          SchemaAtRevision replay = new SchemaAtRevision(location.file(), resources);
          return explained(() -> new RevisionDetails(replay.revisions()), () -> work.run(replay));
        });
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
            return explained(session::details, () -> work.run(session));
          }
        });
  }

  private interface Explained<T> {
    T run() throws Exception;
  }

  /** Whoever meets several heads is told who made them, and how to go on. */
  private static <T> T explained(Explained<RevisionDetails> details, Explained<T> work)
      throws Exception {
    try {
      return work.run();
    } catch (RevisionException e) {
      throw details.run().explain(e);
    }
  }

  private static void requireExisting(DatabaseUrl url, boolean create) throws IOException {
    if (url.file().isEmpty()) {
      throw new IOException(
          "The database URL names no file, and what is made in memory is gone with this process. Nothing was changed. Correct --database or DATABASE_URL.");
    }
    if (!create && !Files.exists(url.file().get())) {
      throw new IOException(
          "There is no database %s. Correct --database or DATABASE_URL, change the folder, or make a new one: migrate deploy --create"
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
      database.requireUndamaged();
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

  /** Returns whether all that was read of the changelog lies in its folder or below. */
  public boolean readsOnlyItsFolder() {
    return resources instanceof ChangelogFiles files && files.stayedIn(location.folder());
  }

  /** Returns the revisions of the changelog. */
  public ChangelogRevisions revisions() {
    return revisions;
  }

  /** Returns the replayer of the changelog, one for all: it keeps the states that it has made. */
  public SchemaAtRevision replay() throws LiquibaseException {
    if (replay == null) {
      replay = new SchemaAtRevision(location.file(), resources);
    }
    return replay;
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

  /** Returns the revisions that the database has and the changelog does not know. */
  public Set<String> unknown() throws DatabaseException {
    return revisions.unknown(database.getRanChangeSetList());
  }

  /** Refuses a database that is ahead of the changelog. */
  public void requireKnown() throws LiquibaseException {
    Set<String> unknown = unknown();
    if (!unknown.isEmpty()) {
      throw new NeedsPersonException(
          "The database has what this changelog does not know: %s. It is ahead of these files. Nothing was changed. Bring the files up to date, or restore a backup from before."
              .formatted(String.join(", ", unknown)));
    }
  }

  /** Checks the changelog against the history as every run of Liquibase does. */
  public void validate() throws LiquibaseException {
    changelog.validate(database, new Contexts(), new LabelExpression());
  }

  /** Makes the tables of the history where they are missing. */
  void initHistory() throws LiquibaseException {
    history().init();
  }

  /** Lets the history be read anew: another run may have gone on with it. */
  void forgetHistory() throws LiquibaseException {
    database.rollback();
    history().reset();
  }

  private ChangeLogHistoryService history() {
    return Scope.getCurrentScope()
        .getSingleton(ChangeLogHistoryServiceFactory.class)
        .getChangeLogService(database);
  }

  /** Does the work while no other migration of this database runs. */
  public <T> T locked(Work<T> work) throws Exception {
    LockService lock = LockServiceFactory.getInstance().getLockService(database);
    lock.waitForLock();
    T result;
    try {
      result = work.run(this);
    } catch (Exception e) {
      try {
        lock.releaseLock();
      } catch (LockException unreleased) {
        e.addSuppressed(unreleased);
      }
      throw e;
    }
    release(lock);
    return result;
  }

  /** What is done is done: the next run takes a row over that could not be written any more. */
  private static void release(LockService lock) {
    try {
      lock.releaseLock();
    } catch (LockException e) {
      Scope.getCurrentScope()
          .getUI()
          .sendMessage(
              "Done, but the row of the lock could not be released; the next run takes it over.");
    }
  }

  @Override
  public void close() throws LiquibaseException {
    LockServiceFactory.getInstance().resetAll();
    database.close();
  }
}

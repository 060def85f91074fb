package liquibase.ext.sqlite.replay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import liquibase.Scope;
import liquibase.change.Change;
import liquibase.changelog.ChangeLogHistoryServiceFactory;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.filter.DbmsChangeSetFilter;
import liquibase.changelog.filter.IgnoreChangeSetFilter;
import liquibase.changelog.visitor.UpdateVisitor;
import liquibase.exception.LiquibaseException;
import liquibase.ext.sqlite.database.ExtendedSQLiteDatabase;
import liquibase.ext.sqlite.database.UserSchema;
import liquibase.ext.sqlite.history.ChangelogRevisions;
import liquibase.ext.sqlite.revision.RevisionGraph;
import liquibase.ext.sqlite.schema.Schema;
import liquibase.resource.ResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.sqlite.SQLiteConnection;

/**
 * Replays a changelog on databases in memory and so knows the schema at every revision: by running
 * what the changelog says, raw SQL and loaded files included, and by no knowledge of any change. A
 * state is made from the state of its parents, so that each revision runs once for each branch that
 * leads to it.
 */
public final class SchemaAtRevision {
  private final String changelogFile;
  private final ResourceAccessor resources;
  private final ChangelogRevisions revisions;
  private final States states = new States();

  /**
   * Makes the replayer of a changelog.
   *
   * @throws LiquibaseException if the changelog cannot be read
   */
  public SchemaAtRevision(String changelogFile, ResourceAccessor resources)
      throws LiquibaseException {
    this.changelogFile = changelogFile;
    this.resources = resources;
    try (ExtendedSQLiteDatabase database = ExtendedSQLiteDatabase.inMemory(resources)) {
      this.revisions =
          ChangelogRevisions.of(ChangelogRevisions.parse(changelogFile, database, resources));
    }
  }

  /** Returns what paths in the changelog are looked up in. */
  public ResourceAccessor resources() {
    return resources;
  }

  /** Returns the revisions of the changelog. */
  public ChangelogRevisions revisions() {
    return revisions;
  }

  /**
   * Opens a database in memory that stands at these heads, its history with it; the caller closes
   * it.
   *
   * @throws LiquibaseException if a revision does not run
   */
  public ExtendedSQLiteDatabase open(Collection<String> heads) throws LiquibaseException {
    ExtendedSQLiteDatabase database = ExtendedSQLiteDatabase.inMemory(resources);
    try {
      restore(database, state(new TreeSet<>(graph().ancestors(heads))));
      return database;
    } catch (SQLException e) {
      database.close();
      throw new LiquibaseException(e);
    }
  }

  /** Returns the graph of the changelog. */
  public RevisionGraph graph() {
    return revisions.graph();
  }

  /**
   * Returns the user's schema of a database that stands at these heads.
   *
   * @throws LiquibaseException if a revision does not run
   */
  public Schema at(Collection<String> heads) throws LiquibaseException {
    try (ExtendedSQLiteDatabase database = open(heads)) {
      return UserSchema.read(database.jdbc());
    } catch (SQLException e) {
      throw new LiquibaseException(e);
    }
  }

  /**
   * Returns the user's schema as a change met it: after all that its revision stands on, and after
   * the changes before it in its own changeSet.
   *
   * @throws LiquibaseException if any of that does not run
   */
  public Schema before(Change change) throws LiquibaseException {
    ChangeSet changeSet = change.getChangeSet();
    String id = revisions.idOf(changeSet);
    Set<String> past = new TreeSet<>(graph().ancestors(List.of(id)));
    past.remove(id);
    try (ExtendedSQLiteDatabase database = ExtendedSQLiteDatabase.inMemory(resources)) {
      restore(database, state(past));
      database.runBefore(
          ChangelogRevisions.of(ChangelogRevisions.parse(changelogFile, database, resources))
              .changeSet(id),
          position(change));
      return UserSchema.read(database.jdbc());
    } catch (SQLException e) {
      throw new LiquibaseException(e);
    }
  }

  private static int position(Change change) {
    List<Change> changes = change.getChangeSet().getChanges();
    int position = 0;
    while (changes.get(position) != change) {
      position++;
    }
    return position;
  }

  private byte[] state(Set<String> closure) throws LiquibaseException {
    List<String> missing = new ArrayList<>();
    Set<String> base = new TreeSet<>(closure);
    List<String> ordered = new ArrayList<>(graph().ordered(closure));
    byte[] from = states.get(base);
    while (from == null && !base.isEmpty()) {
      String last = ordered.remove(ordered.size() - 1);
      base.remove(last);
      missing.add(0, last);
      from = states.get(base);
    }
    return from != null && missing.isEmpty() ? from : run(from, base, missing);
  }

  private byte[] run(byte[] from, Set<String> base, List<String> ids) throws LiquibaseException {
    try (ExtendedSQLiteDatabase database = ExtendedSQLiteDatabase.inMemory(resources)) {
      restore(database, from);
      if (ids.isEmpty()) {
        return serialize(database);
      }
      Scope.getCurrentScope()
          .getSingleton(ChangeLogHistoryServiceFactory.class)
          .getChangeLogService(database)
          .init();
      ChangelogRevisions fresh =
          ChangelogRevisions.of(ChangelogRevisions.parse(changelogFile, database, resources));
      Set<String> closure = new TreeSet<>(base);
      byte[] state = from;
      for (int left = ids.size() - 1; left >= 0; left--) {
        String id = ids.get(ids.size() - 1 - left);
        if (isForSqlite(database, fresh.changeSet(id))) {
          run(database, fresh.changeSet(id));
        }
        closure.add(id);
        if (left < States.SPACING || left % States.SPACING == 0) {
          state = serialize(database);
          states.put(Set.copyOf(closure), state);
        }
      }
      return state;
    } catch (SQLException e) {
      throw new LiquibaseException(e);
    }
  }

  private static boolean isForSqlite(ExtendedSQLiteDatabase database, ChangeSet changeSet) {
    return new DbmsChangeSetFilter(database).accepts(changeSet).isAccepted()
        && new IgnoreChangeSetFilter().accepts(changeSet).isAccepted();
  }

  private static void run(ExtendedSQLiteDatabase database, ChangeSet changeSet)
      throws LiquibaseException {
    Map<String, Object> quiet = Map.of(Scope.Attr.ui.name(), new LoggerUIService());
    try {
      Scope.child(
          quiet,
          () ->
              new UpdateVisitor(database, null, null)
                  .visit(changeSet, changeSet.getChangeLog(), database, Set.of()));
    } catch (LiquibaseException e) {
      throw e;
    } catch (Exception e) {
      throw new LiquibaseException(e);
    }
  }

  private static byte[] serialize(ExtendedSQLiteDatabase database) throws SQLException {
    Connection connection = database.jdbc();
    return connection.unwrap(SQLiteConnection.class).serialize("main");
  }

  private static void restore(ExtendedSQLiteDatabase database, byte[] state) throws SQLException {
    if (state != null && state.length > 0) {
      database.jdbc().unwrap(SQLiteConnection.class).deserialize("main", state);
    }
  }
}

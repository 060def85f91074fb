package liquibase.ext.sqlite.rollback;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import liquibase.Scope;
import liquibase.change.Change;
import liquibase.change.core.CreateViewChange;
import liquibase.change.core.DropIndexChange;
import liquibase.change.core.DropViewChange;
import liquibase.change.core.LoadUpdateDataChange;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.exception.LiquibaseException;
import liquibase.exception.RollbackImpossibleException;
import liquibase.ext.sqlite.database.ExtendedSQLiteDatabase;
import liquibase.ext.sqlite.database.WayBack;
import liquibase.ext.sqlite.ddl.DdlException;
import liquibase.ext.sqlite.ddl.Names;
import liquibase.ext.sqlite.execute.InverseOperations;
import liquibase.ext.sqlite.execute.TableChangeRunner;
import liquibase.ext.sqlite.plan.Inverse;
import liquibase.ext.sqlite.plan.Operation;
import liquibase.ext.sqlite.plan.PlanException;
import liquibase.ext.sqlite.plan.Strategy;
import liquibase.ext.sqlite.replay.SchemaAtRevision;
import liquibase.ext.sqlite.schema.Schema;
import liquibase.ext.sqlite.schema.SchemaObject;
import liquibase.ext.sqlite.statement.TableChangeStatement;
import liquibase.statement.SqlStatement;
import liquibase.statement.core.RawParameterizedSqlStatement;

/** The way back by the changelog's past: for changes of tables, and of indexes and views. */
public final class ChangelogWayBack implements WayBack {
  private static final String UNKNOWN = "nothing says what was there before";
  private static final Schema NOTHING = new Schema(List.of());

  private final Map<String, SchemaAtRevision> replays = new HashMap<>();

  @Override
  public Optional<SqlStatement[]> of(Change change, ExtendedSQLiteDatabase database)
      throws RollbackImpossibleException {
    if (change instanceof LoadUpdateDataChange) {
      // Liquibase would delete every row of the file, also those that it only updated.
      throw new RollbackImpossibleException(sentence(change, UNKNOWN));
    }
    try {
      Optional<TableChangeStatement> tableChange = database.tableChange(change);
      if (tableChange.isPresent()) {
        return inverse(change, tableChange.get(), database);
      }
      return replaced(change).isPresent() ? recreate(change) : Optional.empty();
    } catch (PlanException | DdlException e) {
      throw new RollbackImpossibleException(sentence(change, e.getMessage()));
    }
  }

  @Override
  public Optional<String> whyNone(Change change, ExtendedSQLiteDatabase database) {
    try {
      return reason(change, database);
    } catch (RuntimeException e) {
      return Optional.empty(); // The change's own validation says what is wrong with it.
    }
  }

  private static Optional<String> reason(Change change, ExtendedSQLiteDatabase database) {
    Optional<TableChangeStatement> tableChange = database.tableChange(change);
    if (tableChange.isPresent()) {
      return tableChange.get().operations().stream()
          .map(Inverse::whyNone)
          .flatMap(Optional::stream)
          .findFirst()
          .map(why -> sentence(change, why));
    }
    return replaced(change).isPresent() || change.supportsRollback(database)
        ? Optional.empty()
        : Optional.of(sentence(change, UNKNOWN));
  }

  private static String sentence(Change change, String why) {
    return "%s cannot be undone by itself: %s. Give its changeSet a `rollback`"
        .formatted(change.getSerializedObjectName(), why);
  }

  private Optional<SqlStatement[]> inverse(
      Change change, TableChangeStatement forward, ExtendedSQLiteDatabase database) {
    List<Operation> operations = forward.operations();
    if (operations.isEmpty()) {
      return Optional.of(new SqlStatement[0]);
    }
    Schema before = before(change);
    if (before.table(forward.table()).isEmpty() && change.supportsRollback(database)) {
      return Optional.empty();
    }
    String table = TableChangeRunner.nameAfter(forward.table(), operations);
    List<Operation> back = InverseOperations.of(before, forward.table(), operations);
    return Optional.of(new SqlStatement[] {new TableChangeStatement(table, back, Strategy.AUTO)});
  }

  /** Returns the name of the index or view that a change takes away or replaces. */
  private static Optional<String> replaced(Change change) {
    if (change instanceof DropIndexChange drop) {
      return Optional.of(drop.getIndexName());
    }
    if (change instanceof DropViewChange drop) {
      return Optional.of(drop.getViewName());
    }
    return change instanceof CreateViewChange create
            && Boolean.TRUE.equals(create.getReplaceIfExists())
        ? Optional.ofNullable(create.getViewName())
        : Optional.empty();
  }

  private Optional<SqlStatement[]> recreate(Change change) {
    Schema before = before(change);
    String name = replaced(change).orElseThrow();
    List<SqlStatement> statements = new ArrayList<>();
    if (change instanceof CreateViewChange) {
      statements.add(
          new RawParameterizedSqlStatement("DROP VIEW IF EXISTS " + Names.quoteIfNeeded(name)));
    }
    if (before.objects().stream().noneMatch(object -> Names.same(object.name(), name))) {
      if (change instanceof CreateViewChange) {
        return Optional.empty();
      }
      throw new PlanException("the changelog's past does not know " + name);
    }
    before.objects().stream()
        .filter(object -> object.sql() != null)
        .filter(object -> Names.same(object.name(), name) || isTriggerOn(object, name))
        .forEach(object -> statements.add(new RawParameterizedSqlStatement(object.sql())));
    return Optional.of(statements.toArray(new SqlStatement[0]));
  }

  private static boolean isTriggerOn(SchemaObject object, String view) {
    return object.type().equals("trigger") && Names.same(object.table(), view);
  }

  /** A changelog that began on a database with tables cannot be replayed: its past is empty. */
  private Schema before(Change change) {
    if (change.getChangeSet() == null) {
      return NOTHING;
    }
    try {
      DatabaseChangeLog changelog = change.getChangeSet().getChangeLog().getRootChangeLog();
      return replay(changelog.getPhysicalFilePath()).before(change);
    } catch (LiquibaseException | PlanException e) {
      Scope.getCurrentScope()
          .getLog(getClass())
          .info("The changelog's past cannot be replayed: " + e.getMessage());
      return NOTHING;
    }
  }

  private SchemaAtRevision replay(String file) throws LiquibaseException {
    SchemaAtRevision replay = replays.get(file);
    if (replay == null) {
      replay = new SchemaAtRevision(file, Scope.getCurrentScope().getResourceAccessor());
      replays.put(file, replay);
    }
    return replay;
  }
}

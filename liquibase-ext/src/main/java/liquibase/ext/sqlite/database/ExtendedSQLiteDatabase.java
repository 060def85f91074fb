package liquibase.ext.sqlite.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import liquibase.CatalogAndSchema;
import liquibase.Scope;
import liquibase.change.Change;
import liquibase.change.core.AddAutoIncrementChange;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.RanChangeSet;
import liquibase.database.DatabaseConnection;
import liquibase.database.DatabaseFactory;
import liquibase.database.ObjectQuotingStrategy;
import liquibase.database.core.SQLiteDatabase;
import liquibase.exception.DatabaseException;
import liquibase.exception.LiquibaseException;
import liquibase.executor.ExecutorService;
import liquibase.ext.sqlite.ddl.Names;
import liquibase.ext.sqlite.execute.Planning;
import liquibase.ext.sqlite.execute.TableChangeRunner;
import liquibase.ext.sqlite.jdbc.Sqlite;
import liquibase.ext.sqlite.schema.Schema;
import liquibase.ext.sqlite.snapshot.SchemaReader;
import liquibase.ext.sqlite.statement.TableChangeStatement;
import liquibase.ext.sqlite.statement.TableStatements;
import liquibase.ext.sqlite.verify.Thoroughness;
import liquibase.resource.ResourceAccessor;
import liquibase.snapshot.SnapshotControl;
import liquibase.sql.visitor.SqlVisitor;
import liquibase.sqlgenerator.SqlGeneratorFactory;
import liquibase.sqlgenerator.core.AddAutoIncrementGeneratorSQLite;
import liquibase.sqlgenerator.core.AddDefaultValueGeneratorSQLite;
import liquibase.statement.SqlStatement;
import liquibase.structure.DatabaseObject;

/**
 * SQLite as this extension gives it to Liquibase. A changeSet's changes and its row in
 * DATABASECHANGELOG are one transaction, forwards and backwards: the commit that Liquibase sends
 * between the two ({@code ChangeSet.execute}, {@code ChangeSet.rollback}) is held back until the
 * row is written.
 */
public class ExtendedSQLiteDatabase extends SQLiteDatabase {
  private final ChangeSetTransaction transaction = new ChangeSetTransaction(this);
  private final ScriptSchema scriptSchema = new ScriptSchema(this);
  private final ScriptTransaction scriptTransaction = new ScriptTransaction(this);
  private final FirstWrite firstWrite = new FirstWrite(this);
  private final Coalescing coalescing = new Coalescing(this);
  private final WayBack wayBack = WayBack.installed();
  private Planning planning = Planning.said(Scope.getCurrentScope().getLog(getClass())::info);
  private Optional<Path> file;

  /** Opens an empty database in memory. */
  public static ExtendedSQLiteDatabase inMemory(ResourceAccessor resources)
      throws DatabaseException {
    ExtendedSQLiteDatabase memory =
        (ExtendedSQLiteDatabase)
            DatabaseFactory.getInstance()
                .openDatabase("jdbc:sqlite::memory:", null, null, null, resources);
    Interruptible.add(memory.jdbc());
    return memory;
  }

  private RevisionTarget revisionTarget;
  private List<RanChangeSet> arrangedHistory;

  @Override
  public int getPriority() {
    return PRIORITY_DATABASE;
  }

  /** Stock Liquibase's generators for these would have every script of them refused. */
  @Override
  public void setConnection(DatabaseConnection conn) {
    SqlGeneratorFactory.getInstance().unregister(AddDefaultValueGeneratorSQLite.class);
    SqlGeneratorFactory.getInstance().unregister(AddAutoIncrementGeneratorSQLite.class);
    super.setConnection(conn);
  }

  /** Notes what a command of Liquibase's own was asked to run to. */
  public void revisionTarget(RevisionTarget target) {
    revisionTarget = target;
    arrangedHistory = null;
  }

  /** Returns that, once. */
  public Optional<RevisionTarget> takeRevisionTarget() {
    Optional<RevisionTarget> target = Optional.ofNullable(revisionTarget);
    revisionTarget = null;
    return target;
  }

  /** Lets the history appear in another order until the next command. */
  public void arrangeHistory(List<RanChangeSet> arranged) {
    arrangedHistory = arranged;
  }

  @Override
  public List<RanChangeSet> getRanChangeSetList() throws DatabaseException {
    return arrangedHistory == null ? super.getRanChangeSetList() : arrangedHistory;
  }

  /** Lets a new file stay though nothing but empty bookkeeping comes of it. */
  public void keep() {
    if (getConnection() instanceof SQLiteConnection connection) {
      connection.keep();
    }
  }

  @Override
  public String getDefaultDriver(String url) {
    return SQLiteConnection.isOurs(url) ? "org.sqlite.JDBC" : super.getDefaultDriver(url);
  }

  /**
   * Without batches loadData writes literals: a date stays the text that it is everywhere else,
   * where the driver's parameters would make a number of it.
   */
  @Override
  public boolean supportsBatchUpdates() {
    return false;
  }

  /** Stock Liquibase leaves keywords, and much else that SQLite takes in quotes, without them. */
  @Override
  public String escapeObjectName(String objectName, Class<? extends DatabaseObject> objectType) {
    if (objectName == null) {
      return null;
    }
    return getObjectQuotingStrategy() == ObjectQuotingStrategy.QUOTE_ALL_OBJECTS
        ? Names.quote(objectName)
        : Names.quoteIfNeeded(objectName);
  }

  /** Returns the driver's own connection; null where Liquibase works offline. */
  public Connection jdbc() {
    return getConnection().getUnderlyingConnection();
  }

  /**
   * Returns the file that is open; empty for a database in memory, or for none at all (offline). A
   * connection that somebody else opened is asked for it.
   */
  public Optional<Path> file() {
    if (getConnection() instanceof SQLiteConnection connection) {
      return connection.file();
    }
    if (file == null) {
      file = Optional.ofNullable(jdbc()).flatMap(ExtendedSQLiteDatabase::mainFile);
    }
    return file;
  }

  private static Optional<Path> mainFile(Connection connection) {
    try {
      String name =
          Sqlite.text(connection, "SELECT file FROM pragma_database_list WHERE name = 'main'");
      return name == null || name.isEmpty() ? Optional.empty() : Optional.of(Path.of(name));
    } catch (SQLException e) {
      return Optional.empty();
    }
  }

  /** Returns the schema as a script that is being written will have left it at this point. */
  public ScriptSchema scriptSchema() {
    return scriptSchema;
  }

  /** Returns the schema that the next statement meets, in the database or in the script. */
  public Schema currentSchema() throws DatabaseException {
    try {
      return isWritingScript() ? scriptSchema.current() : SchemaReader.readAll(jdbc());
    } catch (SQLException e) {
      throw new DatabaseException(e.getMessage(), e);
    }
  }

  /** Returns whether {@code sqlite_schema} has a row that SQLite cannot read. */
  public boolean isDamaged() {
    return getConnection() instanceof SQLiteConnection connection
        && connection.damage().isPresent();
  }

  /**
   * Refuses a database of which SQLite cannot read the whole schema: its history may be what is
   * missing.
   */
  public void requireUndamaged() throws DatabaseException {
    if (isDamaged()) {
      throw new DatabaseException(
          "%s: %s. Nothing was changed. Restore a backup (migrate restore), or repair that row of sqlite_schema with the sqlite3 shell (PRAGMA writable_schema = ON)."
              .formatted(
                  file().map(Path::toString).orElse("The database"),
                  ((SQLiteConnection) getConnection()).damage().orElseThrow()));
    }
  }

  /** Returns what precedes the first write of a run: its backup. */
  public FirstWrite firstWrite() {
    return firstWrite;
  }

  /** Returns the transaction of the changeSet that is running. */
  public ChangeSetTransaction transaction() {
    return transaction;
  }

  /** Returns whether statements are written to a script instead of being run. */
  public boolean isWritingScript() {
    return !Scope.getCurrentScope()
        .getSingleton(ExecutorService.class)
        .getExecutor("jdbc", this)
        .updatesDatabase();
  }

  @Override
  public void executeStatements(
      Change change, DatabaseChangeLog changeLog, List<SqlVisitor> sqlVisitors)
      throws LiquibaseException {
    boolean inTransaction = change.getChangeSet().isRunInTransaction();
    if (isWritingScript()) {
      boolean tables =
          change.getChangeSet().getChanges().stream().anyMatch(coalescing::holdsTableChange);
      scriptTransaction.begin(inTransaction, tables);
      super.executeStatements(change, changeLog, sqlVisitors);
      scriptSchema.follow(change.generateStatements(this));
      return;
    }
    if (RawSql.isFrom(change)) {
      RawSql.check(change.generateStatements(this), inTransaction);
    }
    firstWrite.prepare();
    transaction.begin(change.getChangeSet().getChanges());
    Optional<TableChangeStatement> tableChange = coalescing.take(change);
    if (tableChange.isPresent()) {
      run(tableChange.get(), sqlVisitors);
    } else if (!coalescing.isWaiting() && coalescing.holdsTableChange(change)) {
      run(change.generateStatements(this), sqlVisitors);
    } else if (!coalescing.isWaiting()) {
      super.executeStatements(change, changeLog, sqlVisitors);
    }
  }

  /** Never leaves a change of a table to Liquibase, which would run what is meant for a script. */
  private void run(SqlStatement[] statements, List<SqlVisitor> sqlVisitors)
      throws LiquibaseException {
    for (SqlStatement statement : statements) {
      Optional<TableChangeStatement> tableChange = TableStatements.of(statement, this);
      if (tableChange.isPresent()) {
        run(tableChange.get(), sqlVisitors);
      } else {
        execute(new SqlStatement[] {statement}, sqlVisitors);
      }
    }
  }

  /** Returns a change as operations on one table, if that is all that it does to the schema. */
  public Optional<TableChangeStatement> tableChange(Change change) {
    return change instanceof AddAutoIncrementChange
        ? coalescing.tableChanges(change).stream().findFirst()
        : coalescing.tableChange(change);
  }

  /** Returns what knows how a change is undone. */
  public WayBack wayBack() {
    return wayBack;
  }

  /** Runs the changes of a changeSet up to one of them, which is left out, and records nothing. */
  public void runBefore(ChangeSet changeSet, int change) throws LiquibaseException {
    for (Change earlier : changeSet.getChanges().subList(0, change)) {
      run(earlier.generateStatements(this), List.of());
    }
  }

  @Override
  public void executeRollbackStatements(SqlStatement[] statements, List<SqlVisitor> sqlVisitors)
      throws LiquibaseException {
    if (isWritingScript()) {
      scriptTransaction.begin(
          true, Arrays.stream(statements).anyMatch(s -> TableStatements.of(s, this).isPresent()));
      // One by one: each is written for the schema that those before it leave.
      for (SqlStatement statement : statements) {
        super.executeRollbackStatements(new SqlStatement[] {statement}, sqlVisitors);
        scriptSchema.follow(new SqlStatement[] {statement});
      }
      return;
    }
    RawSql.check(statements, !getConnection().getAutoCommit());
    firstWrite.prepare();
    RollbackLosses.announce(this, statements);
    transaction.begin(statements);
    boolean onTables =
        Arrays.stream(statements).anyMatch(s -> TableStatements.of(s, this).isPresent());
    if (onTables) {
      run(statements, sqlVisitors);
    } else {
      super.executeRollbackStatements(statements, sqlVisitors);
    }
  }

  /** Lets others decide what plans are based on, and hear of them. */
  public void planBy(Planning other) {
    this.planning = other;
  }

  private static Thoroughness thoroughness() throws DatabaseException {
    try {
      return Thoroughness.of(SQLiteConfiguration.VERIFY.getCurrentValue());
    } catch (IllegalArgumentException e) {
      throw new DatabaseException(e.getMessage());
    }
  }

  private void run(TableChangeStatement change, List<SqlVisitor> sqlVisitors)
      throws DatabaseException {
    if (sqlVisitors != null && !sqlVisitors.isEmpty()) {
      throw new DatabaseException(
          "modifySql cannot be applied to the change of table "
              + change.table()
              + ": on SQLite it is a plan, not one statement. Use the change `sql` instead.");
    }
    TableChangeRunner runner =
        new TableChangeRunner(jdbc(), planning, thoroughness(), SQLiteConfiguration.progress());
    try {
      transaction.within(
          change, () -> runner.run(change.table(), change.operations(), change.strategy()));
    } catch (SQLException e) {
      throw Busy.is(e)
          ? Busy.explain(e, file().orElse(null))
          : new DatabaseException(e.getMessage(), e);
    }
  }

  @Override
  public void markChangeSetExecStatus(ChangeSet changeSet, ChangeSet.ExecType execType)
      throws DatabaseException {
    firstWrite.prepare();
    transaction.hold();
    super.markChangeSetExecStatus(changeSet, execType);
    scriptTransaction.end();
    transaction.release();
  }

  @Override
  public void removeRanStatus(ChangeSet changeSet) throws DatabaseException {
    firstWrite.prepare();
    transaction.hold();
    super.removeRanStatus(changeSet);
    scriptTransaction.end();
    transaction.release();
  }

  @Override
  public void dropDatabaseObjects(CatalogAndSchema schemaToDrop, SnapshotControl snapshotControl)
      throws LiquibaseException {
    firstWrite.prepare();
    new DropAll(this).run();
  }

  /** Commits, unless a changeSet's record is still to be written or the caller holds the commit. */
  @Override
  public void commit() throws DatabaseException {
    if (!transaction.isHeld()) {
      super.commit();
      transaction.ended();
    }
  }

  @Override
  public void rollback() throws DatabaseException {
    coalescing.forget();
    if (!transaction.rollbackStep()) {
      super.rollback();
      transaction.ended();
    }
  }

  @Override
  public void close() throws DatabaseException {
    if (file().isPresent()) {
      Scope.getCurrentScope().getSingleton(DeclaredRevisions.class).forget();
    }
    scriptSchema.close();
    Interruptible.remove(jdbc());
    super.close();
  }
}

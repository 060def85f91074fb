package liquibase.ext.sqlite.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import liquibase.Scope;
import liquibase.change.Change;
import liquibase.change.core.DeleteDataChange;
import liquibase.change.core.ExecuteShellCommandChange;
import liquibase.change.core.LoadUpdateDataChange;
import liquibase.change.core.RawSQLChange;
import liquibase.change.core.SQLFileChange;
import liquibase.change.core.UpdateDataChange;
import liquibase.changelog.ChangeSet;
import liquibase.exception.DatabaseException;
import liquibase.ext.sqlite.ddl.DdlException;
import liquibase.ext.sqlite.ddl.Statements;
import liquibase.ext.sqlite.execute.TableChangeRunner;
import liquibase.ext.sqlite.jdbc.Sqlite;
import liquibase.ext.sqlite.plan.Plan;
import liquibase.ext.sqlite.plan.PlanException;
import liquibase.ext.sqlite.plan.Step;
import liquibase.ext.sqlite.schema.Schema;
import liquibase.ext.sqlite.snapshot.SchemaClone;
import liquibase.ext.sqlite.snapshot.SchemaReader;
import liquibase.ext.sqlite.statement.TableChangeStatement;
import liquibase.ext.sqlite.statement.TableStatements;
import liquibase.statement.SqlStatement;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteConnectionConfig;

/**
 * The one transaction of a changeSet: begins it as a writer, switches foreign keys off before it
 * where a table may be rebuilt, and holds its commit back until the record is written.
 */
public final class ChangeSetTransaction {
  private static final List<Class<? extends Change>> TOUCHES_PARENT_ROWS =
      List.of(
          RawSQLChange.class,
          SQLFileChange.class,
          DeleteDataChange.class,
          UpdateDataChange.class,
          LoadUpdateDataChange.class,
          ExecuteShellCommandChange.class);

  private final ExtendedSQLiteDatabase database;
  private boolean held;
  private boolean heldByCaller;
  private boolean inSteps;
  private boolean stepWrites;
  private boolean running;
  private boolean foreignKeysWereOn;

  ChangeSetTransaction(ExtendedSQLiteDatabase database) {
    this.database = database;
  }

  boolean isHeld() {
    return held || heldByCaller;
  }

  /**
   * Holds every commit back until {@link #commitAll}: several changeSets and records become one
   * transaction. A rollback ends it.
   */
  public void holdAll() {
    heldByCaller = true;
  }

  /**
   * Begins at once the one transaction of several changeSets that are to be applied: nobody else
   * writes from here on. Where one of them may rebuild a table, foreign keys are off for all; what
   * would have cascaded then shows as a violation, for which the caller has to look.
   *
   * @throws DatabaseException if another process keeps the write lock
   */
  public void holdAll(List<Change> changes) throws DatabaseException {
    Coalescing coalescing = new Coalescing(database);
    List<TableChangeStatement> tableChanges = new ArrayList<>();
    changes.forEach(change -> tableChanges.addAll(coalescing.tableChanges(change)));
    begin(tableChanges, false);
    heldByCaller = true;
    inSteps = true;
    stepWrites = false;
    savepoint("SAVEPOINT");
  }

  /** Keeps what a changeSet has done, and undoes from here on only what comes after. */
  private void nextStep() throws DatabaseException {
    savepoint("RELEASE");
    savepoint("SAVEPOINT");
    stepWrites = false;
  }

  /**
   * Undoes what came since the last record, where several changeSets are one transaction: Liquibase
   * rolls back before each changeSet, and must not undo the ones before.
   *
   * @return whether that was all; if not, the whole transaction is to be rolled back
   */
  boolean rollbackStep() throws DatabaseException {
    if (!heldByCaller || !inSteps) {
      return false;
    }
    if (!stepWrites) {
      // SQLite would read the whole schema anew behind it.
      return true;
    }
    try {
      savepoint("ROLLBACK TO");
      stepWrites = false;
      return true;
    } catch (DatabaseException e) {
      if (!String.valueOf(e.getMessage()).contains("no such savepoint")) {
        throw e;
      }
      // SQLite rolled all back by itself, as when the disk is full.
      return false;
    }
  }

  private void savepoint(String verb) throws DatabaseException {
    try {
      Sqlite.run(database.jdbc(), verb + " liquibase_held");
    } catch (SQLException e) {
      throw new DatabaseException(e.getMessage(), e);
    }
  }

  /** Commits all that {@link #holdAll} held back. */
  public void commitAll() throws DatabaseException {
    heldByCaller = false;
    inSteps = false;
    database.commit();
  }

  /** Undoes all that {@link #holdAll} held back. */
  public void rollbackAll() throws DatabaseException {
    heldByCaller = false;
    inSteps = false;
    database.rollback();
  }

  void hold() {
    held = true;
    stepWrites = true;
  }

  /** Commits, since the record is written. */
  public void release() throws DatabaseException {
    held = false;
    if (heldByCaller && inSteps) {
      nextStep();
    }
    database.commit();
  }

  /** Begins the transaction of a changeSet that is to be applied; again within it does nothing. */
  void begin(List<Change> changes) throws DatabaseException {
    stepWrites = true;
    if (running || database.getConnection().getAutoCommit()) {
      return;
    }
    Coalescing coalescing = new Coalescing(database);
    List<TableChangeStatement> tableChanges = new ArrayList<>();
    for (Change change : changes) {
      tableChanges.addAll(coalescing.tableChanges(change));
    }
    boolean mixed =
        changes.stream()
            .filter(change -> !isDdl(change))
            .anyMatch(c -> TOUCHES_PARENT_ROWS.stream().anyMatch(t -> t.isInstance(c)));
    begin(tableChanges, mixed);
  }

  /** What makes or drops a trigger, a view or an index changes no row of any table. */
  private static boolean isDdl(Change change) {
    if (!(change instanceof RawSQLChange raw) || raw.getSql() == null) {
      return false;
    }
    try {
      return Statements.split(raw.getSql()).stream()
          .allMatch(
              tokens ->
                  tokens.get(0).is("CREATE")
                      || (tokens.get(0).is("DROP")
                          && tokens.size() > 1
                          && !tokens.get(1).is("TABLE")));
    } catch (DdlException e) {
      return false;
    }
  }

  /** What is done by {@link #asWriter}. */
  public interface Writing {
    /** Does it. */
    void run() throws DatabaseException;
  }

  /**
   * Does something that writes, in transactions which each begin as writers and so can wait for
   * whoever else writes.
   *
   * @throws DatabaseException if another process keeps the write lock; the message names it
   */
  public void asWriter(Writing work) throws DatabaseException {
    stepWrites = true;
    Connection connection = database.jdbc();
    try {
      if (connection.getAutoCommit() || isHeld()) {
        work.run();
        return;
      }
      SQLiteConnectionConfig config = config(connection);
      TransactionMode before = config.getTransactionMode();
      config.setTransactionMode(TransactionMode.IMMEDIATE);
      try {
        restart(connection);
        work.run();
      } finally {
        config.setTransactionMode(before);
        restart(connection);
      }
    } catch (SQLException e) {
      throw Busy.explain(e, database.file().orElse(null));
    } catch (DatabaseException e) {
      throw Busy.is(e) ? Busy.explain(e, database.file().orElse(null)) : e;
    }
  }

  /** What changes a table. */
  public interface TableWork {
    /** Does it. */
    void run() throws SQLException;
  }

  /**
   * Changes a table in the changeSet's transaction or, where it has none (runInTransaction: false),
   * in one of its own: half a rebuild is never left behind.
   */
  void within(TableChangeStatement change, TableWork work) throws SQLException, DatabaseException {
    stepWrites = true;
    Connection connection = database.jdbc();
    if (!connection.getAutoCommit()) {
      work.run();
      return;
    }
    connection.setAutoCommit(false);
    try {
      begin(List.of(change), false);
      work.run();
      release();
    } catch (SQLException | DatabaseException | RuntimeException e) {
      database.rollback();
      throw e;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  /** Begins a transaction that will write but changes no table. */
  public void begin() throws DatabaseException {
    stepWrites = true;
    if (!running) {
      begin(List.of(), false);
    }
  }

  /** Begins the transaction of a changeSet that is to be rolled back by these statements. */
  void begin(SqlStatement[] statements) throws DatabaseException {
    stepWrites = true;
    if (running || database.getConnection().getAutoCommit()) {
      return;
    }
    ChangeSet changeSet = Scope.getCurrentScope().get(Scope.Attr.changeSet, ChangeSet.class);
    if (changeSet != null && !changeSet.getRollback().getChanges().isEmpty()) {
      begin(changeSet.getRollback().getChanges());
      return;
    }
    List<TableChangeStatement> tableChanges = new ArrayList<>();
    for (SqlStatement statement : statements) {
      TableStatements.of(statement, database).ifPresent(tableChanges::add);
    }
    boolean mixed = tableChanges.size() < statements.length;
    if (changeSet != null) {
      // The statements are those of one change; the others will come in this transaction too.
      Coalescing coalescing = new Coalescing(database);
      changeSet.getChanges().forEach(c -> tableChanges.addAll(coalescing.tableChanges(c)));
      mixed = false;
    }
    begin(tableChanges, mixed);
  }

  private void begin(List<TableChangeStatement> tableChanges, boolean mixed)
      throws DatabaseException {
    Connection connection = database.jdbc();
    try {
      database.rollback();
      boolean on = Sqlite.number(connection, "PRAGMA foreign_keys") != 0;
      if (on && mayRebuild(connection, tableChanges)) {
        requireUnmixed(mixed);
        connection.rollback();
        switchForeignKeys(connection, false);
        foreignKeysWereOn = true;
      }
      beginAsWriter(connection);
    } catch (SQLException e) {
      throw Busy.explain(e, database.file().orElse(null));
    }
    running = true;
    held = true;
  }

  /**
   * Takes the write lock at once: a lock that is upgraded later cannot be waited for. With
   * auto-commit off the driver begins the next transaction itself, in the mode set here, as soon as
   * one has ended.
   */
  private static void beginAsWriter(Connection connection) throws SQLException {
    SQLiteConnectionConfig config = config(connection);
    TransactionMode before = config.getTransactionMode();
    config.setTransactionMode(TransactionMode.IMMEDIATE);
    try {
      restart(connection);
    } finally {
      config.setTransactionMode(before);
    }
  }

  private static SQLiteConnectionConfig config(Connection connection) throws SQLException {
    return connection.unwrap(org.sqlite.SQLiteConnection.class).getConnectionConfig();
  }

  /**
   * Ends the transaction and begins the next. Where the write lock is not to be had the driver is
   * left without any, and would then fail at each later rollback: so one is begun that only reads.
   */
  private static void restart(Connection connection) throws SQLException {
    try {
      connection.rollback();
    } catch (SQLException e) {
      Sqlite.run(connection, "BEGIN");
      throw e;
    }
  }

  /** Whatever cannot be planned yet, because a table is made in the same changeSet, may rebuild. */
  private static boolean mayRebuild(Connection connection, List<TableChangeStatement> changes)
      throws SQLException {
    for (TableChangeStatement change : changes) {
      if (changes.size() > 1) {
        return true;
      }
      try {
        Plan plan =
            TableChangeRunner.plan(
                connection, change.table(), change.operations(), change.strategy());
        if (plan.rebuilds()
            || plan.covered() < change.operations().size()
            || isRefusedForOthers(connection, plan)) {
          return true;
        }
      } catch (PlanException e) {
        return true;
      }
    }
    return false;
  }

  /**
   * SQLite alters no table while some view or trigger cannot be read; a rebuild takes its place.
   */
  private static boolean isRefusedForOthers(Connection connection, Plan plan) throws SQLException {
    Schema schema = SchemaReader.readAll(connection);
    boolean alters = plan.steps().stream().allMatch(Step.Alter.class::isInstance);
    if (!alters || schema.objects("view").isEmpty() && schema.objects("trigger").isEmpty()) {
      return false;
    }
    try (Connection copy = SchemaClone.inMemory(schema)) {
      for (Step step : plan.steps()) {
        Sqlite.run(copy, ((Step.Alter) step).sql());
      }
      return false;
    } catch (SQLException e) {
      return true;
    }
  }

  private static void requireUnmixed(boolean mixed) throws DatabaseException {
    if (mixed) {
      throw new DatabaseException(
          "This changeSet rebuilds a table, for which foreign keys must be off, and also runs SQL"
              + " of its own or changes rows, which would then not cascade. Nothing was changed."
              + " Make two changeSets of it.");
    }
  }

  static void switchForeignKeys(Connection connection, boolean on) throws SQLException {
    boolean autoCommit = connection.getAutoCommit();
    connection.setAutoCommit(true);
    Sqlite.run(connection, "PRAGMA foreign_keys = " + (on ? "ON" : "OFF"));
    boolean now = Sqlite.number(connection, "PRAGMA foreign_keys") != 0;
    connection.setAutoCommit(autoCommit);
    if (now != on) {
      throw new SQLException("PRAGMA foreign_keys did not take effect.");
    }
  }

  /** Puts the connection's settings back behind the end of the transaction. */
  void ended() throws DatabaseException {
    held = false;
    running = false;
    if (foreignKeysWereOn) {
      foreignKeysWereOn = false;
      try {
        switchForeignKeys(database.jdbc(), true);
      } catch (SQLException e) {
        throw new DatabaseException(e);
      }
    }
  }
}

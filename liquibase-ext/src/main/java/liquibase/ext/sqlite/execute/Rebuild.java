package liquibase.ext.sqlite.execute;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import liquibase.ext.sqlite.ddl.Names;
import liquibase.ext.sqlite.jdbc.Sqlite;
import liquibase.ext.sqlite.plan.Step;
import liquibase.ext.sqlite.progress.ProgressReport;
import liquibase.ext.sqlite.progress.RowProgress;
import liquibase.ext.sqlite.sql.RebuildSql;
import liquibase.ext.sqlite.verify.ApplicationOnly;
import liquibase.ext.sqlite.verify.Thoroughness;
import liquibase.ext.sqlite.verify.Verification;

/**
 * Rebuilds one table. {@link #run} is the whole of it:
 *
 * <ol>
 *   <li>refuse to start if foreign keys are on: DROP TABLE deletes every row first, and that would
 *       cascade to the children
 *   <li>refuse, with the rows, if a new NOT NULL column would be NULL
 *   <li>make the new table under another name and copy the rows
 *   <li>prove that nothing was lost, while both tables are there
 *   <li>drop the old table and give the new one its name, with {@code legacy_alter_table} on:
 *       otherwise SQLite stops at any view or trigger that mentions the table which is just then
 *       missing
 *   <li>bring back indexes, triggers, and the rows of sqlite_schema as they were
 *   <li>prove that foreign keys, views and the schema are what they are to be
 * </ol>
 */
final class Rebuild {
  private final Thoroughness thoroughness;
  private final Connection connection;
  private final Step.Rebuild step;
  private final ProgressReport progress;
  private final RebuildSql sql;

  Rebuild(
      Connection connection,
      Step.Rebuild step,
      Thoroughness thoroughness,
      ProgressReport progress) {
    this.progress = progress;
    this.thoroughness = thoroughness;
    this.connection = connection;
    this.step = step;
    this.sql = new RebuildSql(step);
  }

  void run() throws SQLException {
    requireForeignKeysOff();
    Verification verification = new Verification(connection, step, sql, thoroughness);
    verification.beforeCopy();
    ApplicationOnly.refuseIn(step, this::createNew);
    copy();
    verification.afterCopy();
    for (String statement : sql.carrySequence()) {
      Sqlite.run(connection, statement);
    }
    List<String> statistics = statistics();
    for (String kept : statistics) {
      Sqlite.run(connection, sql.keepStatistics(kept));
    }
    swap();
    for (String kept : statistics) {
      Sqlite.run(connection, sql.restoreStatistics(kept));
    }
    for (String statement : sql.recreate()) {
      Sqlite.run(connection, statement);
    }
    restoreSchemaRows();
    verification.afterSwap();
  }

  private void createNew() throws SQLException {
    Sqlite.run(connection, sql.createNew());
    Sqlite.rows(connection, "EXPLAIN " + sql.copy());
  }

  private void copy() throws SQLException {
    String table = step.before().name();
    long rows = Sqlite.number(connection, "SELECT count(*) FROM " + Names.quote(table));
    try (RowProgress following =
        RowProgress.follow(connection, progress, "Copying " + table, sql.copy(), rows)) {
      Sqlite.run(connection, sql.copy());
    }
  }

  /** Returns the tables in which ANALYZE keeps what it found, as far as they exist. */
  private List<String> statistics() throws SQLException {
    return Sqlite.rows(
            connection,
            "SELECT name FROM sqlite_master WHERE name IN ('sqlite_stat1', 'sqlite_stat4')")
        .stream()
        .map(row -> row.get(0))
        .toList();
  }

  private void requireForeignKeysOff() throws SQLException {
    if (Sqlite.number(connection, "PRAGMA foreign_keys") != 0) {
      throw new SQLException(
          "Table "
              + step.before().name()
              + " cannot be rebuilt in this transaction: foreign keys are on, and dropping the old"
              + " table would delete or change the rows that refer to it. Put the change into a"
              + " changeSet of its own.");
    }
  }

  private void swap() throws SQLException {
    boolean legacy = Sqlite.number(connection, "PRAGMA legacy_alter_table") != 0;
    Sqlite.run(connection, "PRAGMA legacy_alter_table = ON");
    try {
      Sqlite.run(connection, sql.dropOld());
      Sqlite.run(connection, sql.renameNew());
    } finally {
      Sqlite.run(connection, "PRAGMA legacy_alter_table = " + (legacy ? "ON" : "OFF"));
    }
  }

  /**
   * Gives sqlite_schema the planned text, to the byte, and the old order. A connection that is
   * DEFENSIVE ignores writable_schema and refuses the update; then the text stays as RENAME left
   * it, which means the same.
   */
  private void restoreSchemaRows() throws SQLException {
    Sqlite.run(connection, "PRAGMA writable_schema = ON");
    try {
      if (Sqlite.number(connection, "PRAGMA writable_schema") != 0) {
        writeSchemaRows(sql.restoreSchemaRows());
        SchemaEdit.readAnew(connection);
      }
    } finally {
      Sqlite.run(connection, "PRAGMA writable_schema = OFF");
    }
  }

  private void writeSchemaRows(List<String> statements) throws SQLException {
    for (String statement : statements) {
      try {
        Sqlite.run(connection, statement);
      } catch (SQLException e) {
        if (String.valueOf(e.getMessage()).contains("may not be modified")) {
          return;
        }
        throw e;
      }
    }
  }
}

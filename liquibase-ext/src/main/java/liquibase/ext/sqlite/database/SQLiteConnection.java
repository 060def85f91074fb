package liquibase.ext.sqlite.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import liquibase.GlobalConfiguration;
import liquibase.Scope;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.DatabaseException;
import liquibase.ext.sqlite.ddl.Names;
import liquibase.ext.sqlite.jdbc.Sqlite;
import liquibase.ext.sqlite.schema.SchemaObject;
import liquibase.ext.sqlite.snapshot.SchemaReader;
import liquibase.ui.ConsoleUIService;
import liquibase.ui.UIService;

/**
 * Opens SQLite databases by either form of URL, says which file it is, refuses what is no database
 * before SQLite could touch it, and leaves no empty file behind where a run was refused.
 */
public class SQLiteConnection extends JdbcConnection {
  /** Of a table or an index without a root page SQLite tells only whoever comes to its rows. */
  private static final String FIRST_LOOK =
      "SELECT max(name) FROM sqlite_master WHERE type IN ('table', 'index') AND coalesce(rootpage,"
          + " 0) < 1 AND coalesce(sql, '') NOT LIKE 'CREATE VIRTUAL TABLE%'";

  private static final String DAMAGED = "malformed database schema";

  private Path file;
  private boolean created;
  private String damage;

  @Override
  public int getPriority() {
    return PRIORITY_DATABASE;
  }

  @Override
  public boolean supports(String url) {
    return url != null && isOurs(url);
  }

  /** Returns whether this extension answers for the URL, if only to refuse it clearly. */
  static boolean isOurs(String url) {
    return url.startsWith("jdbc:sqlite:")
        || url.startsWith("sqlite:")
        || url.startsWith("sqlite+")
        || url.equals(System.getenv(DatabaseUrl.VARIABLE));
  }

  @Override
  public void open(String url, Driver driverObject, Properties driverProperties)
      throws DatabaseException {
    if (DeclaredSchema.is(url)) {
      super.open("jdbc:sqlite::memory:", driverObject, driverProperties);
      DeclaredSchema.load(url, getUnderlyingConnection());
      return;
    }
    DatabaseUrl parsed;
    try {
      parsed = DatabaseUrl.parse(url);
      if (parsed.file().isPresent()) {
        StaleJar.refuse();
        file = parsed.file().get();
        DatabaseFile.requireUsable(file);
        created = !Files.exists(file);
        announce(file);
      }
    } catch (IllegalArgumentException | IOException e) {
      throw new DatabaseException(e.getMessage());
    }
    super.open(parsed.jdbcUrl(), driverObject, driverProperties);
    try {
      prepare(getUnderlyingConnection());
    } catch (DatabaseException e) {
      close();
      throw e;
    }
  }

  /** Returns the database's file, if it has one. */
  public Optional<Path> file() {
    return Optional.ofNullable(file);
  }

  /**
   * Where a disk is full or cannot be read, SQLite rolls back by itself, and the driver, which was
   * not told, asks for it again: that this fails must not hide why the first statement did.
   *
   * <p>Source: <a href="https://www.sqlite.org/lang_transaction.html">Response To Errors Within A
   * Transaction</a>.
   */
  @Override
  public void rollback() throws DatabaseException {
    try {
      super.rollback();
    } catch (DatabaseException e) {
      if (!String.valueOf(e.getMessage()).contains("no transaction is active")) {
        throw e;
      }
      try {
        Sqlite.run(getUnderlyingConnection(), "BEGIN");
      } catch (SQLException again) {
        throw new DatabaseException(again.getMessage(), again);
      }
      super.rollback();
    }
  }

  /** Lets the file stay, whatever comes of it. */
  void keep() {
    created = false;
  }

  @Override
  public void close() throws DatabaseException {
    if (created) {
      created = false;
      discardIfUnused();
    }
    super.close();
  }

  /**
   * Takes the file away again if this connection made it and nothing came of it: a run that was
   * refused must not leave a database that looks as if it had been migrated. The exclusive lock
   * keeps everybody else from writing to it meanwhile.
   */
  private void discardIfUnused() throws DatabaseException {
    Connection connection = getUnderlyingConnection();
    try {
      rollback();
      connection.setAutoCommit(true);
      Sqlite.run(connection, "BEGIN EXCLUSIVE");
      if (isUnused(connection)) {
        Files.deleteIfExists(file);
      }
      Sqlite.run(connection, "ROLLBACK");
    } catch (IOException | SQLException e) {
      Scope.getCurrentScope().getLog(getClass()).fine("Unused " + file + " stays behind", e);
    }
  }

  /** Returns whether there is nothing but empty tables of bookkeeping. */
  private static boolean isUnused(Connection connection) throws SQLException {
    for (SchemaObject object : SchemaReader.readAll(connection).objects()) {
      boolean lockTable =
          object
              .table()
              .equalsIgnoreCase(
                  GlobalConfiguration.DATABASECHANGELOGLOCK_TABLE_NAME.getCurrentValue());
      boolean empty =
          UserSchema.isBook(object.table())
              && (lockTable
                  || !Sqlite.any(connection, "SELECT 1 FROM " + Names.quote(object.table())));
      if (!empty) {
        return false;
      }
    }
    return true;
  }

  /** On the console standard output may be an SQL script, so the path goes to standard error. */
  @SuppressWarnings("SystemOut")
  private static void announce(Path file) {
    UIService ui = Scope.getCurrentScope().getUI();
    String message = "Database: " + file;
    if (ui instanceof ConsoleUIService) {
      System.err.println(message);
    } else {
      ui.sendMessage(message);
    }
  }

  private void prepare(Connection connection) throws DatabaseException {
    int seconds = SQLiteConfiguration.LOCK_TIMEOUT.getCurrentValue();
    try {
      Sqlite.run(connection, "PRAGMA busy_timeout = " + seconds * 1000);
      String rootless = Sqlite.text(connection, FIRST_LOOK);
      if (rootless != null) {
        Sqlite.run(connection, "PRAGMA query_only = ON");
        found(DAMAGED + " (" + rootless + ") - it has no root page");
      }
    } catch (SQLException e) {
      if (!String.valueOf(e.getMessage()).contains(DAMAGED) || !isReadAround(connection)) {
        throw Busy.explain(e, file);
      }
      String message = e.getMessage();
      found(message.substring(message.indexOf(DAMAGED)).replaceFirst("\\)$", ""));
    }
  }

  private void found(String inSchema) {
    damage = inSchema;
    Scope.getCurrentScope()
        .getUI()
        .sendMessage(
            "%s: %s. The rest of it is read, and nothing written.".formatted(file, damage));
  }

  /**
   * Makes SQLite pass over what it cannot read of {@code sqlite_schema}, for which it would read
   * nothing else either, and keeps this connection from writing.
   *
   * <p>Source: <a href="https://www.sqlite.org/pragma.html#pragma_writable_schema">pragma
   * writable_schema</a>.
   */
  private static boolean isReadAround(Connection connection) {
    try {
      Sqlite.run(connection, "PRAGMA writable_schema = ON");
      Sqlite.run(connection, "PRAGMA query_only = ON");
      Sqlite.text(connection, FIRST_LOOK);
      return true;
    } catch (SQLException e) {
      return false;
    }
  }

  /** Returns what SQLite says of a row of {@code sqlite_schema} that it cannot read. */
  Optional<String> damage() {
    return Optional.ofNullable(damage);
  }
}

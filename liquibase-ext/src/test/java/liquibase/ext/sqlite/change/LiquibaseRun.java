package liquibase.ext.sqlite.change;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import liquibase.Scope;
import liquibase.command.CommandScope;
import liquibase.ext.sqlite.ddl.Statements;
import liquibase.ext.sqlite.ddl.Token;
import liquibase.ext.sqlite.execute.Corpus;
import liquibase.ext.sqlite.jdbc.Sqlite;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.ui.LoggerUIService;

/** A database file and a changelog, run by Liquibase's own commands in this process. */
final class LiquibaseRun {
  private final Path directory;
  private final Path database;
  private final String options;
  private final List<String> warnings = new ArrayList<>();
  private String past = "";
  private String file = "c.yaml";

  LiquibaseRun(Path directory, String options, String script) throws Exception {
    this.directory = directory;
    this.database = directory.resolve("t.db");
    this.options = options;
    try (Connection connection = open()) {
      Corpus.run(connection, script);
    }
  }

  /** Makes an empty database and a changelog whose first changeSet runs the script. */
  static LiquibaseRun withPast(Path directory, String options, String script) throws Exception {
    LiquibaseRun run = new LiquibaseRun(directory, options, "");
    StringBuilder changes = new StringBuilder();
    for (List<Token> tokens : Statements.split(script)) {
      String statement =
          script.substring(tokens.get(0).start(), tokens.get(tokens.size() - 1).end());
      changes
          .append("- sql: {splitStatements: false, stripComments: false, sql: \"")
          .append(statement.replace("\"", "\\\"").replace("\n", "\\n"))
          .append("\"}\n");
    }
    run.past =
        "- changeSet:\n    id: zero\n    author: x\n    changes:\n" + changes.toString().indent(4);
    return run;
  }

  /** Returns what was warned of in the last run. */
  String warnings() {
    return String.join("\n", warnings);
  }

  Connection open() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + database);
  }

  /** Writes a changelog of one changeSet; the changes are YAML, indented as they come. */
  LiquibaseRun changes(String changes) throws Exception {
    return changeSet(changes, "");
  }

  LiquibaseRun changeSet(String changes, String attributes) throws Exception {
    Files.writeString(
        directory.resolve("c.yaml"),
        "databaseChangeLog:\n"
            + past
            + "- changeSet:\n    id: one\n    author: x\n"
            + attributes.indent(4)
            + "    changes:\n"
            + changes.indent(4));
    return this;
  }

  /** Writes a changelog as it is. */
  LiquibaseRun file(String name, String text) throws Exception {
    file = name;
    Files.writeString(directory.resolve(name), text);
    return this;
  }

  void update() throws Exception {
    run("update", Map.of(), null);
  }

  void rollback() throws Exception {
    run("rollbackCount", Map.of("count", 1), null);
  }

  void execute(String sql) throws SQLException {
    try (Connection connection = open()) {
      Sqlite.run(connection, sql);
    }
  }

  void dropAll() throws Exception {
    run("dropAll", Map.of(), null);
  }

  String rollbackSql() throws Exception {
    StringWriter script = new StringWriter();
    run("rollbackCountSql", Map.of("count", 1), script);
    return script.toString();
  }

  String updateSql() throws Exception {
    StringWriter script = new StringWriter();
    run("updateSql", Map.of(), script);
    return script.toString();
  }

  private void run(String command, Map<String, Object> arguments, StringWriter output)
      throws Exception {
    Map<String, Object> scope =
        Map.of(
            Scope.Attr.resourceAccessor.name(), new DirectoryResourceAccessor(directory),
            Scope.Attr.ui.name(), new LoggerUIService());
    Handler handler = new Warnings();
    Logger logger = Logger.getLogger("liquibase");
    logger.addHandler(handler);
    try {
      Scope.child(scope, () -> call(command, arguments, output));
    } finally {
      logger.removeHandler(handler);
    }
  }

  private void call(String command, Map<String, Object> arguments, StringWriter output)
      throws Exception {
    CommandScope call = new CommandScope(command);
    call.addArgumentValue("url", "jdbc:sqlite:" + database + options);
    if (!command.equals("dropAll")) {
      call.addArgumentValue("changelogFile", file);
    }
    arguments.forEach(call::addArgumentValue);
    if (output != null) {
      call.setOutput(
          new org.apache.commons.io.output.WriterOutputStream.Builder()
              .setWriter(output)
              .setCharset("UTF-8")
              .get());
    }
    call.execute();
  }

  private final class Warnings extends Handler {
    @Override
    public void publish(LogRecord record) {
      if (record.getLevel() == Level.WARNING) {
        warnings.add(record.getMessage());
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  String sql(String name) throws SQLException {
    try (Connection connection = open()) {
      return Sqlite.text(
          connection, "SELECT sql FROM sqlite_master WHERE name = '" + name + "' COLLATE NOCASE");
    }
  }

  List<List<String>> rows(String query) throws SQLException {
    try (Connection connection = open()) {
      return Sqlite.rows(connection, query);
    }
  }

  /** Returns everything but Liquibase's own tables. */
  String state() throws Exception {
    return of(Corpus::state);
  }

  /** Returns the same without the order of sqlite_schema. */
  String content() throws Exception {
    return of(Corpus::content);
  }

  private interface Reading {
    String of(Connection connection) throws SQLException;
  }

  private String of(Reading reading) throws Exception {
    Path copy = directory.resolve("state.db");
    Files.copy(database, copy, StandardCopyOption.REPLACE_EXISTING);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy)) {
      Sqlite.run(connection, "DROP TABLE IF EXISTS DATABASECHANGELOG");
      Sqlite.run(connection, "DROP TABLE IF EXISTS DATABASECHANGELOGLOCK");
      return reading.of(connection);
    }
  }
}

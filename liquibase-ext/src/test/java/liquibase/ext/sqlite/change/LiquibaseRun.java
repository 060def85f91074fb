package liquibase.ext.sqlite.change;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import liquibase.Scope;
import liquibase.command.CommandScope;
import liquibase.ext.sqlite.execute.Corpus;
import liquibase.ext.sqlite.jdbc.Sqlite;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.ui.LoggerUIService;

/** A database file and a changelog, run by Liquibase's own commands in this process. */
final class LiquibaseRun {
  private final Path directory;
  private final Path database;
  private final String options;

  LiquibaseRun(Path directory, String options, String script) throws Exception {
    this.directory = directory;
    this.database = directory.resolve("t.db");
    this.options = options;
    try (Connection connection = open()) {
      Corpus.run(connection, script);
    }
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
        "databaseChangeLog:\n- changeSet:\n    id: one\n    author: x\n"
            + attributes.indent(4)
            + "    changes:\n"
            + changes.indent(4));
    return this;
  }

  void update() throws Exception {
    run("update", Map.of(), null);
  }

  void rollback() throws Exception {
    run("rollbackCount", Map.of("count", 1), null);
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
    Scope.child(
        scope,
        () -> {
          CommandScope call = new CommandScope(command);
          call.addArgumentValue("url", "jdbc:sqlite:" + database + options);
          call.addArgumentValue("changelogFile", "c.yaml");
          arguments.forEach(call::addArgumentValue);
          if (output != null) {
            call.setOutput(
                new org.apache.commons.io.output.WriterOutputStream.Builder()
                    .setWriter(output)
                    .setCharset("UTF-8")
                    .get());
          }
          call.execute();
        });
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
    Path copy = directory.resolve("state.db");
    Files.copy(database, copy, StandardCopyOption.REPLACE_EXISTING);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy)) {
      Sqlite.run(connection, "DROP TABLE IF EXISTS DATABASECHANGELOG");
      Sqlite.run(connection, "DROP TABLE IF EXISTS DATABASECHANGELOGLOCK");
      return Corpus.state(connection);
    }
  }
}

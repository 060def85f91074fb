package liquibase.ext.sqlite.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import liquibase.Scope;
import org.yaml.snakeyaml.Yaml;

/** {@code migrate} in this process, on a changelog in one file, as the launcher would have it. */
final class Front {
  /** What a command did. */
  record Run(int exit, String out) {
    Run ok() {
      if (exit != 0) {
        throw new AssertionError("exit status " + exit + ":\n" + out);
      }
      return this;
    }

    /** Returns what it said, each sentence on one line. */
    String said() {
      return out.replaceAll("\\R {4,}", " ");
    }
  }

  private final Path directory;

  Front(Path directory) {
    this.directory = directory;
  }

  Path path(String name) {
    return directory.resolve(name);
  }

  /** Writes the changelog, of revisions as {@link #revision} makes them. */
  void changelog(String... revisions) throws IOException {
    Files.writeString(path("c.yaml"), "databaseChangeLog:\n" + String.join("", revisions));
  }

  /** Returns a revision that runs some SQL. */
  static String revision(String id, String parent, String sql, String rollback) {
    return """
      - changeSet:
          id: %s
          author: x
          preConditions: [{onSqlOutput: TEST}, {revises: %s}]
          changes: [{sql: "%s"}]
          rollback: [{sql: "%s"}]
    """
        .formatted(id, parent, sql, rollback);
  }

  /** Runs a command on {@code t.db}. */
  Run migrate(String... arguments) {
    List<String> all = new ArrayList<>(List.of("--database", path("t.db").toString()));
    all.addAll(List.of(arguments));
    return run(all.toArray(String[]::new));
  }

  /** Runs a command on whatever it names. */
  Run run(String... arguments) {
    List<String> all = new ArrayList<>(List.of("--changelog", path("c.yaml").toString()));
    all.addAll(List.of(arguments));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    Map<String, Object> settings = Defaults.PROJECT;
    try {
      int exit = Scope.child(settings, () -> Migrate.execute(all.toArray(String[]::new), out, out));
      return new Run(exit, bytes.toString(StandardCharsets.UTF_8));
    } catch (Exception e) {
      throw new AssertionError(bytes.toString(StandardCharsets.UTF_8), e);
    }
  }

  /** Returns what a command prints for machines. */
  static Object json(Run run) {
    return new Yaml()
        .load(run.out().lines().filter(one -> one.matches("[{\\[].*")).findFirst().orElseThrow());
  }

  /** Returns the first column of what a query finds, or runs a statement that finds nothing. */
  List<String> sql(String database, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path(database));
        Statement statement = connection.createStatement()) {
      List<String> found = new ArrayList<>();
      if (statement.execute(sql)) {
        ResultSet rows = statement.getResultSet();
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
      return found;
    }
  }
}

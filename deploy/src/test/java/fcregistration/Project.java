package fcregistration;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The project as a person meets it: its launchers, Maven, and the databases they work on. */
final class Project {
  static final Path ROOT = Path.of("").toAbsolutePath().getParent();
  static final Path MIGRATE = ROOT.resolve("deploy/migrate");
  static final Path LIQUIBASE = ROOT.resolve("deploy/liquibase");

  /** The revisions, parents first. */
  static final List<String> REVISIONS =
      List.of(
          "56a663464049",
          "fea59cc0d5fd",
          "2ba564e47b5d",
          "0e52dd5a3afc",
          "f8a8c6bdf3d7",
          "7c4d91b2e6a0");

  /** What a command did. */
  record Result(int exit, String out) {
    Result ok() {
      if (exit != 0) {
        throw new AssertionError("exit status " + exit + ":\n" + out);
      }
      return this;
    }
  }

  private Project() {}

  /** Runs a command to its end, its two outputs in one text. */
  static Result run(Path directory, Map<String, String> environment, List<String> command) {
    try {
      Process process = start(directory, environment, command);
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(5, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new AssertionError("never ended: " + command);
      }
      boolean folded = command.get(0).equals(MIGRATE.toString());
      return new Result(process.exitValue(), folded ? unfolded(out) : out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Undoes the folding at 80 columns, so that a test can look for a sentence. */
  private static String unfolded(String out) {
    return out.replaceAll("\\n {4,}(?=\\S)", " ");
  }

  static Process start(Path directory, Map<String, String> environment, List<String> command)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.redirectErrorStream(true);
    builder.environment().remove("DATABASE_URL");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("XDG_CACHE_HOME", ROOT.resolve("deploy/target/cache").toString());
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    return process;
  }

  static Result migrate(Path directory, String... arguments) {
    return run(directory, Map.of(), command(MIGRATE, arguments));
  }

  static Result liquibase(Path directory, String... arguments) {
    return run(directory, Map.of(), command(LIQUIBASE, arguments));
  }

  /** Runs a goal of the liquibase-maven-plugin at the root, on a database elsewhere. */
  static Result maven(Path database, String goal, String... properties) {
    List<String> command = new ArrayList<>(List.of("mvn", "-B", "-ntp", "-N", "liquibase:" + goal));
    command.add("-Dliquibase.url=jdbc:sqlite:" + database);
    command.add("-Dmaven.repo.local=" + System.getProperty("maven.repo.local"));
    command.addAll(List.of(properties));
    return run(ROOT, Map.of(), command);
  }

  static List<String> command(Path launcher, String... arguments) {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  /** Makes a database of a script of this project. */
  static Path database(Path file, String script) throws IOException, SQLException {
    return databaseOf(file, Files.readString(ROOT.resolve(script)));
  }

  static Path databaseOf(Path file, String sql) throws SQLException {
    try (Connection connection = open(file)) {
      connection.unwrap(org.sqlite.SQLiteConnection.class).getDatabase()._exec(sql);
    }
    return file;
  }

  static Connection open(Path file) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + file);
  }

  /** Returns the rows of a query, each as its values parted by bars. */
  static List<String> query(Path file, String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = open(file);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          row.add(String.valueOf(result.getString(i)));
        }
        rows.add(String.join("|", row));
      }
    }
    return rows;
  }

  /** Returns the user's schema, white space folded, in an order of its own. */
  static List<String> schema(Path file) throws SQLException {
    return query(
            file,
            "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND tbl_name NOT LIKE"
                + " 'DATABASECHANGELOG%' AND tbl_name <> 'alembic_version' ORDER BY 1, 2")
        .stream()
        .map(row -> row.replaceAll("\\s+", " ").replaceAll(" ?([(),]) ?", "$1"))
        .toList();
  }

  /** Returns what SQLite itself says of columns, keys and indexes: the schema beyond its text. */
  static List<String> pragmas(Path file) throws SQLException {
    List<String> facts = new ArrayList<>();
    String tables =
        " FROM sqlite_master AS m, %s WHERE m.type = 'table' AND m.name NOT LIKE"
            + " 'DATABASECHANGELOG%%' AND m.name <> 'alembic_version' AND m.name NOT LIKE"
            + " 'sqlite_%%' ORDER BY 1, 2, 3";
    facts.addAll(
        query(
            file,
            "SELECT m.name, cid, x.name, x.type, \"notnull\", dflt_value, pk"
                + tables.formatted("pragma_table_xinfo(m.name) AS x")));
    facts.addAll(
        query(
            file,
            "SELECT m.name, x.\"table\", \"from\", \"to\", on_update, on_delete, \"match\""
                + tables.formatted("pragma_foreign_key_list(m.name) AS x")));
    facts.addAll(
        query(
            file,
            "SELECT m.name, x.origin, (SELECT group_concat(c.name || c.desc || c.coll) FROM"
                + " pragma_index_xinfo(x.name) AS c WHERE key), x.\"unique\", x.partial,"
                + " CASE WHEN x.origin = 'c' THEN x.name END"
                + tables.formatted("pragma_index_list(m.name) AS x")));
    return facts;
  }

  static List<String> applied(Path file) throws SQLException {
    return query(file, "SELECT id FROM DATABASECHANGELOG ORDER BY orderexecuted, rowid");
  }

  static void requireSound(Path file) throws SQLException {
    List<String> integrity = query(file, "PRAGMA integrity_check");
    List<String> violations = query(file, "PRAGMA foreign_key_check");
    if (!integrity.equals(List.of("ok")) || !violations.isEmpty()) {
      throw new AssertionError(integrity + " " + violations);
    }
  }

  static List<String> files(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(file -> !file.equals(directory))
          .map(directory::relativize)
          .map(Path::toString)
          .sorted()
          .toList();
    }
  }

  /** Copies the changelog, so that a test may spoil it. */
  static Path copyChangelog(Path directory) throws IOException {
    Path from = ROOT.resolve("changelog");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = directory.resolve("changelog").resolve(from.relativize(file).toString());
        Files.createDirectories(Files.isDirectory(file) ? target : target.getParent());
        if (Files.isRegularFile(file)) {
          Files.copy(file, target);
        }
      }
    }
    return directory.resolve("changelog/db.changelog-master.yaml");
  }
}

package liquibase.ext.sqlite.database;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import liquibase.exception.DatabaseException;
import liquibase.ext.sqlite.ddl.DdlException;
import liquibase.ext.sqlite.ddl.Statements;
import liquibase.ext.sqlite.ddl.Token;
import liquibase.ext.sqlite.jdbc.Sqlite;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;

/**
 * A schema that is declared in SQL, to compare with: {@code jdbc:sqlite:schema:PATH}, where PATH is
 * a file or a folder of {@code .sql} files, which are run in the order of their names in a database
 * in memory.
 */
final class DeclaredSchema {
  private static final String PREFIX = "jdbc:sqlite:schema:";

  private DeclaredSchema() {}

  static boolean is(String url) {
    return url.startsWith(PREFIX);
  }

  /**
   * Runs the files.
   *
   * @throws DatabaseException that names the file and the statement which does not run
   */
  static void load(String url, Connection memory) throws DatabaseException {
    Path path = Path.of(url.substring(PREFIX.length()));
    try {
      boolean autoCommit = memory.getAutoCommit();
      memory.setAutoCommit(true);
      // A schema that is only read must not reach other files.
      memory.unwrap(SQLiteConnection.class).setLimit(SQLiteLimits.SQLITE_LIMIT_ATTACHED, 0);
      for (Path file : files(path)) {
        run(file, memory);
      }
      memory.setAutoCommit(autoCommit);
    } catch (IOException e) {
      String why =
          e instanceof CharacterCodingException
              ? "it is not UTF-8"
              : e instanceof NoSuchFileException ? "there is no such file" : e.getMessage();
      throw new DatabaseException("The schema " + path + " cannot be read: " + why, e);
    } catch (SQLException e) {
      throw new DatabaseException(e.getMessage(), e);
    }
  }

  private static List<Path> files(Path path) throws IOException, DatabaseException {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> inside = Files.list(path)) {
      List<Path> files = inside.filter(file -> file.toString().endsWith(".sql")).sorted().toList();
      if (files.isEmpty()) {
        throw new DatabaseException("The folder " + path + " holds no .sql file.");
      }
      return files;
    }
  }

  private static void run(Path file, Connection memory) throws IOException, DatabaseException {
    String script = Files.readString(file, StandardCharsets.UTF_8);
    try {
      for (List<Token> statement : Statements.split(script)) {
        int start = statement.get(0).start();
        String sql = script.substring(start, statement.get(statement.size() - 1).end());
        long line = script.substring(0, start).lines().count();
        try {
          Sqlite.run(memory, sql);
        } catch (SQLException e) {
          throw new DatabaseException(
              "%s, line %d: %s".formatted(file, Math.max(1, line), e.getMessage()), e);
        }
      }
    } catch (DdlException e) {
      throw new DatabaseException(file + ": " + e.getMessage(), e);
    }
  }
}

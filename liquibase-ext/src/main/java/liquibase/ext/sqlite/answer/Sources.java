package liquibase.ext.sqlite.answer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.sqlite.JDBC;

/**
 * What an answer is made of: every file of the changelog's folder, the database's schema, and the
 * rows of the tables in which the history is kept.
 *
 * @param folder the folder that holds the changelog and whatever it includes
 * @param database the database's file
 * @param tables the tables of the history, as far as they are there
 */
public record Sources(Path folder, Path database, List<String> tables) {
  /** Beyond these an answer is looked up more slowly than it is worked out. */
  private static final int MOST_FILES = 20_000;

  private static final long MOST_BYTES = 64L << 20;

  /** What in a changelog may stand for something outside of its folder. */
  private static final List<String> LEADS_OUT = List.of("..", "${");

  /**
   * Returns a digest of all of it; empty where an answer would not be safe to keep: no database
   * yet, a database inside the folder, too much to read, or a changelog that leads out of its
   * folder.
   */
  Optional<String> digest() throws IOException, SQLException {
    if (!Files.isRegularFile(database)
        || !Files.isDirectory(folder)
        || database.toRealPath().startsWith(folder.toRealPath())) {
      return Optional.empty();
    }
    Digest digest = new Digest();
    if (!addFiles(digest)) {
      return Optional.empty();
    }
    addDatabase(digest);
    return Optional.of(digest.hex());
  }

  private boolean addFiles(Digest digest) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      files = all.filter(Files::isRegularFile).limit(MOST_FILES + 1L).sorted().toList();
    }
    long bytes = 0;
    for (Path file : files) {
      bytes += Files.size(file);
      if (bytes > MOST_BYTES) {
        return false;
      }
      byte[] content = Files.readAllBytes(file);
      String text = new String(content, StandardCharsets.ISO_8859_1);
      if (LEADS_OUT.stream().anyMatch(text::contains)) {
        return false;
      }
      digest.add(folder.relativize(file).toString());
      digest.add(content);
    }
    return files.size() <= MOST_FILES;
  }

  private void addDatabase(Digest digest) throws SQLException {
    try (Connection connection = new JDBC().connect("jdbc:sqlite:" + database, new Properties());
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA query_only = ON");
      add(digest, statement, "SELECT type, name, tbl_name, rootpage, sql FROM sqlite_master");
      for (String table : tables) {
        if (exists(statement, table)) {
          add(digest, statement, "SELECT * FROM \"" + table.replace("\"", "\"\"") + "\"");
        }
      }
    }
  }

  private static boolean exists(Statement statement, String table) throws SQLException {
    String literal = "'" + table.replace("'", "''") + "'";
    try (ResultSet rows =
        statement.executeQuery(
            "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = "
                + literal
                + " COLLATE NOCASE")) {
      return rows.next();
    }
  }

  private static void add(Digest digest, Statement statement, String query) throws SQLException {
    digest.add(query);
    try (ResultSet rows = statement.executeQuery(query)) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        for (int i = 1; i <= columns; i++) {
          digest.add(String.valueOf(rows.getString(i)));
        }
      }
    }
  }
}

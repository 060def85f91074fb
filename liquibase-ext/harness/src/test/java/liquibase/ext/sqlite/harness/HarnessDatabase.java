package liquibase.ext.sqlite.harness;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The database that harness-config.yml names, made anew for each suite. */
final class HarnessDatabase {
  private static final Path FILE = Path.of("harness.db");

  private HarnessDatabase() {}

  static void create() throws IOException, SQLException {
    for (String suffix : new String[] {"", "-journal", "-wal", "-shm"}) {
      Files.deleteIfExists(Path.of(FILE + suffix));
    }
    try (InputStream script = HarnessDatabase.class.getResourceAsStream("/harness-init.sql");
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + FILE);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(new String(script.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}

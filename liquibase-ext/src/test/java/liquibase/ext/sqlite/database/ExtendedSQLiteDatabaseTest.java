package liquibase.ext.sqlite.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtendedSQLiteDatabaseTest {
  @TempDir Path directory;

  @Test
  void knowsTheFileOfAConnectionThatSomebodyElseOpened() throws Exception {
    Path file = directory.resolve("x.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      Database database =
          DatabaseFactory.getInstance()
              .findCorrectDatabaseImplementation(new JdbcConnection(connection));
      assertThat(database).isInstanceOf(ExtendedSQLiteDatabase.class);
      assertThat(((ExtendedSQLiteDatabase) database).file().map(Path::getFileName))
          .hasValue(Path.of("x.db"));
    }
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      ExtendedSQLiteDatabase database = new ExtendedSQLiteDatabase();
      database.setConnection(new JdbcConnection(connection));
      assertThat(database.file()).isEmpty();
    }
  }
}

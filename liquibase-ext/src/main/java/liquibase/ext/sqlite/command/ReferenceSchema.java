package liquibase.ext.sqlite.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.exception.LiquibaseException;
import liquibase.ext.sqlite.database.DatabaseUrl;
import liquibase.ext.sqlite.database.ExtendedSQLiteDatabase;
import liquibase.ext.sqlite.database.UserSchema;
import liquibase.ext.sqlite.schema.Schema;
import liquibase.resource.ResourceAccessor;

/**
 * A schema that lies outside the changelog: a database, an {@code .sql} file or a folder of them.
 */
final class ReferenceSchema {

  private ReferenceSchema() {}

  /** Returns whether a name means a file or a URL, and not a revision. */
  static boolean isOutside(String reference) {
    boolean named = reference.contains("/") || reference.matches(".*\\.(sql|db|sqlite3?)");
    return named || reference.contains(":") || Files.exists(Path.of(reference));
  }

  /**
   * Reads it.
   *
   * @throws LiquibaseException if there is no such file, or it holds no schema
   */
  static Schema read(String reference, ResourceAccessor resources) throws LiquibaseException {
    if (!reference.contains(":") && !Files.exists(Path.of(reference))) {
      throw new LiquibaseException(
          "There is no reference %s: name a database, an .sql file, or a folder of them."
              .formatted(reference));
    }
    try (Database other =
        DatabaseFactory.getInstance().openDatabase(url(reference), null, null, null, resources)) {
      return UserSchema.read(((ExtendedSQLiteDatabase) other).jdbc());
    } catch (SQLException e) {
      throw new LiquibaseException(e.getMessage(), e);
    }
  }

  private static String url(String reference) {
    if (reference.startsWith("jdbc:")) {
      return reference;
    }
    return !reference.contains(":") && isSql(Path.of(reference))
        ? "jdbc:sqlite:schema:" + reference
        : DatabaseUrl.parsePathOrUrl(reference).jdbcUrl();
  }

  private static boolean isSql(Path path) {
    return Files.isDirectory(path) || path.toString().endsWith(".sql");
  }
}

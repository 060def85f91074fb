package liquibase.ext.sqlite.snapshot;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import liquibase.ext.sqlite.schema.Schema;
import liquibase.ext.sqlite.schema.SchemaObject;

/** Copies of a schema without its rows, in memory, where statements may be tried out. */
public final class SchemaClone {

  private SchemaClone() {}

  /** Opens a database in memory that has this schema; whoever asks closes it. */
  public static Connection inMemory(Schema schema) throws SQLException {
    Connection memory = DriverManager.getConnection("jdbc:sqlite::memory:");
    try {
      create(schema, memory);
      return memory;
    } catch (SQLException e) {
      memory.close();
      throw e;
    }
  }

  /** Creates every object of a schema in an empty database. */
  public static void create(Schema schema, Connection empty) throws SQLException {
    for (SchemaObject object : schema.objects()) {
      if (object.sql() != null) {
        try (Statement statement = empty.createStatement()) {
          statement.execute(object.sql());
        }
      }
    }
  }
}

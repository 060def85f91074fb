package liquibase.ext.sqlite.snapshot;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import liquibase.ext.sqlite.ddl.Names;
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

  /**
   * Creates every object of a schema in an empty database. Virtual tables go first, and bring their
   * shadow tables with them.
   */
  public static void create(Schema schema, Connection empty) throws SQLException {
    Set<String> made = new HashSet<>();
    for (SchemaObject object : schema.objects()) {
      if (object.isVirtual()) {
        run(empty, object.sql());
      }
    }
    for (SchemaObject object : SchemaReader.readAll(empty).objects()) {
      made.add(object.type() + Names.fold(object.name()));
    }
    for (SchemaObject object : schema.objects()) {
      if (object.sql() != null && !made.contains(object.type() + Names.fold(object.name()))) {
        run(empty, object.sql());
      }
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}

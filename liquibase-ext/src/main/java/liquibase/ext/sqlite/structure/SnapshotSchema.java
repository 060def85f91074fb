package liquibase.ext.sqlite.structure;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import liquibase.exception.DatabaseException;
import liquibase.ext.sqlite.database.ExtendedSQLiteDatabase;
import liquibase.ext.sqlite.database.UserSchema;
import liquibase.ext.sqlite.ddl.Statements;
import liquibase.ext.sqlite.ddl.Token;
import liquibase.ext.sqlite.jdbc.Sqlite;
import liquibase.ext.sqlite.schema.Schema;
import liquibase.ext.sqlite.schema.SchemaObject;
import liquibase.ext.sqlite.snapshot.SchemaClone;
import liquibase.ext.sqlite.snapshot.SchemaReader;
import liquibase.snapshot.DatabaseSnapshot;
import liquibase.snapshot.EmptyDatabaseSnapshot;
import liquibase.structure.core.Table;
import liquibase.structure.core.View;

/**
 * The schema that a snapshot of Liquibase stands for: read once for each snapshot, and carried in
 * it as DDL, so that a snapshot in a file is as exact as the database was.
 */
public final class SnapshotSchema {
  /** The attribute of Liquibase's Schema object that holds the DDL, as a script. */
  static final String DDL = "sqliteDdl";

  private static final String SCRATCH = "liquibase.sqlite.schema";

  private SnapshotSchema() {}

  /**
   * Returns the user's schema: without bookkeeping tables, and without the shadow tables of virtual
   * ones, which come and go with these.
   */
  public static Schema of(DatabaseSnapshot snapshot) throws DatabaseException {
    if (snapshot == null || snapshot instanceof EmptyDatabaseSnapshot) {
      return new Schema(List.of());
    }
    Connection connection = live(snapshot);
    try {
      return connection == null ? fromAttribute(snapshot) : UserSchema.of(all(snapshot));
    } catch (SQLException e) {
      throw new DatabaseException(e.getMessage(), e);
    }
  }

  /** Returns all that is there; Liquibase looks for its own tables too. */
  static Schema all(DatabaseSnapshot snapshot) throws DatabaseException {
    Schema known = (Schema) snapshot.getScratchData(SCRATCH);
    if (known == null) {
      try {
        known = withoutShadows(live(snapshot));
      } catch (SQLException e) {
        throw new DatabaseException(e.getMessage(), e);
      }
      snapshot.setScratchData(SCRATCH, known);
    }
    return known;
  }

  /** Returns a schema as DDL, in an order that runs. */
  static String ddl(Schema schema) {
    List<String> ddl = new ArrayList<>();
    for (String type : List.of("table", "index", "view", "trigger")) {
      schema.objects(type).stream()
          .map(SchemaObject::sql)
          .filter(sql -> sql != null)
          .forEach(ddl::add);
    }
    return ddl.isEmpty() ? "" : String.join("\n;\n", ddl) + "\n;";
  }

  private static Connection live(DatabaseSnapshot snapshot) {
    return snapshot.getDatabase() instanceof ExtendedSQLiteDatabase database
            && database.getConnection() != null
        ? database.jdbc()
        : null;
  }

  private static Schema withoutShadows(Connection connection) throws SQLException {
    Set<String> shadows = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    for (List<String> row :
        Sqlite.rows(
            connection,
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'shadow'")) {
      shadows.add(row.get(0));
    }
    return new Schema(
        SchemaReader.readAll(connection).objects().stream()
            .filter(object -> !shadows.contains(object.table()))
            .toList());
  }

  /** A snapshot from a file leaves the schema itself out; its tables and views know it. */
  private static Schema fromAttribute(DatabaseSnapshot snapshot) throws SQLException {
    List<liquibase.structure.DatabaseObject> objects = new ArrayList<>();
    objects.addAll(snapshot.get(liquibase.structure.core.Schema.class));
    objects.addAll(snapshot.get(Table.class));
    objects.addAll(snapshot.get(View.class));
    for (liquibase.structure.DatabaseObject object : objects) {
      liquibase.structure.core.Schema owner = object.getSchema();
      String ddl = owner == null ? null : owner.getAttribute(DDL, String.class);
      if (ddl != null) {
        return new Schema(read(ddl));
      }
    }
    return new Schema(List.of());
  }

  private static List<SchemaObject> read(String ddl) throws SQLException {
    try (Connection memory = SchemaClone.inMemory(new Schema(List.of()))) {
      for (List<Token> statement : Statements.split(ddl)) {
        int end = statement.get(statement.size() - 1).end();
        Sqlite.run(memory, ddl.substring(statement.get(0).start(), end));
      }
      return UserSchema.of(withoutShadows(memory)).objects();
    }
  }
}

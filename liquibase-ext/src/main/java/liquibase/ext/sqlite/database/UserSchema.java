package liquibase.ext.sqlite.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import liquibase.GlobalConfiguration;
import liquibase.ext.sqlite.schema.Schema;
import liquibase.ext.sqlite.snapshot.SchemaReader;

/** The schema that belongs to the user: all but the tables in which migration tools keep books. */
public final class UserSchema {

  private UserSchema() {}

  /** Reads it. */
  public static Schema read(Connection connection) throws SQLException {
    return SchemaReader.readWithout(connection, books());
  }

  /** Returns the user's part of a schema. */
  public static Schema of(Schema all) {
    // Asked for once: to look a setting up is slower than to compare a name.
    Set<String> books = books();
    return new Schema(
        all.objects().stream().filter(object -> !books.contains(object.table())).toList());
  }

  /** Returns whether a table keeps books; Liquibase's may be called otherwise by its settings. */
  public static boolean isBook(String table) {
    return books().contains(table);
  }

  private static Set<String> books() {
    Set<String> books = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    books.add("alembic_version");
    books.add("DATABASECHANGELOGHISTORY");
    books.add("DATABASECHANGELOG");
    books.add("DATABASECHANGELOGLOCK");
    books.add(GlobalConfiguration.DATABASECHANGELOG_TABLE_NAME.getCurrentValue());
    books.add(GlobalConfiguration.DATABASECHANGELOGLOCK_TABLE_NAME.getCurrentValue());
    return books;
  }
}

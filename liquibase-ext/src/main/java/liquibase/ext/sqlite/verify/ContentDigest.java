package liquibase.ext.sqlite.verify;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import liquibase.ext.sqlite.ddl.Names;
import liquibase.ext.sqlite.schema.SchemaObject;
import liquibase.ext.sqlite.snapshot.SchemaReader;

/**
 * The content of tables, each as one digest of all its values with their types. Rows are read one
 * by one, so that memory does not grow with them, in the order of the table itself.
 */
public final class ContentDigest {
  private final MessageDigest digest;
  private final ByteBuffer eight = ByteBuffer.allocate(8);

  private ContentDigest() {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the digests of the tables that are wanted, by their names. */
  public static Map<String, String> of(Connection connection, Predicate<String> wanted)
      throws SQLException {
    return of(connection, wanted, table -> Set.of());
  }

  /**
   * Returns the digests of the tables that are wanted, by their names.
   *
   * @param without returns the columns of a table that do not count, folded
   */
  public static Map<String, String> of(
      Connection connection, Predicate<String> wanted, Function<String, Set<String>> without)
      throws SQLException {
    Map<String, String> digests = new TreeMap<>();
    for (SchemaObject table : SchemaReader.readAll(connection).objects("table")) {
      if (!table.isVirtual() && wanted.test(table.name())) {
        digests.put(
            table.name(),
            new ContentDigest().of(connection, table.name(), without.apply(table.name())));
      }
    }
    return digests;
  }

  private String of(Connection connection, String table, Set<String> without) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT * FROM " + Names.quote(table))) {
      List<Integer> counted = new ArrayList<>();
      for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
        String column = rows.getMetaData().getColumnName(i);
        if (!without.contains(Names.fold(column))) {
          add('c', column.getBytes(StandardCharsets.UTF_8));
          counted.add(i);
        }
      }
      while (rows.next()) {
        for (int i : counted) {
          add(rows.getObject(i));
        }
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private void add(Object value) {
    if (value == null) {
      digest.update((byte) 'n');
    } else if (value instanceof byte[] bytes) {
      add('b', bytes);
    } else if (value instanceof Double || value instanceof Float) {
      digest.update((byte) 'r');
      digest.update(
          eight
              .clear()
              .putLong(Double.doubleToRawLongBits(((Number) value).doubleValue()))
              .array());
    } else if (value instanceof Number number) {
      digest.update((byte) 'i');
      digest.update(eight.clear().putLong(number.longValue()).array());
    } else {
      add('t', value.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  private void add(char kind, byte[] bytes) {
    digest.update((byte) kind);
    digest.update(eight.clear().putLong(bytes.length).array());
    digest.update(bytes);
  }
}

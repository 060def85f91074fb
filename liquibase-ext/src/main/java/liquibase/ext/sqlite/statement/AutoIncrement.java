package liquibase.ext.sqlite.statement;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import liquibase.ext.sqlite.ddl.Names;

/**
 * Where AUTOINCREMENT begins. SQLite keeps the largest number that it has given in sqlite_sequence,
 * which may be written: <a href="https://www.sqlite.org/autoinc.html">sqlite.org/autoinc.html</a>.
 * It always counts by one.
 */
public final class AutoIncrement {

  private AutoIncrement() {}

  /** Returns what is wrong with a step; empty where it is 1 or not given. */
  public static Optional<String> problem(BigInteger incrementBy) {
    boolean one = incrementBy == null || incrementBy.equals(BigInteger.ONE);
    return one
        ? Optional.empty()
        : Optional.of("incrementBy: SQLite's AUTOINCREMENT counts by one. Leave it out");
  }

  /** Returns the statements that let a table begin at a number, unless it is beyond it already. */
  public static List<String> startWith(String table, BigInteger startWith) {
    if (startWith == null || startWith.compareTo(BigInteger.ONE) <= 0) {
      return List.of();
    }
    String name = Names.literal(table);
    BigInteger last = startWith.subtract(BigInteger.ONE);
    return List.of(
        "INSERT INTO sqlite_sequence (name, seq) SELECT %s, %s WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = %s)"
            .formatted(name, last, name),
        "UPDATE sqlite_sequence SET seq = %s WHERE name = %s AND seq < %s"
            .formatted(last, name, last));
  }
}

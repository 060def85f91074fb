import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import liquibase.ext.sqlite.execute.TableChangeRunner;
import liquibase.ext.sqlite.plan.Operation;
import liquibase.ext.sqlite.plan.Operation.ConstraintRef;
import liquibase.ext.sqlite.plan.Strategy;

/** Measures one change of a table in the process, from BEGIN to behind COMMIT, in seconds. */
public final class InProcess {
  public static void main(String[] arguments) throws Exception {
    Operation operation =
        switch (arguments[1]) {
          case "check" -> new Operation.AddConstraint("CONSTRAINT ck CHECK (fencer_id > 0)");
          case "default" -> new Operation.SetDefault("events", "'none'");
          case "notnull" -> new Operation.SetNotNull("last_seen_at", null, null);
          case "foreignkey" ->
              new Operation.AddConstraint(
                  "CONSTRAINT fk FOREIGN KEY (tournament_id) REFERENCES tournaments (id)");
          case "dropforeignkey" ->
              new Operation.DropConstraint(
                  new ConstraintRef(
                      ConstraintRef.Kind.FOREIGN_KEY, null, List.of("fencer_id"), null));
          default -> throw new IllegalArgumentException(arguments[1]);
        };
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + arguments[0])) {
      connection.setAutoCommit(false);
      long start = System.nanoTime();
      new TableChangeRunner(connection, line -> {})
          .run("registrations", List.of(operation), Strategy.AUTO);
      connection.commit();
      System.out.println((System.nanoTime() - start) / 1e9);
    }
  }
}

package liquibase.ext.sqlite.execute;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import liquibase.ext.sqlite.ddl.TableDefinition;
import liquibase.ext.sqlite.plan.Inverse;
import liquibase.ext.sqlite.plan.Operation;
import liquibase.ext.sqlite.plan.PlanException;
import liquibase.ext.sqlite.plan.Strategy;
import liquibase.ext.sqlite.schema.Schema;
import liquibase.ext.sqlite.snapshot.SchemaClone;
import liquibase.ext.sqlite.snapshot.SchemaReader;

/**
 * The way back of operations on one table. Each is carried out on an empty copy of the schema, in
 * memory, so that the next one is undone from the schema that it really met: SQLite itself follows
 * a renamed column into every expression.
 */
public final class InverseOperations {

  private InverseOperations() {}

  /**
   * Returns the operations that undo others, in the order in which they are to run.
   *
   * @param before the schema before the first of them
   * @throws PlanException if one of them has no way back; the message says why
   */
  public static List<Operation> of(Schema before, String table, List<Operation> operations) {
    TableDefinition start = before.table(table).orElse(null);
    if (start == null) {
      return Inverse.withoutPast(table, operations);
    }
    List<Operation> back = new ArrayList<>();
    try (Connection memory = SchemaClone.inMemory(before)) {
      TableChangeRunner runner = new TableChangeRunner(memory, line -> {});
      String name = table;
      for (Operation operation : operations) {
        Schema now = SchemaReader.readAll(memory);
        String current = name;
        TableDefinition met =
            now.table(name).orElseThrow(() -> new PlanException("There is no table " + current));
        back.addAll(0, Inverse.of(met, operation));
        runner.run(name, List.of(operation), Strategy.AUTO);
        name = TableChangeRunner.nameAfter(name, List.of(operation));
      }
    } catch (SQLException e) {
      throw new PlanException(e.getMessage());
    }
    back.add(new Operation.WriteAs(start.text()));
    return List.copyOf(back);
  }
}

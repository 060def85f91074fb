package liquibase.ext.sqlite.draft;

import java.util.List;
import liquibase.ext.sqlite.plan.Operation;
import liquibase.ext.sqlite.schema.SchemaObject;

/** A step from one schema to another. */
public sealed interface SchemaStep {

  /** Makes a table, a virtual table, an index, a view or a trigger. */
  record Create(SchemaObject object) implements SchemaStep {}

  /** Drops one of these. */
  record Drop(SchemaObject object) implements SchemaStep {}

  /** Renames a table. */
  record Rename(String from, String to) implements SchemaStep {}

  /**
   * Changes a table.
   *
   * @param table the table's name
   * @param operations what is done to it
   * @param rebuilds whether the rows have to be copied for it
   * @param made the text that the table has then: it means what it should, in words of its own
   * @param comesBack whether the way back by what the table was leads back to it
   */
  record Change(
      String table, List<Operation> operations, boolean rebuilds, String made, boolean comesBack)
      implements SchemaStep {}
}

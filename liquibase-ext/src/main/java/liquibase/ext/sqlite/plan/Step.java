package liquibase.ext.sqlite.plan;

import java.util.List;
import liquibase.ext.sqlite.ddl.TableDefinition;
import liquibase.ext.sqlite.schema.SchemaObject;

/** A step of a plan. */
public sealed interface Step {

  /** One of SQLite's own statements. */
  record Alter(String sql, boolean renames) implements Step {}

  /**
   * An edit of the table's text in sqlite_schema.
   *
   * @param before the table as it is
   * @param after the table as it is to be
   * @param proofs what has to hold for the rows
   */
  record Edit(TableDefinition before, TableDefinition after, List<Proof> proofs) implements Step {}

  /**
   * A rebuild of a table.
   *
   * @param before the table as it is
   * @param after the table as it is to be, under its own name
   * @param temporary the name under which the new table is filled
   * @param copies what each stored column of the new table is filled with
   * @param condition the SQL condition of the rows that are kept, or null for all
   * @param proofs what has to hold for the rows
   * @param recreate the indexes and triggers that go down with the old table and come back, in the
   *     order of {@code sqlite_schema}
   * @param tableRow the old table's row in {@code sqlite_schema}
   * @param autoIndexes the rows of the indexes that SQLite made for the old table's constraints
   * @param wholeText whether a person gave the table's whole text, and so answers for its keys
   */
  record Rebuild(
      TableDefinition before,
      TableDefinition after,
      String temporary,
      List<Copy> copies,
      String condition,
      List<Proof> proofs,
      List<SchemaObject> recreate,
      SchemaObject tableRow,
      List<SchemaObject> autoIndexes,
      boolean wholeText)
      implements Step {

    /** Returns the columns whose values the plan does not touch. */
    public List<Copy> untouched() {
      return copies.stream().filter(copy -> copy.source() != null).toList();
    }
  }

  /**
   * How one column of the new table is filled.
   *
   * @param target the column
   * @param source the old column whose value it takes over untouched, or null
   * @param expression the SQL expression that gives its value
   * @param required whether a NULL is an error that should name the rows
   */
  record Copy(String target, String source, String expression, boolean required) {}
}

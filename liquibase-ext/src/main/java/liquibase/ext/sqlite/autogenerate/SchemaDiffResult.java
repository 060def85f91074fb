package liquibase.ext.sqlite.autogenerate;

import liquibase.diff.DiffResult;
import liquibase.diff.compare.CompareControl;
import liquibase.ext.sqlite.schema.Schema;
import liquibase.snapshot.DatabaseSnapshot;

/** A comparison of two schemas, with the schemas themselves. */
final class SchemaDiffResult extends DiffResult {
  private final Schema reference;
  private final Schema comparison;
  private boolean drafted;

  SchemaDiffResult(
      DatabaseSnapshot referenceSnapshot,
      DatabaseSnapshot comparisonSnapshot,
      CompareControl control,
      Schema reference,
      Schema comparison) {
    super(referenceSnapshot, comparisonSnapshot, control);
    this.reference = reference;
    this.comparison = comparison;
  }

  /** Returns the schema that should be. */
  Schema reference() {
    return reference;
  }

  /** Returns the schema that is. */
  Schema comparison() {
    return comparison;
  }

  /** Returns true once: the whole draft comes with the first object that Liquibase asks for. */
  boolean takeDraft() {
    boolean first = !drafted;
    drafted = true;
    return first;
  }
}

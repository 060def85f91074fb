package liquibase.ext.sqlite.autogenerate;

import java.util.List;
import liquibase.change.AbstractChange;
import liquibase.change.Change;
import liquibase.change.ChangeMetaData;
import liquibase.change.DatabaseChange;
import liquibase.database.Database;
import liquibase.statement.SqlStatement;

/**
 * All that leads from one schema to another, as one change: so that Liquibase, which makes a
 * changeSet of each, makes one of it. It is unfolded when the changelog is written.
 */
@DatabaseChange(
    name = "draftedChange",
    description = "A draft on its way into a changelog",
    priority = ChangeMetaData.PRIORITY_DEFAULT)
public final class DraftedChange extends AbstractChange {
  private final List<Change> changes;
  private final List<Change> rollback;
  private final List<String> remarks;
  private final List<String> parents;

  DraftedChange(
      List<Change> changes, List<Change> rollback, List<String> remarks, List<String> parents) {
    this.changes = List.copyOf(changes);
    this.rollback = List.copyOf(rollback);
    this.remarks = List.copyOf(remarks);
    this.parents = List.copyOf(parents);
  }

  /** Returns the changes. */
  public List<Change> changes() {
    return changes;
  }

  /** Returns the way back; empty where each change has its own. */
  public List<Change> rollback() {
    return rollback;
  }

  /** Returns what a reader should know, a sentence each. */
  public List<String> remarks() {
    return remarks;
  }

  /** Returns changes as YAML, a list in blocks, without indentation. */
  public static String yaml(List<Change> changes) {
    return DraftSerializers.YamlDrafts.block(changes);
  }

  /** Returns the revisions that the draft follows; empty for a root. */
  List<String> parents() {
    return parents;
  }

  @Override
  public String getConfirmationMessage() {
    return "Drafted";
  }

  @Override
  public SqlStatement[] generateStatements(Database database) {
    return changes.stream()
        .flatMap(change -> List.of(change.generateStatements(database)).stream())
        .toArray(SqlStatement[]::new);
  }
}

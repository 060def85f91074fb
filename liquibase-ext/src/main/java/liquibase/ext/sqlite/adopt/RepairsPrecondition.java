package liquibase.ext.sqlite.adopt;

import liquibase.Scope;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.visitor.ChangeExecListener;
import liquibase.database.Database;
import liquibase.exception.PreconditionFailedException;
import liquibase.ext.sqlite.history.DeclaringPrecondition;
import liquibase.parser.core.ParsedNode;
import liquibase.parser.core.ParsedNodeException;
import liquibase.resource.ResourceAccessor;

/**
 * {@code repairs}: declares that a changeSet turns a drifted schema into that of a revision. It
 * holds only within {@code adopt --repair}.
 */
public class RepairsPrecondition extends DeclaringPrecondition {
  /** The scope's flag for a run of {@code adopt --repair}. */
  static final String REPAIRING = "liquibase.sqlite.repairing";

  private String revision;

  /** Returns the revision whose schema the repair restores. */
  public String revision() {
    return revision;
  }

  @Override
  public String getName() {
    return "repairs";
  }

  @Override
  public void load(ParsedNode parsedNode, ResourceAccessor resourceAccessor)
      throws ParsedNodeException {
    if (!(parsedNode.getValue() instanceof String text) || text.isBlank()) {
      throw new ParsedNodeException("`repairs` needs the id of one revision, in quotes.");
    }
    revision = text.strip();
  }

  @Override
  public void check(
      Database database,
      DatabaseChangeLog changeLog,
      ChangeSet changeSet,
      ChangeExecListener changeExecListener)
      throws PreconditionFailedException {
    if (!Scope.getCurrentScope().get(REPAIRING, false)) {
      throw new PreconditionFailedException(
          "a repair runs only by `migrate adopt --repair`", changeLog, this);
    }
  }
}

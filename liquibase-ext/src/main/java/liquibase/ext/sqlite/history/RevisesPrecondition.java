package liquibase.ext.sqlite.history;

import java.util.List;
import java.util.Set;
import liquibase.Scope;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.visitor.ChangeExecListener;
import liquibase.database.Database;
import liquibase.exception.PreconditionErrorException;
import liquibase.exception.PreconditionFailedException;
import liquibase.ext.sqlite.database.DeclaredRevisions;
import liquibase.parser.core.ParsedNode;
import liquibase.parser.core.ParsedNodeException;
import liquibase.resource.ResourceAccessor;

/**
 * {@code revises}: declares the parents of a revision, and holds if they are applied. A list makes
 * a merge; {@code base} makes a root.
 */
public class RevisesPrecondition extends RevisionListPrecondition {
  /** What a root revises. */
  public static final String BASE = "base";

  /** Returns the ids of the parents; none for a root. */
  public List<String> parents() {
    return names();
  }

  @Override
  public String getName() {
    return "revises";
  }

  @Override
  protected String whenEmpty() {
    return " Write `base` for a root.";
  }

  /** Makes the declaration of a revision that follows these; of a root, where there are none. */
  public static RevisesPrecondition of(List<String> parents) {
    RevisesPrecondition precondition = new RevisesPrecondition();
    precondition.names(parents);
    return precondition;
  }

  /** Returns the parents as an attribute holds them. */
  public String getRevision() {
    return parents().isEmpty() ? BASE : String.join(", ", parents());
  }

  @Override
  public void load(ParsedNode parsedNode, ResourceAccessor resourceAccessor)
      throws ParsedNodeException {
    super.load(parsedNode, resourceAccessor);
    if (names().equals(List.of(BASE))) {
      names(List.of());
    }
    Scope.getCurrentScope().getSingleton(DeclaredRevisions.class).declare();
  }

  @Override
  public void check(
      Database database,
      DatabaseChangeLog changeLog,
      ChangeSet changeSet,
      ChangeExecListener changeExecListener)
      throws PreconditionFailedException, PreconditionErrorException {
    Set<String> applied = AppliedIds.of(database, changeLog, this);
    AppliedIds.require(applied, parents(), changeLog, this);
  }
}

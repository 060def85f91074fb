package liquibase.ext.sqlite.history;

import java.util.List;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.visitor.ChangeExecListener;
import liquibase.database.Database;

/** {@code branchLabels}: names the branch that begins with a revision. It always holds. */
public class BranchLabelsPrecondition extends RevisionListPrecondition {

  /** Returns the labels. */
  public List<String> labels() {
    return names();
  }

  /** Returns the labels as an attribute holds them. */
  public String getLabel() {
    return String.join(", ", names());
  }

  @Override
  protected String attribute() {
    return "label";
  }

  @Override
  public String getName() {
    return "branchLabels";
  }

  @Override
  public void check(
      Database database,
      DatabaseChangeLog changeLog,
      ChangeSet changeSet,
      ChangeExecListener changeExecListener) {
    // A name asks nothing of the database.
  }
}

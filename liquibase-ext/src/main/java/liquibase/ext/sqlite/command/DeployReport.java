package liquibase.ext.sqlite.command;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import liquibase.exception.LiquibaseException;
import liquibase.ext.sqlite.database.UserSchema;
import liquibase.ext.sqlite.revision.RevisionGraph;
import liquibase.ext.sqlite.schema.Schema;

/** What a deploy did, as it goes along. */
public final class DeployReport {
  String status = "failed";
  Set<String> before = Set.of();
  Set<String> after = Set.of();
  final Map<String, Double> applied = new LinkedHashMap<>();
  final List<PlanPreview.Revision> plans = new ArrayList<>();
  String backup;
  String error;
  int untouched;
  double seconds;
  RevisionGraph graph;
  Schema schemaBefore;
  Schema schemaAfter;

  /** Notes the graph, and the schema as it is: the first time as that from before. */
  void describe(Session session) throws LiquibaseException {
    graph = session.revisions().graph();
    try {
      schemaAfter = UserSchema.read(session.database().jdbc());
      schemaBefore = schemaBefore == null ? schemaAfter : schemaBefore;
    } catch (SQLException e) {
      throw new LiquibaseException(e.getMessage(), e);
    }
  }

  /** Returns the word for what came of it: upgraded, nothing to do, needs a person, or failed. */
  public String status() {
    return status;
  }
}

package liquibase.ext.sqlite.execute;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import liquibase.ext.sqlite.plan.Step;
import liquibase.ext.sqlite.snapshot.SchemaReader;
import liquibase.ext.sqlite.verify.ForeignKeys;
import liquibase.ext.sqlite.verify.Proofs;
import liquibase.ext.sqlite.verify.VerificationException;

/** Carries out one edit of a table's text: prove the rows, write, look at the foreign keys. */
final class Edit {
  private final Connection connection;
  private final Step.Edit step;

  Edit(Connection connection, Step.Edit step) {
    this.connection = connection;
    this.step = step;
  }

  void run() throws SQLException {
    String table = step.before().name();
    new Proofs(connection, step.before()).require(step.proofs());
    Set<String> before = violations(table);
    SchemaEdit.write(connection, table, step.after().text());
    Set<String> after = violations(table);
    after.removeAll(before);
    if (!after.isEmpty()) {
      throw VerificationException.foreignKeys(table, after);
    }
  }

  private Set<String> violations(String table) throws SQLException {
    return ForeignKeys.violations(connection, SchemaReader.readAll(connection), table);
  }
}

package liquibase.ext.sqlite.execute;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import liquibase.ext.sqlite.ddl.Constraint;
import liquibase.ext.sqlite.ddl.TableDefinition;
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
    if (step.before().text().equals(step.after().text())) {
      return;
    }
    new Proofs(connection, step.before()).require(step.proofs());
    boolean keysChange = !foreignKeys(step.before()).equals(foreignKeys(step.after()));
    Set<String> before = keysChange ? violations(table) : Set.of();
    SchemaEdit.write(connection, table, step.after().text());
    if (keysChange) {
      requireNoNewViolations(table, before);
    }
  }

  private void requireNoNewViolations(String table, Set<String> before) throws SQLException {
    Set<String> after = violations(table);
    after.removeAll(before);
    if (!after.isEmpty()) {
      throw VerificationException.foreignKeys(table, after);
    }
  }

  /** No other edit can make a row refer to what is not there, and looking takes a while. */
  private static List<String> foreignKeys(TableDefinition table) {
    return table.all(Constraint.ForeignKey.class).stream()
        .map(key -> key.span().of(table.text()))
        .toList();
  }

  private Set<String> violations(String table) throws SQLException {
    return ForeignKeys.violations(connection, SchemaReader.readAll(connection), table);
  }
}

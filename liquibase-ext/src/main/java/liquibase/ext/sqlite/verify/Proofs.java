package liquibase.ext.sqlite.verify;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import liquibase.ext.sqlite.ddl.ColumnDefinition;
import liquibase.ext.sqlite.ddl.Names;
import liquibase.ext.sqlite.ddl.TableDefinition;
import liquibase.ext.sqlite.jdbc.Sqlite;
import liquibase.ext.sqlite.plan.Proof;

/** Proves that the rows of a table obey what it is going to demand, or names those that do not. */
public final class Proofs {
  private static final int SHOWN_ROWS = 10;
  private static final int SHOWN_COLUMNS = 8;
  private static final int SHOWN_LENGTH = 60;

  private final Connection connection;
  private final TableDefinition table;

  /** Makes the proofs for one table, as it is now. */
  public Proofs(Connection connection, TableDefinition table) {
    this.connection = connection;
    this.table = table;
  }

  /**
   * Proves the claims.
   *
   * @throws VerificationException with at most ten rows, and how many there are
   */
  public void require(List<Proof> proofs) throws SQLException {
    for (Proof proof : proofs) {
      long count = Sqlite.number(connection, "SELECT count(*) " + proof.from());
      if (count > 0) {
        throw new VerificationException(
            "%s in %d rows of %s:%n%s%nNothing was changed. Correct these rows first."
                .formatted(proof.claim(), count, table.name(), rows(proof.from())));
      }
    }
  }

  /** Returns the first rows that the query finds, a line each. */
  String rows(String from) throws SQLException {
    List<String> columns = new ArrayList<>();
    boolean hidden = !table.withoutRowid() && table.rowidAlias().isEmpty();
    if (hidden && table.indexOf("rowid") < 0) {
      columns.add("rowid");
    }
    table.columns().stream()
        .map(ColumnDefinition::name)
        .limit(SHOWN_COLUMNS)
        .map(Names::quote)
        .forEach(columns::add);
    List<String> lines = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT " + String.join(", ", columns) + " " + from + " LIMIT " + SHOWN_ROWS)) {
      while (row.next()) {
        lines.add("  " + describe(row));
      }
    }
    return lines.stream().collect(Collectors.joining("\n"));
  }

  private static String describe(ResultSet row) throws SQLException {
    List<String> values = new ArrayList<>();
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      String value = String.valueOf(row.getString(i));
      String shown = value.length() > SHOWN_LENGTH ? value.substring(0, SHOWN_LENGTH) + "…" : value;
      values.add(row.getMetaData().getColumnLabel(i) + "=" + shown);
    }
    return String.join(", ", values);
  }
}

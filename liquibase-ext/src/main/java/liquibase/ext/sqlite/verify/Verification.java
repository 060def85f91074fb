package liquibase.ext.sqlite.verify;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import liquibase.ext.sqlite.ddl.Canonical;
import liquibase.ext.sqlite.ddl.ColumnDefinition;
import liquibase.ext.sqlite.ddl.KeyColumn;
import liquibase.ext.sqlite.ddl.Names;
import liquibase.ext.sqlite.ddl.TableDefinition;
import liquibase.ext.sqlite.ddl.TableEditor;
import liquibase.ext.sqlite.plan.Step;
import liquibase.ext.sqlite.schema.Schema;
import liquibase.ext.sqlite.schema.SchemaObject;
import liquibase.ext.sqlite.snapshot.SchemaReader;
import liquibase.ext.sqlite.sql.RebuildSql;

/** The proofs around one rebuild; see {@code execute.Rebuild} for where each of them stands. */
public final class Verification {
  private static final int SHOWN_ROWS = 10;

  private final Connection connection;
  private final Step.Rebuild step;
  private final RebuildSql sql;
  private final String table;
  private Set<String> violationsBefore = Set.of();
  private Set<String> brokenBefore = Set.of();

  /** Makes the proofs of one rebuild. */
  public Verification(Connection connection, Step.Rebuild step, RebuildSql sql) {
    this.connection = connection;
    this.step = step;
    this.sql = sql;
    this.table = step.before().name();
  }

  /** Notes what was wrong before, and refuses rows that would be NULL where NULL is not allowed. */
  public void beforeCopy() throws SQLException {
    Schema schema = SchemaReader.readAll(connection);
    violationsBefore = ForeignKeys.violations(connection, schema, table);
    brokenBefore = brokenViews(schema);
    for (Step.Copy copy : step.copies()) {
      if (copy.required() && copy.source() == null) {
        refuseNulls(copy);
      }
    }
  }

  /** Compares the two tables, row by row and to the byte, in the columns that the plan keeps. */
  public void afterCopy() throws SQLException {
    long before = count(table);
    long after = count(sql.temporaryName());
    if (before != after) {
      throw new VerificationException(
          "Table %s has %d rows, but its rebuilt copy %d. Nothing was changed."
              .formatted(table, before, after));
    }
    if (step.untouched().isEmpty() || before == 0) {
      return;
    }
    long differing = number(differingRows());
    if (differing != 0) {
      throw new VerificationException(
          "%d rows of table %s would not survive the rebuild as they are. Nothing was changed."
              .formatted(differing, table));
    }
  }

  /** Compares foreign keys, views and the table's text with what they are to be. */
  public void afterSwap() throws SQLException {
    Schema schema = SchemaReader.readAll(connection);
    Set<String> violations = ForeignKeys.violations(connection, schema, table);
    violations.removeAll(violationsBefore);
    if (!violations.isEmpty()) {
      throw new VerificationException(
          "After the change of table %s foreign keys would be violated: %s. Nothing was changed."
              .formatted(table, String.join("; ", violations)));
    }
    Set<String> broken = brokenViews(schema);
    broken.removeAll(brokenBefore);
    if (!broken.isEmpty()) {
      throw new VerificationException(
          "After the change of table %s these would no longer work: %s. Nothing was changed. Drop or change them first."
              .formatted(table, String.join("; ", broken)));
    }
    requireText(schema);
  }

  private void requireText(Schema schema) throws VerificationException {
    String expected = Canonical.of(TableEditor.rename(step.after(), "t"));
    TableDefinition found =
        schema
            .table(table)
            .orElseThrow(() -> new VerificationException("Table " + table + " did not come back."));
    if (!expected.equals(Canonical.of(TableEditor.rename(found, "t")))) {
      throw new VerificationException(
          "Table %s does not have the planned definition afterwards. Nothing was changed."
              .formatted(table));
    }
    for (SchemaObject object : step.recreate()) {
      if (schema.find(object.type(), object.name()).isEmpty()) {
        throw new VerificationException(
            "The %s %s of table %s did not come back. Nothing was changed."
                .formatted(object.type(), object.name(), table));
      }
    }
  }

  private void refuseNulls(Step.Copy copy) throws SQLException {
    String from = " FROM " + Names.quote(table) + " WHERE (" + copy.expression() + ") IS NULL";
    long count = number("SELECT count(*)" + from);
    if (count == 0) {
      return;
    }
    List<String> rows = new ArrayList<>();
    String columns =
        step.before().columns().stream()
            .map(ColumnDefinition::name)
            .limit(8)
            .map(Names::quote)
            .collect(Collectors.joining(", "));
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT " + columns + from + " LIMIT " + SHOWN_ROWS)) {
      while (row.next()) {
        rows.add("  " + describe(row));
      }
    }
    throw new VerificationException(
        "Column %s.%s is NOT NULL, but %s is NULL in %d rows:%n%s%nNothing was changed. Give these rows a value first."
            .formatted(table, copy.target(), copy.expression(), count, String.join("\n", rows)));
  }

  private static String describe(ResultSet row) throws SQLException {
    List<String> values = new ArrayList<>();
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      values.add(row.getMetaData().getColumnLabel(i) + "=" + row.getString(i));
    }
    return String.join(", ", values);
  }

  private long count(String name) throws SQLException {
    return number("SELECT count(*) FROM " + Names.quote(name));
  }

  private long number(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      return rows.next() ? rows.getLong(1) : 0;
    }
  }

  /**
   * Rows are found again by rowid or by primary key. A table that has neither, since its columns
   * take all names of the rowid, is compared as a bag of rows.
   */
  private String differingRows() {
    return sql.keepsRowid() || !primaryKey().isEmpty() ? differingByKey() : differingAsBag();
  }

  /** A value must keep its type and each byte. */
  private String differingByKey() {
    List<String> different = new ArrayList<>();
    for (Step.Copy copy : step.untouched()) {
      String old = "o." + Names.quote(copy.source());
      String now = "n." + Names.quote(copy.target());
      different.add("%s COLLATE BINARY IS NOT %s".formatted(old, now));
      different.add("typeof(%s) <> typeof(%s)".formatted(old, now));
    }
    return "SELECT count(*) FROM %s AS o LEFT JOIN %s AS n ON %s WHERE %s IS NULL OR %s"
        .formatted(
            Names.quote(table),
            Names.quote(sql.temporaryName()),
            sameRow(),
            foundRow(),
            String.join(" OR ", different));
  }

  private String differingAsBag() {
    String old = bag(table, step.untouched().stream().map(Step.Copy::source).toList());
    String now =
        bag(sql.temporaryName(), step.untouched().stream().map(Step.Copy::target).toList());
    return "SELECT count(*) FROM (%s EXCEPT %s)".formatted(old, now);
  }

  private static String bag(String name, List<String> columns) {
    List<String> values =
        columns.stream().map(column -> "quote(" + Names.quote(column) + ")").toList();
    String list = String.join(", ", values);
    return "SELECT %s, count(*) FROM %s GROUP BY %s".formatted(list, Names.quote(name), list);
  }

  private String sameRow() {
    if (sql.keepsRowid()) {
      return "n.%s = o.%s".formatted(sql.newRowid().orElseThrow(), sql.oldRowid().orElseThrow());
    }
    return primaryKey().stream()
        .map(name -> "n.%s = o.%s".formatted(name, name))
        .collect(Collectors.joining(" AND "));
  }

  private String foundRow() {
    return "n." + (sql.keepsRowid() ? sql.newRowid().orElseThrow() : primaryKey().get(0));
  }

  private List<String> primaryKey() {
    return step.before().primaryKey().stream()
        .flatMap(primary -> primary.columns().stream())
        .map(KeyColumn::expression)
        .map(Names::quote)
        .toList();
  }

  private Set<String> brokenViews(Schema schema) {
    return schema.objects("view").stream()
        .filter(view -> !works(view.name()))
        .map(view -> "view " + view.name())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private boolean works(String view) {
    try (Statement statement = connection.createStatement()) {
      statement.executeQuery("SELECT * FROM " + Names.quote(view) + " LIMIT 0").close();
      return true;
    } catch (SQLException e) {
      return false;
    }
  }
}

package liquibase.ext.sqlite.verify;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import liquibase.ext.sqlite.ddl.Canonical;
import liquibase.ext.sqlite.ddl.KeyColumn;
import liquibase.ext.sqlite.ddl.Names;
import liquibase.ext.sqlite.ddl.TableDefinition;
import liquibase.ext.sqlite.ddl.TableEditor;
import liquibase.ext.sqlite.jdbc.Sqlite;
import liquibase.ext.sqlite.plan.Proof;
import liquibase.ext.sqlite.plan.Step;
import liquibase.ext.sqlite.schema.Schema;
import liquibase.ext.sqlite.schema.SchemaObject;
import liquibase.ext.sqlite.snapshot.SchemaReader;
import liquibase.ext.sqlite.sql.RebuildSql;

/** The proofs around one rebuild; see {@code execute.Rebuild} for where each of them stands. */
public final class Verification {
  private final Thoroughness thoroughness;
  private final Connection connection;
  private final Step.Rebuild step;
  private final RebuildSql sql;
  private final String table;
  private Set<String> violationsBefore = Set.of();
  private Set<String> brokenBefore = Set.of();

  /** Makes the proofs of one rebuild. */
  public Verification(
      Connection connection, Step.Rebuild step, RebuildSql sql, Thoroughness thoroughness) {
    this.thoroughness = thoroughness;
    this.connection = connection;
    this.step = step;
    this.sql = sql;
    this.table = step.before().name();
  }

  /** Notes what was wrong before, and refuses rows that would be NULL where NULL is not allowed. */
  public void beforeCopy() throws SQLException {
    Schema schema = SchemaReader.readAll(connection);
    violationsBefore = ForeignKeys.violations(connection, schema, table);
    brokenBefore = broken(schema);
    ApplicationOnly.refuseInIndexes(connection, step);
    new Proofs(connection, step.before()).require(step.proofs());
    for (Step.Copy copy : step.copies()) {
      if (copy.required()) {
        refuseNulls(copy);
      }
    }
  }

  /** Compares the two tables, row by row and to the byte, in the columns that the plan keeps. */
  public void afterCopy() throws SQLException {
    if (thoroughness == Thoroughness.OFF) {
      return;
    }
    long before = kept();
    long after = count(sql.temporaryName());
    if (before != after) {
      throw new VerificationException(
          "Table %s has %d rows, but its rebuilt copy %d. Nothing was changed."
              .formatted(table, before, after));
    }
    if (thoroughness == Thoroughness.COUNT || step.untouched().isEmpty() || before == 0) {
      return;
    }
    long differing = Sqlite.number(connection, differingRows());
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
    if (step.wholeText()) {
      violations.removeIf(violation -> ForeignKeys.isMismatchOf(table, violation));
    }
    if (!violations.isEmpty()) {
      throw VerificationException.foreignKeys(table, violations);
    }
    Set<String> broken = broken(schema);
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
    String kept = step.condition() == null ? "" : " AND (" + step.condition() + ")";
    String from =
        "FROM " + Names.quote(table) + " WHERE (" + copy.expression() + ") IS NULL" + kept;
    String claim =
        "%s.%s is NOT NULL, but %s is NULL".formatted(table, copy.target(), copy.expression());
    new Proofs(connection, step.before()).require(List.of(new Proof(claim, from)));
  }

  private long kept() throws SQLException {
    String where = step.condition() == null ? "" : " WHERE " + step.condition();
    return Sqlite.number(connection, "SELECT count(*) FROM " + Names.quote(table) + where);
  }

  private long count(String name) throws SQLException {
    return Sqlite.number(connection, "SELECT count(*) FROM " + Names.quote(name));
  }

  /**
   * Rows are found again by rowid, or by a primary key that the plan does not touch. Where there is
   * neither, the two tables are compared as bags of rows.
   */
  private String differingRows() {
    if (sql.keepsRowid()) {
      return differingByKey(
          List.of(sql.newRowid().orElseThrow()), List.of(sql.oldRowid().orElseThrow()));
    }
    for (TableDefinition keyed : List.of(step.after(), step.before())) {
      List<Step.Copy> key = keptKey(keyed, keyed.equals(step.after()));
      if (!key.isEmpty()) {
        return differingByKey(
            key.stream().map(copy -> Names.quote(copy.target())).toList(),
            key.stream().map(copy -> Names.quote(copy.source())).toList());
      }
    }
    return differingAsBag();
  }

  /** Returns the copies that carry a table's primary key over, none if one of them changes it. */
  private List<Step.Copy> keptKey(TableDefinition keyed, boolean byTarget) {
    List<String> members =
        keyed.primaryKey().stream()
            .flatMap(primary -> primary.columns().stream())
            .map(KeyColumn::expression)
            .toList();
    List<Step.Copy> copies =
        step.untouched().stream()
            .filter(
                copy ->
                    members.stream()
                        .anyMatch(m -> Names.same(m, byTarget ? copy.target() : copy.source())))
            .toList();
    return copies.size() == members.size() ? copies : List.of();
  }

  /** A value must keep its type and each byte. */
  private String differingByKey(List<String> now, List<String> old) {
    List<String> same = new ArrayList<>();
    for (int i = 0; i < now.size(); i++) {
      same.add("n.%s = o.%s".formatted(now.get(i), old.get(i)));
    }
    List<String> different = new ArrayList<>();
    for (Step.Copy copy : step.untouched()) {
      String before = "o." + Names.quote(copy.source());
      String after = "n." + Names.quote(copy.target());
      different.add("%s COLLATE BINARY IS NOT %s".formatted(before, after));
      different.add("typeof(%s) <> typeof(%s)".formatted(before, after));
    }
    return "SELECT count(*) FROM %s LEFT JOIN %s AS n ON %s WHERE (n.%s IS NULL OR %s)"
        .formatted(
            kept("o"),
            Names.quote(sql.temporaryName()),
            String.join(" AND ", same),
            now.get(0),
            String.join(" OR ", different));
  }

  /** Returns the old rows that are kept, under their own names. */
  private String kept(String alias) {
    String quoted = Names.quote(table);
    if (step.condition() == null) {
      return quoted + " AS " + alias;
    }
    String rowid = sql.oldRowid().map(name -> name + ", ").orElse("");
    return "(SELECT %s* FROM %s WHERE %s) AS %s".formatted(rowid, quoted, step.condition(), alias);
  }

  private String differingAsBag() {
    String old = bag(kept("o"), step.untouched().stream().map(Step.Copy::source).toList());
    String now =
        bag(
            Names.quote(sql.temporaryName()),
            step.untouched().stream().map(Step.Copy::target).toList());
    return "SELECT count(*) FROM (%s EXCEPT %s)".formatted(old, now);
  }

  private static String bag(String name, List<String> columns) {
    List<String> values =
        columns.stream().map(column -> "quote(" + Names.quote(column) + ")").toList();
    String list = String.join(", ", values);
    return "SELECT %s, count(*) FROM %s GROUP BY %s".formatted(list, name, list);
  }

  private Set<String> broken(Schema schema) throws SQLException {
    Set<String> broken = new TreeSet<>(Triggers.broken(connection, schema));
    broken.addAll(brokenViews(schema));
    return broken;
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

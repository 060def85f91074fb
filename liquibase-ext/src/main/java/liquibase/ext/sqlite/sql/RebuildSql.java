package liquibase.ext.sqlite.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import liquibase.ext.sqlite.ddl.ColumnDefinition;
import liquibase.ext.sqlite.ddl.Constraint;
import liquibase.ext.sqlite.ddl.Names;
import liquibase.ext.sqlite.ddl.TableDefinition;
import liquibase.ext.sqlite.ddl.TableEditor;
import liquibase.ext.sqlite.plan.Step;
import liquibase.ext.sqlite.schema.SchemaObject;

/**
 * The statements of a rebuild, in the order of <a
 * href="https://www.sqlite.org/lang_altertable.html#otheralter">lang_altertable.html</a>: make the
 * new table, copy, drop the old one, rename. Never is the old table renamed first: triggers, views
 * and foreign keys would follow it to a table that is then dropped.
 */
public final class RebuildSql {
  private static final List<String> ROWID_NAMES = List.of("rowid", "_rowid_", "oid");

  private final Step.Rebuild step;
  private final String table;
  private final String temporary;

  /** Makes the statements of one rebuild. */
  public RebuildSql(Step.Rebuild step) {
    this.step = step;
    this.table = step.before().name();
    this.temporary = step.temporary();
  }

  /** Returns the name under which the new table is filled. */
  public String temporaryName() {
    return temporary;
  }

  /** Returns the statement that makes the new, empty table. */
  public String createNew() {
    // What names the table itself would look for one that is not there yet.
    TableDefinition plain = TableDefinition.parse(TableEditor.unqualified(step.after()));
    return TableEditor.rename(plain, temporary);
  }

  /**
   * Returns the statement that fills the new table. OR ABORT overrules the conflict clauses of the
   * table's constraints, of which IGNORE and REPLACE would lose rows in silence.
   */
  public String copy() {
    List<String> targets = new ArrayList<>();
    List<String> sources = new ArrayList<>();
    if (copiesRowid()) {
      targets.add(newRowid().orElseThrow());
      sources.add(oldRowid().orElseThrow());
    }
    for (Step.Copy copy : step.copies()) {
      targets.add(Names.quote(copy.target()));
      sources.add(copy.expression());
    }
    String where = step.condition() == null ? "" : " WHERE " + step.condition();
    return "INSERT OR ABORT INTO %s (%s) SELECT %s FROM %s%s"
        .formatted(
            Names.quote(temporary),
            String.join(", ", targets),
            String.join(", ", sources),
            Names.quote(table),
            where);
  }

  /**
   * Returns the name by which the old table's rowid can be read, if it has one that no column
   * hides.
   */
  public Optional<String> oldRowid() {
    return rowidName(step.before());
  }

  /** Returns the name by which the new table's rowid can be read. */
  public Optional<String> newRowid() {
    return rowidName(step.after());
  }

  /**
   * Returns whether each row keeps its rowid. Where no column shows it SQLite does not promise its
   * value, but triggers, FTS tables and applications know rows by it, so it is kept.
   */
  public boolean keepsRowid() {
    return oldRowid().isPresent() && newRowid().isPresent() && (copiesRowid() || copiesAlias());
  }

  private boolean copiesRowid() {
    return oldRowid().isPresent() && newRowid().isPresent() && step.after().rowidAlias().isEmpty();
  }

  private boolean copiesAlias() {
    Optional<ColumnDefinition> old = step.before().rowidAlias();
    Optional<ColumnDefinition> now = step.after().rowidAlias();
    return old.isPresent()
        && now.isPresent()
        && step.copies().stream()
            .filter(copy -> Names.same(copy.target(), now.get().name()))
            .anyMatch(copy -> copy.source() != null && Names.same(copy.source(), old.get().name()));
  }

  private static Optional<String> rowidName(TableDefinition definition) {
    return definition.withoutRowid()
        ? Optional.empty()
        : ROWID_NAMES.stream().filter(name -> definition.indexOf(name) < 0).findFirst();
  }

  /**
   * Returns the statements that hand the high-water mark of AUTOINCREMENT on: it may lie above
   * every row, and the copy alone would forget that.
   */
  public List<String> carrySequence() {
    if (!step.before().isAutoincrement() || !step.after().isAutoincrement()) {
      return List.of();
    }
    String from = Names.literal(table);
    String to = Names.literal(temporary);
    return List.of(
        "DELETE FROM sqlite_sequence WHERE name = " + to,
        "UPDATE sqlite_sequence SET name = %s WHERE name = %s".formatted(to, from));
  }

  /**
   * Returns the statement that keeps the rows of one of ANALYZE's tables from going down with the
   * old table.
   *
   * @param statistics sqlite_stat1 or sqlite_stat4
   */
  public String keepStatistics(String statistics) {
    return moveStatistics(statistics, table, temporary);
  }

  /** Returns the statement that gives those rows back. */
  public String restoreStatistics(String statistics) {
    return moveStatistics(statistics, temporary, table);
  }

  private static String moveStatistics(String statistics, String from, String to) {
    return "UPDATE %s SET tbl = %s WHERE tbl = %s COLLATE NOCASE"
        .formatted(statistics, Names.literal(to), Names.literal(from));
  }

  /** Returns the statement that drops the old table. */
  public String dropOld() {
    return "DROP TABLE " + Names.quote(table);
  }

  /** Returns the statement that gives the new table its name. */
  public String renameNew() {
    return "ALTER TABLE %s RENAME TO %s".formatted(Names.quote(temporary), Names.quote(table));
  }

  /** Returns the statements that bring indexes and triggers back, from their stored texts. */
  public List<String> recreate() {
    return step.recreate().stream().map(SchemaObject::sql).toList();
  }

  /**
   * Returns the statements that put the rows of sqlite_schema back where they were, with the text
   * as planned: RENAME has put the table's name in quotes. They want writable_schema.
   */
  public List<String> restoreSchemaRows() {
    List<String> statements = new ArrayList<>();
    statements.add(
        "UPDATE sqlite_master SET sql = %s WHERE type = 'table' AND name = %s"
            .formatted(Names.literal(step.after().text()), Names.literal(table)));
    List<SchemaObject> rows = new ArrayList<>();
    rows.add(step.tableRow());
    rows.addAll(step.autoIndexes());
    rows.addAll(step.recreate());
    for (SchemaObject row : rows) {
      statements.add(
          "UPDATE sqlite_master SET rowid = %d WHERE type = %s AND name = %s"
              .formatted(row.rowid(), Names.literal(row.type()), Names.literal(row.name())));
    }
    return statements;
  }

  /** Returns the whole rebuild for a script, which is run by a shell and not by this extension. */
  public List<String> script() {
    List<String> statements = new ArrayList<>();
    boolean keys = !step.after().all(Constraint.ForeignKey.class).isEmpty();
    String violations =
        "(SELECT count(*) FROM pragma_foreign_key_check(%s))".formatted(Names.literal(table));
    if (keys) {
      statements.add(
          "CREATE TEMP TABLE liquibase_proof (then_ INT, now_ INT, CONSTRAINT"
              + " \"foreign keys would be violated\" CHECK (now_ <= then_))");
      statements.add("INSERT INTO temp.liquibase_proof VALUES (" + violations + ", 0)");
    }
    statements.add(createNew());
    statements.add(copy());
    statements.addAll(carrySequence());
    statements.add("PRAGMA legacy_alter_table = ON");
    statements.add(dropOld());
    statements.add(renameNew());
    statements.add("PRAGMA legacy_alter_table = OFF");
    statements.addAll(recreate());
    if (keys) {
      statements.add("UPDATE temp.liquibase_proof SET now_ = " + violations);
      statements.add("DROP TABLE temp.liquibase_proof");
    }
    return statements;
  }
}

package liquibase.ext.sqlite.autogenerate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import liquibase.change.Change;
import liquibase.database.AbstractJdbcDatabase;
import liquibase.database.Database;
import liquibase.exception.DatabaseException;
import liquibase.exception.UnexpectedLiquibaseException;
import liquibase.ext.sqlite.change.DraftedChanges;
import liquibase.ext.sqlite.database.ExtendedSQLiteDatabase;
import liquibase.ext.sqlite.database.SQLiteConfiguration;
import liquibase.ext.sqlite.ddl.ColumnDefinition;
import liquibase.ext.sqlite.ddl.Constraint;
import liquibase.ext.sqlite.ddl.DdlException;
import liquibase.ext.sqlite.ddl.Names;
import liquibase.ext.sqlite.ddl.TableDefinition;
import liquibase.ext.sqlite.draft.Renames;
import liquibase.ext.sqlite.draft.SchemaDelta;
import liquibase.ext.sqlite.draft.SchemaStep;
import liquibase.ext.sqlite.history.AppliedHead;
import liquibase.ext.sqlite.plan.Operation;
import liquibase.ext.sqlite.schema.ParentKeys;
import liquibase.ext.sqlite.schema.Schema;
import liquibase.ext.sqlite.schema.SchemaObject;

/** Drafts the changes of a comparison, once. */
public final class Drafts {

  private Drafts() {}

  /** Returns whether two schemas have been compared to be drafted from. */
  static boolean isUnderWay(Database comparison) {
    return ((AbstractJdbcDatabase) comparison).get("diffResult") instanceof SchemaDiffResult;
  }

  /** Returns the whole draft the first time that an object of a comparison is asked for. */
  static Change[] take(Database comparison) {
    Object known = ((AbstractJdbcDatabase) comparison).get("diffResult");
    if (!(known instanceof SchemaDiffResult result) || !result.takeDraft()) {
      return new Change[0];
    }
    return new Change[] {of(result)};
  }

  private static DraftedChange of(SchemaDiffResult result) {
    List<String> parents = parents(result.getComparisonSnapshot().getDatabase());
    // Tables without a history of revisions may be older than the changelog.
    return between(
        result.comparison(),
        result.reference(),
        Renames.parse(SQLiteConfiguration.RENAME.getCurrentValue()),
        parents,
        !parents.isEmpty());
  }

  /**
   * Drafts what turns one schema into another.
   *
   * @param parents the revisions that the draft is to follow on
   * @param pastKnown whether the changelog makes {@code from}, and so knows the way back to it
   */
  public static DraftedChange between(
      Schema from, Schema to, Renames renames, List<String> parents, boolean pastKnown) {
    List<SchemaStep> steps = SchemaDelta.between(from, to, renames);
    List<Change> changes = DraftedChanges.of(steps);
    boolean comesBack =
        steps.stream().noneMatch(step -> step instanceof SchemaStep.Change c && !c.comesBack());
    Schema made = made(steps, to);
    boolean reversible =
        comesBack
            && !SchemaDelta.hasOwnOrder(made, from, renames.reversed())
            && changes.stream().allMatch(change -> DraftedChanges.isReversible(change, pastKnown));
    List<Change> rollback =
        reversible
            ? List.of()
            : DraftedChanges.of(SchemaDelta.between(made, from, renames.reversed()));
    return new DraftedChange(changes, rollback, remarks(steps, from, to, renames), parents);
  }

  /** Returns the schema as the steps make it: the way back begins there. */
  private static Schema made(List<SchemaStep> steps, Schema to) {
    Map<String, String> texts = new HashMap<>();
    for (SchemaStep step : steps) {
      if (step instanceof SchemaStep.Change change
          && to.find("table", change.table()).isPresent()) {
        texts.put(Names.fold(change.table()), change.made());
      }
    }
    return new Schema(
        to.objects().stream()
            .map(
                object ->
                    object.isTable() && texts.containsKey(Names.fold(object.name()))
                        ? object.withSql(texts.get(Names.fold(object.name())))
                        : object)
            .toList());
  }

  private static List<String> parents(Database database) {
    try {
      return database instanceof ExtendedSQLiteDatabase sqlite ? AppliedHead.of(sqlite) : List.of();
    } catch (DatabaseException e) {
      throw new UnexpectedLiquibaseException(e.getMessage(), e);
    }
  }

  /** Says what is lost, and what looks like a rename. */
  private static List<String> remarks(
      List<SchemaStep> steps, Schema from, Schema to, Renames renames) {
    List<String> remarks = new ArrayList<>();
    for (SchemaStep step : steps) {
      if (step instanceof SchemaStep.Drop drop && drop.object().type().equals("table")) {
        remarks.add("Loses table " + drop.object().name() + " and all its rows.");
      } else if (step instanceof SchemaStep.Change change) {
        remarkColumns(change, from, remarks);
      }
    }
    from.objects("table").forEach(table -> remarkComputed(table, from, to, remarks));
    remarkMismatches(steps, from, to, remarks);
    from.objects("table").forEach(table -> remarkCascades(table, from, to, remarks));
    likelyRenames(from, to, renames).forEach(remarks::add);
    return remarks;
  }

  /** What is computed from now on takes the place of what was stored. */
  private static void remarkComputed(
      SchemaObject table, Schema from, Schema to, List<String> remarks) {
    Optional<SchemaObject> other = to.find("table", table.name());
    if (other.isEmpty() || table.isVirtual() || other.get().isVirtual()) {
      return;
    }
    try {
      TableDefinition before = from.definition(table);
      for (ColumnDefinition column : to.definition(other.get()).columns()) {
        boolean stored = before.column(column.name()).filter(old -> !old.isGenerated()).isPresent();
        if (stored && column.isGenerated()) {
          remarks.add(
              "Loses the values of %s.%s: they will be computed."
                  .formatted(table.name(), column.name()));
        }
      }
    } catch (DdlException e) {
      // What cannot be read is not told column by column.
    }
  }

  /** What SQLite stores without a word, and stops at later. */
  private static void remarkMismatches(
      List<SchemaStep> steps, Schema from, Schema to, List<String> remarks) {
    if (steps.isEmpty()) {
      return;
    }
    Set<String> known = Set.copyOf(mismatches(from));
    mismatches(to).stream().filter(text -> !known.contains(text)).distinct().forEach(remarks::add);
  }

  private static List<String> mismatches(Schema schema) {
    ParentKeys keys = new ParentKeys(schema);
    List<String> texts = new ArrayList<>();
    for (SchemaObject table : schema.objects("table")) {
      try {
        if (!table.isVirtual()) {
          keys.mismatched(schema.definition(table))
              .forEach(
                  key ->
                      texts.add(
                          "The foreign key of %s to %s refers to no key there: where foreign keys are on, SQLite stops at each write with 'foreign key mismatch'."
                              .formatted(table.name(), key.parent())));
        }
      } catch (DdlException e) {
        // What cannot be read is not told.
      }
    }
    return texts;
  }

  /** A table that keeps its key to one that goes. */
  private static void remarkCascades(
      SchemaObject table, Schema from, Schema to, List<String> remarks) {
    Optional<SchemaObject> other = to.find("table", table.name());
    if (other.isEmpty() || table.isVirtual() || other.get().isVirtual()) {
      return;
    }
    try {
      for (Constraint.ForeignKey key :
          to.definition(other.get()).all(Constraint.ForeignKey.class)) {
        boolean goes =
            from.find("table", key.parent()).isPresent()
                && to.find("table", key.parent()).filter(t -> !t.isVirtual()).isEmpty();
        if (goes) {
          remarks.add(
              "%s keeps a foreign key to %s, which goes: where foreign keys are on, its rows are deleted or changed with it."
                  .formatted(table.name(), key.parent()));
        }
      }
    } catch (DdlException e) {
      // As above.
    }
  }

  private static void remarkColumns(SchemaStep.Change change, Schema from, List<String> remarks) {
    List<String> gone = new ArrayList<>();
    List<String> come = new ArrayList<>();
    for (Operation operation : change.operations()) {
      if (operation instanceof Operation.DropColumn drop) {
        gone.add(drop.name());
        remarks.add("Loses the values of " + change.table() + "." + drop.name() + ".");
      } else if (operation instanceof Operation.AddColumn add) {
        come.add(add.name());
      } else if (operation instanceof Operation.Redefine redefine) {
        redefined(from, redefine.text(), gone, come);
        gone.forEach(
            name -> remarks.add("Loses the values of " + change.table() + "." + name + "."));
      }
    }
    if (gone.size() == 1 && come.size() == 1) {
      remarks.add(
          "If %1$s.%2$s only has a new name, draft again with liquibase.sqlite.rename=%1$s.%2$s:%3$s"
              .formatted(change.table(), gone.get(0), come.get(0)));
    }
  }

  /** What the whole text of a table takes away and brings is not named by an operation. */
  private static void redefined(Schema from, String text, List<String> gone, List<String> come) {
    TableDefinition after = TableDefinition.parse(text);
    TableDefinition before = from.table(after.name()).orElse(after);
    for (ColumnDefinition column : before.columns()) {
      if (after.column(column.name()).isEmpty() && !gone.contains(column.name())) {
        gone.add(column.name());
      }
    }
    for (ColumnDefinition column : after.columns()) {
      if (before.column(column.name()).isEmpty() && !come.contains(column.name())) {
        come.add(column.name());
      }
    }
  }

  private static List<String> likelyRenames(Schema from, Schema to, Renames renames) {
    List<String> gone = missing(from, to);
    List<String> come = missing(to, from);
    renames.tables().forEach(rename -> gone.remove(rename.from()));
    renames.tables().forEach(rename -> come.remove(rename.to()));
    return gone.size() == 1 && come.size() == 1
        ? List.of(
            "If table %1$s only has a new name, draft again with liquibase.sqlite.rename=%1$s:%2$s"
                .formatted(gone.get(0), come.get(0)))
        : List.of();
  }

  private static List<String> missing(Schema of, Schema in) {
    return of.objects("table").stream()
        .map(SchemaObject::name)
        .filter(name -> in.find("table", name).isEmpty())
        .collect(Collectors.toCollection(ArrayList::new));
  }
}

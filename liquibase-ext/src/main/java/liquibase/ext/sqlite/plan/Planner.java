package liquibase.ext.sqlite.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import liquibase.ext.sqlite.ddl.Names;
import liquibase.ext.sqlite.ddl.TableDefinition;
import liquibase.ext.sqlite.schema.Schema;

/**
 * Decides how operations on one table are carried out.
 *
 * <p>Renames always go through SQLite's own ALTER TABLE, which follows a name into indexes,
 * triggers, views and other tables. Since that changes the schema which later operations are
 * planned on, a list of operations is planned in {@link #turns}; within a turn all other operations
 * share at most one rebuild, and need none if ALTER TABLE can do each of them.
 */
public final class Planner {
  private final Schema schema;
  private final boolean empty;

  /**
   * Makes a planner for one state of a database.
   *
   * @param schema today's schema
   * @param empty whether the table that is planned for holds no rows
   */
  public Planner(Schema schema, boolean empty) {
    this.schema = schema;
    this.empty = empty;
  }

  /** Cuts operations into runs that are each planned on the schema that the run before left. */
  public static List<List<Operation>> turns(List<Operation> operations) {
    List<List<Operation>> turns = new ArrayList<>();
    for (Operation operation : operations) {
      boolean joins =
          !turns.isEmpty() && isRename(turns.get(turns.size() - 1).get(0)) == isRename(operation);
      if (!joins) {
        turns.add(new ArrayList<>());
      }
      turns.get(turns.size() - 1).add(operation);
    }
    return turns.isEmpty() ? List.of(List.of()) : turns;
  }

  private static boolean isRename(Operation operation) {
    return operation instanceof Operation.RenameColumn
        || operation instanceof Operation.RenameTable;
  }

  /**
   * Plans one turn of operations on a table.
   *
   * @throws PlanException if the schema does not allow them
   * @throws liquibase.ext.sqlite.ddl.DdlException if the table's text cannot be read
   */
  public Plan plan(String tableName, List<Operation> operations, Strategy wanted) {
    TableDefinition table = tableToChange(tableName);
    TableDraft draft = new TableDraft(schema, table);
    List<Step> alters = new ArrayList<>();
    String reason = operations.isEmpty() ? "asked for without operations" : "";
    for (Operation operation : operations) {
      if (reason.isEmpty()) {
        reason = whyNotAlter(draft.table(), operation).orElse("");
      }
      alters.add(alter(draft.table().name(), operation));
      draft.apply(operation);
    }
    boolean renames = !operations.isEmpty() && isRename(operations.get(0));
    boolean forced = wanted == Strategy.REBUILD && !renames;
    if (reason.isEmpty() && !forced) {
      return new Plan(table.name(), Strategy.ALTER, "", alters, draft.losses());
    }
    if (wanted == Strategy.ALTER) {
      throw new PlanException(
          "Table %s cannot be changed by ALTER TABLE: %s. Leave out `strategy: alter`."
              .formatted(table.name(), reason));
    }
    String why = forced && reason.isEmpty() ? "asked for" : reason;
    return new Plan(table.name(), Strategy.REBUILD, why, List.of(draft.rebuild()), draft.losses());
  }

  private TableDefinition tableToChange(String name) {
    if (schema.find("table", name).filter(table -> table.isVirtual()).isPresent()) {
      throw new PlanException(
          "Table " + name + " is a virtual table: its module, not SQLite, decides its columns.");
    }
    return schema
        .table(name)
        .orElseThrow(() -> new PlanException("There is no table " + name + "."));
  }

  private Optional<String> whyNotAlter(TableDefinition table, Operation operation) {
    if (operation instanceof Operation.AddColumn add) {
      if (add.position().indexIn(table) < table.columns().size()) {
        return Optional.of("ADD COLUMN puts a column behind all others");
      }
      if (add.value() != null) {
        return Optional.of("the existing rows get a value of their own");
      }
      return ColumnRules.whyNotAddable(add.column(), empty);
    }
    if (operation instanceof Operation.DropColumn drop && table.indexOf(drop.name()) >= 0) {
      return ColumnRules.whyNotDroppable(schema, table, drop.name());
    }
    return Optional.empty();
  }

  private static Step alter(String table, Operation operation) {
    return new Step.Alter(
        "ALTER TABLE " + Names.quoteIfNeeded(table) + " " + alterClause(operation));
  }

  private static String alterClause(Operation operation) {
    if (operation instanceof Operation.AddColumn add) {
      return "ADD COLUMN " + add.definition();
    }
    if (operation instanceof Operation.DropColumn drop) {
      return "DROP COLUMN " + Names.quoteIfNeeded(drop.name());
    }
    if (operation instanceof Operation.RenameColumn rename) {
      return "RENAME COLUMN "
          + Names.quoteIfNeeded(rename.name())
          + " TO "
          + Names.quoteIfNeeded(rename.newName());
    }
    return "RENAME TO " + Names.quoteIfNeeded(((Operation.RenameTable) operation).newName());
  }
}

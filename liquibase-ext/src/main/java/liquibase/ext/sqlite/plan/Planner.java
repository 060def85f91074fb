package liquibase.ext.sqlite.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import liquibase.ext.sqlite.ddl.Names;
import liquibase.ext.sqlite.ddl.TableDefinition;
import liquibase.ext.sqlite.schema.Schema;
import liquibase.ext.sqlite.schema.SchemaObject;

/**
 * Decides how operations on one table are carried out. {@link #plan} covers as many of them as go
 * together, and the caller plans the others on the schema that those leave:
 *
 * <ul>
 *   <li>renames go through SQLite's own ALTER TABLE, which follows a name into indexes, triggers,
 *       views and other tables
 *   <li>if any operation up to the next rename needs a rebuild, all of them share one
 *   <li>otherwise those that ALTER TABLE can do, and those that an edit of the text can do
 * </ul>
 */
public final class Planner {
  private final Schema schema;
  private final TableFacts facts;

  /**
   * Makes a planner for one state of a database.
   *
   * @param schema today's schema
   * @param facts what is known of the rows of the table that is planned for
   */
  public Planner(Schema schema, TableFacts facts) {
    this.schema = schema;
    this.facts = facts;
  }

  /**
   * Plans the first of the operations, and all that go together with it.
   *
   * @throws PlanException if the schema does not allow them
   * @throws liquibase.ext.sqlite.ddl.DdlException if the table's text cannot be read
   */
  public Plan plan(String tableName, List<Operation> operations, Strategy wanted) {
    TableDefinition table = tableToChange(tableName);
    List<Operation> turn = untilRename(operations);
    if (turn.isEmpty()) {
      return rebuild(table, turn, "asked for without operations");
    }
    List<Need> needs = needs(table, turn);
    boolean renames = isRename(turn.get(0));
    if (wanted == Strategy.REBUILD && !renames) {
      return rebuild(table, turn, "asked for");
    }
    for (Need need : needs) {
      if (need.strategy() == Strategy.REBUILD) {
        requireAllowed(wanted, table, need);
        return rebuild(table, turn, need.reason());
      }
    }
    if (!renames) {
      needs.forEach(need -> requireAllowed(wanted, table, need));
    }
    int alike = 1;
    while (alike < turn.size() && needs.get(alike).strategy() == needs.get(0).strategy()) {
      alike++;
    }
    List<Operation> covered = turn.subList(0, alike);
    return needs.get(0).strategy() == Strategy.ALTER ? alter(table, covered) : edit(table, covered);
  }

  private static void requireAllowed(Strategy wanted, TableDefinition table, Need need) {
    if (wanted != Strategy.AUTO && wanted != Strategy.REBUILD && wanted != need.strategy()) {
      String why = need.reason().isEmpty() ? "that takes an " + need.strategy() : need.reason();
      throw new PlanException(
          "Table %s cannot be changed by strategy %s: %s. Leave out `strategy: %s`."
              .formatted(table.name(), wanted, why, wanted));
    }
  }

  /**
   * Returns the operations that may share a plan. It ends at a rename, and before an expression
   * that reads a column which an earlier operation has made or changed: in one copy every
   * expression is over the old rows.
   */
  private static List<Operation> untilRename(List<Operation> operations) {
    List<String> changed = new ArrayList<>();
    int end = 0;
    while (end < operations.size()
        && isRename(operations.get(end)) == isRename(operations.get(0))
        && changed.stream().noneMatch(reads(operations.get(end)))) {
      changed.addAll(changes(operations.get(end)));
      end++;
    }
    return operations.subList(0, end);
  }

  private static Predicate<String> reads(Operation operation) {
    String expression = null;
    if (operation instanceof Operation.AddColumn add) {
      expression = add.value();
    } else if (operation instanceof Operation.SetType set) {
      expression = set.using();
    } else if (operation instanceof Operation.SetNotNull set) {
      expression = set.value();
    } else if (operation instanceof Operation.KeepRows keep) {
      expression = keep.condition();
    }
    String read = expression;
    return column -> read != null && ColumnRules.mentionsWord(read, column);
  }

  private static List<String> changes(Operation operation) {
    if (operation instanceof Operation.AddColumn add) {
      return List.of(add.name());
    }
    if (operation instanceof Operation.DropColumn drop) {
      return List.of(drop.name());
    }
    if (operation instanceof Operation.SetType set) {
      return List.of(set.column());
    }
    if (operation instanceof Operation.SetGenerated set) {
      return List.of(set.column());
    }
    return operation instanceof Operation.SetNotNull set && set.value() != null
        ? List.of(set.column())
        : List.of();
  }

  private static boolean isRename(Operation operation) {
    return operation instanceof Operation.RenameColumn
        || operation instanceof Operation.RenameTable;
  }

  private TableDefinition tableToChange(String name) {
    if (schema.find("table", name).filter(SchemaObject::isVirtual).isPresent()) {
      throw new PlanException(
          "Table " + name + " is a virtual table: its module, not SQLite, decides its columns.");
    }
    return schema
        .table(name)
        .orElseThrow(() -> new PlanException("There is no table " + name + "."));
  }

  private List<Need> needs(TableDefinition table, List<Operation> operations) {
    Needs rules = new Needs(schema, facts);
    TableDraft draft = new TableDraft(schema, table);
    List<Need> needs = new ArrayList<>();
    for (Operation operation : operations) {
      needs.add(rules.of(draft.table(), operation));
      draft.apply(operation);
    }
    return needs;
  }

  private Plan rebuild(TableDefinition table, List<Operation> operations, String reason) {
    TableDraft draft = draft(table, operations);
    return new Plan(
        table.name(),
        Strategy.REBUILD,
        reason,
        List.of(draft.rebuild()),
        draft.losses(),
        operations.size());
  }

  private Plan edit(TableDefinition table, List<Operation> operations) {
    TableDraft draft = draft(table, operations);
    Step edit = new Step.Edit(table, draft.table(), draft.proofs());
    return new Plan(
        table.name(), Strategy.EDIT, "", List.of(edit), draft.losses(), operations.size());
  }

  private Plan alter(TableDefinition table, List<Operation> operations) {
    TableDraft draft = new TableDraft(schema, table);
    List<Step> steps = new ArrayList<>();
    for (Operation operation : operations) {
      String name = draft.table().name();
      if (operation instanceof Operation.RenameTable rename) {
        renameTable(name, rename.newName()).forEach(sql -> steps.add(new Step.Alter(sql, true)));
      } else if (!(operation instanceof Operation.WriteAs)) {
        steps.add(new Step.Alter(alterTable(name) + alterClause(operation), isRename(operation)));
      }
      draft.apply(operation);
    }
    return new Plan(table.name(), Strategy.ALTER, "", steps, draft.losses(), operations.size());
  }

  private TableDraft draft(TableDefinition table, List<Operation> operations) {
    TableDraft draft = new TableDraft(schema, table);
    operations.forEach(draft::apply);
    return draft;
  }

  private static String alterClause(Operation operation) {
    if (operation instanceof Operation.AddColumn add) {
      return "ADD COLUMN " + add.definition();
    }
    if (operation instanceof Operation.DropColumn drop) {
      return "DROP COLUMN " + Names.quoteIfNeeded(drop.name());
    }
    Operation.RenameColumn rename = (Operation.RenameColumn) operation;
    return "RENAME COLUMN "
        + Names.quoteIfNeeded(rename.name())
        + " TO "
        + Names.quoteIfNeeded(rename.newName());
  }

  /** SQLite takes a name that differs only in case for taken, so there it goes by another. */
  private static List<String> renameTable(String name, String newName) {
    String to = "RENAME TO " + Names.quoteIfNeeded(newName);
    if (!Names.same(name, newName)) {
      return List.of(alterTable(name) + to);
    }
    String between = "liquibase_rename_of_" + name;
    return List.of(
        alterTable(name) + "RENAME TO " + Names.quoteIfNeeded(between), alterTable(between) + to);
  }

  private static String alterTable(String name) {
    return "ALTER TABLE " + Names.quoteIfNeeded(name) + " ";
  }
}

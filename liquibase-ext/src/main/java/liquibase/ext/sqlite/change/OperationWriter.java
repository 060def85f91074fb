package liquibase.ext.sqlite.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import liquibase.database.core.SQLiteDatabase;
import liquibase.ext.sqlite.ddl.Canonical;
import liquibase.ext.sqlite.ddl.Constraint;
import liquibase.ext.sqlite.ddl.KeyColumn;
import liquibase.ext.sqlite.ddl.Names;
import liquibase.ext.sqlite.ddl.TableDefinition;
import liquibase.ext.sqlite.plan.Constraints;
import liquibase.ext.sqlite.plan.Operation;
import liquibase.ext.sqlite.plan.Operation.ConstraintRef;
import liquibase.ext.sqlite.plan.Position;
import liquibase.ext.sqlite.statement.ColumnSql;
import liquibase.ext.sqlite.statement.SQLiteColumnConfig;

/** Writes operations as items of {@code rebuildTable.operations}. */
final class OperationWriter {
  private final List<OperationKind> kinds = new ArrayList<>();
  private final List<Map<String, Object>> items = new ArrayList<>();

  private OperationWriter() {}

  static List<OperationConfig> write(List<Operation> operations) {
    OperationWriter writer = new OperationWriter();
    operations.forEach(writer::write);
    List<OperationConfig> configs = new ArrayList<>();
    for (int i = 0; i < writer.items.size(); i++) {
      configs.add(OperationConfig.of(writer.kinds.get(i), writer.items.get(i)));
    }
    return configs;
  }

  private void add(OperationKind kind, Object... attributes) {
    Map<String, Object> item = new LinkedHashMap<>();
    for (int i = 0; i < attributes.length; i += 2) {
      if (attributes[i + 1] != null) {
        item.put((String) attributes[i], attributes[i + 1]);
      }
    }
    kinds.add(kind);
    items.add(item);
  }

  /** What changes in one column, one after the other, is one item. */
  private void modify(String column, String attribute, Object value) {
    int last = items.size() - 1;
    boolean goesOn =
        last >= 0
            && kinds.get(last) == OperationKind.MODIFY_COLUMN
            && items.get(last).get("name").equals(column)
            && !items.get(last).containsKey(attribute);
    if (!goesOn) {
      add(OperationKind.MODIFY_COLUMN, "name", column);
    }
    items.get(items.size() - 1).put(attribute, value == null ? "" : value);
  }

  private void write(Operation operation) {
    if (operation instanceof Operation.AddColumn add) {
      addColumn(add);
    } else if (operation instanceof Operation.DropColumn drop) {
      add(OperationKind.DROP_COLUMN, "name", drop.name());
    } else if (operation instanceof Operation.RenameColumn rename) {
      add(OperationKind.RENAME_COLUMN, "name", rename.name(), "to", rename.newName());
    } else if (operation instanceof Operation.RenameTable rename) {
      add(OperationKind.RENAME_TABLE, "to", rename.newName());
    } else if (operation instanceof Operation.MoveColumn move) {
      add(OperationKind.MOVE_COLUMN, "name", move.name());
      place(move.position());
    } else if (operation instanceof Operation.AddConstraint add) {
      addConstraint(add.definition());
    } else if (operation instanceof Operation.DropConstraint drop) {
      dropConstraint(drop.constraint());
    } else if (operation instanceof Operation.SetStrict set) {
      add(OperationKind.SET_STRICT, "value", String.valueOf(set.on()));
    } else if (operation instanceof Operation.SetWithoutRowid set) {
      add(OperationKind.SET_WITHOUT_ROWID, "value", String.valueOf(set.on()));
    } else if (operation instanceof Operation.SetAutoincrement set) {
      add(
          OperationKind.SET_AUTO_INCREMENT,
          "column",
          set.column(),
          "value",
          String.valueOf(set.on()));
    } else if (operation instanceof Operation.Redefine redefine) {
      add(OperationKind.REDEFINE, "sql", redefine.text());
    } else {
      modifyColumn(operation);
    }
  }

  private void modifyColumn(Operation operation) {
    if (operation instanceof Operation.SetType set) {
      modify(set.column(), "type", set.type());
    } else if (operation instanceof Operation.SetGenerated set) {
      modify(set.column(), "generatedAs", set.expression());
      if (set.stored()) {
        modify(set.column(), "stored", "true");
      }
    } else if (operation instanceof Operation.SetDefault set) {
      modify(set.column(), "default", set.value());
    } else if (operation instanceof Operation.SetCollation set) {
      modify(set.column(), "collation", set.collation());
    } else if (operation instanceof Operation.DropNotNull drop) {
      modify(drop.column(), "nullable", "true");
    } else if (operation instanceof Operation.SetNotNull set) {
      modify(set.column(), "nullable", "false");
      if (set.constraint() != null) {
        modify(set.column(), "notNullName", set.constraint());
      }
    } else {
      throw new IllegalArgumentException(operation.toString());
    }
  }

  /** A definition that Liquibase has no words for is all put into the type, which is kept as is. */
  private void addColumn(Operation.AddColumn add) {
    TableDefinition table = TableDefinition.parse("CREATE TABLE t (" + add.definition() + ")");
    SQLiteColumnConfig config = ColumnWriter.of(table, add.column());
    String written = new ColumnSql(new SQLiteDatabase()).definition(config);
    Map<String, Object> attributes = ColumnWriter.attributes(config);
    if (!Canonical.of(written).equals(Canonical.of(add.definition()))) {
      int name = add.column().nameSpan().end() - add.column().span().start();
      attributes = new LinkedHashMap<>();
      attributes.put("name", add.name());
      attributes.put("type", add.column().span().of(table.text()).substring(name).strip());
    }
    kinds.add(OperationKind.ADD_COLUMN);
    items.add(attributes);
    place(add.position());
    if (add.value() != null) {
      attributes.put("value", add.value());
    }
  }

  private void place(Position position) {
    Map<String, Object> item = items.get(items.size() - 1);
    switch (position.place()) {
      case FIRST -> item.put("first", "true");
      case AFTER -> item.put("after", position.neighbour());
      case BEFORE -> item.put("before", position.neighbour());
      default -> {}
    }
  }

  private void addConstraint(String definition) {
    Constraint constraint = Constraints.parse(definition);
    int before = items.size();
    if (constraint instanceof Constraint.Check check) {
      add(OperationKind.ADD_CHECK, "name", check.name(), "expression", check.expression().strip());
    } else if (constraint instanceof Constraint.Unique unique && isPlain(unique.columns())) {
      add(OperationKind.ADD_UNIQUE, "name", unique.name(), "columns", list(constraint));
    } else if (constraint instanceof Constraint.PrimaryKey key && isPlain(key.columns())) {
      add(OperationKind.ADD_PRIMARY_KEY, "name", key.name(), "columns", list(constraint));
    } else if (constraint instanceof Constraint.ForeignKey key) {
      addForeignKey(key);
    }
    if (items.size() == before || !saysTheSame(definition)) {
      while (items.size() > before) {
        items.remove(items.size() - 1);
        kinds.remove(kinds.size() - 1);
      }
      add(OperationKind.ADD_CONSTRAINT, "sql", definition);
    }
  }

  private void addForeignKey(Constraint.ForeignKey key) {
    add(
        OperationKind.ADD_FOREIGN_KEY,
        "name",
        key.name(),
        "columns",
        list(key),
        "references",
        key.parent(),
        "referencedColumns",
        key.parentColumns().isEmpty() ? null : Names.join(key.parentColumns()),
        "onDelete",
        key.onDelete().equals("NO ACTION") ? null : key.onDelete(),
        "onUpdate",
        key.onUpdate().equals("NO ACTION") ? null : key.onUpdate(),
        "deferrable",
        key.deferred() ? "true" : null,
        "initiallyDeferred",
        key.deferred() ? "true" : null);
  }

  private boolean saysTheSame(String definition) {
    int last = items.size() - 1;
    OperationConfig config = OperationConfig.of(kinds.get(last), items.get(last));
    return config.operations(new SQLiteDatabase()).stream()
        .map(Operation.AddConstraint.class::cast)
        .allMatch(
            add ->
                Canonical.of(add.definition())
                    .replace(" no action", "")
                    .equals(Canonical.of(definition)));
  }

  private static boolean isPlain(List<KeyColumn> columns) {
    return columns.stream().allMatch(c -> !c.descending() && c.collation() == null);
  }

  private static String list(Constraint constraint) {
    return Names.join(Constraints.columns(constraint));
  }

  private void dropConstraint(ConstraintRef ref) {
    String columns = ref.columns().isEmpty() ? null : Names.join(ref.columns());
    switch (ref.kind()) {
      case PRIMARY_KEY -> add(OperationKind.DROP_PRIMARY_KEY, "name", ref.name());
      case UNIQUE -> add(OperationKind.DROP_UNIQUE, "name", ref.name(), "columns", columns);
      case FOREIGN_KEY ->
          add(OperationKind.DROP_FOREIGN_KEY, "name", ref.name(), "columns", columns);
      case CHECK ->
          add(OperationKind.DROP_CHECK, "name", ref.name(), "expression", ref.expression());
    }
  }
}

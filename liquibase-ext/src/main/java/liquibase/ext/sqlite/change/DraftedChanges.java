package liquibase.ext.sqlite.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import liquibase.change.AddColumnConfig;
import liquibase.change.Change;
import liquibase.change.core.AddColumnChange;
import liquibase.change.core.AddDefaultValueChange;
import liquibase.change.core.CreateIndexChange;
import liquibase.change.core.CreateTableChange;
import liquibase.change.core.CreateViewChange;
import liquibase.change.core.DropDefaultValueChange;
import liquibase.change.core.DropIndexChange;
import liquibase.change.core.DropTableChange;
import liquibase.change.core.DropViewChange;
import liquibase.change.core.RawSQLChange;
import liquibase.change.core.RenameColumnChange;
import liquibase.change.core.RenameTableChange;
import liquibase.database.core.SQLiteDatabase;
import liquibase.ext.sqlite.ddl.Canonical;
import liquibase.ext.sqlite.ddl.DdlException;
import liquibase.ext.sqlite.ddl.IndexDefinition;
import liquibase.ext.sqlite.ddl.KeyColumn;
import liquibase.ext.sqlite.ddl.Names;
import liquibase.ext.sqlite.ddl.TableDefinition;
import liquibase.ext.sqlite.ddl.ViewQuery;
import liquibase.ext.sqlite.diff.SchemaComparison;
import liquibase.ext.sqlite.draft.SchemaStep;
import liquibase.ext.sqlite.plan.Operation;
import liquibase.ext.sqlite.plan.Position;
import liquibase.ext.sqlite.schema.SchemaObject;
import liquibase.ext.sqlite.statement.ColumnSql;
import liquibase.ext.sqlite.statement.SQLiteColumnConfig;
import liquibase.statement.DatabaseFunction;
import liquibase.statement.core.RawParameterizedSqlStatement;

/**
 * Writes the steps from one schema to another as a careful person would: Liquibase's own changes
 * with the fewest attributes, {@code rebuildTable} where the rows have to be copied anyway, and SQL
 * for what Liquibase has no word for.
 */
public final class DraftedChanges {

  private DraftedChanges() {}

  /** Returns the changes, in order. */
  public static List<Change> of(List<SchemaStep> steps) {
    List<Change> changes = new ArrayList<>();
    for (SchemaStep step : steps) {
      if (step instanceof SchemaStep.Create create) {
        changes.add(create(create.object()));
      } else if (step instanceof SchemaStep.Drop drop) {
        changes.add(drop(drop.object()));
      } else if (step instanceof SchemaStep.Rename rename) {
        SQLiteRenameTableChange change = new SQLiteRenameTableChange();
        change.setOldTableName(rename.from());
        change.setNewTableName(rename.to());
        changes.add(change);
      } else if (step instanceof SchemaStep.Change change) {
        changes.addAll(change(change));
      }
    }
    return changes;
  }

  /**
   * Returns whether Liquibase or this extension can undo a change that is drafted.
   *
   * @param pastKnown whether the changelog tells what the schema was before; where it does not, the
   *     change itself has to
   */
  public static boolean isReversible(Change change, boolean pastKnown) {
    boolean loses =
        change instanceof RawSQLChange
            || change instanceof DropTableChange
            || change instanceof SQLiteDropColumnChange;
    return !loses
        && (change instanceof RebuildTableChange rebuild
            ? !rebuild.losesColumns() && (pastKnown || rebuild.saysItsWayBack())
            : pastKnown || saysItsWayBack(change));
  }

  private static boolean saysItsWayBack(Change change) {
    return change instanceof CreateTableChange
        || change instanceof CreateIndexChange
        || change instanceof CreateViewChange
        || change instanceof AddColumnChange
        || change instanceof RenameTableChange
        || change instanceof RenameColumnChange;
  }

  static RawSQLChange sql(String text) {
    RawSQLChange change = new RawSQLChange();
    change.setSql(text);
    change.setSplitStatements(false);
    change.setStripComments(false);
    return change;
  }

  private static Change create(SchemaObject object) {
    Unwritable.refuse(object);
    if (Unwritable.hasBlankName(object)) {
      return sql(object.sql());
    }
    return switch (object.type()) {
      case "table" -> object.isVirtual() ? sql(object.sql()) : CreateTableWriter.of(object.sql());
      case "index" -> createIndex(object);
      case "view" -> createView(object);
      default -> sql(object.sql());
    };
  }

  private static Change drop(SchemaObject object) {
    if (object.name().isBlank() || object.table().isBlank()) {
      return sql("DROP %s %s".formatted(object.type(), Names.quote(object.name())));
    }
    switch (object.type()) {
      case "table" -> {
        DropTableChange drop = new DropTableChange();
        drop.setTableName(object.name());
        return drop;
      }
      case "index" -> {
        DropIndexChange drop = new RestoringChanges.DropIndex();
        drop.setTableName(object.table());
        drop.setIndexName(object.name());
        return drop;
      }
      case "view" -> {
        DropViewChange drop = new RestoringChanges.DropView();
        drop.setViewName(object.name());
        return drop;
      }
      default -> {
        return sql("DROP TRIGGER " + Names.quoteIfNeeded(object.name()));
      }
    }
  }

  private static Change createIndex(SchemaObject object) {
    try {
      IndexDefinition definition = IndexDefinition.parse(object.sql());
      SQLiteCreateIndexChange change = new SQLiteCreateIndexChange();
      change.setTableName(object.table());
      change.setIndexName(object.name());
      change.setUnique(definition.unique() ? Boolean.TRUE : null);
      change.setWhere(definition.where() == null ? null : definition.where().strip());
      for (KeyColumn member : definition.columns()) {
        SQLiteColumnConfig column = new SQLiteColumnConfig();
        column.setName(member.expression());
        column.setComputed(member.column() ? null : Boolean.TRUE);
        column.setCollate(member.collation());
        column.setDescending(member.descending() ? Boolean.TRUE : null);
        change.addColumn(column);
      }
      boolean exact =
          SchemaComparison.same(
              object, new SchemaObject(0, "index", object.name(), object.table(), text(change)));
      return exact ? change : sql(object.sql());
    } catch (DdlException e) {
      return sql(object.sql());
    }
  }

  private static String text(SQLiteCreateIndexChange change) {
    return ((RawParameterizedSqlStatement) change.generateStatements(new SQLiteDatabase())[0])
        .getSql();
  }

  /** {@code CREATE VIEW name AS query} is told by name and query, anything else by its text. */
  private static Change createView(SchemaObject object) {
    Optional<String> query = ViewQuery.of(object.sql());
    if (query.isPresent()) {
      SQLiteCreateViewChange change = new SQLiteCreateViewChange();
      change.setViewName(object.name());
      change.setSelectQuery(query.get());
      String again = "CREATE VIEW " + Names.quoteIfNeeded(object.name()) + " AS " + query.get();
      if (Canonical.withNames(again).equals(Canonical.withNames(object.sql()))) {
        return change;
      }
    }
    return sql(object.sql());
  }

  private static List<Change> change(SchemaStep.Change step) {
    if (step.rebuilds()) {
      return List.of(RebuildTableChange.of(step.table(), OperationWriter.write(step.operations())));
    }
    List<Change> changes = new ArrayList<>();
    List<Operation> others = new ArrayList<>();
    for (Operation operation : step.operations()) {
      Optional<Change> standard = standard(step.table(), operation);
      if (standard.isEmpty()) {
        others.add(operation);
      } else {
        flush(step.table(), others, changes);
        changes.add(standard.get());
      }
    }
    flush(step.table(), others, changes);
    return changes;
  }

  private static void flush(String table, List<Operation> others, List<Change> changes) {
    if (!others.isEmpty()) {
      changes.add(RebuildTableChange.of(table, OperationWriter.write(others)));
      others.clear();
    }
  }

  private static Optional<Change> standard(String table, Operation operation) {
    if (operation instanceof Operation.DropColumn drop) {
      SQLiteDropColumnChange change = new SQLiteDropColumnChange();
      change.setTableName(table);
      change.setColumnName(drop.name());
      return Optional.of(change);
    }
    if (operation instanceof Operation.RenameColumn rename) {
      SQLiteRenameColumnChange change = new SQLiteRenameColumnChange();
      change.setTableName(table);
      change.setOldColumnName(rename.name());
      change.setNewColumnName(rename.newName());
      return Optional.of(change);
    }
    if (operation instanceof Operation.SetNotNull set && set.value() == null) {
      SQLiteAddNotNullConstraintChange change = new SQLiteAddNotNullConstraintChange();
      change.setTableName(table);
      change.setColumnName(set.column());
      change.setConstraintName(set.constraint());
      return Optional.of(change);
    }
    if (operation instanceof Operation.DropNotNull drop) {
      RestoringChanges.DropNotNullConstraint change = new RestoringChanges.DropNotNullConstraint();
      change.setTableName(table);
      change.setColumnName(drop.column());
      return Optional.of(change);
    }
    if (operation instanceof Operation.SetType set
        && set.using() == null
        && !set.type().isEmpty()) {
      RestoringChanges.ModifyDataType change = new RestoringChanges.ModifyDataType();
      change.setTableName(table);
      change.setColumnName(set.column());
      change.setNewDataType(set.type());
      return Optional.of(change);
    }
    if (operation instanceof Operation.SetDefault set) {
      return setDefault(table, set);
    }
    if (operation instanceof Operation.DropForeignKeys) {
      SQLiteDropAllForeignKeyConstraintsChange change =
          new SQLiteDropAllForeignKeyConstraintsChange();
      change.setBaseTableName(table);
      return Optional.of(change);
    }
    return operation instanceof Operation.AddColumn add ? addColumn(table, add) : Optional.empty();
  }

  /** What Liquibase would write in other words is left to the operation that takes it as it is. */
  private static Optional<Change> setDefault(String table, Operation.SetDefault set) {
    if (set.value() == null) {
      DropDefaultValueChange change = new RestoringChanges.DropDefaultValue();
      change.setTableName(table);
      change.setColumnName(set.column());
      return Optional.of(change);
    }
    AddDefaultValueChange change = new RestoringChanges.AddDefaultValue();
    change.setTableName(table);
    change.setColumnName(set.column());
    if (ColumnWriter.isNumber(set.value())) {
      change.setDefaultValueNumeric(set.value());
    } else if (ColumnWriter.isText(set.value(), null)) {
      change.setDefaultValue(ColumnWriter.text(set.value()));
    } else if (set.value().startsWith("(") || set.value().matches("(?i)CURRENT_[A-Z]+")) {
      change.setDefaultValueComputed(new DatabaseFunction(set.value()));
    } else {
      return Optional.empty();
    }
    return Optional.of(change);
  }

  private static Optional<Change> addColumn(String table, Operation.AddColumn add) {
    TableDefinition definition = TableDefinition.parse("CREATE TABLE t (" + add.definition() + ")");
    SQLiteColumnConfig config = ColumnWriter.of(definition, add.column());
    String written = new ColumnSql(new SQLiteDatabase()).definition(config);
    boolean exact = Canonical.of(written).equals(Canonical.of(add.definition()));
    if (!exact || add.value() != null || add.position() != Position.LAST) {
      return Optional.empty();
    }
    SQLiteAddColumnChange change = new SQLiteAddColumnChange();
    change.setTableName(table);
    change.addColumn((AddColumnConfig) config);
    return Optional.of(change);
  }
}

package liquibase.ext.sqlite.structure;

import java.math.BigInteger;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liquibase.ext.sqlite.ddl.ColumnDefinition;
import liquibase.ext.sqlite.ddl.Constraint;
import liquibase.ext.sqlite.ddl.DdlException;
import liquibase.ext.sqlite.ddl.IndexDefinition;
import liquibase.ext.sqlite.ddl.KeyColumn;
import liquibase.ext.sqlite.ddl.Names;
import liquibase.ext.sqlite.ddl.Remarks;
import liquibase.ext.sqlite.ddl.TableDefinition;
import liquibase.ext.sqlite.schema.SchemaObject;
import liquibase.statement.DatabaseFunction;
import liquibase.structure.core.Column;
import liquibase.structure.core.DataType;
import liquibase.structure.core.ForeignKey;
import liquibase.structure.core.ForeignKeyConstraintType;
import liquibase.structure.core.Index;
import liquibase.structure.core.PrimaryKey;
import liquibase.structure.core.Table;
import liquibase.structure.core.UniqueConstraint;
import liquibase.util.SqlUtil;

/** Makes Liquibase's Table of a table's text: types to the letter, no name that is not there. */
final class TableModel {
  /** Marks what needs no further reading. */
  static final String COMPLETE = "sqliteComplete";

  private static final Pattern SIZED =
      Pattern.compile("(\\w[\\w ]*?)\\s*\\(\\s*([0-9]{1,9})\\s*(?:,\\s*([0-9]{1,9})\\s*)?\\)");

  private final TableModels models;
  private final SchemaObject object;
  private final Table table;

  private TableModel(TableModels models, SchemaObject object, Table table) {
    this.models = models;
    this.object = object;
    this.table = table;
  }

  static void read(TableModels models, SchemaObject object, Table table) {
    new TableModel(models, object, table).read();
  }

  private void read() {
    TableDefinition definition;
    try {
      definition = object.isVirtual() ? null : models.schema().definition(object);
    } catch (DdlException e) {
      definition = null; // The name is known, and the diff says what cannot be read.
    }
    if (definition == null) {
      return;
    }
    Remarks.of(definition).ifPresent(table::setRemarks);
    for (int i = 0; i < definition.columns().size(); i++) {
      table.getColumns().add(column(definition, definition.columns().get(i), i + 1));
    }
    for (Constraint constraint : definition.allConstraints()) {
      addConstraint(definition, constraint);
    }
    for (SchemaObject index : models.indexesOf(object.name())) {
      table.getIndexes().add(index(index, table));
    }
  }

  private Column column(TableDefinition definition, ColumnDefinition column, int order) {
    Column model = complete(new Column(column.name()));
    model.setRelation(table);
    model.setOrder(order);
    model.setType(type(column.type()));
    boolean key = definition.rowidAlias().filter(alias -> alias.equals(column)).isPresent();
    model.setNullable(!column.has(Constraint.NotNull.class) && !key);
    Remarks.of(definition, column).ifPresent(model::setRemarks);
    column
        .find(Constraint.Default.class)
        .ifPresent(value -> model.setDefaultValue(value(value.value(), model.getType())));
    if (key && definition.isAutoincrement()) {
      model.setAutoIncrementInformation(
          new Column.AutoIncrementInformation(BigInteger.ONE, BigInteger.ONE));
    }
    return model;
  }

  /** Liquibase keeps a type's name and its numbers apart. */
  private static DataType type(String written) {
    Matcher sized = SIZED.matcher(written);
    if (!sized.matches()) {
      return new DataType(written);
    }
    DataType type = new DataType(sized.group(1));
    type.setColumnSize(Integer.valueOf(sized.group(2)));
    if (sized.group(3) != null) {
      type.setDecimalDigits(Integer.valueOf(sized.group(3)));
    }
    return type;
  }

  /** Returns a default as Liquibase reads it from any database. */
  private Object value(String written, DataType type) {
    try {
      return SqlUtil.parseValue(models.database(), written, type);
    } catch (RuntimeException e) {
      return new DatabaseFunction(written);
    }
  }

  private void addConstraint(TableDefinition definition, Constraint constraint) {
    if (constraint instanceof Constraint.PrimaryKey key) {
      PrimaryKey model = complete(new PrimaryKey());
      model.setName(key.name());
      model.setTable(table);
      addColumns(model.getColumns(), key.columns());
      table.setPrimaryKey(model);
    } else if (constraint instanceof Constraint.Unique unique) {
      UniqueConstraint model = complete(new UniqueConstraint());
      model.setName(unique.name());
      model.setDeferrable(false);
      model.setInitiallyDeferred(false);
      model.setDisabled(false);
      model.setClustered(false);
      model.setShouldValidate(true);
      model.setRelation(table);
      addColumns(model.getColumns(), unique.columns());
      table.getUniqueConstraints().add(model);
    } else if (constraint instanceof Constraint.ForeignKey key && !isKnown(key)) {
      table.getOutgoingForeignKeys().add(foreignKey(key));
    }
  }

  /** Liquibase knows a key by its name or, without one, by its columns: it cannot hold two. */
  private boolean isKnown(Constraint.ForeignKey key) {
    List<String> columns = key.columns().stream().map(Names::fold).toList();
    return table.getOutgoingForeignKeys().stream()
        .filter(known -> key.name() == null || known.getName() == null)
        .anyMatch(
            known ->
                known.getForeignKeyColumns().stream()
                    .map(column -> Names.fold(column.getName()))
                    .toList()
                    .equals(columns));
  }

  private void addColumns(List<Column> columns, List<KeyColumn> members) {
    for (KeyColumn member : members) {
      Column column = new Column(member.expression());
      column.setRelation(table);
      column.setDescending(member.descending() ? Boolean.TRUE : null);
      columns.add(column);
    }
  }

  private ForeignKey foreignKey(Constraint.ForeignKey key) {
    ForeignKey model = complete(new ForeignKey());
    model.setName(key.name());
    model.setForeignKeyTable(table);
    Table parent = models.reference(key.parent(), table.getSchema());
    model.setPrimaryKeyTable(parent);
    key.columns().forEach(name -> model.addForeignKeyColumn(column(name, table)));
    parentColumns(key).forEach(name -> model.addPrimaryKeyColumn(column(name, parent)));
    model.setDeleteRule(rule(key.onDelete()));
    model.setUpdateRule(rule(key.onUpdate()));
    model.setDeferrable(key.deferred());
    model.setInitiallyDeferred(key.deferred());
    return model;
  }

  private static Column column(String name, Table table) {
    Column column = new Column(name);
    column.setRelation(table);
    return column;
  }

  private List<String> parentColumns(Constraint.ForeignKey key) {
    if (!key.parentColumns().isEmpty()) {
      return key.parentColumns();
    }
    try {
      return models
          .schema()
          .table(key.parent())
          .flatMap(TableDefinition::primaryKey)
          .map(primary -> primary.columns().stream().map(KeyColumn::expression).toList())
          .orElse(List.of());
    } catch (DdlException e) {
      return List.of();
    }
  }

  private static ForeignKeyConstraintType rule(String action) {
    return switch (action) {
      case "CASCADE" -> ForeignKeyConstraintType.importedKeyCascade;
      case "SET NULL" -> ForeignKeyConstraintType.importedKeySetNull;
      case "SET DEFAULT" -> ForeignKeyConstraintType.importedKeySetDefault;
      case "RESTRICT" -> ForeignKeyConstraintType.importedKeyRestrict;
      default -> ForeignKeyConstraintType.importedKeyNoAction;
    };
  }

  /** Returns the model of an index on a table. */
  private static Index index(SchemaObject object, Table table) {
    Index model = complete(new Index());
    model.setName(object.name());
    model.setRelation(table);
    try {
      IndexDefinition definition = IndexDefinition.parse(object.sql());
      model.setUnique(definition.unique());
      for (KeyColumn member : definition.columns()) {
        Column column = new Column();
        column.setName(member.expression(), !member.column());
        column.setDescending(member.descending() ? Boolean.TRUE : null);
        column.setRelation(table);
        model.addColumn(column);
      }
    } catch (DdlException e) {
      model.setUnique(Names.fold(object.sql()).startsWith("create unique"));
    }
    return model;
  }

  private static <T extends liquibase.structure.AbstractDatabaseObject> T complete(T model) {
    model.setAttribute(COMPLETE, true);
    return model;
  }
}

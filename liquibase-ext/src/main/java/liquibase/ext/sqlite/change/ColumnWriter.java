package liquibase.ext.sqlite.change;

import java.util.LinkedHashMap;
import java.util.Map;
import liquibase.change.ConstraintsConfig;
import liquibase.ext.sqlite.ddl.ColumnDefinition;
import liquibase.ext.sqlite.ddl.Constraint;
import liquibase.ext.sqlite.ddl.Remarks;
import liquibase.ext.sqlite.ddl.TableDefinition;
import liquibase.ext.sqlite.statement.SQLiteColumnConfig;
import liquibase.statement.DatabaseFunction;

/** Writes a column of a table as a changelog describes it, its keys and checks left out. */
final class ColumnWriter {

  private ColumnWriter() {}

  static SQLiteColumnConfig of(TableDefinition table, ColumnDefinition column) {
    SQLiteColumnConfig config = new SQLiteColumnConfig();
    config.setName(column.name());
    if (!column.type().isEmpty()) {
      config.setType(column.type());
    }
    Remarks.of(table, column).ifPresent(config::setRemarks);
    column.find(Constraint.NotNull.class).ifPresent(notNull -> forbidNull(config, notNull));
    column.find(Constraint.Default.class).ifPresent(value -> setDefault(config, value));
    column
        .find(Constraint.Collate.class)
        .ifPresent(collate -> config.setCollate(collate.collation()));
    column
        .find(Constraint.Generated.class)
        .ifPresent(
            generated -> {
              config.setGeneratedAs(generated.expression().strip());
              config.setStored(generated.stored() ? Boolean.TRUE : null);
            });
    return config;
  }

  private static void forbidNull(SQLiteColumnConfig config, Constraint.NotNull notNull) {
    constraints(config).setNullable(false);
    if (notNull.name() != null) {
      constraints(config).setNotNullConstraintName(notNull.name());
    }
  }

  /** Returns the column's constraints, made if there are none yet. */
  static ConstraintsConfig constraints(SQLiteColumnConfig config) {
    if (config.getConstraints() == null) {
      config.setConstraints(new ConstraintsConfig());
    }
    return config.getConstraints();
  }

  private static void setDefault(SQLiteColumnConfig config, Constraint.Default value) {
    String written = value.value();
    if (value.name() != null) {
      config.setDefaultValueConstraintName(value.name());
    }
    if (isNumber(written)) {
      config.setDefaultValueNumeric(written);
    } else if (isText(written, config.getType())) {
      config.setDefaultValue(text(written));
    } else {
      config.setDefaultValueComputed(new DatabaseFunction(written));
    }
  }

  static boolean isNumber(String written) {
    return written.matches("-?(0|[1-9][0-9]{0,15})(\\.[0-9]*[1-9])?");
  }

  /** A text that a reader of the changelog would take for something else is written as SQL. */
  static boolean isText(String written, String type) {
    return written.matches("'([^']|'')*'")
        && !text(written).matches("(?i)[-+]?[0-9.]+|null|true|false|\\s*")
        && (type == null || !type.toUpperCase(java.util.Locale.ROOT).contains("BOOL"));
  }

  static String text(String written) {
    return written.substring(1, written.length() - 1).replace("''", "'");
  }

  /** Returns the attributes of {@code addColumn} in rebuildTable. */
  static Map<String, Object> attributes(SQLiteColumnConfig config) {
    Map<String, Object> attributes = new LinkedHashMap<>();
    attributes.put("name", config.getName());
    put(attributes, "type", config.getType());
    put(attributes, "defaultValue", config.getDefaultValue());
    put(attributes, "defaultValueNumeric", config.getDefaultValueNumeric());
    put(attributes, "defaultValueComputed", config.getDefaultValueComputed());
    put(attributes, "defaultValueConstraintName", config.getDefaultValueConstraintName());
    put(attributes, "collate", config.getCollate());
    put(attributes, "generatedAs", config.getGeneratedAs());
    put(attributes, "stored", config.getStored());
    put(attributes, "remarks", config.getRemarks());
    if (config.getConstraints() != null) {
      Map<String, Object> constraints = new LinkedHashMap<>();
      constraints.put("nullable", "false");
      put(constraints, "notNullConstraintName", config.getConstraints().getNotNullConstraintName());
      attributes.put("constraints", constraints);
    }
    return attributes;
  }

  private static void put(Map<String, Object> attributes, String name, Object value) {
    if (value != null) {
      attributes.put(name, value.toString());
    }
  }
}

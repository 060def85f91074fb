package liquibase.ext.sqlite.command;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import liquibase.change.Change;
import liquibase.change.core.SQLFileChange;
import liquibase.change.custom.CustomChangeWrapper;
import liquibase.changelog.ChangeSet;
import liquibase.ext.sqlite.ddl.Constraint;
import liquibase.ext.sqlite.ddl.DdlException;
import liquibase.ext.sqlite.ddl.Names;
import liquibase.ext.sqlite.schema.Schema;
import liquibase.ext.sqlite.schema.SchemaObject;
import liquibase.serializer.LiquibaseSerializable;

/**
 * The tables whose rows revisions may change: those that their changes mention in any way, and what
 * triggers and foreign keys reach from there. All others must come out as they went in.
 */
final class TouchedTables {
  private final Set<String> touched = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
  private final Schema schema;

  private TouchedTables(Schema schema) {
    this.schema = schema;
  }

  static Set<String> of(Schema schema, Collection<ChangeSet> changeSets) {
    TouchedTables tables = new TouchedTables(schema);
    StringBuilder text = new StringBuilder();
    for (ChangeSet changeSet : changeSets) {
      for (Change change : changeSet.getChanges()) {
        if (change instanceof SQLFileChange || change instanceof CustomChangeWrapper) {
          schema.objects("table").forEach(table -> tables.touched.add(table.name()));
        }
        append(text, change);
      }
    }
    tables.mention(text.toString());
    tables.follow();
    return tables.touched;
  }

  private static void append(StringBuilder text, Object value) {
    if (value instanceof LiquibaseSerializable serializable) {
      for (String field : serializable.getSerializableFields()) {
        append(text, serializable.getSerializableFieldValue(field));
      }
    } else if (value instanceof Map<?, ?> map) {
      map.values().forEach(item -> append(text, item));
    } else if (value instanceof Collection<?> list) {
      list.forEach(item -> append(text, item));
    } else if (value != null) {
      text.append(value).append('\n');
    }
  }

  private void mention(String text) {
    String folded = text.toLowerCase(Locale.ROOT);
    for (SchemaObject object : schema.objects()) {
      String name = Names.fold(object.name());
      boolean named = object.type().equals("table") || object.type().equals("view");
      if (named && folded.contains(name)) {
        touched.add(object.name());
      }
    }
  }

  private void follow() {
    int before = -1;
    while (touched.size() > before) {
      before = touched.size();
      for (SchemaObject object : schema.objects()) {
        boolean reached = object.sql() != null && touched.contains(object.table());
        if (reached && (object.type().equals("trigger") || object.type().equals("view"))) {
          mention(object.sql());
        } else if (object.type().equals("table") && refersToTouched(object)) {
          touched.add(object.name());
        }
      }
    }
  }

  private boolean refersToTouched(SchemaObject table) {
    if (table.isVirtual()) {
      return false;
    }
    try {
      return schema.definition(table).all(Constraint.ForeignKey.class).stream()
          .anyMatch(
              key ->
                  touched.contains(key.parent()) && (acts(key.onDelete()) || acts(key.onUpdate())));
    } catch (DdlException e) {
      return true;
    }
  }

  private static boolean acts(String action) {
    return action != null
        && (action.equalsIgnoreCase("CASCADE")
            || action.toUpperCase(Locale.ROOT).startsWith("SET"));
  }
}

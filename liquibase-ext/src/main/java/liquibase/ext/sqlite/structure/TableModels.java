package liquibase.ext.sqlite.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import liquibase.database.Database;
import liquibase.exception.DatabaseException;
import liquibase.ext.sqlite.ddl.Names;
import liquibase.ext.sqlite.schema.Schema;
import liquibase.ext.sqlite.schema.SchemaObject;
import liquibase.snapshot.DatabaseSnapshot;
import liquibase.snapshot.SnapshotIdService;
import liquibase.structure.core.Table;

/**
 * The tables of one snapshot, each one object from the beginning: whoever refers to a table refers
 * to that, and Liquibase need not follow a chain of foreign keys down its stack.
 */
final class TableModels {
  private static final String SCRATCH = "liquibase.sqlite.tables";

  private final Schema schema;
  private final Database database;
  private final Map<String, SchemaObject> objects = new HashMap<>();
  private final Map<String, List<SchemaObject>> indexes = new HashMap<>();
  private final Map<String, Table> tables = new HashMap<>();
  private final Set<String> read = new HashSet<>();

  private TableModels(Schema schema, Database database) {
    this.schema = schema;
    this.database = database;
    for (SchemaObject object : schema.objects()) {
      if (object.isTable()) {
        objects.put(Names.fold(object.name()), object);
      } else if (object.type().equals("index") && object.sql() != null) {
        indexes.computeIfAbsent(Names.fold(object.table()), k -> new ArrayList<>()).add(object);
      }
    }
  }

  static TableModels of(DatabaseSnapshot snapshot) throws DatabaseException {
    TableModels models = (TableModels) snapshot.getScratchData(SCRATCH);
    if (models == null) {
      models = new TableModels(SnapshotSchema.all(snapshot), snapshot.getDatabase());
      snapshot.setScratchData(SCRATCH, models);
    }
    return models;
  }

  /** Returns a table with all that it has; null if there is none of that name. */
  Table get(String name, liquibase.structure.core.Schema owner) {
    String key = name == null ? "" : Names.fold(name);
    SchemaObject object = objects.get(key);
    if (object == null) {
      return null;
    }
    Table table = reference(name, owner);
    if (read.add(key)) {
      TableModel.read(this, object, table);
    }
    return table;
  }

  /** Returns the names of all tables. */
  List<String> names() {
    return objects.values().stream().map(SchemaObject::name).toList();
  }

  /** Returns a table by its name alone, be it there or not. */
  Table reference(String name, liquibase.structure.core.Schema owner) {
    SchemaObject object = objects.get(Names.fold(name));
    return tables.computeIfAbsent(
        Names.fold(name),
        key -> {
          Table table = new Table().setName(object == null ? name : object.name());
          table.setSchema(owner);
          if (object != null) {
            table.setSnapshotId(SnapshotIdService.getInstance().generateId());
          }
          return table;
        });
  }

  Database database() {
    return database;
  }

  Schema schema() {
    return schema;
  }

  List<SchemaObject> indexesOf(String table) {
    return indexes.getOrDefault(Names.fold(table), List.of());
  }
}

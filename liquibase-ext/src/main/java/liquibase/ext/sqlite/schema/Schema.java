package liquibase.ext.sqlite.schema;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import liquibase.ext.sqlite.ddl.Constraint;
import liquibase.ext.sqlite.ddl.Names;
import liquibase.ext.sqlite.ddl.TableDefinition;

/** The schema of one database: its objects in the order of {@code sqlite_schema}. */
public final class Schema {
  private final List<SchemaObject> objects;
  private final Map<String, TableDefinition> definitions = new HashMap<>();
  private Map<String, SchemaObject> byName;
  private Map<String, List<SchemaObject>> byTable;

  /** Makes a schema of the given objects. */
  public Schema(List<SchemaObject> objects) {
    this.objects = List.copyOf(objects);
  }

  /** Returns all objects in order. */
  public List<SchemaObject> objects() {
    return objects;
  }

  /** Returns the objects of one type (table, index, view, trigger), in order. */
  public List<SchemaObject> objects(String type) {
    return objects.stream().filter(object -> object.type().equals(type)).toList();
  }

  /** Returns the object of that type and name. */
  public Optional<SchemaObject> find(String type, String name) {
    if (byName == null) {
      Map<String, SchemaObject> map = new HashMap<>();
      objects.forEach(object -> map.putIfAbsent(key(object.type(), object.name()), object));
      byName = map;
    }
    return Optional.ofNullable(byName.get(key(type, name)));
  }

  /** Returns the objects of one type that belong to a table or view. */
  public List<SchemaObject> of(String type, String table) {
    if (byTable == null) {
      byTable =
          objects.stream()
              .collect(Collectors.groupingBy(object -> key(object.type(), object.table())));
    }
    return byTable.getOrDefault(key(type, table), List.of());
  }

  private static String key(String type, String name) {
    return type + ' ' + Names.fold(name);
  }

  /**
   * Returns what the CREATE TABLE text of an ordinary table says.
   *
   * @throws liquibase.ext.sqlite.ddl.DdlException if its text cannot be read
   */
  public Optional<TableDefinition> table(String name) {
    return find("table", name).filter(object -> !object.isVirtual()).map(this::definition);
  }

  /** Returns what the text of an ordinary table says. */
  public TableDefinition definition(SchemaObject table) {
    return definitions.computeIfAbsent(
        Names.fold(table.name()), name -> TableDefinition.parse(table.sql()));
  }

  /** Returns the ordinary tables with a foreign key to the given one, itself among them. */
  public List<TableDefinition> childrenOf(String parent) {
    return objects("table").stream()
        .filter(object -> !object.isVirtual() && object.sql() != null)
        .filter(object -> Names.fold(object.sql()).contains(Names.fold(parent)))
        .map(this::definition)
        .filter(child -> refersTo(child, parent))
        .toList();
  }

  private static boolean refersTo(TableDefinition child, String parent) {
    return child.all(Constraint.ForeignKey.class).stream()
        .anyMatch(key -> Names.same(key.parent(), parent));
  }
}

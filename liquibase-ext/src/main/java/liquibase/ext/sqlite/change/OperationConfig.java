package liquibase.ext.sqlite.change;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import liquibase.change.AddColumnConfig;
import liquibase.database.Database;
import liquibase.ext.sqlite.ddl.Names;
import liquibase.ext.sqlite.plan.Operation;
import liquibase.ext.sqlite.statement.SQLiteColumnConfig;
import liquibase.parser.core.ParsedNode;
import liquibase.parser.core.ParsedNodeException;
import liquibase.resource.ResourceAccessor;

/**
 * One item of {@code rebuildTable.operations}: a map with a single key, as the changelog has it.
 */
final class OperationConfig {
  private static final Set<String> OURS = Set.of("after", "before", "first", "value");

  private final OperationKind kind;
  private final ParsedNode node;
  private final AddColumnConfig column;

  private OperationConfig(OperationKind kind, ParsedNode node, AddColumnConfig column) {
    this.kind = kind;
    this.node = node;
    this.column = column;
  }

  static OperationConfig load(ParsedNode node, ResourceAccessor resources)
      throws ParsedNodeException {
    String key = node.getName();
    OperationKind kind =
        OperationKind.of(key)
            .orElseThrow(
                () ->
                    new ParsedNodeException(
                        "rebuildTable knows no operation '%s'. Known: %s"
                            .formatted(key, OperationKind.keys())));
    for (ParsedNode attribute : node.getChildren()) {
      if (!kind.known().contains(attribute.getName())) {
        throw new ParsedNodeException(
            "rebuildTable: %s has no attribute '%s'. Known: %s"
                .formatted(key, attribute.getName(), kind.known()));
      }
    }
    for (String attribute : kind.required()) {
      if (node.getChild(null, attribute) == null) {
        throw new ParsedNodeException("rebuildTable: %s needs `%s`.".formatted(key, attribute));
      }
    }
    AddColumnConfig column = new SQLiteColumnConfig();
    if (kind == OperationKind.ADD_COLUMN) {
      column.load(withoutOurs(node), resources);
    }
    return new OperationConfig(kind, node, column);
  }

  /** Liquibase's column refuses attributes that it does not know. */
  private static ParsedNode withoutOurs(ParsedNode node) throws ParsedNodeException {
    ParsedNode theirs = new ParsedNode(null, node.getName());
    for (ParsedNode attribute : node.getChildren()) {
      if (!OURS.contains(attribute.getName())) {
        theirs.addChild(attribute);
      }
    }
    return theirs;
  }

  OperationKind kind() {
    return kind;
  }

  AddColumnConfig column() {
    return column;
  }

  List<Operation> operations(Database database) {
    return new OperationReader(this, database).read();
  }

  /**
   * Makes an item of attributes; a value that is a map becomes what is nested.
   *
   * @throws IllegalStateException if it is no item that a changelog could hold
   */
  static OperationConfig of(OperationKind kind, Map<String, Object> attributes) {
    try {
      return load(node(kind.key(), attributes), null);
    } catch (ParsedNodeException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ParsedNode node(String name, Map<String, Object> attributes)
      throws ParsedNodeException {
    ParsedNode node = new ParsedNode(null, name);
    for (Map.Entry<String, Object> attribute : attributes.entrySet()) {
      if (attribute.getValue() instanceof Map<?, ?> nested) {
        Map<String, Object> inner = new LinkedHashMap<>();
        nested.forEach((key, value) -> inner.put(String.valueOf(key), value));
        node.addChild(node(attribute.getKey(), inner));
      } else {
        node.addChild(null, attribute.getKey(), attribute.getValue());
      }
    }
    return node;
  }

  /** Returns what the changelog says, for the checksum and for writing it out again. */
  Map<String, Object> serialized() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(kind.key(), plain(node));
    return map;
  }

  private static Object plain(ParsedNode node) {
    List<ParsedNode> children = node.getChildren();
    if (children.isEmpty()) {
      return node.getValue() == null ? "" : node.getValue().toString();
    }
    Map<String, Object> map = new LinkedHashMap<>();
    children.forEach(child -> map.put(child.getName(), plain(child)));
    return map;
  }

  /** Returns whether the changelog gives the attribute, be it with no value. */
  boolean has(String attribute) {
    return node.getChildren().stream().anyMatch(child -> child.getName().equals(attribute));
  }

  /** Returns an attribute as text, null where it is missing or empty. */
  String text(String attribute) {
    Object value = value(attribute);
    return value == null || value.toString().isEmpty() ? null : value.toString();
  }

  /** Returns an attribute that is a list, or a text of names parted by commas. */
  List<String> list(String attribute) {
    Object value = value(attribute);
    if (value instanceof Collection<?> items) {
      return items.stream().map(String::valueOf).toList();
    }
    return value == null ? List.of() : Names.split(value.toString());
  }

  /** Returns an attribute that is true or false; false where it is missing. */
  boolean flag(String attribute) {
    return Boolean.parseBoolean(text(attribute));
  }

  private Object value(String attribute) {
    try {
      ParsedNode child = node.getChild(null, attribute);
      return child == null ? null : child.getValue();
    } catch (ParsedNodeException e) {
      throw new IllegalStateException(e);
    }
  }
}

package liquibase.ext.sqlite.change;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import liquibase.change.AddColumnConfig;
import liquibase.database.Database;
import liquibase.ext.sqlite.plan.Operation;
import liquibase.ext.sqlite.plan.Position;
import liquibase.ext.sqlite.statement.ColumnSql;
import liquibase.parser.core.ParsedNode;
import liquibase.parser.core.ParsedNodeException;
import liquibase.resource.ResourceAccessor;

/**
 * One item of {@code rebuildTable.operations}: a map with a single key, as the changelog has it.
 */
final class OperationConfig {
  private static final Map<String, Set<String>> KNOWN =
      Map.of(
          "addColumn",
              Set.of(
                  "name",
                  "type",
                  "after",
                  "before",
                  "first",
                  "value",
                  "constraints",
                  "remarks",
                  "defaultValue",
                  "defaultValueNumeric",
                  "defaultValueBoolean",
                  "defaultValueDate",
                  "defaultValueComputed",
                  "defaultValueConstraintName"),
          "dropColumn", Set.of("name"),
          "renameColumn", Set.of("name", "to"));

  private static final Set<String> OURS = Set.of("after", "before", "first", "value");

  private final String kind;
  private final ParsedNode node;
  private final AddColumnConfig column;

  private OperationConfig(String kind, ParsedNode node, AddColumnConfig column) {
    this.kind = kind;
    this.node = node;
    this.column = column;
  }

  static OperationConfig load(ParsedNode node, ResourceAccessor resources)
      throws ParsedNodeException {
    String kind = node.getName();
    if (!KNOWN.containsKey(kind)) {
      throw new ParsedNodeException(
          "rebuildTable knows no operation '"
              + kind
              + "'. Known: "
              + new TreeSet<>(KNOWN.keySet()));
    }
    for (ParsedNode attribute : node.getChildren()) {
      if (!KNOWN.get(kind).contains(attribute.getName())) {
        throw new ParsedNodeException(
            "rebuildTable: %s has no attribute '%s'. Known: %s"
                .formatted(kind, attribute.getName(), new TreeSet<>(KNOWN.get(kind))));
      }
    }
    if (text(node, "name") == null) {
      throw new ParsedNodeException("rebuildTable: " + kind + " needs a name.");
    }
    if (kind.equals("renameColumn") && text(node, "to") == null) {
      throw new ParsedNodeException("rebuildTable: renameColumn needs `to`, the new name.");
    }
    AddColumnConfig column = new AddColumnConfig();
    if (kind.equals("addColumn")) {
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

  Operation operation(Database database) {
    String name = text(node, "name");
    return switch (kind) {
      case "addColumn" ->
          new Operation.AddColumn(
              name, new ColumnSql(database).definition(column), position(), text(node, "value"));
      case "dropColumn" -> new Operation.DropColumn(name);
      default -> new Operation.RenameColumn(name, text(node, "to"));
    };
  }

  /** Returns the item that undoes this one, or null if none does. */
  OperationConfig inverse() {
    try {
      ParsedNode undo;
      switch (kind) {
        case "addColumn" -> {
          undo = new ParsedNode(null, "dropColumn");
          undo.addChild(null, "name", text(node, "name"));
        }
        case "renameColumn" -> {
          undo = new ParsedNode(null, kind);
          undo.addChild(null, "name", text(node, "to"));
          undo.addChild(null, "to", text(node, "name"));
        }
        default -> {
          return null;
        }
      }
      return load(undo, null);
    } catch (ParsedNodeException e) {
      throw new IllegalStateException(e);
    }
  }

  private Position position() {
    if (text(node, "after") != null) {
      return new Position(Position.Place.AFTER, text(node, "after"));
    }
    if (text(node, "before") != null) {
      return new Position(Position.Place.BEFORE, text(node, "before"));
    }
    boolean first = Boolean.parseBoolean(text(node, "first"));
    return first ? new Position(Position.Place.FIRST, null) : Position.LAST;
  }

  /** Returns what the changelog says, for the checksum and for writing it out again. */
  Map<String, Object> serialized() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(kind, plain(node));
    return map;
  }

  private static Object plain(ParsedNode node) {
    List<ParsedNode> children = node.getChildren();
    if (children.isEmpty()) {
      return String.valueOf(node.getValue());
    }
    Map<String, Object> map = new LinkedHashMap<>();
    children.forEach(child -> map.put(child.getName(), plain(child)));
    return map;
  }

  private static String text(ParsedNode node, String attribute) {
    try {
      ParsedNode child = node.getChild(null, attribute);
      Object value = child == null ? null : child.getValue();
      return value == null ? null : value.toString();
    } catch (ParsedNodeException e) {
      throw new IllegalStateException(e);
    }
  }
}

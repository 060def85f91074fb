package liquibase.ext.sqlite.parser;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import liquibase.Scope;
import liquibase.change.ChangeFactory;
import liquibase.exception.ChangeLogParseException;
import liquibase.precondition.PreconditionFactory;
import liquibase.resource.Resource;
import liquibase.resource.ResourceAccessor;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Checks the structure of a YAML or JSON changelog on its syntax tree, where each node knows its
 * line: a change that Liquibase does not know is dropped by it and the changeSet recorded all the
 * same, and an id such as 012345 is read as another number.
 */
final class ChangelogStructure {
  /** The attributes that {@code ChangeSet.load} reads, in either version. */
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "id",
          "author",
          "runAlways",
          "alwaysRun",
          "runOnChange",
          "runWith",
          "runWithSpoolFile",
          "contextFilter",
          "context",
          "labels",
          "dbms",
          "runInTransaction",
          "created",
          "runOrder",
          "ignore",
          "comment",
          "objectQuotingStrategy",
          "logicalFilePath",
          "failOnError",
          "onValidationFail",
          "rollback",
          "validCheckSum",
          "validCheckSums",
          "modifySql",
          "preconditions",
          "preConditions",
          "changes");

  /** A rollback may point to another changeSet instead of naming changes. */
  private static final Set<String> REFERENCE =
      Set.of("changeSetId", "changeSetAuthor", "changeSetPath");

  private static final Set<String> CONDITION_SETTINGS =
      Set.of("onFail", "onFailMessage", "onError", "onErrorMessage", "onSqlOutput");
  private static final Set<String> CONDITION_GROUPS = Set.of("and", "or", "not");

  /** By factory, so that whoever resets Liquibase's scope starts anew. */
  private static final Map<ChangeFactory, Set<String>> KNOWN =
      Collections.synchronizedMap(new WeakHashMap<>());

  private final String file;
  private final Set<String> knownChanges;
  private final Set<String> knownConditions;

  private ChangelogStructure(String file) {
    this.file = file;
    this.knownChanges = knownChanges();
    this.knownConditions = PreconditionFactory.getInstance().getPreconditions().keySet();
  }

  /** The list is made anew at each question to the factory, and a changelog has many files. */
  private static Set<String> knownChanges() {
    ChangeFactory factory = Scope.getCurrentScope().getSingleton(ChangeFactory.class);
    return KNOWN.computeIfAbsent(factory, ChangeFactory::getDefinedChanges);
  }

  /**
   * Checks a file.
   *
   * @throws ChangeLogParseException with file, line and column of the first mistake
   */
  static void check(String path, ResourceAccessor resources) throws ChangeLogParseException {
    try {
      Resource resource = resources.get(path);
      if (!resource.exists()) {
        return;
      }
      try (InputStream in = resource.openInputStream();
          Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
        Node root = new Yaml(options()).compose(reader);
        new ChangelogStructure(path).checkRoot(root);
      }
    } catch (MarkedYAMLException e) {
      throw new ChangeLogParseException(
          "%s: %s%n%s".formatted(place(path, e.getProblemMark()), e.getProblem(), snippet(e)));
    } catch (YAMLException e) {
      throw new ChangeLogParseException(path + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new ChangeLogParseException(path + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static LoaderOptions options() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    return options;
  }

  private static String snippet(MarkedYAMLException e) {
    return e.getProblemMark() == null ? "" : e.getProblemMark().get_snippet();
  }

  private void checkRoot(Node root) throws ChangeLogParseException {
    requireKeys(root, Collections.newSetFromMap(new IdentityHashMap<>()));
    if (root != null && value(root, "databaseChangeLog").isEmpty()) {
      throw error(root, "there is no `databaseChangeLog:`, with which a changelog begins.");
    }
    for (Node entry : items(value(root, "databaseChangeLog").orElse(null))) {
      Optional<Node> changeSet = value(entry, "changeSet");
      if (changeSet.isPresent()) {
        checkChangeSet(changeSet.get());
      }
    }
  }

  /** An alias may lead back to where it stands, hence the nodes that were seen. */
  private void requireKeys(Node node, Set<Node> seen) throws ChangeLogParseException {
    if (node == null || !seen.add(node)) {
      return;
    }
    if (node instanceof MappingNode map) {
      for (NodeTuple entry : map.getValue()) {
        if (entry.getKeyNode() instanceof ScalarNode key && key.getTag().equals(Tag.NULL)) {
          throw error(key, "a name is missing before the colon.");
        }
        requireKeys(entry.getValueNode(), seen);
      }
    } else if (node instanceof SequenceNode sequence) {
      for (Node item : sequence.getValue()) {
        requireKeys(item, seen);
      }
    }
  }

  private void checkChangeSet(Node changeSet) throws ChangeLogParseException {
    refuseRepeatedKeys(changeSet);
    Optional<Node> id = value(changeSet, "id");
    if (id.isPresent() && id.get() instanceof ScalarNode scalar) {
      requireSameText(scalar);
    }
    for (ScalarNode key : keys(changeSet)) {
      if (!ATTRIBUTES.contains(key.getValue()) && !knownChanges.contains(key.getValue())) {
        throw error(key, "a changeSet has no '%s'.".formatted(key.getValue()));
      }
    }
    for (String list : List.of("changes", "rollback")) {
      for (Node change : items(value(changeSet, list).orElse(null))) {
        checkChange(change);
      }
    }
    for (String list : List.of("preConditions", "preconditions")) {
      checkConditions(value(changeSet, list).orElse(null));
    }
  }

  /** Liquibase passes over a precondition that it does not know. */
  private void checkConditions(Node conditions) throws ChangeLogParseException {
    for (Node condition : items(conditions)) {
      for (ScalarNode key : keys(condition)) {
        String name = key.getValue();
        if (CONDITION_GROUPS.contains(name)) {
          checkConditions(value(condition, name).orElse(null));
        } else if (!knownConditions.contains(name) && !CONDITION_SETTINGS.contains(name)) {
          throw error(key, "there is no precondition '%s'.".formatted(name));
        }
      }
    }
  }

  private void checkChange(Node change) throws ChangeLogParseException {
    for (ScalarNode name : keys(change)) {
      if (!knownChanges.contains(name.getValue()) && !REFERENCE.contains(name.getValue())) {
        throw error(
            name,
            "there is no change '%s'. Liquibase would record this changeSet without running it; correct the name."
                .formatted(name.getValue()));
      }
    }
  }

  private void requireSameText(ScalarNode id) throws ChangeLogParseException {
    if (id.getScalarStyle() != org.yaml.snakeyaml.DumperOptions.ScalarStyle.PLAIN) {
      return;
    }
    Object read = new Yaml(new SafeConstructor(options())).load(id.getValue());
    if (!id.getValue().equals(String.valueOf(read))) {
      throw error(
          id, "YAML reads the id %s as %s: put it in quotes.".formatted(id.getValue(), read));
    }
  }

  private void refuseRepeatedKeys(Node node) throws ChangeLogParseException {
    Set<String> seen = new HashSet<>();
    for (ScalarNode key : keys(node)) {
      if (!seen.add(key.getValue())) {
        throw error(
            key, "'%s' stands here twice, and the first would be lost.".formatted(key.getValue()));
      }
    }
  }

  private static List<ScalarNode> keys(Node node) {
    List<ScalarNode> keys = new ArrayList<>();
    if (node instanceof MappingNode map) {
      for (NodeTuple entry : map.getValue()) {
        if (entry.getKeyNode() instanceof ScalarNode key) {
          keys.add(key);
        }
      }
    }
    return keys;
  }

  private static Optional<Node> value(Node node, String key) {
    if (node instanceof MappingNode map) {
      for (NodeTuple entry : map.getValue()) {
        if (entry.getKeyNode() instanceof ScalarNode scalar && scalar.getValue().equals(key)) {
          return Optional.of(entry.getValueNode());
        }
      }
    }
    return Optional.empty();
  }

  private static List<Node> items(Node node) {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    return node instanceof MappingNode ? List.of(node) : List.of();
  }

  private ChangeLogParseException error(Node node, String message) {
    return new ChangeLogParseException(place(file, node.getStartMark()) + ": " + message);
  }

  private static String place(String file, Mark mark) {
    return mark == null
        ? file
        : "%s, line %d, column %d".formatted(file, mark.getLine() + 1, mark.getColumn() + 1);
  }
}

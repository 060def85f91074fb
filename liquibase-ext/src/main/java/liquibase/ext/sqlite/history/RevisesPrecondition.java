package liquibase.ext.sqlite.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import liquibase.Scope;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.RanChangeSet;
import liquibase.changelog.visitor.ChangeExecListener;
import liquibase.database.Database;
import liquibase.exception.DatabaseException;
import liquibase.exception.PreconditionErrorException;
import liquibase.exception.PreconditionFailedException;
import liquibase.ext.sqlite.database.DeclaredRevisions;
import liquibase.parser.core.ParsedNode;
import liquibase.parser.core.ParsedNodeException;
import liquibase.resource.ResourceAccessor;

/**
 * {@code revises}: declares the parents of a revision, and holds if they are applied. A list makes
 * a merge; {@code base} makes a root.
 */
public class RevisesPrecondition extends DeclaringPrecondition {
  /** What a root revises. */
  public static final String BASE = "base";

  private List<String> parents = List.of();

  /** Returns the ids of the parents; none for a root. */
  public List<String> parents() {
    return parents;
  }

  @Override
  public String getName() {
    return "revises";
  }

  /** Makes the declaration of a revision that follows these; of a root, where there are none. */
  public static RevisesPrecondition of(List<String> parents) {
    RevisesPrecondition precondition = new RevisesPrecondition();
    precondition.parents = List.copyOf(parents);
    return precondition;
  }

  /** Returns the parents as an attribute holds them. */
  public String getRevision() {
    return parents.isEmpty() ? BASE : String.join(", ", parents);
  }

  @Override
  public void load(ParsedNode parsedNode, ResourceAccessor resourceAccessor)
      throws ParsedNodeException {
    Object value = parsedNode.getValue();
    if (value == null) {
      value = parsedNode.getChildValue(null, "revision");
    }
    List<String> ids = new ArrayList<>();
    Collection<?> items = value instanceof Collection<?> list ? list : splitText(value);
    for (Object item : items) {
      ids.add(requireText(item));
    }
    if (ids.isEmpty()) {
      throw new ParsedNodeException("`revises` names no revision; write `base` for a root.");
    }
    parents = ids.equals(List.of(BASE)) ? List.of() : List.copyOf(ids);
    Scope.getCurrentScope().getSingleton(DeclaredRevisions.class).declare();
  }

  private static Collection<?> splitText(Object value) {
    return value instanceof String text
        ? List.of(text.strip().split("\\s*,\\s*"))
        : value == null ? List.of() : List.of(value);
  }

  /** YAML makes numbers of ids such as 012345 and 12e5 unless they are quoted. */
  private static String requireText(Object item) throws ParsedNodeException {
    if (item instanceof String text && !text.isBlank()) {
      return text.strip();
    }
    throw new ParsedNodeException(
        "`revises: " + item + "` is not a text: put the revision's id in quotes.");
  }

  @Override
  public void check(
      Database database,
      DatabaseChangeLog changeLog,
      ChangeSet changeSet,
      ChangeExecListener changeExecListener)
      throws PreconditionFailedException, PreconditionErrorException {
    Set<String> applied = applied(database, changeLog);
    List<String> missing = parents.stream().filter(id -> !applied.contains(id)).toList();
    if (!missing.isEmpty()) {
      throw new PreconditionFailedException(
          "revises %s, which %s not applied to this database"
              .formatted(String.join(", ", missing), missing.size() == 1 ? "is" : "are"),
          changeLog,
          this);
    }
  }

  private Set<String> applied(Database database, DatabaseChangeLog changeLog)
      throws PreconditionErrorException {
    try {
      return database.getRanChangeSetList().stream()
          .map(RanChangeSet::getId)
          .collect(Collectors.toSet());
    } catch (DatabaseException e) {
      throw new PreconditionErrorException(e, changeLog, this);
    }
  }
}

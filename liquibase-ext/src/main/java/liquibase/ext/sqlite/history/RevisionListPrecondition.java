package liquibase.ext.sqlite.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import liquibase.parser.core.ParsedNode;
import liquibase.parser.core.ParsedNodeException;
import liquibase.resource.ResourceAccessor;

/** A declaration that consists of names: a text, several parted by commas, or a list. */
public abstract class RevisionListPrecondition extends DeclaringPrecondition {
  private List<String> names = List.of();

  /** Returns the names, as they are written. */
  protected final List<String> names() {
    return names;
  }

  final void names(List<String> declared) {
    names = List.copyOf(declared);
  }

  @Override
  public void load(ParsedNode parsedNode, ResourceAccessor resourceAccessor)
      throws ParsedNodeException {
    Object value = parsedNode.getValue();
    if (value == null) {
      value = parsedNode.getChildValue(null, attribute());
    }
    List<String> found = new ArrayList<>();
    Collection<?> items = value instanceof Collection<?> list ? list : splitText(value);
    for (Object item : items) {
      found.add(requireText(item));
    }
    if (found.isEmpty()) {
      throw new ParsedNodeException("`" + getName() + "` names nothing." + whenEmpty());
    }
    names(found);
  }

  /** Returns the attribute that holds the names in XML. */
  protected String attribute() {
    return "revision";
  }

  /** Returns what to write instead of nothing. */
  protected String whenEmpty() {
    return "";
  }

  private static Collection<?> splitText(Object value) {
    return value instanceof String text
        ? List.of(text.strip().split("\\s*,\\s*"))
        : value == null ? List.of() : List.of(value);
  }

  /** YAML makes numbers of ids such as 012345 and 12e5 unless they are quoted. */
  private String requireText(Object item) throws ParsedNodeException {
    if (item instanceof String text && !text.isBlank()) {
      return text.strip();
    }
    throw new ParsedNodeException(
        "`%s: %s` is not a text: put the revision's id in quotes.".formatted(getName(), item));
  }
}

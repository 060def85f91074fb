package liquibase.ext.sqlite.ddl;

import java.util.List;
import java.util.Optional;

/**
 * A column of a CREATE TABLE text.
 *
 * @param name its name, unquoted
 * @param nameSpan where the name is written
 * @param span where the whole definition is written, without the comma behind it
 * @param type the declared type as written, "" where there is none
 * @param typeSpan where the type is written; empty and behind the name where there is none
 * @param constraints its own constraints, in order
 */
public record ColumnDefinition(
    String name,
    Span nameSpan,
    Span span,
    String type,
    Span typeSpan,
    List<Constraint> constraints) {

  ColumnDefinition with(List<Constraint> others) {
    return new ColumnDefinition(name, nameSpan, span, type, typeSpan, List.copyOf(others));
  }

  /**
   * Returns its constraint of the given kind; of several the last, which is SQLite's own choice.
   */
  public <T extends Constraint> Optional<T> find(Class<T> kind) {
    return constraints.stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .reduce((first, second) -> second);
  }

  /** Returns whether it has a constraint of the given kind. */
  public boolean has(Class<? extends Constraint> kind) {
    return find(kind).isPresent();
  }

  /** Returns whether its values are computed from other columns. */
  public boolean isGenerated() {
    return has(Constraint.Generated.class);
  }
}

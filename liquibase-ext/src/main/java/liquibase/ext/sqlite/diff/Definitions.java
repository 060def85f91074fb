package liquibase.ext.sqlite.diff;

import java.util.List;
import java.util.stream.Collectors;
import liquibase.ext.sqlite.ddl.Affinity;
import liquibase.ext.sqlite.ddl.Canonical;
import liquibase.ext.sqlite.ddl.ColumnDefinition;
import liquibase.ext.sqlite.ddl.Constraint;
import liquibase.ext.sqlite.ddl.KeyColumn;
import liquibase.ext.sqlite.ddl.Lexer;
import liquibase.ext.sqlite.ddl.Names;
import liquibase.ext.sqlite.ddl.Token;

/** Writes columns and constraints in one canonical way, so that equal ones read equal. */
final class Definitions {

  private Definitions() {}

  /**
   * Returns what a column is in itself: its name and type as they are written, and all that only a
   * column can have.
   */
  static String column(ColumnDefinition column) {
    return Names.quoteIfNeeded(column.name())
        + " "
        + type(column.type())
        + column
            .find(Constraint.NotNull.class)
            .map(c -> named(c) + " not null" + conflict(c.onConflict()))
            .orElse("")
        + column
            .find(Constraint.Default.class)
            .map(c -> named(c) + " default " + Canonical.of(c.expression()))
            .orElse("")
        + column
            .find(Constraint.Collate.class)
            .map(c -> " collate " + Names.fold(c.collation()))
            .orElse("")
        + column
            .find(Constraint.Generated.class)
            .map(c -> " as " + Canonical.of(c.expression()) + c.stored())
            .orElse("");
  }

  /**
   * White space between the words of a type means nothing, within a quoted one it does; nor does a
   * comment, unless SQLite finds the word in it by which it decides what the column stores.
   */
  private static String type(String type) {
    String words = Lexer.tokens(type).stream().map(Token::text).collect(Collectors.joining(" "));
    return Affinity.of(type) == Affinity.of(words) ? words : type;
  }

  /** Returns the same for a person: type, NOT NULL, default, collation, generated expression. */
  static String describe(ColumnDefinition column) {
    StringBuilder text = new StringBuilder();
    if (!column.type().isEmpty()) {
      text.append(' ').append(column.type().replaceAll("\\s+", " "));
    }
    column
        .find(Constraint.NotNull.class)
        .ifPresent(c -> text.append(named(c)).append(" NOT NULL").append(conflict(c.onConflict())));
    column
        .find(Constraint.Default.class)
        .ifPresent(c -> text.append(named(c)).append(" DEFAULT ").append(c.value()));
    column
        .find(Constraint.Collate.class)
        .ifPresent(c -> text.append(" COLLATE ").append(c.collation()));
    column
        .find(Constraint.Generated.class)
        .ifPresent(
            c ->
                text.append(" GENERATED ALWAYS AS (")
                    .append(c.expression())
                    .append(c.stored() ? ") STORED" : ") VIRTUAL"));
    return text.toString();
  }

  /** Returns a constraint of the table. */
  static String constraint(Constraint constraint) {
    return (named(constraint) + " " + body(constraint)).strip();
  }

  private static String body(Constraint constraint) {
    if (constraint instanceof Constraint.PrimaryKey key) {
      return "PRIMARY KEY ("
          + members(key.columns())
          + ")"
          + (key.autoincrement() ? " AUTOINCREMENT" : "")
          + conflict(key.onConflict());
    }
    if (constraint instanceof Constraint.Unique unique) {
      return "UNIQUE (" + members(unique.columns()) + ")" + conflict(unique.onConflict());
    }
    if (constraint instanceof Constraint.Check check) {
      return "CHECK (" + Canonical.of(check.expression()) + ")";
    }
    return foreignKey((Constraint.ForeignKey) constraint);
  }

  private static String foreignKey(Constraint.ForeignKey key) {
    return "FOREIGN KEY ("
        + names(key.columns())
        + ") REFERENCES "
        + name(key.parent())
        + (key.parentColumns().isEmpty() ? "" : " (" + names(key.parentColumns()) + ")")
        + (key.match() == null ? "" : " MATCH " + key.match())
        + action(" ON DELETE ", key.onDelete())
        + action(" ON UPDATE ", key.onUpdate())
        + (key.deferred() ? " DEFERRABLE INITIALLY DEFERRED" : "");
  }

  private static String action(String clause, String action) {
    return action.equals("NO ACTION") ? "" : clause + action;
  }

  private static String named(Constraint constraint) {
    return constraint.name() == null ? "" : " CONSTRAINT " + name(constraint.name());
  }

  private static String conflict(String action) {
    return action == null || action.equals("ABORT") ? "" : " ON CONFLICT " + action;
  }

  private static String members(List<KeyColumn> columns) {
    return columns.stream()
        .map(
            column ->
                (column.column() ? name(column.expression()) : Canonical.of(column.expression()))
                    + (column.collation() == null
                        ? ""
                        : " COLLATE " + Names.fold(column.collation()))
                    + (column.descending() ? " DESC" : ""))
        .collect(Collectors.joining(", "));
  }

  private static String names(List<String> names) {
    return names.stream().map(Definitions::name).collect(Collectors.joining(", "));
  }

  /** Returns a name as it is compared: in quotes where it could be read as something else. */
  static String name(String name) {
    return Names.quoteIfNeeded(Names.fold(name));
  }
}

package liquibase.ext.sqlite.plan;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import liquibase.ext.sqlite.ddl.ColumnDefinition;
import liquibase.ext.sqlite.ddl.Constraint;
import liquibase.ext.sqlite.ddl.IndexDefinition;
import liquibase.ext.sqlite.ddl.Lexer;
import liquibase.ext.sqlite.ddl.Names;
import liquibase.ext.sqlite.ddl.TableDefinition;
import liquibase.ext.sqlite.ddl.Token;
import liquibase.ext.sqlite.schema.Schema;
import liquibase.ext.sqlite.schema.SchemaObject;

/**
 * What SQLite's own ADD COLUMN and DROP COLUMN can do.
 *
 * <p>Source: <a href="https://www.sqlite.org/lang_altertable.html">lang_altertable.html</a>.
 */
final class ColumnRules {
  private static final Set<String> VOLATILE =
      Set.of("CURRENT_TIME", "CURRENT_DATE", "CURRENT_TIMESTAMP");

  private ColumnRules() {}

  /**
   * Returns why ADD COLUMN cannot add this column; empty if it can.
   *
   * @param empty whether the table holds no rows, which SQLite is then less strict about
   */
  static Optional<String> whyNotAddable(ColumnDefinition column, boolean empty) {
    if (column.has(Constraint.PrimaryKey.class)) {
      return Optional.of("ADD COLUMN cannot add a PRIMARY KEY");
    }
    if (column.has(Constraint.Unique.class)) {
      return Optional.of("ADD COLUMN cannot add a UNIQUE column");
    }
    if (column.find(Constraint.Generated.class).filter(Constraint.Generated::stored).isPresent()) {
      return Optional.of("ADD COLUMN cannot add a STORED generated column");
    }
    if (empty) {
      return Optional.empty();
    }
    Optional<String> value = column.find(Constraint.Default.class).map(Constraint.Default::value);
    boolean nullValue = value.isEmpty() || value.get().equalsIgnoreCase("NULL");
    if (value.isPresent() && isVolatile(value.get())) {
      return Optional.of("ADD COLUMN wants a constant default");
    }
    if (column.has(Constraint.NotNull.class) && nullValue && !column.isGenerated()) {
      return Optional.of("ADD COLUMN cannot add a NOT NULL column without a default");
    }
    if (column.has(Constraint.ForeignKey.class) && !nullValue) {
      return Optional.of("ADD COLUMN cannot add a foreign key with a default");
    }
    return Optional.empty();
  }

  private static boolean isVolatile(String value) {
    return value.startsWith("(") || VOLATILE.contains(value.toUpperCase(Locale.ROOT));
  }

  /** Returns why DROP COLUMN cannot drop this column; empty if it can. */
  static Optional<String> whyNotDroppable(Schema schema, TableDefinition table, String name) {
    ColumnDefinition column = table.column(name).orElseThrow();
    if (column.has(Constraint.PrimaryKey.class)) {
      return Optional.of("DROP COLUMN cannot drop a PRIMARY KEY");
    }
    if (column.has(Constraint.Unique.class)) {
      return Optional.of("DROP COLUMN cannot drop a UNIQUE column");
    }
    if (followsComment(table, column)) {
      return Optional.of("DROP COLUMN would take the comment before the column with it");
    }
    boolean inConstraint =
        table.constraints().stream().anyMatch(constraint -> mentions(table, constraint, name));
    if (inConstraint) {
      return Optional.of("a constraint of the table uses the column");
    }
    boolean indexed =
        schema.of("index", table.name()).stream()
            .filter(index -> index.sql() != null)
            .anyMatch(index -> mentionsWord(members(index), name));
    return indexed ? Optional.of("an index uses the column") : Optional.empty();
  }

  private static boolean followsComment(TableDefinition table, ColumnDefinition column) {
    int index = table.columns().indexOf(column);
    boolean last = index == table.columns().size() - 1;
    if (!last || index == 0) {
      return false;
    }
    int from = table.columns().get(index - 1).span().end();
    String between = table.text().substring(from, column.span().start());
    return !between.replace(",", "").isBlank();
  }

  /** Returns whether the text of a constraint mentions the column. */
  static boolean mentions(TableDefinition table, Constraint constraint, String column) {
    if (constraint instanceof Constraint.ForeignKey key) {
      boolean self = Names.same(key.parent(), table.name());
      return contains(key.columns(), column) || (self && contains(key.parentColumns(), column));
    }
    return mentionsWord(constraint.span().of(table.text()), column);
  }

  private static boolean contains(List<String> names, String name) {
    return names.stream().anyMatch(other -> Names.same(other, name));
  }

  /** Returns whether a token of {@code sql} spells {@code name}, as a name. */
  static boolean mentionsWord(String sql, String name) {
    return Lexer.tokens(sql).stream()
        .filter(token -> token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.QUOTED)
        .anyMatch(token -> Names.same(token.name(), name));
  }

  /** Returns whether a constraint concerns this one column and nothing else. */
  static boolean concernsOnly(TableDefinition table, Constraint constraint, String column) {
    return mentions(table, constraint, column)
        && table.columns().stream()
            .filter(other -> !Names.same(other.name(), column))
            .noneMatch(other -> mentions(table, constraint, other.name()));
  }

  /** Returns whether an index concerns this one column of its table and nothing else. */
  static boolean concernsOnly(TableDefinition table, SchemaObject index, String column) {
    String members = members(index);
    return mentionsWord(members, column)
        && table.columns().stream()
            .filter(other -> !Names.same(other.name(), column))
            .noneMatch(other -> mentionsWord(members, other.name()));
  }

  /** Returns the part of a CREATE INDEX text that speaks of columns. */
  static String members(SchemaObject index) {
    IndexDefinition definition = IndexDefinition.parse(index.sql());
    String where = definition.where() == null ? "" : " " + definition.where();
    return definition.columns().stream()
            .map(member -> member.column() ? Names.quote(member.expression()) : member.expression())
            .collect(Collectors.joining(", "))
        + where;
  }
}

package liquibase.ext.sqlite.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a CREATE TABLE text says, with the places where it says it.
 *
 * @param text the text itself
 * @param name the table's name, unquoted
 * @param nameSpan where the name is written
 * @param columns the columns in order
 * @param constraints the constraints of the table, in order
 * @param withoutRowid whether it is WITHOUT ROWID
 * @param strict whether it is STRICT
 * @param options where the options behind the closing parenthesis are written
 */
public record TableDefinition(
    String text,
    String name,
    Span nameSpan,
    List<ColumnDefinition> columns,
    List<Constraint> constraints,
    boolean withoutRowid,
    boolean strict,
    Span options) {

  /**
   * Reads a CREATE TABLE statement.
   *
   * @throws DdlException if the text is not one that this package understands
   */
  public static TableDefinition parse(String sql) {
    return new TableParser(sql).parse();
  }

  /** Returns the column of that name. */
  public Optional<ColumnDefinition> column(String columnName) {
    return columns.stream().filter(c -> Names.same(c.name(), columnName)).findFirst();
  }

  /** Returns the position of the column of that name, from 0, or -1. */
  public int indexOf(String columnName) {
    for (int i = 0; i < columns.size(); i++) {
      if (Names.same(columns.get(i).name(), columnName)) {
        return i;
      }
    }
    return -1;
  }

  /** Returns the constraints of the columns and of the table, in the order of the text. */
  public List<Constraint> allConstraints() {
    List<Constraint> all = new ArrayList<>();
    columns.forEach(column -> all.addAll(column.constraints()));
    all.addAll(constraints);
    return all;
  }

  /** Returns the column that a constraint is written with, empty for one of the table. */
  public Optional<ColumnDefinition> owner(Constraint constraint) {
    return columns.stream().filter(column -> column.constraints().contains(constraint)).findFirst();
  }

  /** Returns the constraints of one kind, those of columns first. */
  public <T extends Constraint> List<T> all(Class<T> kind) {
    return allConstraints().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Returns the primary key, wherever it is written. */
  public Optional<Constraint.PrimaryKey> primaryKey() {
    return all(Constraint.PrimaryKey.class).stream().findFirst();
  }

  /** Returns whether the table keeps a high-water mark in sqlite_sequence. */
  public boolean isAutoincrement() {
    return primaryKey().map(Constraint.PrimaryKey::autoincrement).orElse(false);
  }

  /**
   * Returns the column that is an alias of the rowid: declared exactly INTEGER and alone in the
   * primary key; DESC in a column's own PRIMARY KEY makes it an ordinary column.
   *
   * <p>Source: <a href="https://www.sqlite.org/lang_createtable.html#rowid">sqlite.org</a>.
   */
  public Optional<ColumnDefinition> rowidAlias() {
    if (withoutRowid) {
      return Optional.empty();
    }
    return primaryKey()
        .filter(key -> key.columns().size() == 1)
        .filter(key -> constraints.contains(key) || !key.columns().get(0).descending())
        .flatMap(key -> column(key.columns().get(0).expression()))
        .filter(column -> Names.unquote(column.type()).equalsIgnoreCase("INTEGER"));
  }
}

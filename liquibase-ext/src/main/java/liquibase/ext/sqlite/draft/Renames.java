package liquibase.ext.sqlite.draft;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import liquibase.ext.sqlite.ddl.Names;

/**
 * What a person has said is a rename and not a drop beside an add: {@code old:new} for a table,
 * {@code table.old:new} for a column of the table as it is called now.
 *
 * @param tables the renames of tables
 * @param columns the renames of columns
 */
public record Renames(List<Table> tables, List<Column> columns) {

  /** A table under its name before and after. */
  public record Table(String from, String to) {}

  /** A column, its table by the name before. */
  public record Column(String table, String from, String to) {}

  /** Returns no renames. */
  public static Renames none() {
    return new Renames(List.of(), List.of());
  }

  /**
   * Reads a list parted by commas.
   *
   * @throws IllegalArgumentException if an item is neither {@code old:new} nor {@code
   *     table.old:new}
   */
  public static Renames parse(String list) {
    List<Table> tables = new ArrayList<>();
    List<Column> columns = new ArrayList<>();
    for (String item :
        list == null || list.isBlank() ? List.<String>of() : List.of(list.split(","))) {
      int colon = item.indexOf(':');
      if (colon < 1 || colon == item.length() - 1) {
        throw new IllegalArgumentException(
            "A rename is old:new for a table, or table.old:new for a column, not " + item.strip());
      }
      String from = item.substring(0, colon).strip();
      String to = item.substring(colon + 1).strip();
      int dot = from.indexOf('.');
      if (dot > 0) {
        columns.add(new Column(from.substring(0, dot), from.substring(dot + 1), to));
      } else {
        tables.add(new Table(from, to));
      }
    }
    return new Renames(
        ordered(tables, Table::from, Table::to),
        ordered(columns, c -> c.table() + "." + c.from(), c -> c.table() + "." + c.to()));
  }

  /** What is to have the name of another waits until that one has its own new name. */
  private static <T> List<T> ordered(
      List<T> renames, Function<T, String> from, Function<T, String> to) {
    List<T> ordered = new ArrayList<>();
    List<T> waiting = new ArrayList<>(renames);
    while (!waiting.isEmpty()) {
      T next =
          waiting.stream()
              .filter(
                  one ->
                      waiting.stream()
                          .noneMatch(
                              other ->
                                  other != one && Names.same(to.apply(one), from.apply(other))))
              .findFirst()
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "These renames go round in a circle: "
                              + waiting
                              + ". Rename one of them to a name in between first."));
      waiting.remove(next);
      ordered.add(next);
    }
    return List.copyOf(ordered);
  }

  /** Returns the renames that lead back. */
  public Renames reversed() {
    return new Renames(
        backwards(tables.stream().map(t -> new Table(t.to(), t.from())).toList()),
        backwards(
            columns.stream()
                .map(c -> new Column(newTable(c.table()).orElse(c.table()), c.to(), c.from()))
                .toList()));
  }

  private static <T> List<T> backwards(List<T> list) {
    List<T> copy = new ArrayList<>(list);
    Collections.reverse(copy);
    return copy;
  }

  Optional<String> newTable(String from) {
    return tables.stream().filter(t -> Names.same(t.from(), from)).map(Table::to).findFirst();
  }

  List<Column> ofTable(String table) {
    return columns.stream().filter(c -> Names.same(c.table(), table)).toList();
  }
}

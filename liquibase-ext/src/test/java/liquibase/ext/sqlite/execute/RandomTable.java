package liquibase.ext.sqlite.execute;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import liquibase.ext.sqlite.plan.Operation;
import liquibase.ext.sqlite.plan.Operation.ConstraintRef;
import liquibase.ext.sqlite.plan.Position;

/**
 * A table that is known without any parser, and that changes as an operation says it does: what the
 * real table must be equal to. Column {@code u} holds a number of its own in each row, {@code f}
 * refers to the parent or to nothing.
 */
public final class RandomTable {
  private static final List<String> TYPES =
      List.of("", "INT", "TEXT", "VARCHAR(20)", "NUMERIC(10,2)", "REAL", "BLOB");
  private static final List<String> DEFAULTS = List.of("1", "'x y'", "NULL", "(1 + 1)", "-2.5");
  private static final List<String> NAMES =
      List.of("a", "b", "\"c d\"", "\"select\"", "größe", "\"x\"\"y\"", "lower");

  private static final class Column {
    String name;
    String type;
    String defaultValue;
    String collation;
    boolean notNull;
    boolean check;

    Column(String name, String type) {
      this.name = name;
      this.type = type;
    }

    String sql() {
      return name
          + (type.isEmpty() ? "" : " " + type)
          + (notNull ? " NOT NULL" : "")
          + (defaultValue == null ? "" : " DEFAULT " + defaultValue)
          + (check ? " CHECK (length(" + name + ") < 1000)" : "")
          + (collation == null ? "" : " COLLATE " + collation);
    }
  }

  private final Random random;
  private final List<Column> columns = new ArrayList<>();
  private final List<List<Column>> uniques = new ArrayList<>();
  private final TreeSet<String> touched = new TreeSet<>();
  private final boolean rowidKey;
  private boolean foreignKey;
  private int made;

  /** Makes a table at random. */
  public RandomTable(Random random) {
    this.random = random;
    this.rowidKey = random.nextBoolean();
    columns.add(new Column("u", "INTEGER"));
    columns.add(new Column("f", "INT"));
    int others = 1 + random.nextInt(4);
    for (int i = 0; i < others; i++) {
      columns.add(fresh());
    }
    foreignKey = random.nextBoolean();
    if (random.nextBoolean()) {
      uniques.add(new ArrayList<>(List.of(columns.get(0), columns.get(2))));
    }
  }

  private Column fresh() {
    String name = NAMES.get(made % NAMES.size());
    int round = made++ / NAMES.size();
    String numbered =
        name.endsWith("\"") ? name.substring(0, name.length() - 1) + round + "\"" : name + round;
    Column column = new Column(round == 0 ? name : numbered, any(TYPES));
    column.defaultValue = random.nextInt(3) == 0 ? any(DEFAULTS) : null;
    column.collation = random.nextInt(4) == 0 ? "NOCASE" : null;
    column.check = random.nextInt(4) == 0;
    return column;
  }

  /** Returns the statement that makes it. */
  public String sql() {
    List<String> items = new ArrayList<>();
    for (Column column : columns) {
      boolean key = rowidKey && column.name.equals("u");
      items.add(key ? "u INTEGER PRIMARY KEY" : column.sql());
    }
    for (List<Column> unique : uniques) {
      items.add("UNIQUE (" + names(unique) + ")");
    }
    if (foreignKey) {
      items.add("FOREIGN KEY (f) REFERENCES parent (id) ON DELETE CASCADE");
    }
    return "CREATE TABLE t (\n  " + String.join(",\n  ", items) + "\n)";
  }

  /** Returns the columns that hold what they held at first, under the names that they have now. */
  List<String> untouched() {
    return columns.stream().map(c -> c.name).filter(name -> !touched.contains(name)).toList();
  }

  /** Returns all columns. */
  List<String> names() {
    return columns.stream().map(c -> c.name).toList();
  }

  /** Does something to the table, and returns what the database is to be told to do. */
  public Operation change() {
    Column column = any(columns.stream().filter(c -> !List.of("u", "f").contains(c.name)).toList());
    return switch (random.nextInt(12)) {
      case 0 -> addColumn();
      case 1 -> columns.size() > 3 && !isMember(column) ? drop(column) : addColumn();
      case 2 -> rename(column);
      case 3 -> move(column);
      case 4 -> setType(column);
      case 5, 6 -> nullability(column);
      case 7 -> setDefault(column);
      case 8 -> setCollation(column);
      case 9 -> foreignKey();
      case 10 -> check(column);
      default -> unique(column);
    };
  }

  private Operation addColumn() {
    Column column = fresh();
    column.notNull = column.defaultValue != null && !column.defaultValue.equals("NULL");
    touched.add(column.name);
    int after = random.nextInt(columns.size() + 1);
    boolean last = after == columns.size();
    Position position =
        last ? Position.LAST : new Position(Position.Place.AFTER, bare(columns.get(after).name));
    columns.add(last ? columns.size() : after + 1, column);
    return new Operation.AddColumn(bare(column.name), column.sql(), position, null);
  }

  private Operation drop(Column column) {
    columns.remove(column);
    return new Operation.DropColumn(bare(column.name));
  }

  private Operation rename(Column column) {
    String old = column.name;
    column.name = "\"new " + made++ + "\"";
    if (touched.contains(old)) {
      touched.add(column.name);
    }
    renamed.add(new String[] {old, column.name});
    return new Operation.RenameColumn(bare(old), bare(column.name));
  }

  private final List<String[]> renamed = new ArrayList<>();

  /** Returns what a column was called at first. */
  String original(String name) {
    String current = name;
    for (int i = renamed.size() - 1; i >= 0; i--) {
      current = renamed.get(i)[1].equals(current) ? renamed.get(i)[0] : current;
    }
    return current;
  }

  private Operation move(Column column) {
    columns.remove(column);
    Column neighbour = any(columns);
    columns.add(columns.indexOf(neighbour), column);
    Position position = new Position(Position.Place.BEFORE, bare(neighbour.name));
    return new Operation.MoveColumn(bare(column.name), position);
  }

  private Operation setType(Column column) {
    column.type = any(TYPES);
    touched.add(column.name);
    return new Operation.SetType(bare(column.name), column.type, null);
  }

  private Operation nullability(Column column) {
    if (column.notNull) {
      column.notNull = false;
      return new Operation.DropNotNull(bare(column.name));
    }
    column.notNull = true;
    touched.add(column.name);
    return new Operation.SetNotNull(bare(column.name), null, "'filled'");
  }

  private Operation setDefault(Column column) {
    column.defaultValue = column.defaultValue == null ? any(DEFAULTS) : null;
    return new Operation.SetDefault(bare(column.name), column.defaultValue);
  }

  private Operation setCollation(Column column) {
    column.collation = column.collation == null ? "RTRIM" : null;
    return new Operation.SetCollation(bare(column.name), column.collation);
  }

  private Operation foreignKey() {
    foreignKey = !foreignKey;
    return foreignKey
        ? new Operation.AddConstraint("FOREIGN KEY (f) REFERENCES parent (id) ON DELETE CASCADE")
        : new Operation.DropConstraint(
            new ConstraintRef(ConstraintRef.Kind.FOREIGN_KEY, null, List.of("f"), null));
  }

  private Operation check(Column column) {
    column.check = !column.check;
    String expression = "length(" + column.name + ") < 1000";
    return column.check
        ? new Operation.AddConstraint("CHECK (" + expression + ")")
        : new Operation.DropConstraint(
            new ConstraintRef(ConstraintRef.Kind.CHECK, null, List.of(), expression));
  }

  private Operation unique(Column column) {
    List<Column> members =
        new ArrayList<>(
            List.of(
                columns.stream().filter(c -> c.name.equals("u")).findFirst().orElseThrow(),
                column));
    if (uniques.remove(members)) {
      return new Operation.DropConstraint(
          new ConstraintRef(
              ConstraintRef.Kind.UNIQUE, null, List.of("u", bare(column.name)), null));
    }
    uniques.add(members);
    return new Operation.AddConstraint("UNIQUE (u, " + column.name + ")");
  }

  private boolean isMember(Column column) {
    return uniques.stream().anyMatch(unique -> unique.contains(column));
  }

  private static String names(List<Column> columns) {
    return columns.stream().map(c -> c.name).collect(Collectors.joining(", "));
  }

  /** Operations take names without quotes. */
  static String bare(String name) {
    return name.startsWith("\"")
        ? name.substring(1, name.length() - 1).replace("\"\"", "\"")
        : name;
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** Returns rows that obey every constraint that may come. */
  List<String> rows() {
    List<String> values =
        new ArrayList<>(List.of("NULL", "1", "'1'", "'text'", "2.5", "x'00ff'", "''", "-7"));
    List<String> inserts = new ArrayList<>();
    for (int row = 1; row <= 6; row++) {
      Collections.shuffle(values, random);
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        String f = List.of("NULL", "1", "2").get(random.nextInt(3));
        cells.add(i == 0 ? Integer.toString(row * 10) : i == 1 ? f : values.get(i));
      }
      inserts.add("INSERT INTO t VALUES (" + String.join(", ", cells) + ")");
    }
    return inserts;
  }
}

package liquibase.ext.sqlite.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import liquibase.ext.sqlite.ddl.Canonical;
import liquibase.ext.sqlite.ddl.DdlException;
import liquibase.ext.sqlite.ddl.IndexDefinition;
import liquibase.ext.sqlite.ddl.KeyColumn;
import liquibase.ext.sqlite.ddl.Names;
import liquibase.ext.sqlite.ddl.TableDefinition;
import liquibase.ext.sqlite.schema.Schema;
import liquibase.ext.sqlite.schema.SchemaObject;

/** Compares a schema with the one it should be. */
public final class SchemaComparison {
  private final Schema expected;
  private final Schema actual;
  private final List<String> differences = new ArrayList<>();

  private SchemaComparison(Schema expected, Schema actual) {
    this.expected = expected;
    this.actual = actual;
  }

  /** Returns what tells {@code actual} from {@code expected}, one sentence each; none if equal. */
  public static List<String> differences(Schema expected, Schema actual) {
    SchemaComparison comparison = new SchemaComparison(expected, actual);
    comparison.compareTables();
    comparison.compareIndexes();
    comparison.compareTexts("view");
    comparison.compareTexts("trigger");
    return List.copyOf(comparison.differences);
  }

  /**
   * One difference between two things of the same name.
   *
   * @param object the one that should be; for a trigger the table or view that it is on
   * @param sentence what is different
   */
  public record Difference(SchemaObject object, String sentence) {}

  /** Returns what is different in what both schemas have, triggers included. */
  public static List<Difference> changes(Schema expected, Schema actual) {
    List<Difference> changes = new ArrayList<>();
    for (SchemaObject object : expected.objects()) {
      Optional<SchemaObject> found = actual.find(object.type(), object.name());
      boolean both = found.isPresent() && object.sql() != null && found.get().sql() != null;
      if (both && object.type().equals("table")) {
        SchemaComparison comparison = new SchemaComparison(expected, actual);
        comparison.compareTable(object, found.get());
        comparison.differences.forEach(s -> changes.add(new Difference(object, s)));
      } else if (both && !object.type().equals("trigger") && !same(object, found.get())) {
        changes.add(new Difference(object, object.type() + " is defined differently"));
      }
    }
    addTriggers(expected, actual, changes);
    return List.copyOf(changes);
  }

  private static void addTriggers(Schema expected, Schema actual, List<Difference> changes) {
    for (SchemaObject on : expected.objects()) {
      boolean holds = on.type().equals("table") || on.type().equals("view");
      if (!holds || actual.find(on.type(), on.name()).isEmpty()) {
        continue;
      }
      for (SchemaObject trigger : expected.of("trigger", on.name())) {
        Optional<SchemaObject> found = actual.find("trigger", trigger.name());
        if (found.isEmpty()) {
          changes.add(new Difference(on, "lacks trigger " + trigger.name()));
        } else if (!same(trigger, found.get())) {
          changes.add(new Difference(on, "trigger " + trigger.name() + " is defined differently"));
        }
      }
      actual.of("trigger", on.name()).stream()
          .filter(trigger -> expected.find("trigger", trigger.name()).isEmpty())
          .forEach(
              t ->
                  changes.add(
                      new Difference(
                          on, "has a trigger " + t.name() + " that should not be there")));
    }
  }

  /** Returns whether two virtual tables, indexes, views or triggers say the same. */
  public static boolean same(SchemaObject one, SchemaObject other) {
    boolean index = one.type().equals("index") && other.type().equals("index");
    if (one.sql() == null || other.sql() == null) {
      return one.sql() == null && other.sql() == null;
    }
    return index ? describe(one).equals(describe(other)) : text(one).equals(text(other));
  }

  private void compareTables() {
    for (SchemaObject table : expected.objects("table")) {
      Optional<SchemaObject> found = actual.find("table", table.name());
      if (found.isEmpty()) {
        differences.add("table " + table.name() + " is missing");
      } else {
        compareTable(table, found.get());
      }
    }
    addExtra("table");
  }

  private void compareTable(SchemaObject wanted, SchemaObject found) {
    if (!wanted.name().equals(found.name())) {
      differences.add("table %s is called %s".formatted(wanted.name(), found.name()));
    }
    if (wanted.isVirtual() || found.isVirtual()) {
      if (!text(wanted).equals(text(found))) {
        differences.add("virtual table " + wanted.name() + " is defined differently");
      }
      return;
    }
    try {
      TableDefinition should = expected.definition(wanted);
      TableDefinition is = actual.definition(found);
      differences.addAll(TableComparison.differences(should, is));
    } catch (DdlException e) {
      differences.add(
          "table %s is defined differently, in words that cannot be read: %s"
              .formatted(wanted.name(), e.getMessage()));
    }
  }

  private void compareIndexes() {
    for (SchemaObject index : expected.objects("index")) {
      if (index.isAutoIndex() || actual.find("table", index.table()).isEmpty()) {
        continue;
      }
      Optional<SchemaObject> found = actual.find("index", index.name());
      if (found.isEmpty()) {
        differences.add("index " + describe(index) + " is missing");
      } else if (!describe(index).equals(describe(found.get()))) {
        differences.add(
            "index %s should be %s, but is %s"
                .formatted(index.name(), describe(index), describe(found.get())));
      }
    }
    actual.objects("index").stream()
        .filter(index -> !index.isAutoIndex() && expected.find("table", index.table()).isPresent())
        .filter(index -> expected.find("index", index.name()).isEmpty())
        .forEach(index -> differences.add("index " + describe(index) + " should not be there"));
  }

  private static String describe(SchemaObject index) {
    try {
      IndexDefinition definition = IndexDefinition.parse(index.sql());
      List<String> members = definition.columns().stream().map(SchemaComparison::member).toList();
      return (definition.unique() ? "(unique) " : "")
          + Definitions.name(definition.name())
          + " on "
          + Definitions.name(definition.table())
          + " ("
          + String.join(", ", members)
          + ")"
          + (definition.where() == null ? "" : " where " + Canonical.of(definition.where()));
    } catch (DdlException e) {
      return Canonical.of(index.sql());
    }
  }

  private static String member(KeyColumn column) {
    return (column.column()
            ? Definitions.name(column.expression())
            : Canonical.of(column.expression()))
        + (column.collation() == null ? "" : " collate " + Names.fold(column.collation()))
        + (column.descending() ? " desc" : "");
  }

  private void compareTexts(String type) {
    for (SchemaObject object : expected.objects(type)) {
      Optional<SchemaObject> found = actual.find(type, object.name());
      if (found.isEmpty()) {
        differences.add(type + " " + object.name() + " is missing");
      } else if (!text(object).equals(text(found.get()))) {
        differences.add(type + " " + object.name() + " is defined differently");
      }
    }
    addExtra(type);
  }

  private static String text(SchemaObject object) {
    if (object.isVirtual()) {
      return Canonical.ofVirtual(object.sql());
    }
    return object.type().equals("view")
        ? Canonical.withNames(object.sql())
        : Canonical.of(object.sql());
  }

  private void addExtra(String type) {
    actual.objects(type).stream()
        .filter(object -> expected.find(type, object.name()).isEmpty())
        .forEach(object -> differences.add(type + " " + object.name() + " should not be there"));
  }
}

package liquibase.ext.sqlite.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import liquibase.ext.sqlite.ddl.ColumnDefinition;
import liquibase.ext.sqlite.ddl.Constraint;
import liquibase.ext.sqlite.ddl.Names;
import liquibase.ext.sqlite.ddl.TableDefinition;

/** Compares a table with the one it should be. */
public final class TableComparison {
  private final TableDefinition should;
  private final TableDefinition is;
  private final List<String> differences = new ArrayList<>();

  private TableComparison(TableDefinition should, TableDefinition is) {
    this.should = should;
    this.is = is;
  }

  /** Returns what is different, a sentence each; nothing where both mean the same. */
  public static List<String> differences(TableDefinition should, TableDefinition is) {
    TableComparison comparison = new TableComparison(should, is);
    comparison.compareColumns();
    comparison.compareOrder();
    comparison.compareConstraints();
    comparison.compareRowidAlias();
    comparison.compareOption("WITHOUT ROWID", should.withoutRowid(), is.withoutRowid());
    comparison.compareOption("STRICT", should.strict(), is.strict());
    return comparison.differences;
  }

  private void compareColumns() {
    for (ColumnDefinition column : should.columns()) {
      ColumnDefinition found = is.column(column.name()).orElse(null);
      if (found == null) {
        differences.add(
            "%s lacks column %s%s".formatted(should.name(), describe(column), place(column)));
      } else if (!Definitions.column(column).equals(Definitions.column(found))) {
        differences.add(
            "%s.%s should be %s, but is %s"
                .formatted(should.name(), column.name(), describe(column), describe(found)));
      }
    }
    for (ColumnDefinition column : is.columns()) {
      if (should.column(column.name()).isEmpty()) {
        differences.add(
            "%s has a column %s that should not be there"
                .formatted(should.name(), describe(column)));
      }
    }
  }

  private String place(ColumnDefinition column) {
    int index = should.columns().indexOf(column);
    String before = index == 0 ? null : should.columns().get(index - 1).name();
    boolean last = index == should.columns().size() - 1;
    String after = last ? null : should.columns().get(index + 1).name();
    if (before == null) {
      return after == null ? "" : ", before " + after;
    }
    return after == null ? ", behind " + before : ", between " + before + " and " + after;
  }

  private void compareOrder() {
    List<String> wanted = common(should, is);
    List<String> found = common(is, should);
    if (!wanted.equals(found)) {
      differences.add(
          "%s has its columns in another order: %s instead of %s"
              .formatted(should.name(), String.join(", ", found), String.join(", ", wanted)));
    }
  }

  private static List<String> common(TableDefinition table, TableDefinition other) {
    return table.columns().stream()
        .map(column -> Names.fold(column.name()))
        .filter(name -> other.indexOf(name) >= 0)
        .toList();
  }

  private void compareConstraints() {
    List<String> missing = constraints(should);
    List<String> extra = constraints(is);
    for (String constraint : constraints(should)) {
      if (extra.remove(constraint)) {
        missing.remove(constraint);
      }
    }
    missing.forEach(text -> differences.add(should.name() + " lacks " + text));
    extra.forEach(
        text -> differences.add(should.name() + " has " + text + ", which should not be there"));
  }

  private static List<String> constraints(TableDefinition table) {
    return table.allConstraints().stream()
        .filter(TableComparison::isOfTable)
        .map(Definitions::constraint)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** These mean the same whether they are written with a column or behind all columns. */
  private static boolean isOfTable(Constraint constraint) {
    return constraint instanceof Constraint.PrimaryKey
        || constraint instanceof Constraint.Unique
        || constraint instanceof Constraint.Check
        || constraint instanceof Constraint.ForeignKey;
  }

  /** DESC in a column's own PRIMARY KEY makes another kind of column of it. */
  private void compareRowidAlias() {
    boolean wanted = should.rowidAlias().isPresent();
    if (wanted != is.rowidAlias().isPresent()
        && should.primaryKey().isPresent() == is.primaryKey().isPresent()) {
      differences.add(
          "the primary key of %s should%s be the rowid itself"
              .formatted(should.name(), wanted ? "" : " not"));
    }
  }

  private void compareOption(String option, boolean wanted, boolean found) {
    if (wanted != found) {
      differences.add("%s should%s be %s".formatted(should.name(), wanted ? "" : " not", option));
    }
  }

  private static String describe(ColumnDefinition column) {
    return Names.quoteIfNeeded(column.name()) + Definitions.describe(column);
  }
}

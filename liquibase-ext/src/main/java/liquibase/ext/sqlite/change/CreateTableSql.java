package liquibase.ext.sqlite.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import liquibase.change.ColumnConfig;
import liquibase.change.ConstraintsConfig;
import liquibase.exception.UnexpectedLiquibaseException;
import liquibase.ext.sqlite.ddl.Remarks;
import liquibase.ext.sqlite.statement.ColumnSql;
import liquibase.util.StringUtil;

/** Writes the CREATE TABLE of a {@code createTable}. */
final class CreateTableSql {
  private final SQLiteCreateTableChange change;
  private final ColumnSql columns;

  CreateTableSql(SQLiteCreateTableChange change, ColumnSql columns) {
    this.change = change;
    this.columns = columns;
  }

  String sql(boolean ifNotExists) {
    List<String> items = new ArrayList<>();
    for (ColumnConfig column : change.getColumns()) {
      items.add(columns.columnOnly(column) + Remarks.comment(column.getRemarks()));
    }
    items.addAll(primaryKey());
    items.addAll(uniqueConstraints());
    items.addAll(foreignKeys());
    String written = StringUtil.trimToNull(change.getTableConstraints());
    if (written != null) {
      items.add(written);
    }
    // A modifySql that stands in a changelog looks for the text in one line, as stock writes it.
    boolean inOneLine =
        change.getChangeSet() != null && !change.getChangeSet().getSqlVisitors().isEmpty();
    return (inOneLine ? "CREATE TABLE %s%s%s (%s)%s" : "CREATE TABLE %s%s%s (\n\t%s\n)%s")
        .formatted(
            ifNotExists ? "IF NOT EXISTS " : "",
            columns.name(change.getTableName()),
            Remarks.comment(change.getRemarks()),
            String.join(inOneLine ? ", " : ",\n\t", items),
            options());
  }

  private String options() {
    boolean strict = ColumnSql.isTrue(change.getStrict());
    String withoutRowid = ColumnSql.isTrue(change.getWithoutRowid()) ? " WITHOUT ROWID" : "";
    return strict ? withoutRowid + (withoutRowid.isEmpty() ? "" : ",") + " STRICT" : withoutRowid;
  }

  private List<String> primaryKey() {
    List<ColumnConfig> key =
        change.getColumns().stream()
            .filter(column -> column.getConstraints() != null)
            .filter(column -> ColumnSql.isTrue(column.getConstraints().isPrimaryKey()))
            .toList();
    boolean counting =
        change.getColumns().stream().anyMatch(c -> ColumnSql.isTrue(c.isAutoIncrement()));
    if (counting && key.size() > 1) {
      throw new UnexpectedLiquibaseException(
          "Table "
              + change.getTableName()
              + ": SQLite allows autoIncrement only for the single column of a primary key.");
    }
    if (key.isEmpty() || counting) {
      return List.of();
    }
    String name = key.get(0).getConstraints().getPrimaryKeyName();
    String members =
        key.stream().map(c -> columns.name(c.getName())).collect(Collectors.joining(", "));
    return List.of((columns.named(name) + " PRIMARY KEY (" + members + ")").strip());
  }

  /**
   * Columns that give the same name to their constraint share one; without a name each has its own.
   */
  private List<String> uniqueConstraints() {
    Map<String, List<String>> members = new LinkedHashMap<>();
    Map<String, String> names = new LinkedHashMap<>();
    for (ColumnConfig column : change.getColumns()) {
      ConstraintsConfig constraints = column.getConstraints();
      if (constraints != null && ColumnSql.isTrue(constraints.isUnique())) {
        String name = constraints.getUniqueConstraintName();
        String key = name == null ? "\0" + column.getName() : name;
        names.put(key, name);
        members.computeIfAbsent(key, k -> new ArrayList<>()).add(columns.name(column.getName()));
      }
    }
    return members.entrySet().stream()
        .map(
            entry ->
                columns.named(names.get(entry.getKey()))
                    + " UNIQUE ("
                    + String.join(", ", entry.getValue())
                    + ")")
        .map(String::strip)
        .toList();
  }

  private List<String> foreignKeys() {
    return change.getColumns().stream()
        .filter(column -> column.getConstraints() != null)
        .filter(column -> ColumnSql.hasReference(column.getConstraints()))
        .map(
            column ->
                columns.named(column.getConstraints().getForeignKeyName())
                    + " FOREIGN KEY("
                    + columns.name(column.getName())
                    + ") "
                    + columns.references(column.getConstraints()))
        .map(String::strip)
        .toList();
  }
}

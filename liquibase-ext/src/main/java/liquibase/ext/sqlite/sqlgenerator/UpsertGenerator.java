package liquibase.ext.sqlite.sqlgenerator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import liquibase.database.Database;
import liquibase.datatype.DataTypeFactory;
import liquibase.exception.ValidationErrors;
import liquibase.ext.sqlite.database.ExtendedSQLiteDatabase;
import liquibase.ext.sqlite.ddl.Names;
import liquibase.sql.Sql;
import liquibase.sql.UnparsedSql;
import liquibase.sqlgenerator.SqlGeneratorChain;
import liquibase.sqlgenerator.core.AbstractSqlGenerator;
import liquibase.statement.core.InsertOrUpdateStatement;
import liquibase.structure.core.Column;

/**
 * {@code loadUpdateData} as an update of the columns that the file names and an insert where there
 * is no such row. Stock Liquibase says INSERT OR REPLACE, which deletes the row first: its other
 * columns are lost, and its children with it.
 */
public class UpsertGenerator extends AbstractSqlGenerator<InsertOrUpdateStatement> {

  @Override
  public int getPriority() {
    return PRIORITY_DATABASE + 5;
  }

  @Override
  public boolean supports(InsertOrUpdateStatement statement, Database database) {
    return database instanceof ExtendedSQLiteDatabase;
  }

  @Override
  public ValidationErrors validate(
      InsertOrUpdateStatement statement,
      Database database,
      SqlGeneratorChain<InsertOrUpdateStatement> chain) {
    ValidationErrors errors = new ValidationErrors();
    errors.checkRequiredField("primaryKey", statement.getPrimaryKey());
    return errors;
  }

  @Override
  public Sql[] generateSql(
      InsertOrUpdateStatement statement,
      Database database,
      SqlGeneratorChain<InsertOrUpdateStatement> chain) {
    Map<String, String> values =
        statement.getColumnValues().entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    e -> convertToString(e.getValue(), database),
                    (a, b) -> b,
                    LinkedHashMap::new));
    List<String> key =
        Arrays.stream(statement.getPrimaryKey().split(",")).map(String::strip).toList();
    List<String> others = values.keySet().stream().filter(c -> !isIn(key, c)).toList();
    String table = Names.quoteIfNeeded(statement.getTableName());
    String same =
        key.stream()
            .map(c -> name(c, database) + " = " + valueOf(values, c))
            .collect(Collectors.joining(" AND "));
    List<Sql> sql = new ArrayList<>();
    if (!others.isEmpty()) {
      String set =
          others.stream()
              .map(c -> name(c, database) + " = " + values.get(c))
              .collect(Collectors.joining(", "));
      sql.add(new UnparsedSql("UPDATE %s SET %s WHERE %s".formatted(table, set, same)));
    }
    boolean onlyUpdate = Boolean.TRUE.equals(statement.getOnlyUpdate());
    if (!onlyUpdate) {
      sql.add(
          new UnparsedSql(
              "INSERT INTO %s (%s) SELECT %s WHERE NOT EXISTS (SELECT 1 FROM %s WHERE %s)"
                  .formatted(
                      table,
                      values.keySet().stream()
                          .map(c -> name(c, database))
                          .collect(Collectors.joining(", ")),
                      String.join(", ", values.values()),
                      table,
                      same)));
    }
    return sql.toArray(new Sql[0]);
  }

  private static String name(String column, Database database) {
    return database.escapeObjectName(column, Column.class);
  }

  private static boolean isIn(List<String> names, String name) {
    return names.stream().anyMatch(other -> Names.same(other, name));
  }

  private static String valueOf(Map<String, String> values, String column) {
    return values.entrySet().stream()
        .filter(entry -> Names.same(entry.getKey(), column))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("NULL");
  }

  private static String convertToString(Object value, Database database) {
    if (value == null || value.toString().equalsIgnoreCase("NULL")) {
      return "NULL";
    }
    return DataTypeFactory.getInstance().fromObject(value, database).objectToSql(value, database);
  }
}

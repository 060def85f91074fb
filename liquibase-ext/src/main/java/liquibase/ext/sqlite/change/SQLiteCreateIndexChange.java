package liquibase.ext.sqlite.change;

import java.util.Set;
import java.util.stream.Collectors;
import liquibase.change.AddColumnConfig;
import liquibase.change.ChangeMetaData;
import liquibase.change.ColumnConfig;
import liquibase.change.DatabaseChange;
import liquibase.change.DatabaseChangeProperty;
import liquibase.change.core.CreateIndexChange;
import liquibase.database.Database;
import liquibase.database.core.SQLiteDatabase;
import liquibase.exception.ValidationErrors;
import liquibase.ext.sqlite.parser.SQLiteNamespace;
import liquibase.ext.sqlite.statement.ColumnSql;
import liquibase.ext.sqlite.statement.SQLiteColumnConfig;
import liquibase.statement.SqlStatement;
import liquibase.statement.core.RawParameterizedSqlStatement;
import liquibase.util.StringUtil;

/**
 * {@code createIndex}, with a condition ({@code where}), expressions ({@code computed}, or a name
 * that is none) and collations. See <a
 * href="https://www.sqlite.org/lang_createindex.html">sqlite.org/lang_createindex.html</a>.
 */
@DatabaseChange(
    name = "createIndex",
    description = "Creates an index on an existing column or set of columns.",
    priority = ChangeMetaData.PRIORITY_DATABASE,
    appliesTo = "index")
public class SQLiteCreateIndexChange extends CreateIndexChange {
  private static final Set<String> OURS = Set.of("where");

  private String where;

  /** Returns the condition of the rows that are in a partial index, or null for all. */
  @DatabaseChangeProperty(
      description = "Condition of the rows that are in the index",
      requiredForDatabase = "none")
  public String getWhere() {
    return where;
  }

  public void setWhere(String where) {
    this.where = where;
  }

  @Override
  public boolean supports(Database database) {
    return true;
  }

  @Override
  protected ColumnConfig createEmptyColumnConfig(Class collectionType) {
    return new SQLiteColumnConfig();
  }

  @Override
  public ValidationErrors validate(Database database) {
    if (!(database instanceof SQLiteDatabase)) {
      return super.validate(database);
    }
    ValidationErrors errors = new ValidationErrors(this);
    errors.checkRequiredField("indexName", getIndexName());
    errors.checkRequiredField("tableName", getTableName());
    errors.checkRequiredField("columns", getColumns());
    return errors;
  }

  @Override
  public SqlStatement[] generateStatements(Database database) {
    if (!(database instanceof SQLiteDatabase)) {
      return super.generateStatements(database);
    }
    ColumnSql sql = new ColumnSql(database);
    String columns =
        getColumns().stream().map(column -> member(column, sql)).collect(Collectors.joining(", "));
    String condition = StringUtil.trimToNull(where);
    String text =
        "CREATE %sINDEX %s ON %s (%s)%s"
            .formatted(
                ColumnSql.isTrue(isUnique()) ? "UNIQUE " : "",
                sql.name(getIndexName()),
                sql.name(getTableName()),
                columns,
                condition == null ? "" : " WHERE " + condition);
    return new SqlStatement[] {new RawParameterizedSqlStatement(text)};
  }

  private static String member(AddColumnConfig column, ColumnSql sql) {
    boolean expression = ColumnSql.isTrue(column.getComputed());
    String text = expression ? column.getName() : sql.name(column.getName());
    String collation =
        column instanceof SQLiteColumnConfig own && own.getCollate() != null
            ? " COLLATE " + sql.name(own.getCollate())
            : "";
    return text + collation + (ColumnSql.isTrue(column.getDescending()) ? " DESC" : "");
  }

  /** In XML what is ours says so. */
  @Override
  public String getSerializableFieldNamespace(String field) {
    return OURS.contains(field) ? SQLiteNamespace.NAME : super.getSerializableFieldNamespace(field);
  }
}

package liquibase.ext.sqlite.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import liquibase.change.ChangeMetaData;
import liquibase.change.ColumnConfig;
import liquibase.change.DatabaseChange;
import liquibase.change.DatabaseChangeProperty;
import liquibase.change.core.CreateTableChange;
import liquibase.database.Database;
import liquibase.database.core.SQLiteDatabase;
import liquibase.exception.ValidationErrors;
import liquibase.ext.sqlite.parser.SQLiteNamespace;
import liquibase.ext.sqlite.statement.AutoIncrement;
import liquibase.ext.sqlite.statement.ColumnSql;
import liquibase.ext.sqlite.statement.SQLiteColumnConfig;
import liquibase.statement.SqlStatement;
import liquibase.statement.core.RawParameterizedSqlStatement;

/**
 * {@code createTable}, with the types that the changelog says and no names that it does not; and
 * with what only SQLite has: {@code strict}, {@code withoutRowid}, and constraints in SQL.
 */
@DatabaseChange(
    name = "createTable",
    description = "Creates a table",
    priority = ChangeMetaData.PRIORITY_DATABASE)
public class SQLiteCreateTableChange extends CreateTableChange {
  private static final Set<String> OURS = Set.of("strict", "withoutRowid", "tableConstraints");

  private Boolean strict;
  private Boolean withoutRowid;
  private String tableConstraints;

  /** Returns whether the table is STRICT. */
  @DatabaseChangeProperty(
      description = "Whether SQLite checks each value against the type of its column",
      requiredForDatabase = "none")
  public Boolean getStrict() {
    return strict;
  }

  public void setStrict(Boolean strict) {
    this.strict = strict;
  }

  /** Returns whether the table is WITHOUT ROWID. */
  @DatabaseChangeProperty(
      description = "Whether the rows are stored by their primary key",
      requiredForDatabase = "none")
  public Boolean getWithoutRowid() {
    return withoutRowid;
  }

  public void setWithoutRowid(Boolean withoutRowid) {
    this.withoutRowid = withoutRowid;
  }

  /** Returns constraints of the table as CREATE TABLE wants them behind the columns, or null. */
  @DatabaseChangeProperty(
      description = "Constraints in SQL, as they stand behind the columns",
      requiredForDatabase = "none")
  public String getTableConstraints() {
    return tableConstraints;
  }

  public void setTableConstraints(String tableConstraints) {
    this.tableConstraints = tableConstraints;
  }

  @Override
  public boolean supports(Database database) {
    return true;
  }

  @Override
  protected ColumnConfig createEmptyColumnConfig(Class collectionType) {
    return new SQLiteColumnConfig();
  }

  /** A column of SQLite needs no type. */
  @Override
  public ValidationErrors validate(Database database) {
    if (!(database instanceof SQLiteDatabase)) {
      return super.validate(database);
    }
    ValidationErrors errors = new ValidationErrors(this);
    errors.checkRequiredField("tableName", getTableName());
    errors.checkRequiredField("columns", getColumns());
    for (ColumnConfig column : getColumns()) {
      errors.checkRequiredField("column.name", column.getName());
      AutoIncrement.problem(column.getIncrementBy()).ifPresent(errors::addError);
    }
    return errors;
  }

  @Override
  public SqlStatement[] generateStatements(Database database) {
    if (!(database instanceof SQLiteDatabase)) {
      return super.generateStatements(database);
    }
    boolean ifNotExists = Boolean.TRUE.equals(getIfNotExists());
    List<SqlStatement> statements = new ArrayList<>();
    statements.add(
        new RawParameterizedSqlStatement(
            new CreateTableSql(this, new ColumnSql(database)).sql(ifNotExists)));
    for (ColumnConfig column : getColumns()) {
      AutoIncrement.startWith(getTableName(), column.getStartWith())
          .forEach(sql -> statements.add(new RawParameterizedSqlStatement(sql)));
    }
    return statements.toArray(new SqlStatement[0]);
  }

  /** In XML what is ours says so. */
  @Override
  public String getSerializableFieldNamespace(String field) {
    return OURS.contains(field) ? SQLiteNamespace.NAME : super.getSerializableFieldNamespace(field);
  }
}

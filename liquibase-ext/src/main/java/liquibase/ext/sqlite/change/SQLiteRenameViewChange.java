package liquibase.ext.sqlite.change;

import java.util.ArrayList;
import java.util.List;
import liquibase.change.Change;
import liquibase.change.ChangeMetaData;
import liquibase.change.DatabaseChange;
import liquibase.change.core.RenameViewChange;
import liquibase.database.Database;
import liquibase.database.core.SQLiteDatabase;
import liquibase.exception.DatabaseException;
import liquibase.exception.UnexpectedLiquibaseException;
import liquibase.exception.ValidationErrors;
import liquibase.ext.sqlite.database.ExtendedSQLiteDatabase;
import liquibase.ext.sqlite.ddl.Lexer;
import liquibase.ext.sqlite.ddl.Names;
import liquibase.ext.sqlite.ddl.Token;
import liquibase.ext.sqlite.plan.PlanException;
import liquibase.ext.sqlite.schema.Schema;
import liquibase.ext.sqlite.schema.SchemaObject;
import liquibase.ext.sqlite.statement.ColumnSql;
import liquibase.statement.SqlStatement;
import liquibase.statement.core.RawParameterizedSqlStatement;

/**
 * {@code renameView}. SQLite has no ALTER VIEW, so the view comes back under the new name, from its
 * own text, and its triggers with it. What else mentions it is not rewritten but refused.
 */
@DatabaseChange(
    name = "renameView",
    description = "Renames an existing view",
    priority = ChangeMetaData.PRIORITY_DATABASE,
    appliesTo = "view")
public class SQLiteRenameViewChange extends RenameViewChange {

  @Override
  public boolean supports(Database database) {
    return true;
  }

  @Override
  public ValidationErrors validate(Database database) {
    if (!(database instanceof SQLiteDatabase)) {
      return super.validate(database);
    }
    ValidationErrors errors = new ValidationErrors(this);
    errors.checkRequiredField("oldViewName", getOldViewName());
    errors.checkRequiredField("newViewName", getNewViewName());
    return errors;
  }

  @Override
  public boolean generateStatementsVolatile(Database database) {
    return database instanceof ExtendedSQLiteDatabase || super.generateStatementsVolatile(database);
  }

  @Override
  public SqlStatement[] generateStatements(Database database) {
    if (!(database instanceof ExtendedSQLiteDatabase sqlite)) {
      return super.generateStatements(database);
    }
    try {
      Schema schema = sqlite.currentSchema();
      SchemaObject view = schema.find("view", getOldViewName()).orElse(null);
      // Before the run of an earlier change that makes the view there is nothing to read yet.
      return view == null
          ? new SqlStatement[] {drop(database)}
          : statements(schema, view, database).toArray(new SqlStatement[0]);
    } catch (DatabaseException e) {
      throw new UnexpectedLiquibaseException(e.getMessage(), e);
    }
  }

  @Override
  protected Change[] createInverses() {
    SQLiteRenameViewChange inverse = new SQLiteRenameViewChange();
    inverse.setOldViewName(getNewViewName());
    inverse.setNewViewName(getOldViewName());
    return new Change[] {inverse};
  }

  private SqlStatement drop(Database database) {
    return new RawParameterizedSqlStatement(
        "DROP VIEW " + new ColumnSql(database).name(getOldViewName()));
  }

  private List<SqlStatement> statements(Schema schema, SchemaObject view, Database database) {
    String newName = new ColumnSql(database).name(getNewViewName());
    List<SqlStatement> statements = new ArrayList<>();
    statements.add(drop(database));
    statements.add(new RawParameterizedSqlStatement(replace(view.sql(), newName)));
    for (SchemaObject object : schema.objects()) {
      if (object == view || object.sql() == null || !mentions(object.sql())) {
        continue;
      }
      boolean own = object.type().equals("trigger") && Names.same(object.table(), getOldViewName());
      if (!own || count(object.sql()) > 1) {
        throw new PlanException(
            "View %s cannot be renamed while %s %s mentions it. Drop that first, and make it anew behind the renaming."
                .formatted(getOldViewName(), object.type(), object.name()));
      }
      statements.add(new RawParameterizedSqlStatement(replace(object.sql(), newName)));
    }
    return statements;
  }

  private boolean mentions(String sql) {
    return count(sql) > 0;
  }

  private long count(String sql) {
    return Lexer.tokens(sql).stream().filter(this::isOldName).count();
  }

  private boolean isOldName(Token token) {
    boolean name = token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.QUOTED;
    return name && Names.same(token.name(), getOldViewName());
  }

  /** Puts the new name in the place of the first mention, which is the view's own or ON's. */
  private String replace(String sql, String newName) {
    Token token = Lexer.tokens(sql).stream().filter(this::isOldName).findFirst().orElseThrow();
    return sql.substring(0, token.start()) + newName + sql.substring(token.end());
  }
}

package liquibase.ext.sqlite.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import liquibase.Scope;
import liquibase.exception.DatabaseException;
import liquibase.ext.sqlite.execute.TableChangeRunner;
import liquibase.ext.sqlite.jdbc.Sqlite;
import liquibase.ext.sqlite.plan.Operation;
import liquibase.ext.sqlite.plan.Plan;
import liquibase.ext.sqlite.plan.PlanException;
import liquibase.ext.sqlite.plan.Planner;
import liquibase.ext.sqlite.plan.Step;
import liquibase.ext.sqlite.plan.TableFacts;
import liquibase.ext.sqlite.schema.Schema;
import liquibase.ext.sqlite.snapshot.SchemaClone;
import liquibase.ext.sqlite.snapshot.SchemaReader;
import liquibase.ext.sqlite.sql.RebuildSql;
import liquibase.ext.sqlite.statement.TableChangeStatement;
import liquibase.ext.sqlite.statement.TableStatements;
import liquibase.sql.Sql;
import liquibase.sqlgenerator.SqlGeneratorFactory;
import liquibase.statement.SqlStatement;

/**
 * The schema that a script will have made by the point it has been written to. While a script is
 * written the live schema stands still, so the statements are also run here: on an empty copy of
 * the schema, in memory.
 */
public final class ScriptSchema {
  private final ExtendedSQLiteDatabase database;
  private Connection memory;

  ScriptSchema(ExtendedSQLiteDatabase database) {
    this.database = database;
  }

  /** Returns the schema of this point. */
  Schema current() throws SQLException {
    return SchemaReader.readAll(memory());
  }

  /** Returns the SQL that carries out the operations, planned on the schema of this point. */
  public List<String> render(TableChangeStatement change) throws DatabaseException {
    try {
      List<String> sql = new ArrayList<>();
      String savepoint = "liquibase_script";
      Sqlite.run(memory(), "SAVEPOINT " + savepoint);
      try {
        String table = change.table();
        List<Operation> left = change.operations();
        do {
          Plan plan = plan(table, left, change);
          List<String> statements = render(plan);
          runAll(statements);
          sql.addAll(statements);
          table = TableChangeRunner.nameAfter(table, left.subList(0, plan.covered()));
          left = left.subList(plan.covered(), left.size());
        } while (!left.isEmpty());
      } finally {
        Sqlite.run(memory(), "ROLLBACK TO " + savepoint);
        Sqlite.run(memory(), "RELEASE " + savepoint);
      }
      return sql;
    } catch (SQLException e) {
      throw new DatabaseException(e.getMessage(), e);
    }
  }

  private Plan plan(String table, List<Operation> operations, TableChangeStatement change)
      throws SQLException {
    return new Planner(SchemaReader.readAll(memory()), TableFacts.UNKNOWN)
        .plan(table, operations, change.strategy());
  }

  private static List<String> render(Plan plan) {
    List<String> sql = new ArrayList<>();
    for (Step step : plan.steps()) {
      if (step instanceof Step.Alter alter) {
        sql.add(alter.sql());
      } else if (step instanceof Step.Rebuild rebuild) {
        sql.addAll(new RebuildSql(rebuild).script());
      }
    }
    return sql;
  }

  private void runAll(List<String> statements) throws SQLException {
    for (String statement : statements) {
      Sqlite.run(memory(), statement);
    }
  }

  /** Lets the schema follow statements that have just been written to the script. */
  void follow(SqlStatement[] statements) throws DatabaseException {
    for (SqlStatement statement : statements) {
      try {
        for (String sql : texts(statement)) {
          Sqlite.run(memory(), sql);
        }
      } catch (SQLException | PlanException e) {
        // A statement on rows may fail where there are none; the schema is what counts here.
        Scope.getCurrentScope().getLog(getClass()).fine("Not followed: " + statement, e);
      }
    }
  }

  private List<String> texts(SqlStatement statement) throws DatabaseException {
    Optional<TableChangeStatement> change = TableStatements.of(statement, database);
    if (change.isPresent()) {
      return render(change.get());
    }
    List<String> texts = new ArrayList<>();
    for (Sql sql : SqlGeneratorFactory.getInstance().generateSql(statement, database)) {
      texts.add(sql.toSql());
    }
    return texts;
  }

  private Connection memory() throws SQLException {
    if (memory == null) {
      Connection live = database.jdbc();
      memory =
          SchemaClone.inMemory(live == null ? new Schema(List.of()) : SchemaReader.readAll(live));
    }
    return memory;
  }

  void close() throws DatabaseException {
    try {
      if (memory != null) {
        memory.close();
        memory = null;
      }
    } catch (SQLException e) {
      throw new DatabaseException(e);
    }
  }
}

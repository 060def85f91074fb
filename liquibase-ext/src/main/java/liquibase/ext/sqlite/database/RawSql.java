package liquibase.ext.sqlite.database;

import java.util.List;
import java.util.Set;
import liquibase.change.AbstractSQLChange;
import liquibase.change.Change;
import liquibase.exception.DatabaseException;
import liquibase.ext.sqlite.ddl.DdlException;
import liquibase.ext.sqlite.ddl.Statements;
import liquibase.ext.sqlite.ddl.Token;
import liquibase.statement.SqlStatement;
import liquibase.statement.core.RawParameterizedSqlStatement;
import liquibase.statement.core.RawSqlStatement;

/** Looks at SQL that a changelog writes itself, before any of it runs. */
final class RawSql {
  private static final Set<String> TRANSACTION =
      Set.of("BEGIN", "COMMIT", "END", "ROLLBACK", "VACUUM", "ATTACH", "DETACH");

  /** Within a transaction SQLite ignores these in silence, or refuses them. */
  private static final Set<String> PRAGMAS = Set.of("FOREIGN_KEYS", "JOURNAL_MODE", "SYNCHRONOUS");

  private RawSql() {}

  /** Returns whether a change is SQL that a person wrote. */
  static boolean isFrom(Change change) {
    return change instanceof AbstractSQLChange;
  }

  /**
   * Refuses statements that would end the changeSet's transaction or have no effect in it, and
   * texts of which the driver would run only the first statement.
   *
   * @param inTransaction whether the changeSet runs in one
   */
  static void check(SqlStatement[] statements, boolean inTransaction) throws DatabaseException {
    for (SqlStatement statement : statements) {
      String sql = text(statement);
      if (sql != null) {
        check(sql, inTransaction);
      }
    }
  }

  private static String text(SqlStatement statement) {
    if (statement instanceof RawParameterizedSqlStatement raw) {
      return raw.getSql();
    }
    return statement instanceof RawSqlStatement raw ? raw.getSql() : null;
  }

  private static void check(String sql, boolean inTransaction) throws DatabaseException {
    List<List<Token>> parts;
    try {
      parts = Statements.split(sql);
    } catch (DdlException e) {
      // SQLite will say what is wrong with it.
      return;
    }
    for (List<Token> part : parts) {
      if (inTransaction) {
        requireHarmless(part);
      }
    }
    if (parts.size() > 1) {
      throw new DatabaseException(
          "This text holds %d statements (the second begins with %s), but is handed over as one, of which the driver would run only the first. Nothing of it was run. Leave out `splitStatements: false`, or write one `sql` for each."
              .formatted(parts.size(), parts.get(1).get(0).text()));
    }
  }

  private static void requireHarmless(List<Token> statement) throws DatabaseException {
    Token first = statement.get(0);
    String word = first.text().toUpperCase(java.util.Locale.ROOT);
    boolean toSavepoint = statement.stream().anyMatch(token -> token.is("TO"));
    boolean pragma =
        first.is("PRAGMA")
            && statement.size() > 2
            && PRAGMAS.contains(statement.get(1).text().toUpperCase(java.util.Locale.ROOT));
    if (pragma || (TRANSACTION.contains(word) && !(first.is("ROLLBACK") && toSavepoint))) {
      throw new DatabaseException(
          "%s%s does not belong into a changeSet: its changes and its record are one transaction, which this would end or which it has no effect in. Nothing of it was run. Take it out, or give it a changeSet of its own with `runInTransaction: false`, which is not undone when it fails.%s"
              .formatted(
                  word,
                  pragma ? " " + statement.get(1).text() : "",
                  first.is("END") && statement.size() == 1
                      ? " (If this is the end of a trigger: write it with `splitStatements: false`.)"
                      : ""));
    }
  }
}

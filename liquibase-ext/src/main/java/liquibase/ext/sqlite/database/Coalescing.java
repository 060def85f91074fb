package liquibase.ext.sqlite.database;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import liquibase.change.Change;
import liquibase.change.core.ExecuteShellCommandChange;
import liquibase.change.core.LoadDataChange;
import liquibase.change.core.LoadUpdateDataChange;
import liquibase.change.core.RawSQLChange;
import liquibase.change.core.SQLFileChange;
import liquibase.change.custom.CustomChangeWrapper;
import liquibase.ext.sqlite.ddl.Names;
import liquibase.ext.sqlite.plan.Operation;
import liquibase.ext.sqlite.plan.Strategy;
import liquibase.ext.sqlite.statement.TableChangeStatement;
import liquibase.ext.sqlite.statement.TableStatements;
import liquibase.statement.SqlStatement;

/**
 * Gathers neighbouring changes of one table in a changeSet, so that they become one plan and at
 * most one copy: a change waits as long as the next one goes on with the same table.
 */
final class Coalescing {
  /** Their statements cost something to make, or are made anew each time, so nobody looks ahead. */
  private static final Set<Class<? extends Change>> OPAQUE =
      Set.of(
          RawSQLChange.class,
          SQLFileChange.class,
          LoadDataChange.class,
          LoadUpdateDataChange.class,
          ExecuteShellCommandChange.class,
          CustomChangeWrapper.class);

  private final ExtendedSQLiteDatabase database;
  private final List<Operation> waiting = new ArrayList<>();

  Coalescing(ExtendedSQLiteDatabase database) {
    this.database = database;
  }

  /** Returns whether operations wait for the next change. */
  boolean isWaiting() {
    return !waiting.isEmpty();
  }

  /** Forgets what waits, with the transaction that it was for. */
  void forget() {
    waiting.clear();
  }

  /**
   * Takes the next change of a changeSet and returns what is now to be run as one: nothing if it is
   * no change of one table, or if it waits for the next.
   */
  Optional<TableChangeStatement> take(Change change) {
    Optional<TableChangeStatement> own = tableChange(change);
    if (own.isEmpty()) {
      return own;
    }
    waiting.addAll(own.get().operations());
    boolean goesOn =
        own.get().strategy() == Strategy.AUTO
            && !own.get().operations().isEmpty()
            && next(change).flatMap(this::tableChange).filter(n -> joins(own.get(), n)).isPresent();
    if (goesOn) {
      return Optional.empty();
    }
    List<Operation> operations = List.copyOf(waiting);
    waiting.clear();
    return Optional.of(
        new TableChangeStatement(own.get().table(), operations, own.get().strategy()));
  }

  /** A renamed table goes by another name in the next change, so there the run ends. */
  private static boolean joins(TableChangeStatement own, TableChangeStatement next) {
    boolean renamed = own.operations().stream().anyMatch(Operation.RenameTable.class::isInstance);
    return !renamed
        && next.strategy() == Strategy.AUTO
        && !next.operations().isEmpty()
        && Names.same(own.table(), next.table());
  }

  private static Optional<Change> next(Change change) {
    List<Change> changes = change.getChangeSet().getChanges();
    for (int i = 0; i + 1 < changes.size(); i++) {
      if (changes.get(i) == change) {
        return Optional.of(changes.get(i + 1));
      }
    }
    return Optional.empty();
  }

  /** Returns whether one of a change's statements changes a table. */
  boolean holdsTableChange(Change change) {
    return !tableChanges(change).isEmpty();
  }

  /** Returns all that a change does to tables, whatever else it does. */
  List<TableChangeStatement> tableChanges(Change change) {
    return OPAQUE.stream().anyMatch(type -> type.isInstance(change))
        ? List.of()
        : Arrays.stream(change.generateStatements(database))
            .map(statement -> TableStatements.of(statement, database))
            .flatMap(Optional::stream)
            .toList();
  }

  /** Returns a change as operations on one table, if that is all that it is. */
  Optional<TableChangeStatement> tableChange(Change change) {
    if (OPAQUE.stream().anyMatch(type -> type.isInstance(change))) {
      return Optional.empty();
    }
    SqlStatement[] statements = change.generateStatements(database);
    List<Operation> operations = new ArrayList<>();
    TableChangeStatement first = null;
    for (SqlStatement statement : statements) {
      TableChangeStatement part = TableStatements.of(statement, database).orElse(null);
      if (part == null || (first != null && !Names.same(first.table(), part.table()))) {
        return Optional.empty();
      }
      first = first == null ? part : first;
      operations.addAll(part.operations());
    }
    return first == null
        ? Optional.empty()
        : Optional.of(new TableChangeStatement(first.table(), operations, first.strategy()));
  }
}

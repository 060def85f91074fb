package liquibase.ext.sqlite.adopt;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import liquibase.Scope;
import liquibase.change.Change;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.exception.LiquibaseException;
import liquibase.exception.ValidationErrors;
import liquibase.ext.sqlite.database.ExtendedSQLiteDatabase;
import liquibase.ext.sqlite.database.UserSchema;
import liquibase.ext.sqlite.diff.SchemaComparison;
import liquibase.ext.sqlite.history.ChangelogRevisions;
import liquibase.ext.sqlite.jdbc.Sqlite;
import liquibase.ext.sqlite.schema.Schema;
import liquibase.ext.sqlite.schema.SchemaObject;
import liquibase.precondition.Precondition;
import liquibase.resource.Resource;
import liquibase.resource.ResourceAccessor;

/**
 * A reviewed changeSet that mends a known drift.
 *
 * @param file the file it is written in
 * @param changeSet the changeSet
 * @param revision the revision whose schema it restores
 */
record Repair(String file, ChangeSet changeSet, String revision) {

  /** Returns the repairs that lie beside a changelog, in the folder {@code repairs}. */
  static List<Repair> load(String changelogFile, ResourceAccessor resources)
      throws LiquibaseException {
    String folder = changelogFile.substring(0, changelogFile.lastIndexOf('/') + 1) + "repairs";
    List<Repair> repairs = new ArrayList<>();
    try (ExtendedSQLiteDatabase memory = ExtendedSQLiteDatabase.inMemory(resources)) {
      for (Resource resource : resources.search(folder, false)) {
        if (resource.getPath().matches(".*\\.(ya?ml|json|xml)")) {
          repairs.addAll(load(resource.getPath(), resources, memory));
        }
      }
    } catch (IOException e) {
      // No folder, no repairs.
      return List.of();
    }
    return repairs;
  }

  /** Returns what its author says of it, each line with the given beginning; a loss above all. */
  String remarks(String lead) {
    String comments = changeSet.getComments() == null ? "" : changeSet.getComments().strip();
    return comments.lines().map(line -> lead + line.strip()).collect(Collectors.joining("\n"));
  }

  private static List<Repair> load(
      String file, ResourceAccessor resources, ExtendedSQLiteDatabase database)
      throws LiquibaseException {
    DatabaseChangeLog changelog = ChangelogRevisions.parse(file, database, resources);
    List<Repair> repairs = new ArrayList<>();
    for (ChangeSet changeSet : changelog.getChangeSets()) {
      if (changeSet.getPreconditions() == null) {
        continue;
      }
      for (Precondition precondition : changeSet.getPreconditions().getNestedPreconditions()) {
        if (precondition instanceof RepairsPrecondition declared) {
          repairs.add(new Repair(file, changeSet, declared.revision()));
        }
      }
    }
    return repairs;
  }

  /**
   * Tries the repair on an empty copy of the schema.
   *
   * @return why that does not make it the target; empty if it does
   */
  Optional<String> obstacle(Schema actual, Schema target, ResourceAccessor resources)
      throws LiquibaseException {
    try (ExtendedSQLiteDatabase memory = ExtendedSQLiteDatabase.inMemory(resources)) {
      for (SchemaObject object : actual.objects()) {
        if (object.sql() != null) {
          Sqlite.run(memory.jdbc(), object.sql());
        }
      }
      memory.commit();
      for (Change change : changeSet.getChanges()) {
        ValidationErrors errors = change.validate(memory);
        if (errors.hasErrors()) {
          return Optional.of(String.join("; ", errors.getErrorMessages()));
        }
      }
      run(memory);
      List<String> left = SchemaComparison.differences(target, UserSchema.read(memory.jdbc()));
      return left.isEmpty() ? Optional.empty() : Optional.of("behind it, " + left.get(0));
    } catch (LiquibaseException | SQLException e) {
      return Optional.of(e.getMessage());
    }
  }

  /** Runs the repair in the database's transaction. */
  void run(ExtendedSQLiteDatabase database) throws LiquibaseException {
    try {
      Scope.child(
          Map.of(RepairsPrecondition.REPAIRING, true),
          () -> changeSet.execute(changeSet.getChangeLog(), database));
    } catch (LiquibaseException e) {
      throw e;
    } catch (Exception e) {
      throw new LiquibaseException(e);
    }
  }
}

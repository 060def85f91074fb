package liquibase.ext.sqlite.adopt;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.exception.LiquibaseException;
import liquibase.ext.sqlite.database.ExtendedSQLiteDatabase;
import liquibase.ext.sqlite.database.UserSchema;
import liquibase.ext.sqlite.diff.SchemaComparison;
import liquibase.ext.sqlite.jdbc.Sqlite;
import liquibase.ext.sqlite.replay.SchemaAtRevision;
import liquibase.ext.sqlite.verify.ForeignKeys;
import liquibase.resource.ResourceAccessor;

/**
 * Adopts a database: finds out which revision its schema really is, and records the history up to
 * it. Nothing is written before that is settled; what is written is one transaction.
 */
public final class Adoption {
  private final ExtendedSQLiteDatabase database;
  private final DatabaseChangeLog changelog;
  private final String changelogFile;
  private final ResourceAccessor resources;
  private final Consumer<String> out;

  /** Makes the adoption of one database by one changelog; {@code out} takes what is to be said. */
  public Adoption(
      ExtendedSQLiteDatabase database,
      DatabaseChangeLog changelog,
      String changelogFile,
      ResourceAccessor resources,
      Consumer<String> out) {
    this.database = database;
    this.changelog = changelog;
    this.changelogFile = changelogFile;
    this.resources = resources;
    this.out = out;
  }

  /**
   * Adopts the database.
   *
   * @return the heads that it stands at from now on
   * @throws NeedsPersonException if the schema is not what its stamp says and the options do not
   *     allow what would help; nothing was changed
   */
  public Set<String> adopt(AdoptOptions options) throws LiquibaseException {
    SchemaAtRevision replay = new SchemaAtRevision(changelogFile, resources);
    try {
      Diagnosis diagnosis = Diagnosis.of(database.jdbc(), replay);
      database.rollback();
      sayStamp(diagnosis);
      Optional<Set<String>> state = diagnosis.state();
      if (state.isEmpty()) {
        return repair(diagnosis, replay, options);
      }
      sayState(diagnosis, state.get());
      boolean agreed = diagnosis.stamp().isEmpty() || state.get().equals(diagnosis.target());
      if (!agreed && !options.fromActual()) {
        throw new NeedsPersonException(
            "The stamp says %s, but the schema is that of %s. Nothing was changed. To go on from what is really there: migrate adopt --from-actual"
                .formatted(name(diagnosis.stamp()), name(state.get())));
      }
      record(replay, state.get(), null, options);
      return state.get();
    } catch (SQLException e) {
      throw new LiquibaseException(e.getMessage(), e);
    }
  }

  /**
   * Drafts a repair, for a person to complete; the database is not touched.
   *
   * @param folder where repairs lie
   * @return its file
   * @throws NeedsPersonException if the schema is that of a revision, or should be that of several
   */
  public Path draftRepair(Path folder) throws LiquibaseException, IOException {
    SchemaAtRevision replay = new SchemaAtRevision(changelogFile, resources);
    try {
      Diagnosis diagnosis = Diagnosis.of(database.jdbc(), replay);
      database.rollback();
      sayStamp(diagnosis);
      if (diagnosis.state().isPresent()) {
        throw new NeedsPersonException(
            "There is nothing to repair: the schema is that of %s. Nothing was written. Go on with: migrate adopt"
                .formatted(name(diagnosis.state().get())));
      }
      if (diagnosis.target().size() != 1) {
        throw new NeedsPersonException(
            "A repair leads to one revision, and the schema should be that of %s. Nothing was written."
                .formatted(name(diagnosis.target())));
      }
      out.accept(differences(diagnosis));
      return RepairDraft.write(
          folder,
          diagnosis.target().iterator().next(),
          diagnosis.schema(),
          replay.at(diagnosis.target()));
    } catch (SQLException e) {
      throw new LiquibaseException(e.getMessage(), e);
    }
  }

  private static String differences(Diagnosis diagnosis) {
    return "The schema is that of no revision. Against %s:%n%s"
        .formatted(
            name(diagnosis.target()),
            String.join("\n", diagnosis.differences().stream().map(d -> "  - " + d).toList()));
  }

  private void sayStamp(Diagnosis diagnosis) {
    out.accept(
        diagnosis.stamp().isEmpty()
            ? "There is no stamp of Alembic."
            : "Alembic's stamp says %s; that is now compared with the real schema."
                .formatted(name(diagnosis.stamp())));
  }

  private void sayState(Diagnosis diagnosis, Set<String> state) {
    out.accept("The schema is that of %s.".formatted(name(state)));
    if (diagnosis.matches().size() > 1) {
      List<String> alike = diagnosis.matches().stream().map(Adoption::name).toList();
      out.accept(
          "These look alike: %s. %s is taken, %s."
              .formatted(
                  String.join("; ", alike),
                  name(state),
                  state.equals(diagnosis.target()) && !diagnosis.stamp().isEmpty()
                      ? "since it is stamped"
                      : "the earliest"));
    }
  }

  private Set<String> repair(Diagnosis diagnosis, SchemaAtRevision replay, AdoptOptions options)
      throws LiquibaseException, SQLException {
    List<String> unfit = new ArrayList<>();
    Optional<Repair> repair = fittingRepair(diagnosis, replay, unfit);
    String differences = differences(diagnosis);
    if (repair.isEmpty()) {
      unfit.replaceAll(reason -> "\n  - " + reason);
      throw new NeedsPersonException(
          differences
              + "\nNothing was changed. No repair in changelog/repairs fits: draft one (migrate adopt --draft-repair), or bring the schema to a revision by hand, and adopt again."
              + String.join("", unfit));
    }
    if (!options.repair()) {
      throw new NeedsPersonException(
          "%s%nNothing was changed. %s mends exactly this: migrate adopt --repair%s"
              .formatted(differences, repair.get().file(), said(repair.get())));
    }
    out.accept(differences);
    out.accept("Repairing by " + repair.get().file() + "." + said(repair.get()));
    Set<String> target = Set.of(repair.get().revision());
    record(replay, target, repair.get(), options);
    return target;
  }

  private static String said(Repair repair) {
    String remarks = repair.remarks("  it says: ");
    return remarks.isEmpty() ? "" : "\n" + remarks;
  }

  private Optional<Repair> fittingRepair(
      Diagnosis diagnosis, SchemaAtRevision replay, List<String> unfit) throws LiquibaseException {
    List<Repair> fitting = new ArrayList<>();
    for (Repair repair : Repair.load(changelogFile, resources)) {
      boolean stamped = diagnosis.target().equals(Set.of(repair.revision()));
      Optional<String> obstacle =
          replay.graph().find(repair.revision()).isEmpty()
              ? Optional.of("there is no revision " + repair.revision())
              : repair.obstacle(
                  diagnosis.schema(), replay.at(Set.of(repair.revision())), resources);
      if (obstacle.isPresent()) {
        unfit.add(repair.file() + ": " + obstacle.get());
      } else {
        fitting.add(stamped ? 0 : fitting.size(), repair);
      }
    }
    return fitting.stream().findFirst();
  }

  /** Writes: the repair if there is one, the history, Alembic's table. All of it or nothing. */
  private void record(
      SchemaAtRevision replay, Set<String> state, Repair repair, AdoptOptions options)
      throws LiquibaseException, SQLException {
    database.firstWrite().prepare();
    Set<String> violations = ForeignKeys.violations(database.jdbc());
    database.transaction().holdAll();
    try {
      if (repair == null) {
        database.transaction().begin();
      } else {
        repair.run(database);
      }
      requireSchema(replay, state);
      requireNoNewViolations(violations);
      List<String> ids = replay.graph().ordered(replay.graph().ancestors(state));
      String note = repair == null ? "adopted" : "adopted, repaired by " + repair.file();
      new HistoryRecord(database, changelog).add(ids, note);
      if (options.dropAlembicVersion()) {
        Sqlite.run(database.jdbc(), "DROP TABLE IF EXISTS alembic_version");
      }
      database.transaction().commitAll();
    } catch (LiquibaseException | SQLException e) {
      database.transaction().rollbackAll();
      throw e;
    } catch (Exception e) {
      database.transaction().rollbackAll();
      throw new LiquibaseException(e);
    }
  }

  /** Drops Alembic's table from a database that is adopted already. */
  public static boolean dropAlembicVersion(ExtendedSQLiteDatabase database)
      throws LiquibaseException {
    database.firstWrite().prepare();
    database.transaction().begin();
    try {
      Sqlite.run(database.jdbc(), "DROP TABLE IF EXISTS alembic_version");
      database.transaction().release();
      return true;
    } catch (SQLException e) {
      database.rollback();
      throw new LiquibaseException(e.getMessage(), e);
    }
  }

  private void requireSchema(SchemaAtRevision replay, Set<String> state)
      throws LiquibaseException, SQLException {
    List<String> differences =
        SchemaComparison.differences(replay.at(state), UserSchema.read(database.jdbc()));
    if (!differences.isEmpty()) {
      throw new NeedsPersonException(
          "The schema is still not that of %s: %s. All was undone."
              .formatted(name(state), String.join("; ", differences)));
    }
  }

  private void requireNoNewViolations(Set<String> before) throws LiquibaseException, SQLException {
    Set<String> now = ForeignKeys.violations(database.jdbc());
    now.removeAll(before);
    if (!now.isEmpty()) {
      throw new NeedsPersonException(
          "Foreign keys would be violated: %s. All was undone.".formatted(String.join("; ", now)));
    }
  }

  private static String name(Set<String> state) {
    return state.isEmpty() ? "base (no revision)" : String.join(" and ", state);
  }
}

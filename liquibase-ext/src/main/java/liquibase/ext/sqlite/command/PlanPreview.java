package liquibase.ext.sqlite.command;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import liquibase.Scope;
import liquibase.changelog.ChangeLogHistoryServiceFactory;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.visitor.UpdateVisitor;
import liquibase.exception.LiquibaseException;
import liquibase.ext.sqlite.database.ExtendedSQLiteDatabase;
import liquibase.ext.sqlite.ddl.Names;
import liquibase.ext.sqlite.execute.Cost;
import liquibase.ext.sqlite.execute.Planning;
import liquibase.ext.sqlite.history.ChangelogRevisions;
import liquibase.ext.sqlite.jdbc.Sqlite;
import liquibase.ext.sqlite.plan.Loss;
import liquibase.ext.sqlite.plan.Plan;
import liquibase.ext.sqlite.plan.TableFacts;
import liquibase.ext.sqlite.snapshot.SchemaClone;
import liquibase.ext.sqlite.snapshot.SchemaReader;
import liquibase.ui.LoggerUIService;

/**
 * Says what an upgrade would do to each table, and touches nothing: the revisions run on an empty
 * copy of the schema, in memory, and are planned on what the real rows are like.
 */
public final class PlanPreview {
  private final Session session;

  /** Makes the preview for an open session. */
  public PlanPreview(Session session) {
    this.session = session;
  }

  /**
   * One plan.
   *
   * @param summary the table, the strategy and the reason
   * @param cost what a rebuild costs; empty where no row is copied
   * @param losses what is gone afterwards
   */
  public record Line(String summary, Optional<Cost> cost, List<Loss> losses) {}

  /**
   * One revision.
   *
   * @param id the revision
   * @param lines its plans, in order; none where it changes no table that exists
   */
  public record Revision(String id, List<Line> lines) {}

  /**
   * Returns what each of the revisions would do, in order.
   *
   * @throws LiquibaseException if one of them would not run
   */
  public List<Revision> of(List<String> ids) throws LiquibaseException {
    try (ExtendedSQLiteDatabase memory = ExtendedSQLiteDatabase.inMemory(session.resources())) {
      copySchema(memory);
      ChangelogRevisions revisions =
          ChangelogRevisions.of(
              ChangelogRevisions.parse(session.changelogFile(), memory, session.resources()));
      Scope.getCurrentScope()
          .getSingleton(ChangeLogHistoryServiceFactory.class)
          .getChangeLogService(memory)
          .init();
      List<Revision> preview = new ArrayList<>();
      for (String id : ids) {
        Recorder recorder = new Recorder(session.database().jdbc());
        memory.planBy(recorder);
        run(memory, revisions.changeSet(id));
        preview.add(new Revision(id, recorder.lines));
      }
      return preview;
    } catch (SQLException e) {
      throw new LiquibaseException(e.getMessage(), e);
    }
  }

  private void copySchema(ExtendedSQLiteDatabase memory) throws SQLException, LiquibaseException {
    Connection connection = memory.jdbc();
    SchemaClone.create(SchemaReader.readAll(session.database().jdbc()), connection);
    Path file = session.database().file().orElse(null);
    String history = Names.quote(session.database().getDatabaseChangeLogTableName());
    boolean recorded =
        SchemaReader.readAll(connection)
            .find("table", session.database().getDatabaseChangeLogTableName())
            .isPresent();
    connection.commit();
    if (file != null && recorded) {
      connection.setAutoCommit(true);
      Sqlite.run(connection, "ATTACH DATABASE " + Names.literal(file.toString()) + " AS live");
      Sqlite.run(connection, "INSERT INTO main.%1$s SELECT * FROM live.%1$s".formatted(history));
      Sqlite.run(connection, "DETACH DATABASE live");
      connection.setAutoCommit(false);
    }
  }

  private static void run(ExtendedSQLiteDatabase memory, ChangeSet changeSet)
      throws LiquibaseException {
    Map<String, Object> quiet = Map.of(Scope.Attr.ui.name(), new LoggerUIService());
    try {
      Scope.child(
          quiet,
          () ->
              new UpdateVisitor(memory, null, null)
                  .visit(changeSet, changeSet.getChangeLog(), memory, Set.of()));
    } catch (LiquibaseException e) {
      throw e;
    } catch (Exception e) {
      throw new LiquibaseException(e);
    }
  }

  /** Plans on the real rows, where the table is a real one, and keeps what was planned. */
  private static final class Recorder implements Planning {
    private final Connection live;
    private final List<Line> lines = new ArrayList<>();

    Recorder(Connection live) {
      this.live = live;
    }

    @Override
    public TableFacts facts(Connection connection, String table) {
      return isLive(table) ? Planning.live(live, table) : Planning.live(connection, table);
    }

    @Override
    public void planned(Connection connection, Plan plan) throws SQLException {
      boolean copies = plan.rebuilds() && isLive(plan.table());
      Optional<Cost> cost = copies ? Optional.of(Cost.of(live, plan.table())) : Optional.empty();
      lines.add(new Line(plan.summary(), cost, plan.losses()));
    }

    private boolean isLive(String table) {
      try {
        return SchemaReader.readAll(live).find("table", table).isPresent();
      } catch (SQLException e) {
        return false;
      }
    }
  }
}

package fcregistration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job on an empty database: up, down, up again, by Maven and by the launchers. */
class MainJobTest {
  private static final String ROWS =
      "INSERT INTO fencers VALUES (1, 'Quillfeather, Zoë', 'x1'); INSERT INTO tournaments VALUES"
          + " (1, 'Open', 'Oct 1, 2025'); INSERT INTO users VALUES (1, 'u', 'u@example.org', 'h',"
          + " 0, 1, '2025-09-30 15:45:20.346215'); INSERT INTO registrations VALUES (1, 1, 1,"
          + " 'Cadet Men’s Epee', '', '2025-09-30 15:45:20.346215', NULL); INSERT INTO"
          + " user_sessions VALUES (1, 1, 't', '2026-01-01', '2025-09-30', 'c'); INSERT INTO"
          + " tracked_fencers (id, user_id, fencer_id, active, created_at, failure_count) VALUES"
          + " (1, 1, '9', 1, '2025-09-30', 0);";

  @TempDir Path directory;

  @Test
  void mavenUpdatesReportsWritesScriptsAndRollsBack() throws Exception {
    Path database = directory.resolve("fc.db");
    assertThat(Project.maven(database, "update").ok().out())
        .contains("Database: " + database)
        .contains("Running Changeset: fc_registration::56a663464049");
    assertThat(Project.applied(database)).isEqualTo(Project.REVISIONS);
    assertThat(Project.schema(database)).containsAll(expectedSchema());
    assertThat(Project.maven(database, "status").ok().out()).contains("is up to date");
    Project.databaseOf(database, ROWS);

    List<String> top = Project.schema(database);
    for (int left = Project.REVISIONS.size() - 1; left >= 0; left--) {
      Project.maven(database, "rollback", "-Dliquibase.rollbackCount=1").ok();
      assertThat(Project.applied(database)).hasSize(left);
      Project.requireSound(database);
    }
    assertThat(Project.schema(database)).isEmpty();
    Project.maven(database, "update").ok();
    assertThat(Project.schema(database)).isEqualTo(top);
    assertThat(Project.files(directory)).anyMatch(file -> file.matches("backups/fc\\..*\\.db"));
  }

  @Test
  void launchersDoTheSameFromAnyDirectory() throws Exception {
    Path database = directory.resolve("fc_registration.db");
    Project.liquibase(directory, "update").ok();
    assertThat(Project.applied(database)).isEqualTo(Project.REVISIONS);
    Project.databaseOf(database, ROWS);
    List<String> top = Project.schema(database);

    assertThat(Project.liquibase(directory, "history").ok().out()).contains("7c4d91b2e6a0");
    assertThat(Project.liquibase(directory, "rollbackCount", "2").ok().out())
        .contains("This rollback loses column tracked_fencers.last_registration_hash");
    assertThat(Project.applied(database)).hasSize(4);
    Project.liquibase(directory, "rollback-count", "4").ok();
    assertThat(Project.schema(database)).isEmpty();
    Project.liquibase(directory, "update").ok();
    assertThat(Project.schema(database)).isEqualTo(top);

    Project.databaseOf(database, ROWS);
    assertThat(Project.migrate(directory, "downgrade", "base").ok().out())
        .contains("This rollback loses table fencers and its 1 rows.");
    Project.migrate(directory, "upgrade", "head").ok();
    assertThat(Project.schema(database)).isEqualTo(top);
    assertThat(Project.migrate(directory, "upgrade", "head").ok().out()).contains("Nothing to do");
  }

  @Test
  void everySessionGetsATokenOfItsOwn() throws Exception {
    Path database = directory.resolve("fc_registration.db");
    Project.migrate(directory, "upgrade", "2ba564e47b5d").ok();
    Project.databaseOf(
        database,
        "INSERT INTO users VALUES (1, 'u', 'u', 'h', 0, 1, 'x'); INSERT INTO user_sessions VALUES"
            + " (1, 1, 'a', 'x', 'x'), (2, 1, 'b', 'x', 'x');");
    Project.migrate(directory, "upgrade", "0e52").ok();
    List<String> tokens = Project.query(database, "SELECT csrf_token FROM user_sessions");
    assertThat(tokens).hasSize(2).doesNotHaveDuplicates().allMatch(t -> t.matches("[0-9a-f]{64}"));
  }

  @Test
  void databaseUrlIsReadInBothFormsByAllThree() throws Exception {
    Path absolute = directory.resolve("a.db");
    Map<String, String> sqlalchemy = Map.of("DATABASE_URL", "sqlite:///" + absolute);
    Project.run(directory, sqlalchemy, Project.command(Project.MIGRATE, "upgrade", "head")).ok();
    assertThat(absolute).exists();
    Map<String, String> relative = Map.of("DATABASE_URL", "sqlite:///./b.db");
    Project.run(directory, relative, Project.command(Project.LIQUIBASE, "update")).ok();
    assertThat(directory.resolve("b.db")).exists();
    Path byMaven = directory.resolve("c.db");
    Map<String, String> maven = Map.of("DATABASE_URL", "sqlite:///" + byMaven);
    List<String> command =
        List.of(
            "mvn",
            "-B",
            "-ntp",
            "liquibase:update",
            "-Dmaven.repo.local=" + System.getProperty("maven.repo.local"));
    assertThat(Project.run(Project.ROOT, maven, command).ok().out())
        .contains("Database: " + byMaven);
    assertThat(Project.applied(byMaven)).isEqualTo(Project.REVISIONS);
    Project.run(
            directory,
            sqlalchemy,
            Project.command(Project.MIGRATE, "current", "--database", "b.db"))
        .ok();
  }

  @Test
  void updateSqlMakesTheSameSchema() throws Exception {
    Path script = directory.resolve("script.sql");
    Project.liquibase(directory, "update-sql", "--output-file=" + script).ok();
    assertThat(Project.files(directory)).containsExactly("script.sql");
    Path byScript =
        Project.databaseOf(
            directory.resolve("s.db"), Files.readString(script).replace("\n.bail on\n", "\n"));
    Path byUpdate = directory.resolve("u.db");
    Project.migrate(directory, "--database", "u.db", "upgrade", "head").ok();
    assertThat(Project.schema(byScript)).isEqualTo(Project.schema(byUpdate));
    assertThat(Project.applied(byScript)).isEqualTo(Project.REVISIONS);
    assertThat(Project.migrate(directory, "--database", "s.db", "upgrade", "head").ok().out())
        .contains("Nothing to do");
  }

  @Test
  void identityDoesNotDependOnTheWayTheChangelogIsReached() throws Exception {
    Path database = directory.resolve("fc_registration.db");
    Path changelog = Project.copyChangelog(directory);
    Project.migrate(directory, "--changelog", changelog.toString(), "upgrade", "head").ok();
    assertThat(Project.maven(database, "status").ok().out()).contains("is up to date");
    assertThat(Project.liquibase(directory, "status").ok().out()).contains("is up to date");
    Path inside = changelog.getParent();
    assertThat(
            Project.migrate(
                    inside,
                    "--database",
                    database.toString(),
                    "--changelog",
                    "db.changelog-master.yaml",
                    "upgrade",
                    "head")
                .ok()
                .out())
        .contains("Nothing to do");
  }

  @Test
  void theBaselineIsExact() throws Exception {
    Path reference = Project.database(directory.resolve("ref.db"), "baseline/schema.sql");
    Path migrated = directory.resolve("m.db");
    Project.migrate(directory, "--database", "m.db", "upgrade", "56a663464049").ok();
    assertThat(Project.pragmas(migrated)).isEqualTo(Project.pragmas(reference)).isNotEmpty();
    assertThat(Project.schema(migrated)).isEqualTo(Project.schema(reference));
  }

  @Test
  void worksWithoutAnyNetwork() throws Exception {
    List<String> command =
        Project.command(Path.of("unshare"), "-n", Project.LIQUIBASE.toString(), "update");
    Project.Result probe =
        Project.run(directory, Map.of(), Project.command(Path.of("unshare"), "-n", "true"));
    org.junit.jupiter.api.Assumptions.assumeTrue(
        probe.exit() == 0, "no network namespaces here: " + probe.out());
    Project.run(directory, Map.of(), command).ok();
    assertThat(Project.applied(directory.resolve("fc_registration.db")))
        .isEqualTo(Project.REVISIONS);
  }

  private List<String> expectedSchema() {
    return List.of(
        "index|ix_fencers_fencingtracker_id|CREATE INDEX ix_fencers_fencingtracker_id ON"
            + " fencers(fencingtracker_id)",
        "table|fencers|CREATE TABLE fencers(id INTEGER NOT NULL,name VARCHAR NOT"
            + " NULL,fencingtracker_id VARCHAR,PRIMARY KEY(id))",
        "index|ix_registrations_id|CREATE INDEX ix_registrations_id ON registrations(id)");
  }
}

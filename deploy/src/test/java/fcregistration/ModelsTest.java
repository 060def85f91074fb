package fcregistration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * SQLAlchemy's own comparison of the application's models with migrated databases. It needs
 * SQLAlchemy and Alembic, as Debian packages them; without them it is skipped, but never on CI.
 */
class ModelsTest {
  private static final String STAMP =
      "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL); INSERT INTO alembic_version"
          + " VALUES ('%s');";

  @TempDir Path directory;
  private String python;

  @BeforeEach
  void requireSqlalchemy() {
    for (String candidate : List.of("/usr/bin/python3", "python3")) {
      try {
        List<String> probe = List.of(candidate, "-c", "import sqlalchemy, alembic");
        if (Project.run(directory, Map.of(), probe).exit() == 0) {
          python = candidate;
          return;
        }
      } catch (java.io.UncheckedIOException e) {
        // not there
      }
    }
    assertThat(System.getenv("CI")).as("CI must have SQLAlchemy and Alembic").isNull();
    assumeTrue(false, "SQLAlchemy and Alembic are not installed");
  }

  private Project.Result compare(List<String> databases) {
    List<String> command = new ArrayList<>(List.of(python));
    command.add(Project.ROOT.resolve("deploy/src/test/resources/models.py").toString());
    command.addAll(databases);
    return Project.run(directory, Map.of(), command);
  }

  @Test
  void findsNoDifferenceWhereverADatabaseComesFrom() throws Exception {
    List<String> databases = new ArrayList<>(List.of("maven.db", "drifted.db"));
    Project.maven(directory.resolve("maven.db"), "update").ok();
    Project.database(directory.resolve("drifted.db"), "baseline/drifted.sql");
    Project.migrate(directory, "--database", "drifted.db", "adopt", "--repair").ok();
    Project.migrate(directory, "--database", "drifted.db", "deploy").ok();
    for (String revision : Project.REVISIONS) {
      String name = revision + ".db";
      Project.migrate(directory, "--database", name, "upgrade", revision).ok();
      Project.databaseOf(
          directory.resolve(name),
          "DROP TABLE DATABASECHANGELOG; DROP TABLE DATABASECHANGELOGLOCK;"
              + STAMP.formatted(revision.equals("7c4d91b2e6a0") ? "f8a8c6bdf3d7" : revision));
      Project.migrate(directory, "--database", name, "adopt", "--from-actual").ok();
      Project.migrate(directory, "--database", name, "upgrade", "head").ok();
      databases.add(name);
    }
    assertThat(compare(databases).ok().out()).isEqualTo("compared 8\n");
  }

  @Test
  void wouldFindADifference() throws Exception {
    Project.migrate(directory, "--database", "x.db", "upgrade", "2ba564e47b5d").ok();
    Project.Result result = compare(List.of("x.db"));
    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.out()).contains("last_registration_hash", "csrf_token");
  }
}

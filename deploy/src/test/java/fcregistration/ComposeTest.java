package fcregistration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The compose file: no application on a database that could not be migrated. */
class ComposeTest {
  private static List<String> compose;

  @TempDir Path directory;

  @BeforeAll
  static void composeIsThere() {
    Containers.requireEngine();
    for (List<String> one : List.of(List.of("docker", "compose"), List.of("docker-compose"))) {
      List<String> version = new ArrayList<>(one);
      version.add("version");
      try {
        if (Project.run(Project.ROOT, Map.of(), version).exit() == 0) {
          compose = one;
        }
      } catch (java.io.UncheckedIOException e) {
        // Not installed.
      }
    }
    assertThat(compose != null || !"true".equals(System.getenv("CI"))).as("compose on CI").isTrue();
    Assumptions.assumeTrue(compose != null, "SKIPPED: docker compose is not installed.");
  }

  private Project.Result compose(String command, String... arguments) {
    List<String> line = new ArrayList<>(compose);
    line.addAll(List.of("-p", "fcregistrationtest", "-f"));
    line.add(Project.ROOT.resolve("deploy/container/compose.yaml").toString());
    line.addAll(List.of(arguments));
    Map<String, String> environment =
        Map.of(
            "MIGRATE_IMAGE",
            Containers.image(),
            "MIGRATE_COMMAND",
            command,
            "APPLICATION_IMAGE",
            Containers.BASE,
            "APPLICATION_COMMAND",
            "sh -c 'echo application sees; ls /data'");
    return Project.run(directory, environment, line);
  }

  @AfterEach
  void down() throws IOException {
    compose("deploy", "down", "-v");
  }

  @Test
  void theApplicationStartsBehindTheMigration() {
    Project.Result first = compose("deploy --create", "up", "--no-color");
    // The volume is new: whoever sees the database in it came behind the migration.
    assertThat(first.out()).contains("application sees", "fc_registration.db");
  }

  @Test
  void theApplicationDoesNotStartWhereTheMigrationFails() {
    // There is no database, and this is not the first deploy of all.
    Project.Result refused = compose("deploy", "up", "--no-color");
    assertThat(refused.exit()).isNotZero();
    Project.Result logs = compose("deploy", "logs", "--no-color");
    assertThat(logs.out()).contains("There is no database");
    assertThat(refused.out() + logs.out()).doesNotContain("application sees");
  }
}

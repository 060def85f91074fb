package fcregistration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.containers.BindMode;
import org.testcontainers.containers.GenericContainer;
import org.yaml.snakeyaml.Yaml;

/** The distribution and the image where they are to run: on an engine, without root. */
class ContainersTest {
  private static final String FIRST = Project.REVISIONS.get(0);
  private static final String HEAD = Project.REVISIONS.get(5);

  @TempDir Path directory;
  private Path data;
  private Path database;

  @BeforeAll
  static void engine() {
    Containers.requireEngine();
  }

  @BeforeEach
  void oldDatabase() throws Exception {
    data = Containers.folder(directory.resolve("data"));
    database = data.resolve("fc_registration.db");
    Project.migrate(data, "upgrade", FIRST, "--create").ok();
    Project.databaseOf(
        database, "INSERT INTO fencers (id, name) VALUES (1, 'Ada'), (2, 'Bo'), (3, 'Cy')");
    database.toFile().setWritable(true, false);
  }

  private static Map<String, Object> report(Project.Result result) {
    String json =
        result.out().lines().filter(line -> line.startsWith("{")).findFirst().orElseThrow();
    return new Yaml().load(json);
  }

  @Test
  void theDistributionDeploysBacksUpAndRestoresInABareContainer() throws Exception {
    try (GenericContainer<?> bare = new GenericContainer<>(Containers.BASE)) {
      bare.withFileSystemBind(data.toString(), "/data", BindMode.READ_WRITE)
          .withFileSystemBind(
              Containers.DISTRIBUTION.getParent().toString(), "/from", BindMode.READ_ONLY)
          .withEnv("DATABASE_URL", "sqlite:////data/fc_registration.db")
          .withCommand("sleep", "infinity");
      bare.start();
      String unpack = "mkdir /app && tar -xzf /from/%s -C /app --strip-components=1";
      Containers.exec(bare, unpack.formatted(Containers.DISTRIBUTION.getFileName())).ok();

      Project.Result deployed = Containers.exec(bare, "/app/deploy/migrate deploy --json").ok();
      assertThat(report(deployed)).containsEntry("after", List.of(HEAD));
      Containers.exec(bare, "/app/deploy/migrate backup").ok();
      Project.databaseOf(database, "DELETE FROM fencers");
      Containers.exec(bare, "/app/deploy/migrate restore latest --yes").ok();
      assertThat(Project.query(database, "SELECT name FROM fencers ORDER BY id"))
          .containsExactly("Ada", "Bo", "Cy");
      assertThat(Containers.exec(bare, "/app/deploy/liquibase status").ok().out())
          .contains("is up to date");
      // What the container's root wrote, nobody else could remove.
      Containers.exec(bare, "chmod -R a+rwX /data").ok();
    }
    assertThat(Project.applied(database)).containsExactlyElementsOf(Project.REVISIONS);
    Project.requireSound(database);
  }

  @Test
  void theImageNeedsNeitherRootNorAWritableRoot() throws Exception {
    Project.Result result = Containers.run(Containers.migrate(data, "deploy", "--json")).ok();
    assertThat(report(result)).containsEntry("status", "upgraded");
    assertThat(Project.applied(database)).containsExactlyElementsOf(Project.REVISIONS);
    Project.requireSound(database);
    assertThat(report(Containers.run(Containers.migrate(data, "deploy", "--json")).ok()))
        .containsEntry("status", "nothing to do");
    try (GenericContainer<?> waiting = Containers.waiting()) {
      waiting.start();
      assertThat(Containers.exec(waiting, "id -u").out().strip()).isNotEqualTo("0");
      assertThat(Containers.exec(waiting, "touch /opt/x").out()).contains("Read-only file system");
    }
  }

  @Test
  void aVolumeWithoutWritePermissionIsNamed() throws Exception {
    GenericContainer<?> container =
        Containers.migrate(Containers.folder(directory.resolve("other")), "deploy")
            .withFileSystemBind(data.toString(), "/ro", BindMode.READ_ONLY)
            .withEnv("DATABASE_URL", "sqlite:////ro/fc_registration.db");
    Project.Result result = Containers.run(container);
    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.out())
        .contains("/ro/fc_registration.db")
        .containsAnyOf("read-only", "not writable", "may not be written")
        .doesNotContain("\tat ");
    assertThat(Project.applied(database)).containsExactly(FIRST);
  }

  @Test
  void ofTwoAtOnceExactlyOneDoesTheWork() throws Exception {
    CompletableFuture<Project.Result> other =
        CompletableFuture.supplyAsync(
            () -> Containers.run(Containers.migrate(data, "deploy", "--json")));
    Project.Result one = Containers.run(Containers.migrate(data, "deploy", "--json"));
    List<Object> statuses =
        Stream.of(one, other.get()).map(result -> report(result.ok()).get("status")).toList();
    assertThat(statuses).containsExactlyInAnyOrder("upgraded", "nothing to do");
    assertThat(Project.applied(database)).containsExactlyElementsOf(Project.REVISIONS);
    assertThat(Project.files(data.resolve("backups"))).hasSize(2);
  }

  /** A clock that ran years ahead at the last deploy, and years behind at this one. */
  @Test
  void theClockDecidesNothing() throws Exception {
    Path faketime = Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1");
    boolean there = Files.exists(faketime);
    assertThat(there || !"true".equals(System.getenv("CI"))).as("libfaketime on CI").isTrue();
    org.junit.jupiter.api.Assumptions.assumeTrue(there, "SKIPPED: no libfaketime here.");
    for (String[] run :
        new String[][] {
          {"2041-01-01 00:00:00", "upgrade", "+1"},
          {"1999-01-01 00:00:00", "deploy"},
          {"2001-01-01 00:00:00", "downgrade", "-1"},
          {"2038-01-19 03:14:08", "upgrade", "head"}
        }) {
      String[] arguments = java.util.Arrays.copyOfRange(run, 1, run.length);
      Containers.run(
              Containers.migrate(data, arguments)
                  .withFileSystemBind(faketime.toString(), "/faketime.so", BindMode.READ_ONLY)
                  .withEnv("LD_PRELOAD", "/faketime.so")
                  .withEnv("DONT_FAKE_MONOTONIC", "1")
                  .withEnv("FAKETIME", "@" + run[0]))
          .ok();
    }
    assertThat(Project.applied(database)).containsExactlyElementsOf(Project.REVISIONS);
    assertThat(Project.files(data.resolve("backups"))).anyMatch(file -> file.contains(".2041"));
    assertThat(Project.query(database, "SELECT count(*) FROM fencers")).containsExactly("3");
  }
}

package fcregistration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.BindMode;
import org.testcontainers.containers.GenericContainer;

/** A container that is killed, and a disk that runs full, at moments that nobody chose. */
class ContainerCrashTest {
  private static final int MOMENTS = 20;
  private static final String FIRST = Project.REVISIONS.get(0);
  private static final String ROWS =
      "SELECT count(*), sum(id), group_concat(name) FROM (SELECT * FROM fencers ORDER BY id)";

  @TempDir Path directory;
  private Path seed;

  @BeforeAll
  static void engine() {
    Containers.requireEngine();
  }

  @BeforeEach
  void oldDatabase() throws Exception {
    seed = Containers.folder(directory.resolve("seed")).resolve("fc_registration.db");
    Project.migrate(seed.getParent(), "upgrade", FIRST, "--create").ok();
    Project.databaseOf(
        seed,
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)"
            + " INSERT INTO fencers (id, name) SELECT i, 'fencer ' || i FROM n");
  }

  /** Sound, at the first revision or the last, and with every row. */
  private String requireWhole(Path database) throws Exception {
    Project.requireSound(database);
    assertThat(Project.query(database, ROWS)).isEqualTo(Project.query(seed, ROWS));
    List<String> applied = Project.applied(database);
    assertThat(applied).isIn(List.of(FIRST), Project.REVISIONS);
    return applied.get(applied.size() - 1);
  }

  @Test
  void theDiskRunsFullAtTwentyMoments() throws Exception {
    Path out = Containers.folder(directory.resolve("out"));
    Set<String> endings = new TreeSet<>();
    try (GenericContainer<?> container = Containers.waiting()) {
      container
          .withTmpFs(Map.of("/small", "rw,size=16m,mode=1777"))
          .withFileSystemBind(seed.getParent().toString(), "/seed", BindMode.READ_ONLY)
          .withFileSystemBind(out.toString(), "/out", BindMode.READ_WRITE);
      container.start();
      // How long it takes here decides what the moments are.
      long begin = System.nanoTime();
      Containers.exec(container, START + Containers.HOME + "migrate deploy").ok();
      double whole = (System.nanoTime() - begin) / 1e9;
      for (int moment = 0; moment < MOMENTS; moment++) {
        Path state = out.resolve("state" + moment);
        double seconds = whole * (0.4 + 1.2 * moment / MOMENTS);
        Project.Result result = Containers.exec(container, fillAt(seconds, moment));
        String at = requireWhole(state.resolve("fc_registration.db"));
        assertThat(result.out()).doesNotContain("\tat ").doesNotContain("NullPointer");
        if (result.exit() == 0) {
          assertThat(at).isEqualTo(Project.REVISIONS.get(5));
        } else {
          assertThat(result.exit()).as(result.out()).isEqualTo(1);
          assertThat(at).as(result.out()).isEqualTo(FIRST);
          assertThat(result.out()).containsAnyOf("space", "full", "No room");
        }
        endings.add(result.exit() + " " + at);
        // Everything that the run left behind, and room again: the next run succeeds by itself.
        Containers.exec(
                container, Containers.HOME + "migrate --database /small/fc_registration.db deploy")
            .ok();
      }
    }
    System.out.println("The disk was full: " + endings);
    assertThat(endings).as("the disk was full too late each time").contains("1 " + FIRST);
  }

  private static final String START =
      """
      export DATABASE_URL=sqlite:////small/fc_registration.db
      rm -rf /small/* && cp /seed/fc_registration.db /small/ || exit 99
      """;

  /** Deploys, fills the disk after a while, and copies out what is there then. */
  private static String fillAt(double seconds, int moment) {
    return START
        + """
        %smigrate deploy & run=$!
        sleep %.2f
        dd if=/dev/zero of=/small/filler bs=64k 2>/dev/null
        dd if=/dev/zero of=/small/filler2 bs=512 2>/dev/null
        wait $run; status=$?
        rm /small/filler /small/filler2
        mkdir /out/state%d && cp /small/fc_registration.db* /out/state%d/
        exit $status
        """
            .formatted(Containers.HOME, seconds, moment, moment);
  }

  @Test
  void theContainerIsKilled() throws Exception {
    Random random = new Random(Long.getLong("seed", System.nanoTime()));
    List<String> endings = new ArrayList<>();
    for (int round = 0; round < Integer.getInteger("containerKills", 8); round++) {
      Path data = Containers.folder(directory.resolve("data" + round));
      Path database = Files.copy(seed, data.resolve("fc_registration.db"));
      database.toFile().setWritable(true, false);
      GenericContainer<?> container = Containers.waiting();
      container.withFileSystemBind(data.toString(), "/data", BindMode.READ_WRITE);
      try (container) {
        container.start();
        CompletableFuture<Project.Result> run =
            CompletableFuture.supplyAsync(
                () -> Containers.exec(container, Containers.HOME + "migrate deploy"));
        Thread.sleep(300 + random.nextInt(600));
        DockerClientFactory.lazyClient()
            .killContainerCmd(container.getContainerId())
            .withSignal("KILL")
            .exec();
        run.exceptionally(cut -> null).join();
      }
      endings.add(requireWhole(database));
      assertThat(Containers.run(Containers.migrate(data, "deploy")).ok().out())
          .containsAnyOf("Deployed", "Nothing to do");
      assertThat(requireWhole(database)).isEqualTo(Project.REVISIONS.get(5));
    }
    assertThat(endings).isNotEmpty();
  }
}

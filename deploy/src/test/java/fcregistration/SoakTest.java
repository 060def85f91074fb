package fcregistration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills deploy, upgrade, downgrade, backup and restore at random moments while an application
 * writes. After each: the file opens, stands at exactly one revision, no acknowledged write is
 * missing, and no row of untouched data differs. {@code make soak} does it a thousand times.
 */
class SoakTest {
  private static final int KILLS = Integer.getInteger("soak", 30);

  private static final String CHANGELOG =
      """
      databaseChangeLog:
        - changeSet:
            id: aaaa
            author: x
            preConditions: [{onSqlOutput: TEST}, {revises: base}]
            changes:
              - sql: CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT)
              - sql: CREATE TABLE kept (id INTEGER PRIMARY KEY, text TEXT)
              - sql: CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT)
              - sql: "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000) INSERT INTO kept SELECT i, 'kept ' || i FROM n"
              - sql: "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60000) INSERT INTO t SELECT i, 'row ' || i FROM n"
            rollback: []
        - changeSet:
            id: bbbb
            author: x
            preConditions: [{onSqlOutput: TEST}, {revises: aaaa}]
            changes:
              - addUniqueConstraint: {tableName: t, columnNames: a}
        - changeSet:
            id: cccc
            author: x
            preConditions: [{onSqlOutput: TEST}, {revises: bbbb}]
            changes:
              - addColumn: {tableName: t, columns: [{column: {name: b, type: INT, defaultValueNumeric: 1}}]}
      """;

  @TempDir Path directory;

  private Path database;
  private final Set<Long> acknowledged = new ConcurrentSkipListSet<>();
  private final AtomicLong next = new AtomicLong(1);
  private final Map<String, Integer> counts = new TreeMap<>();

  /** Writes until it is told to stop; what fails was not acknowledged, and is tried no more. */
  private final class Application implements AutoCloseable {
    private final AtomicBoolean stop = new AtomicBoolean();
    private final Thread thread = new Thread(this::run);

    Application() {
      thread.start();
    }

    private void run() {
      while (!stop.get()) {
        try (Connection connection = Project.open(database);
            PreparedStatement insert =
                connection.prepareStatement("INSERT INTO notes (id, text) VALUES (?, 'x')")) {
          connection.setAutoCommit(true);
          for (int i = 0; i < 20 && !stop.get(); i++) {
            long id = next.getAndIncrement();
            insert.setLong(1, id);
            insert.executeUpdate();
            acknowledged.add(id);
            Thread.sleep(3);
          }
        } catch (SQLException e) {
          count("application: busy");
        } catch (InterruptedException e) {
          return;
        }
      }
    }

    @Override
    public void close() throws InterruptedException {
      stop.set(true);
      thread.join();
    }
  }

  private synchronized void count(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  private List<String> command(String... arguments) {
    List<String> all =
        new ArrayList<>(
            List.of(Project.MIGRATE.toString(), "--database", "t.db", "--changelog", "c.yaml"));
    all.addAll(List.of(arguments));
    return all;
  }

  /** What is killed, in turn. */
  private static final List<String> COMMANDS =
      List.of("deploy", "upgrade", "downgrade", "backup", "restore");

  /** Brings the database to where a command has something to do, and returns how it is said. */
  private String[] prepare(String command, Random random) throws SQLException {
    boolean top = Project.applied(database).contains("cccc");
    if (top && List.of("deploy", "upgrade").contains(command)) {
      Project.run(directory, Map.of(), command("downgrade", "aaaa")).ok();
    } else if (!top && command.equals("downgrade")) {
      Project.run(directory, Map.of(), command("upgrade", "head")).ok();
    }
    return switch (command) {
      case "upgrade" -> new String[] {command, random.nextBoolean() ? "head" : "+1"};
      case "downgrade" -> new String[] {command, random.nextBoolean() ? "aaaa" : "-1"};
      case "backup" -> new String[] {command, "--keep", "3"};
      case "restore" -> new String[] {command, "latest", "--yes"};
      default -> new String[] {command};
    };
  }

  @Test
  void killedAtAnyMomentNothingIsLost() throws Exception {
    database = directory.resolve("t.db");
    Files.writeString(directory.resolve("c.yaml"), CHANGELOG);
    Project.run(directory, Map.of(), command("upgrade", "head")).ok();
    Project.run(directory, Map.of(), command("backup")).ok();
    String kept = content(database);
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    // How long each command takes here, learned on the way: a kill behind its end is none.
    Map<String, Integer> millis = new TreeMap<>();
    int killed = 0;
    int runs = 0;
    while (killed < KILLS && runs < 5 * KILLS) {
      if (killed == KILLS / 2) {
        Project.query(database, "PRAGMA journal_mode = WAL");
      }
      String command = COMMANDS.get(runs++ % COMMANDS.size());
      String[] words = prepare(command, random);
      int longest = millis.getOrDefault(command, 900);
      int moment = longest / 5 + random.nextInt(longest);
      try (Application application = new Application()) {
        Process process = Project.start(directory, Map.of(), command(words));
        Thread.sleep(moment);
        boolean alive = process.isAlive();
        process.destroyForcibly().waitFor();
        count((alive ? "killed: " : "ended before: ") + command);
        killed += alive ? 1 : 0;
        millis.put(command, alive ? longest + longest / 10 : Math.max(100, moment * 9 / 10));
      }
      requireWhole("seed " + seed + ", run " + runs + ", " + String.join(" ", words), kept);
      prune();
    }
    Project.run(directory, Map.of(), command("upgrade", "head")).ok();
    System.out.println(
        "soak " + counts + ", " + acknowledged.size() + " writes acknowledged, seed " + seed);
    assertThat(killed).isEqualTo(KILLS);
  }

  /** What lies in no backup and not in the file is lost. */
  private void requireWhole(String when, String kept) throws Exception {
    Project.requireSound(database);
    List<String> applied = Project.applied(database);
    assertThat(List.of("aaaa", "bbbb", "cccc").subList(0, applied.size()))
        .as(when)
        .isEqualTo(applied);
    boolean unique =
        !Project.query(database, "SELECT 1 FROM pragma_index_list('t') WHERE origin = 'u'")
            .isEmpty();
    boolean column =
        !Project.query(database, "SELECT 1 FROM pragma_table_info('t') WHERE name = 'b'").isEmpty();
    assertThat(unique).as(when).isEqualTo(applied.contains("bbbb"));
    assertThat(column).as(when).isEqualTo(applied.contains("cccc"));
    assertThat(content(database)).as(when).isEqualTo(kept);
    Set<Long> missing = new TreeSet<>(acknowledged);
    missing.removeAll(notes(database));
    if (!missing.isEmpty()) {
      for (Path aside : files("before-restore")) {
        missing.removeAll(notes(aside));
      }
      count("writes that only the copy kept aside holds");
    }
    assertThat(missing).as(when).isEmpty();
    // From here on what was restored away counts no more: a person has it in the copy.
    acknowledged.retainAll(notes(database));
  }

  private static String content(Path file) throws SQLException {
    return String.join(
            "", Project.query(file, "SELECT count(*), sum(length(text)), max(text) FROM kept"))
        + Project.query(file, "SELECT count(*), sum(length(a)), max(a) FROM t");
  }

  private static Set<Long> notes(Path file) throws SQLException {
    Set<Long> ids = new TreeSet<>();
    Project.query(file, "SELECT id FROM notes").forEach(id -> ids.add(Long.valueOf(id)));
    return ids;
  }

  private List<Path> files(String part) throws IOException {
    try (Stream<Path> files = Files.list(directory.resolve("backups"))) {
      return files
          .filter(f -> f.getFileName().toString().contains(part) && f.toString().endsWith(".db"))
          .sorted()
          .toList();
    }
  }

  private void prune() throws IOException {
    List<Path> asides = files("before-restore");
    for (Path old : asides.subList(0, Math.max(0, asides.size() - 2))) {
      Files.delete(old);
      Files.deleteIfExists(old.resolveSibling(old.getFileName() + ".json"));
    }
  }
}

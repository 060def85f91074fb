package fcregistration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;

/**
 * A deploy is one transaction: while others write, when it fails, and when there is nothing to do.
 */
class HeldDeployTest {
  @TempDir Path directory;

  /** An application that inserts all the time and remembers what was acknowledged. */
  private static final class Application implements AutoCloseable {
    private final Set<Long> acknowledged = Collections.synchronizedSet(new TreeSet<>());
    private final AtomicBoolean stop = new AtomicBoolean();
    private final Thread thread;

    Application(Path database) {
      thread = new Thread(() -> run(database));
      thread.start();
    }

    private void run(Path database) {
      try (Connection connection = Project.open(database)) {
        connection.createStatement().execute("PRAGMA busy_timeout = 30000");
        try (PreparedStatement insert =
            connection.prepareStatement("INSERT INTO notes (id, text) VALUES (?, 'x')")) {
          for (long id = 1; !stop.get(); id++) {
            insert.setLong(1, id);
            insert.executeUpdate();
            acknowledged.add(id);
            Thread.sleep(2);
          }
        }
      } catch (SQLException | InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void close() throws InterruptedException {
      stop.set(true);
      thread.join();
    }
  }

  private Path changelog(String revisions) throws Exception {
    Path file = directory.resolve("c.yaml");
    Files.writeString(file, "databaseChangeLog:\n" + revisions);
    return file;
  }

  private static String revision(String id, String parent, String more) {
    return """
      - changeSet:
          id: '%s'
          author: x
          preConditions:
            - onSqlOutput: TEST
            - revises: '%s'
    """
            .formatted(id, parent)
        + more.indent(6);
  }

  private static final String BIG =
      """
      changes:
        - sql: "CREATE TABLE big (id INTEGER PRIMARY KEY, a TEXT)"
        - sql: "CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT)"
        - sql: "CREATE TABLE other (id INTEGER PRIMARY KEY, a TEXT)"
        - sql: "INSERT INTO other VALUES (1, 'one')"
        - sql: "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200000) INSERT INTO big SELECT i, 'text of row ' || i FROM n"
      rollback:
        - sql: "DROP TABLE big"
      """;

  private static final String REBUILD =
      """
      changes:
        - addUniqueConstraint: {tableName: big, columnNames: a}
      """;

  private static final String FAILS =
      """
      changes:
        - sql: "INSERT INTO big (id, a) VALUES (1, 'again')"
      rollback: []
      """;

  private Project.Result migrate(String... arguments) {
    List<String> all = new ArrayList<>(List.of("--database", "t.db", "--changelog", "c.yaml"));
    all.addAll(List.of(arguments));
    return Project.migrate(directory, all.toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource({"DELETE, false", "WAL, false", "DELETE, true", "WAL, true"})
  void nothingThatWasAcknowledgedIsLost(String journal, boolean fails) throws Exception {
    changelog(revision("aaaa", "base", BIG));
    migrate("upgrade", "head").ok();
    Path database = directory.resolve("t.db");
    try (Connection connection = Project.open(database)) {
      connection.createStatement().execute("PRAGMA journal_mode = " + journal);
    }
    changelog(
        revision("aaaa", "base", BIG)
            + revision("bbbb", "aaaa", REBUILD)
            + (fails ? revision("cccc", "bbbb", FAILS) : ""));
    List<String> schema = Project.schema(database);
    Application application = new Application(database);
    Project.Result deployed;
    try (application) {
      Thread.sleep(200);
      deployed = migrate("deploy", "--json");
      Thread.sleep(200);
    }
    assertThat(deployed.exit()).as(deployed.out()).isEqualTo(fails ? 1 : 0);
    Project.requireSound(database);
    List<String> there = Project.query(database, "SELECT id FROM notes ORDER BY id");
    assertThat(there).isEqualTo(application.acknowledged.stream().map(String::valueOf).toList());
    assertThat(there.size()).isGreaterThan(50);
    if (fails) {
      assertThat(Project.schema(database)).isEqualTo(schema);
      assertThat(Project.applied(database)).containsExactly("aaaa");
      assertThat(deployed.out())
          .contains("UNIQUE constraint failed: big.id")
          .doesNotContain("\tat ");
    } else {
      assertThat(Project.applied(database)).containsExactly("aaaa", "bbbb");
    }
    try (var backups = Files.list(directory.resolve("backups"))) {
      Path backup = backups.filter(f -> f.toString().endsWith(".db")).findFirst().orElseThrow();
      assertThat(Project.applied(backup)).containsExactly("aaaa");
    }
  }

  /** A signal is a failure like any other: undone, reported, and the services started again. */
  @ParameterizedTest
  @CsvSource({"TERM, 600", "INT, 750", "HUP, 900", "TERM, 1050", "INT, 1200"})
  void aSignalUndoesTheDeploy(String signal, int millis) throws Exception {
    changelog(revision("aaaa", "base", BIG));
    migrate("upgrade", "head").ok();
    changelog(
        revision("aaaa", "base", BIG)
            + revision("bbbb", "aaaa", REBUILD)
            + revision("cccc", "bbbb", "changes:\n  - sql: \"" + SLOW + "\"\nrollback: []\n"));
    List<String> command =
        Project.command(Project.MIGRATE, "--database", "t.db", "--changelog", "c.yaml", "deploy");
    command.addAll(List.of("--after", "echo $MIGRATE_STATUS > after.txt"));
    Process process = Project.start(directory, Map.of(), command);
    Thread.sleep(millis);
    long begin = System.nanoTime();
    new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid())).start().waitFor();
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    int exit = process.waitFor();
    // SLOW takes half a minute wherever it runs, be it on a copy in memory.
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));

    Path database = directory.resolve("t.db");
    Project.requireSound(database);
    assertThat(Project.applied(database)).containsExactly("aaaa");
    if (out.contains("Stopped by a signal.")) {
      assertThat(exit).as(out).isEqualTo(1);
      assertThat(out).containsAnyOf("All was undone", "Nothing was changed");
      assertThat(directory.resolve("after.txt")).hasContent("failed");
    } else {
      // Before the deploy began to watch for it, or with its end.
      assertThat(exit).as(out).isGreaterThan(128);
      assertThat(out).doesNotContain("Upgrading to");
    }
    // The lock and the transaction are gone with the process.
    migrate("upgrade", "bbbb").ok();
  }

  /** Takes half a minute where nobody stops it. */
  private static final String SLOW =
      "CREATE TABLE counted AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
          + " WHERE i < 100000000) SELECT count(*) AS c FROM n";

  @Test
  void whatHappenedIsToldAsDataAndAsAPage() throws Exception {
    changelog(revision("aaaa", "base", BIG));
    migrate("upgrade", "head").ok();
    changelog(revision("aaaa", "base", BIG) + revision("bbbb", "aaaa", REBUILD));
    Project.Result deployed =
        migrate(
            "deploy",
            "--json",
            "--html",
            "r.html",
            "--before",
            "touch before",
            "--after",
            "echo $MIGRATE_STATUS > after");
    Map<String, Object> data = json(deployed.ok());
    assertThat(data).containsEntry("status", "upgraded").containsEntry("after", List.of("bbbb"));
    assertThat(((Number) data.get("untouchedTables")).intValue()).isEqualTo(2);
    assertThat(directory.resolve("before")).exists();
    assertThat(Files.readString(directory.resolve("after"))).isEqualTo("upgraded\n");
    assertThat(Files.readString(directory.resolve("r.html")))
        .contains("Deploy: upgraded", "<svg", "bbbb", "rebuild", "<b>big</b>")
        .doesNotContain("http://", "https://", "<script");
    assertThat(json(migrate("deploy", "--json").ok())).containsEntry("status", "nothing to do");
    assertThat(migrate("deploy", "--before", "exit 3").exit()).isEqualTo(1);
  }

  private static Map<String, Object> json(Project.Result result) {
    String line = result.out().lines().filter(l -> l.startsWith("{")).findFirst().orElseThrow();
    return new Yaml().load(line);
  }

  @Test
  void rowsThatARevisionChangesWithoutSayingSoFailIt() throws Exception {
    String trigger =
        "changes:\n  - sql: {splitStatements: false, sql: \"CREATE TRIGGER sly AFTER UPDATE ON big"
            + " BEGIN UPDATE other SET a = 'changed'; END\"}\nrollback: []\n";
    changelog(revision("aaaa", "base", BIG) + revision("bbbb", "aaaa", trigger));
    migrate("upgrade", "head").ok();
    String update =
        "changes:\n  - sql: \"UPDATE big SET a = a || '.' WHERE id = 1\"\nrollback: []\n";
    changelog(
        revision("aaaa", "base", BIG)
            + revision("bbbb", "aaaa", trigger)
            + revision("cccc", "bbbb", update));
    // Through the trigger it is known that `other` may change; `notes` may not.
    assertThat(migrate("deploy").ok().out()).contains("rows of 1 table(s)");
  }

  @Test
  void whatCannotBeUndoneIsNamedBeforeItStarts() throws Exception {
    changelog(revision("aaaa", "base", BIG));
    migrate("upgrade", "head").ok();
    String outside = "runInTransaction: false\n" + REBUILD;
    changelog(
        revision("aaaa", "base", BIG)
            + revision("bbbb", "aaaa", "changes: []\n")
            + revision("cccc", "bbbb", outside));
    byte[] before = Files.readAllBytes(directory.resolve("t.db"));
    Project.Result refused = migrate("deploy");
    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.out()).contains("cccc cannot run in a transaction");
    assertThat(Files.readAllBytes(directory.resolve("t.db"))).isEqualTo(before);
  }

  @Test
  void whatWasDoneByHandIsNamedBeforeItStarts() throws Exception {
    changelog(revision("aaaa", "base", BIG));
    migrate("upgrade", "head").ok();
    try (Connection connection = Project.open(directory.resolve("t.db"))) {
      connection.createStatement().execute("CREATE INDEX by_hand ON other (a)");
    }
    changelog(revision("aaaa", "base", BIG) + revision("bbbb", "aaaa", REBUILD));
    byte[] before = Files.readAllBytes(directory.resolve("t.db"));
    Project.Result refused =
        migrate(
            "deploy", "--json", "--html", "r.html", "--after", "echo $MIGRATE_STATUS > after.txt");
    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.out())
        .contains("by_hand", "migrate check", "\"status\": \"needs a person\"");
    assertThat(directory.resolve("r.html")).content().contains("Deploy: needs a person", "by_hand");
    assertThat(directory.resolve("after.txt")).hasContent("needs a person");
    assertThat(Files.readAllBytes(directory.resolve("t.db"))).isEqualTo(before);
    assertThat(directory.resolve("backups")).doesNotExist();
  }

  @Test
  void aRehearsalTouchesNothingAndFindsAWayBackThatLies() throws Exception {
    changelog(revision("aaaa", "base", BIG));
    migrate("upgrade", "head").ok();
    changelog(revision("aaaa", "base", BIG) + revision("bbbb", "aaaa", REBUILD));
    byte[] before = Files.readAllBytes(directory.resolve("t.db"));
    assertThat(migrate("rehearse").ok().out()).contains("rebuild", "went well");
    String lie =
        "changes:\n  - sql: \"UPDATE other SET a = 'two'\"\nrollback:\n  - sql: \"UPDATE other SET"
            + " a = 'three'\"\n";
    changelog(revision("aaaa", "base", BIG) + revision("bbbb", "aaaa", lie));
    Project.Result failed = migrate("rehearse");
    assertThat(failed.exit()).isEqualTo(1);
    assertThat(failed.out()).contains("rows of table other are not what they were");
    Project.Result deploy = migrate("deploy", "--rehearse");
    assertThat(deploy.exit()).isEqualTo(1);
    assertThat(Files.readAllBytes(directory.resolve("t.db"))).isEqualTo(before);
  }
}

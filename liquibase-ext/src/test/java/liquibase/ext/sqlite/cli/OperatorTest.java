package liquibase.ext.sqlite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import liquibase.ext.sqlite.command.ChangelogLocation;
import liquibase.ext.sqlite.command.SchemaDifference;
import liquibase.ext.sqlite.command.Session;
import liquibase.ext.sqlite.database.DatabaseUrl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator may meet at night: each is refused or right, and never a loss in silence. */
class OperatorTest {
  private static final String ONE =
      Front.revision(
          "aaaa",
          "base",
          "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT); INSERT INTO t VALUES (1, 'one')",
          "DROP TABLE t");
  private static final String TWO =
      Front.revision("bbbb", "aaaa", "CREATE TABLE u (id INTEGER PRIMARY KEY)", "DROP TABLE u");

  @TempDir Path directory;
  private Front front;

  @BeforeEach
  void start() throws IOException {
    front = new Front(directory);
    front.changelog(ONE);
    front.migrate("upgrade", "head").ok();
  }

  private Path backups() {
    return directory.resolve("backups");
  }

  private List<Path> files(String end) throws IOException {
    try (Stream<Path> files = Files.list(backups())) {
      return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
    }
  }

  @Test
  void aLockThatIsALinkIsNotWrittenThrough() throws Exception {
    Path precious = Files.writeString(directory.resolve("precious"), "text");
    Path lock = directory.resolve("t.db-migrate.lock");
    front.changelog(ONE, TWO);
    for (Path target : List.of(precious, directory.resolve("t.db"))) {
      Files.createSymbolicLink(lock, target);
      byte[] before = Files.readAllBytes(target);
      assertThat(front.migrate("deploy").said()).contains("is no lock of a migration");
      assertThat(front.migrate("restore", "latest", "--yes").exit()).isEqualTo(1);
      assertThat(Files.readAllBytes(target)).isEqualTo(before);
      Files.delete(lock);
    }
    Files.createLink(lock, directory.resolve("t.db"));
    assertThat(front.migrate("deploy").exit()).isEqualTo(1);
    assertThat(front.sql("t.db", "SELECT a FROM t")).containsExactly("one");
    Files.delete(lock);
    front.migrate("deploy").ok();
  }

  @Test
  void whatAnotherRunCommitsMeanwhileIsNoDrift() throws Exception {
    front.changelog(ONE, TWO);
    List<String> drift =
        Session.with(
            ChangelogLocation.named(directory.resolve("c.yaml")),
            DatabaseUrl.ofFile(directory.resolve("t.db")),
            false,
            session -> {
              assertThat(session.applied()).containsExactly("aaaa");
              session.database().rollback();
              front.sql("t.db", "CREATE TABLE u (id INTEGER PRIMARY KEY)");
              front.sql(
                  "t.db",
                  "INSERT INTO DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED,"
                      + " EXECTYPE) SELECT 'bbbb', AUTHOR, FILENAME, DATEEXECUTED, 2, EXECTYPE FROM"
                      + " DATABASECHANGELOG");
              return new SchemaDifference(session).from(null);
            });
    assertThat(drift).isEmpty();
  }

  @Test
  void aRestoreThatCannotWriteSaysSo() throws Exception {
    front.migrate("backup").ok();
    front.sql("t.db", "DELETE FROM t");
    Path database = directory.resolve("t.db");
    Files.setPosixFilePermissions(database, PosixFilePermissions.fromString("r--r--r--"));
    Front.Run refused = front.migrate("restore", "latest", "--yes");
    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.said()).contains("is read-only");
    Files.setPosixFilePermissions(database, PosixFilePermissions.fromString("rw-r-----"));
    front.migrate("restore", "latest", "--yes").ok();
    assertThat(front.sql("t.db", "SELECT a FROM t")).containsExactly("one");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(database)))
        .isEqualTo("rw-r-----");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-wal", "-journal"})
  void whatLiesBesideAMissingDatabaseIsNotApplied(String suffix) throws Exception {
    front.migrate("backup").ok();
    front.sql("t.db", "PRAGMA journal_mode = " + (suffix.equals("-wal") ? "WAL" : "DELETE"));
    Path database = directory.resolve("t.db");
    Path beside = directory.resolve("t.db" + suffix);
    byte[] left;
    try (Connection writer = DriverManager.getConnection("jdbc:sqlite:" + database);
        var statement = writer.createStatement()) {
      statement.execute("PRAGMA cache_size = 1");
      statement.execute("BEGIN");
      statement.execute(
          "INSERT INTO t SELECT value + 10, hex(randomblob(500)) FROM (WITH RECURSIVE n (value) AS"
              + " (SELECT 1 UNION ALL SELECT value + 1 FROM n WHERE value < 200) SELECT * FROM n)");
      if (suffix.equals("-wal")) {
        statement.execute("COMMIT");
      }
      left = Files.readAllBytes(beside);
    }
    Files.delete(database);
    Files.write(beside, left);
    front.migrate("restore", "latest", "--yes").ok();
    assertThat(front.sql("t.db", "PRAGMA integrity_check")).containsExactly("ok");
    assertThat(front.sql("t.db", "SELECT a FROM t")).containsExactly("one");
    assertThat(files("left-behind" + suffix)).hasSize(1);
  }

  @Test
  void restoreBeforeMeansARevisionThatIsKnown() throws Exception {
    front.changelog(ONE, TWO);
    front.migrate("deploy").ok();
    front.migrate("backup").ok();
    front.sql("t.db", "DELETE FROM t");
    Front.Run refused = front.migrate("restore", "before", "zzzz", "--yes");
    assertThat(refused.exit()).isEqualTo(1);
    assertThat(front.sql("t.db", "SELECT count(*) FROM t")).containsExactly("0");
    front.migrate("restore", "before", "head", "--yes").ok();
    assertThat(front.sql("t.db", "SELECT ID FROM DATABASECHANGELOG")).containsExactly("aaaa");
  }

  @Test
  void ofALinkTheBackupsAreThoseOfWhatItPointsTo() throws Exception {
    Files.createDirectory(directory.resolve("real"));
    Files.move(directory.resolve("t.db"), directory.resolve("real/data.db"));
    Files.createSymbolicLink(directory.resolve("t.db"), Path.of("real/data.db"));
    front.changelog(ONE, TWO);
    front.migrate("deploy").ok();
    assertThat(front.migrate("backups").ok().said()).contains("aaaa").contains("good");
    front.migrate("restore", "before", "bbbb", "--yes").ok();
    assertThat(directory.resolve("t.db")).isSymbolicLink();
    assertThat(front.sql("t.db", "SELECT ID FROM DATABASECHANGELOG")).containsExactly("aaaa");
  }

  @Test
  void aBackupOfAnotherFileOfTheNameIsTakenOnlyByItsOwn() throws Exception {
    front.migrate("backup").ok();
    Path other = Files.createDirectory(directory.resolve("other")).resolve("t.db");
    Files.copy(directory.resolve("t.db"), other);
    front.sql("other/t.db", "UPDATE t SET a = 'other'");
    String[] own = {"--database", other.toString(), "restore", "latest", "--yes", "--folder"};
    Front.Run refused =
        front.run(own[0], own[1], own[2], own[3], own[4], own[5], backups().toString());
    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.said()).contains("There is no backup of " + other);
    front
        .run("--database", other.toString(), "backup", "--keep", "1", "--folder", backups() + "")
        .ok();
    assertThat(files(".db")).as("the other's stays").hasSize(2);
  }

  @Test
  void aReportIsWrittenOverNothingElse() throws Exception {
    front.changelog(ONE, TWO);
    for (String file : List.of("t.db", "c.yaml", "missing/r.html")) {
      Front.Run refused = front.migrate("deploy", "--html", directory.resolve(file).toString());
      assertThat(refused.exit()).isEqualTo(1);
      assertThat(refused.said()).contains("Nothing was changed.");
    }
    assertThat(front.sql("t.db", "SELECT a FROM t")).containsExactly("one");
    Path page = directory.resolve("r.html");
    front.migrate("deploy", "--html", page.toString()).ok();
    front.migrate("deploy", "--html", page.toString()).ok();
    assertThat(page).content().startsWith("<!doctype html").contains("nothing to do");
  }

  @Test
  void aHookBehindThatFailsDoesNotMakeTheDeployAFailure() throws Exception {
    front.changelog(ONE, TWO);
    Front.Run deployed = front.migrate("deploy", "--after", "exit 7");
    assertThat(deployed.exit()).isEqualTo(4);
    assertThat(deployed.said()).contains("Deployed 1 revision(s)", "The deploy itself went well");
    Front.Run before = front.migrate("deploy", "--before", "exit 8", "--after", "touch after");
    assertThat(before.exit()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a?b.db",
        "jdbc:sqlite:t.db?timeout=5",
        "jdbc:sqlite:file:t.db",
        "jdbc:sqlite::memory:",
        "sqlite:///",
        "jdbc:sqlite:"
      })
  void whatNamesNoFileIsRefused(String url) throws Exception {
    for (String command : List.of("deploy", "upgrade", "downgrade")) {
      Front.Run refused =
          command.equals("deploy")
              ? front.run("--database", url, command, "--create")
              : front.run("--database", url, command, "aaaa");
      assertThat(refused.exit()).as(refused.out()).isIn(1, 2);
    }
    try (Stream<Path> files = Files.list(Path.of(""))) {
      assertThat(files.map(Path::toString)).noneMatch(name -> name.contains("t.db"));
    }
  }

  @Test
  void aDamagedDatabaseIsKeptAsItIsAndReplaced() throws Exception {
    front.sql("t.db", "CREATE INDEX t_a ON t (a)");
    front.sql(
        "t.db",
        "WITH RECURSIVE n (i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) INSERT INTO"
            + " t SELECT i, 'text ' || i FROM n");
    front.migrate("backup").ok();
    Path database = directory.resolve("t.db");
    byte[] bytes = Files.readAllBytes(database);
    for (int page = bytes.length / 2 / 4096; page < bytes.length / 4096 - 2; page++) {
      java.util.Arrays.fill(bytes, page * 4096, page * 4096 + 64, (byte) 0xde);
    }
    Files.write(database, bytes);
    assertThat(front.migrate("backup").exit()).isEqualTo(1);
    front.migrate("restore", "latest", "--yes").ok();
    assertThat(front.sql("t.db", "SELECT count(*) FROM t")).containsExactly("3000");
    assertThat(Files.readAllBytes(files(".damaged").get(0))).isEqualTo(bytes);
  }

  @Test
  void rowsThatBreakARuleAreNoDamage() throws Exception {
    front.sql("t.db", "CREATE TABLE ck (a CHECK (a > 0), b NOT NULL)");
    front.sql("t.db", "PRAGMA ignore_check_constraints = ON; INSERT INTO ck VALUES (-1, 1)");
    front.migrate("backup").ok();
    assertThat(front.migrate("backups").ok().said()).contains("good");
  }

  @Test
  void namesOfEveryKindAreInTheManifest() throws Exception {
    String longName = "n".repeat(1100);
    front.sql("t.db", "CREATE TABLE " + longName + " (a)");
    front.sql("t.db", "CREATE TABLE \"odd\ufffe\n\" (a)");
    front.migrate("backup").ok();
    assertThat(front.migrate("backups").ok().said()).contains("good");
    front.migrate("restore", "latest", "--yes").ok();
  }

  @Test
  void aClockThatWasAheadDoesNotMakeABackupTheLatest() throws Exception {
    front.migrate("backup").ok();
    Path manifest = files(".json").get(0);
    Files.writeString(
        manifest,
        Files.readString(manifest).replaceAll("\"created\": \"20\\d\\d", "\"created\": \"2199"));
    front.sql("t.db", "UPDATE t SET a = 'now'");
    front.migrate("backup", "--keep", "1").ok();
    assertThat(files(".db")).as("none is removed by a clock that was wrong").hasSize(2);
    front.sql("t.db", "DELETE FROM t");
    front.migrate("restore", "latest", "--yes").ok();
    assertThat(front.sql("t.db", "SELECT a FROM t")).containsExactly("now");
  }

  @Test
  void aRehearsalSeesALossThatNobodyDeclared() throws Exception {
    front.sql("t.db", "CREATE TABLE note (a TEXT)");
    front.sql("t.db", "DROP TABLE note");
    String dropped =
        """
          - changeSet:
              id: bbbb
              author: x
              preConditions: [{onSqlOutput: TEST}, {revises: aaaa}]
              changes: [{sql: "CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT, note TEXT); INSERT INTO person VALUES (1, 'p', 'n')"}]
              rollback: [{sql: "DROP TABLE person"}]
        """;
    front.changelog(ONE, dropped);
    front.migrate("upgrade", "head").ok();
    String column =
        """
          - changeSet:
              id: cccc
              author: x
              preConditions: [{onSqlOutput: TEST}, {revises: bbbb}]
              changes: [{dropColumn: {tableName: person, columnName: note}}]
              rollback: [{addColumn: {tableName: person, columns: [{column: {name: note, type: TEXT}}]}}]
        """;
    front.changelog(ONE, dropped, column);
    assertThat(front.migrate("rehearse").ok().said())
        .contains("Declared: the values of person.note are lost");
    String damage =
        Front.revision("dddd", "cccc", "SELECT 1", "UPDATE person SET name = 'DAMAGED'");
    front.changelog(ONE, dropped, column, damage);
    assertThat(front.migrate("rehearse").said())
        .contains("the rows of table person are not what they were");
    String oneWay = damage.replace("dddd", "eeee").replace("cccc", "ffff");
    front.changelog(
        ONE,
        dropped,
        column,
        "  - changeSet: {id: ffff, author: x, preConditions: [{onSqlOutput: TEST}, {revises: cccc}],"
            + " changes: [{sql: SELECT 2}]}\n",
        oneWay);
    assertThat(front.migrate("rehearse").said())
        .as("what comes behind a revision with no way back is still compared")
        .contains("has no way back")
        .contains("the rows of table person are not what they were");
  }

  @Test
  void aRehearsalOfTheFirstDeployRuns() throws Exception {
    Files.delete(directory.resolve("t.db"));
    assertThat(front.migrate("deploy", "--rehearse", "--create").ok().said())
        .contains("The rehearsal went well", "Deployed 1 revision(s)");
  }

  @Test
  void secretsAreNotRepeated() {
    for (String url :
        List.of("jdbc:sqlite:file:x.db?key=hunter2", "mysql:u:hunter2@h/db", "x://u:hunter2@h")) {
      for (String command : List.of("backup", "deploy", "current")) {
        Front.Run refused = front.run("--database", url, command);
        assertThat(refused.exit()).isIn(1, 2);
        assertThat(refused.out()).doesNotContain("hunter2");
      }
    }
  }

  @Test
  void jsonIsPrintedAlsoWhereTheDeployFails() throws Exception {
    front.changelog(ONE, Front.revision("bbbb", "aaaa", "SELECT nothing", "SELECT 1"));
    Front.Run failed = front.migrate("deploy", "--json");
    assertThat(failed.exit()).isEqualTo(1);
    Map<?, ?> report = (Map<?, ?>) Front.json(failed);
    assertThat(report.get("status")).isEqualTo("failed");
    assertThat(report.get("error").toString()).contains("nothing");
  }
}

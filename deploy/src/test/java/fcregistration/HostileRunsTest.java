package fcregistration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs that meet each other, are filtered, or whose scripts fail halfway. */
class HostileRunsTest {
  private static final String CHANGELOG =
      """
      databaseChangeLog:
        - changeSet:
            id: r1
            author: x
            preConditions: [{revises: base}]
            changes:
              - sql: CREATE TABLE acct (bal INT); INSERT INTO acct VALUES (100)
        - changeSet:
            id: r2
            author: x
            preConditions: [{revises: r1}]
            changes:
              - sql: UPDATE acct SET bal = bal + 10
      """;

  @TempDir Path directory;

  private void changelog(String text) throws Exception {
    Files.writeString(directory.resolve("c.yaml"), text);
  }

  private String[] upgrade(String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("--changelog=c.yaml", "--database=t.db", "upgrade"));
    arguments.addAll(List.of(more));
    return arguments.toArray(new String[0]);
  }

  @ParameterizedTest
  @ValueSource(strings = {"migrate", "liquibase"})
  void twoRunsAtOnceDoTheWorkOnce(String launcher) throws Exception {
    changelog(CHANGELOG);
    Path database = directory.resolve("t.db");
    List<String> command =
        launcher.equals("migrate")
            ? Project.command(Project.MIGRATE, upgrade("head"))
            : Project.command(
                Project.LIQUIBASE,
                "--search-path=.",
                "update",
                "--changelog-file=c.yaml",
                "--url=jdbc:sqlite:t.db");
    for (int i = 0; i < 4; i++) {
      Files.deleteIfExists(database);
      if (i % 2 == 1) {
        Project.migrate(directory, upgrade("r1")).ok();
      }
      Process one = Project.start(directory, Map.of(), command);
      Process two = Project.start(directory, Map.of(), command);
      String first = new String(one.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      String second = new String(two.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(one.waitFor()).as(first).isZero();
      assertThat(two.waitFor()).as(second).isZero();
      assertThat(Project.query(database, "SELECT bal FROM acct")).containsExactly("110");
      assertThat(Project.applied(database)).containsExactly("r1", "r2");
      assertThat(Project.files(directory)).noneMatch(file -> file.endsWith(".lock"));
    }
  }

  @Test
  void theLockIsHeldForAsLongAsTheRunLasts() throws Exception {
    changelog(
        CHANGELOG.replace(
            "UPDATE acct SET bal = bal + 10",
            "UPDATE acct SET bal = (WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
                + " WHERE i < 30000000) SELECT count(*) FROM n)"));
    Process run =
        Project.start(directory, Map.of(), Project.command(Project.MIGRATE, upgrade("head")));
    Path lock = directory.resolve("t.db-migrate.lock");
    for (int i = 0; i < 100 && !Files.exists(lock); i++) {
      Thread.sleep(50);
    }
    Thread.sleep(300);
    assertThat(run.isAlive()).isTrue();
    Map<String, String> impatient = Map.of("LIQUIBASE_SQLITE_LOCK_TIMEOUT", "1");
    Project.Result other =
        Project.run(directory, impatient, Project.command(Project.MIGRATE, upgrade("head")));
    assertThat(run.isAlive()).isTrue();
    run.destroyForcibly().waitFor();
    assertThat(other.exit()).as(other.out()).isEqualTo(1);
    assertThat(other.out()).contains("Another migration of", "pid " + run.pid());
    // It made a new database, which is one transaction: nothing is left of it.
    assertThat(Project.applied(directory.resolve("t.db"))).isEmpty();
    Project.migrate(directory, upgrade("r1")).ok();
    assertThat(Project.applied(directory.resolve("t.db"))).containsExactly("r1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "failOnError: false | SELECT * FROM nowhere | Revision r2 was not applied",
        "preConditions: [{onFail: CONTINUE}, {revises: r1}, {sqlCheck: {expectedResult: 5, sql:"
            + " SELECT 1}}] | SELECT 1 | Revision r2 was not applied"
      })
  void aRevisionThatLetsItselfFailIsNotReportedAsDone(String attribute, String sql, String message)
      throws Exception {
    String text = CHANGELOG.replace("UPDATE acct SET bal = bal + 10", sql);
    String preconditions = "            preConditions: [{revises: r1}]\n";
    changelog(
        attribute.startsWith("preConditions")
            ? text.replace(preconditions.substring(6), "      " + attribute + "\n")
            : text.replace(
                preconditions.substring(6),
                preconditions.substring(6) + "      " + attribute + "\n"));
    for (String command : List.of("upgrade", "deploy")) {
      List<String> arguments =
          new ArrayList<>(List.of("--changelog=c.yaml", "--database=t.db", command));
      arguments.add(command.equals("upgrade") ? "head" : "--to=head");
      Project.Result result = Project.migrate(directory, arguments.toArray(new String[0]));
      assertThat(result.exit()).as(result.out()).isEqualTo(1);
      assertThat(result.out()).contains(message, "stands at r1");
    }
    assertThat(Project.applied(directory.resolve("t.db"))).containsExactly("r1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ignore: true", "context: '@prod'", "dbms: mysql"})
  void whatLiquibaseFiltersOutIsFilteredHere(String attribute) throws Exception {
    changelog(CHANGELOG.replace("      id: r2\n", "      id: r2\n      " + attribute + "\n"));
    Project.migrate(directory, upgrade("head")).ok();
    Path database = directory.resolve("t.db");
    assertThat(Project.applied(database)).containsExactly("r1");
    Project.liquibase(
            directory,
            "--search-path=.",
            "update",
            "--changelog-file=c.yaml",
            "--url=jdbc:sqlite:t.db")
        .ok();
    assertThat(Project.applied(database)).containsExactly("r1");
  }

  @Test
  void aScriptStopsAtItsFirstErrorAndLosesNothing() throws Exception {
    changelog(
        """
        databaseChangeLog:
          - changeSet:
              id: one
              author: x
              changes:
                - rebuildTable:
                    tableName: p
                    operations:
                      - addColumn: {name: z, type: INT, after: id, value: "NULL", constraints: {nullable: false}}
        """);
    Path database =
        Project.databaseOf(
            directory.resolve("t.db"),
            "CREATE TABLE p (id INTEGER PRIMARY KEY, n); CREATE TABLE c (p REFERENCES p ON DELETE"
                + " CASCADE); INSERT INTO p VALUES (1, 'a'); INSERT INTO c VALUES (1);");
    shell(database, script(), false);
    assertThat(Project.query(database, "SELECT * FROM p")).containsExactly("1|a");
    assertThat(Project.query(database, "SELECT * FROM DATABASECHANGELOG")).isEmpty();
    changelog(Files.readString(directory.resolve("c.yaml")).replace("\"NULL\"", "\"7\""));
    shell(database, "PRAGMA foreign_keys = ON;\n" + script(), true);
    assertThat(Project.query(database, "SELECT * FROM p")).containsExactly("1|7|a");
    assertThat(Project.query(database, "SELECT * FROM c")).containsExactly("1");
  }

  private String script() throws Exception {
    Path script = directory.resolve("u.sql");
    Project.liquibase(
            directory,
            "--search-path=.",
            "update-sql",
            "--changelog-file=c.yaml",
            "--url=jdbc:sqlite:t.db",
            "--output-file=" + script)
        .ok();
    return Files.readString(script);
  }

  private void shell(Path database, String script, boolean succeeds) throws Exception {
    Path file = directory.resolve("run.sql");
    Files.writeString(file, script);
    try {
      Project.Result result =
          Project.run(
              directory,
              Map.of(),
              List.of("sh", "-c", "sqlite3 '" + database + "' < '" + file + "'"));
      assumeTrue(result.exit() != 127, "there is no sqlite3 shell");
      assertThat(result.exit() == 0).as(result.out()).isEqualTo(succeeds);
    } catch (UncheckedIOException e) {
      assumeTrue(false, "there is no shell");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite:///t.db?mode=ro", "sqlite:///file:t.db?mode=ro&uri=true"})
  void aUrlThatAsksForMoreThanIsKnownIsRefused(String url) throws Exception {
    changelog(CHANGELOG);
    Project.Result result =
        Project.run(
            directory,
            Map.of("DATABASE_URL", url),
            Project.command(Project.MIGRATE, "--changelog=c.yaml", "upgrade", "head"));
    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.out()).contains("parameter 'mode'");
    assertThat(Project.files(directory)).containsExactly("c.yaml");
  }

  @Test
  void liquibasesTablesMayBeCalledOtherwise() throws Exception {
    Map<String, String> names =
        Map.of(
            "LIQUIBASE_DATABASE_CHANGELOG_TABLE_NAME", "MYLOG",
            "LIQUIBASE_DATABASE_CHANGELOG_LOCK_TABLE_NAME", "MYLOCK");
    Project.run(directory, names, Project.command(Project.MIGRATE, "upgrade", "head")).ok();
    Path database = directory.resolve("fc_registration.db");
    assertThat(Project.query(database, "SELECT count(*) FROM MYLOG")).containsExactly("6");
    Path drifted = Project.database(directory.resolve("d.db"), "baseline/drifted.sql");
    for (List<String> arguments :
        List.of(List.of("adopt", "--repair"), List.of("deploy"), List.of("downgrade", "base"))) {
      List<String> command = Project.command(Project.MIGRATE, "--database", drifted.toString());
      command.addAll(arguments);
      Project.run(directory, names, command).ok();
    }
    changelog("databaseChangeLog: [{changeSet: {id: a, author: x, changes: [{sql: nonsense}]}}]");
    Project.Result failed =
        Project.run(
            directory,
            names,
            Project.command(
                Project.MIGRATE, "--changelog=c.yaml", "--database=new.db", "upgrade", "head"));
    assertThat(failed.exit()).isEqualTo(1);
    assertThat(directory.resolve("new.db")).doesNotExist();
  }
}

package fcregistration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** The commands of the revision layer, as they are started, on the application's own history. */
class RevisionCommandsTest {
  private static final String MERGE = "changelog/versions/7c4d91b2e6a0_merge_heads.yaml";
  private static final String ROOT = "changelog/db.changelog-master.yaml";

  @TempDir Path directory;
  private Path database;

  @BeforeEach
  void copy() throws Exception {
    Project.copyChangelog(directory);
    database = directory.resolve("fc_registration.db");
  }

  private Project.Result migrate(String... arguments) {
    List<String> all = new ArrayList<>(List.of("--changelog", ROOT));
    all.addAll(List.of(arguments));
    return Project.migrate(directory, all.toArray(String[]::new));
  }

  private Object json(String... arguments) {
    Project.Result result = migrate(arguments);
    String line =
        result.out().lines().filter(one -> one.matches("[{\\[].*")).findFirst().orElseThrow();
    return new Yaml().load(line);
  }

  private void unmerge() throws Exception {
    Files.delete(directory.resolve(MERGE));
  }

  @Test
  void twoHeadsAreExplainedAndRunBehindTheMerge() throws Exception {
    unmerge();
    for (String[] command : new String[][] {{"upgrade", "head"}, {"deploy", "--create"}}) {
      Project.Result refused = migrate(command);
      assertThat(refused.exit()).isEqualTo(1);
      assertThat(refused.out())
          .contains(
              "0e52dd5a3afc (head), add csrf token to sessions, by fc_registration, 20",
              "f8a8c6bdf3d7 (head), add cache fields to tracked_fencers, by fc_registration, 20",
              "migrate --changelog "
                  + ROOT
                  + " merge -m \"merge heads\" 0e52dd5a3afc f8a8c6bdf3d7");
      assertThat(database).doesNotExist();
    }
    Project.Result plain =
        Project.liquibase(
            directory, "--search-path=" + directory, "update", "--changelog-file=" + ROOT);
    assertThat(plain.exit()).isNotZero();
    assertThat(plain.out()).contains("several heads", "migrate merge -m \"merge heads\"");
    assertThat(
            Project.liquibase(
                    directory,
                    "--search-path=" + directory,
                    "update-to-tag",
                    "--changelog-file=" + ROOT,
                    "--tag=heads")
                .ok()
                .out())
        .doesNotContain("several heads");
    assertThat(Project.applied(database)).hasSize(5);
    assertThat(migrate("current", "--check-heads").exit()).isZero();

    migrate("merge", "-m", "merge heads", "0e52dd5a3afc", "f8a8c6bdf3d7").ok();
    migrate("upgrade", "head").ok();
    assertThat(Project.applied(database)).hasSize(6);
    assertThat(migrate("heads").out().lines().filter(line -> line.contains("(head)"))).hasSize(1);
  }

  @Test
  void aStampOfTheDriftedDatabaseIsRefusedUnlessForcedAndThatIsRecorded() throws Exception {
    Project.database(database, "baseline/drifted.sql");
    byte[] before = Files.readAllBytes(database);
    Project.Result refused = migrate("stamp", "head");
    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.out())
        .contains("registrations lacks column club_url", "registrations lacks column created_at");
    assertThat(Files.readAllBytes(database)).isEqualTo(before);

    Path forced = directory.resolve("forced.db");
    Files.copy(database, forced);
    migrate("--database", forced.toString(), "stamp", "head", "--force").ok();
    assertThat(
            Project.query(forced, "SELECT DISTINCT comments || description FROM DATABASECHANGELOG"))
        .allMatch(row -> row.contains("stamped by force"))
        .anyMatch(row -> row.contains("club_url"));

    migrate("adopt", "--repair").ok();
    migrate("upgrade", "head").ok();
    assertThat(Project.query(database, "SELECT count(*) FROM registrations")).containsExactly("86");
    migrate("check").ok();
  }

  @Test
  void downToBaseAndUpAgainIsTheSameSchema() throws Exception {
    migrate("upgrade", "head").ok();
    List<String> schema = Project.schema(database);
    List<String> pragmas = Project.pragmas(database);
    migrate("downgrade", "base").ok();
    assertThat(Project.schema(database)).isEmpty();
    assertThat(Project.applied(database)).isEmpty();
    migrate("upgrade", "head").ok();
    assertThat(Project.schema(database)).isEqualTo(schema);
    assertThat(Project.pragmas(database)).isEqualTo(pragmas);
  }

  @Test
  void checkReportsEveryKindOfProblemAtOnce() throws Exception {
    migrate("upgrade", "f8a8").ok();
    Project.databaseOf(database, "ALTER TABLE fencers ADD COLUMN nickname TEXT");
    unmerge();
    edit("2ba564e47b5d_add_fencingtracker_id_to_fencers.yaml", "VARCHAR", "TEXT");
    edit("0e52dd5a3afc_add_csrf_token_to_sessions.yaml", "(?s)      rollback:.*", "");
    Files.writeString(
        directory.resolve("changelog/versions/stray.yaml"), "databaseChangeLog: []\n");
    Path models = directory.resolve("models.sql");
    Files.writeString(models, "CREATE TABLE extra (id INTEGER PRIMARY KEY);");

    Project.Result found = migrate("check", "--reference", models.toString());
    assertThat(found.exit()).isEqualTo(1);
    assertThat(
            found
                .out()
                .lines()
                .filter(line -> line.matches("[a-z-]+: .*"))
                .map(line -> line.split(":")[0]))
        .contains("pending", "heads", "drift", "edited", "rollback", "file", "models");
    assertThat(found.out().lines().filter(line -> line.matches("[a-z-]+: .*")))
        .allMatch(line -> line.contains(" -> "), "each has its remedy");
    assertThat(((Map<?, ?>) json("check", "--json")).get("problems"))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .hasSizeGreaterThan(4);
  }

  private void edit(String file, String pattern, String by) throws Exception {
    Path path = directory.resolve("changelog/versions").resolve(file);
    String text = Files.readString(path);
    assertThat(text.replaceFirst(pattern, by)).isNotEqualTo(text);
    Files.writeString(path, text.replaceFirst(pattern, by));
  }

  @Test
  void rangesWriteScriptsThatTheShellRuns() throws Exception {
    String up = sql("upgrade", "base:head", "--sql");
    Path made = directory.resolve("made.db");
    Project.databaseOf(made, up);
    migrate("upgrade", "head").ok();
    assertThat(Project.schema(made)).isEqualTo(Project.schema(database));
    assertThat(Project.applied(made)).isEqualTo(Project.applied(database));

    Project.databaseOf(made, sql("downgrade", "7c4d:2ba5", "--sql"));
    assertThat(Project.applied(made)).containsExactlyElementsOf(Project.REVISIONS.subList(0, 3));
    // What a script made, a command goes on from.
    migrate("--database", made.toString(), "upgrade", "head").ok();
    assertThat(Project.schema(made)).isEqualTo(Project.schema(database));
  }

  /** Without the lines that are for the shell alone. */
  private String sql(String... arguments) throws Exception {
    Path script = directory.resolve("script.sql");
    List<String> command =
        new ArrayList<>(List.of(Project.MIGRATE.toString(), "--changelog", ROOT));
    command.addAll(List.of(arguments));
    String line = String.join(" ", command) + " > " + script;
    Project.run(directory, Map.of(), List.of("sh", "-c", line)).ok();
    return Files.readString(script).replaceAll("(?m)^\\..*$", "");
  }

  @Test
  void namesWorkInStockCommands() throws Exception {
    assertThat(Project.maven(database, "update", "-Dliquibase.toTag=2ba5").ok().out())
        .contains("BUILD SUCCESS");
    assertThat(Project.applied(database)).hasSize(3);
    Project.maven(database, "update", "-Dliquibase.toTag=head").ok();
    assertThat(Project.applied(database)).hasSize(6);
    Project.maven(database, "rollback", "-Dliquibase.rollbackTag=fea5").ok();
    assertThat(Project.applied(database)).hasSize(2);
    Project.liquibase(directory, "update-to-tag", "--tag=+1").ok();
    assertThat(Project.applied(database)).hasSize(3);
    Project.liquibase(directory, "rollback", "--tag=base").ok();
    assertThat(Project.applied(database)).isEmpty();
    // Stock Liquibase would deploy everything.
    Project.Result typo = Project.maven(database, "update", "-Dliquibase.toTag=2ba564e47b5c");
    assertThat(typo.exit()).isNotZero();
    assertThat(typo.out()).contains("2ba564e47b5c").contains("Did you mean 2ba564e47b5d?");
    assertThat(Project.applied(database)).isEmpty();
  }

  @Test
  void theSameCommandsAreCommandsOfLiquibase() throws Exception {
    Project.liquibase(directory, "revision-upgrade", "--rev=2ba5").ok();
    assertThat(Project.applied(database)).hasSize(3);
    assertThat(Project.liquibase(directory, "revision-current").ok().out())
        .contains("2ba564e47b5d (branchpoint), add fencingtracker_id to fencers");
    assertThat(Project.liquibase(directory, "revision-history").ok().out())
        .contains("7c4d91b2e6a0");
    Project.liquibase(directory, "revision-downgrade", "--rev=-1").ok();
    assertThat(Project.applied(database)).hasSize(2);
    assertThat(Project.liquibase(directory, "history").ok().out()).contains("Liquibase History");
  }

  @Test
  void aParameterReachesTheChangelog() throws Exception {
    Files.writeString(
        directory.resolve("p.yaml"),
        """
        databaseChangeLog:
          - changeSet:
              id: aaaa
              author: x
              preConditions: [{onSqlOutput: TEST}, {revises: base}]
              changes:
                - createTable:
                    tableName: ${table}
                    columns: [{column: {name: id, type: INTEGER}}]
        """);
    Project.migrate(directory, "--changelog", "p.yaml", "-x", "table=named", "upgrade", "head")
        .ok();
    assertThat(Project.query(database, "SELECT name FROM sqlite_master WHERE name = 'named'"))
        .hasSize(1);
  }

  /** Each report as JSON, on one line, and as text within 80 columns and without colour. */
  @Test
  void everyReportFitsAndIsJsonToo() throws Exception {
    migrate("upgrade", "head").ok();
    for (String report :
        List.of(
            "current",
            "history",
            "heads",
            "branches",
            "show head",
            "check",
            "plan",
            "diff",
            "backups",
            "rehearse",
            "current -v",
            "history -v -i",
            "heads -v",
            "branches -v")) {
      String[] words = report.split(" ");
      assertThat(json(Stream.concat(Stream.of(words), Stream.of("--json")).toArray(String[]::new)))
          .as(report)
          .isNotNull();
      List<String> command = new ArrayList<>(List.of("env", Project.MIGRATE.toString()));
      command.addAll(List.of("--changelog", ROOT));
      command.addAll(List.of(words));
      String out = Project.run(directory, Map.of("TERM", "xterm-256color"), command).out();
      assertThat(out).doesNotContain("\u001b");
      assertThat(out.lines().filter(line -> !line.startsWith("Database:")))
          .as(report)
          .allMatch(line -> line.length() <= 80 || !line.strip().contains(" "));
    }
  }
}

package fcregistration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input: a clear message, an exit status, no stack trace, and every file as it was. */
class BadInputTest {
  private static final String REVISION =
      "changelog/versions/f8a8c6bdf3d7_add_cache_fields_to_tracked_fencers.yaml";

  @TempDir Path directory;

  private void bothRefuse(String database, String message) throws Exception {
    List<String> before = Project.files(directory);
    for (Project.Result result :
        List.of(
            Project.migrate(directory, "--database", database, "upgrade", "head"),
            Project.liquibase(directory, "update", "--url=jdbc:sqlite:" + database))) {
      refused(result, message);
    }
    assertThat(Project.files(directory)).isEqualTo(before);
  }

  private static void refused(Project.Result result, String... messages) {
    assertThat(result.exit()).as(result.out()).isNotZero();
    assertThat(result.out()).contains(messages).doesNotContain("\tat ");
  }

  @Test
  void aFileThatIsNoDatabase() throws Exception {
    Path file = directory.resolve("x.db");
    Files.writeString(file, "This is a letter to a friend.\n".repeat(50));
    byte[] bytes = Files.readAllBytes(file);
    bothRefuse("x.db", "is not an SQLite database");
    assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    refused(Project.maven(file, "update"), "is not an SQLite database");
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 60, 1000, 20000})
  void aTruncatedDatabase(int size) throws Exception {
    Path file = Project.database(directory.resolve("x.db"), "baseline/drifted.sql");
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), size));
    byte[] bytes = Files.readAllBytes(file);
    bothRefuse("x.db", size < 16 ? "is not an SQLite database" : "truncated");
    assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
  }

  @Test
  void aDatabaseWithATornPage() throws Exception {
    Path file = Project.database(directory.resolve("x.db"), "baseline/drifted.sql");
    try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
      raw.seek(100);
      raw.write(new byte[300]);
    }
    byte[] bytes = Files.readAllBytes(file);
    bothRefuse("x.db", "malformed");
    assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
  }

  @Test
  void aDirectory() throws Exception {
    Files.createDirectory(directory.resolve("x.db"));
    bothRefuse("x.db", "is a directory");
  }

  @Test
  void aMissingParentDirectory() throws Exception {
    bothRefuse("no/such/x.db", "does not exist");
  }

  @Test
  void aReadOnlyFile() throws Exception {
    Path file = directory.resolve("x.db");
    Project.migrate(directory, "--database", "x.db", "upgrade", "56a6").ok();
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
    byte[] bytes = Files.readAllBytes(file);
    bothRefuse("x.db", "read-only");
    assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    refused(Project.maven(file, "update"), "read-only");
    Project.migrate(directory, "--database", "x.db", "current").ok();
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgresql://u:s3cret@host/db", "mysql://u:s3cret@host/db"})
  void aUrlOfSomethingElse(String url) throws Exception {
    Map<String, String> environment = Map.of("DATABASE_URL", url);
    for (List<String> command :
        List.of(
            Project.command(Project.MIGRATE, "upgrade", "head"),
            Project.command(Project.LIQUIBASE, "update"))) {
      Project.Result result = Project.run(directory, environment, command);
      refused(result, "neither");
      assertThat(result.out()).doesNotContain("s3cret");
    }
    assertThat(Project.files(directory)).isEmpty();
    List<String> maven =
        List.of(
            "mvn",
            "-B",
            "-ntp",
            "-N",
            "liquibase:update",
            "-Dmaven.repo.local=" + System.getProperty("maven.repo.local"));
    refused(Project.run(Project.ROOT, environment, maven), "neither");
  }

  @Test
  void aDatabaseThatDoesNotExist() throws Exception {
    for (String[] command :
        new String[][] {{"deploy"}, {"downgrade", "base"}, {"adopt"}, {"current"}}) {
      refused(Project.migrate(directory, command), "There is no database");
    }
    assertThat(Project.files(directory)).isEmpty();
    Project.migrate(directory, "deploy", "--create").ok();
    assertThat(directory.resolve("fc_registration.db")).exists();
  }

  /** What is done to one revision's file, and what the message must name. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "addColumn: | addColumm: | line 11, column 11: there is no change 'addColumm'",
        "- addColumn: | - nope: {}\\n        - addColumn: | there is no change 'nope'",
        "changes: | changes: [ | line 11",
        "- revises: '2ba564e47b5d' | - revises: '2ba564e47b5e' | revises 2ba564e47b5e, which is not in the changelog",
        "- revises: '2ba564e47b5d' | - revises: 012345 | put the revision's id in quotes",
        "id: 'f8a8c6bdf3d7' | id: 12e50 | put it in quotes",
        "id: 'f8a8c6bdf3d7' | id: '0e52dd5a3afc' | Revision 0e52dd5a3afc exists twice",
        "revises: '2ba564e47b5d' | revises: 'f8a8c6bdf3d7' | circle",
        "type: VARCHAR | typo: VARCHAR | typo",
        "- revises: '2ba564e47b5d' | - revised: '2ba564e47b5d' | no precondition 'revised'",
        "changes: | change: | a changeSet has no 'change'",
        "databaseChangeLog: | databaseChangelog: | line 1, column 1: there is no `databaseChangeLog:`"
      })
  void aChangelogWithAMistake(String from, String to, String message) throws Exception {
    Project.copyChangelog(directory);
    Path file = directory.resolve(REVISION);
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to.replace("\\n", "\n")));
    List<String> before = Project.files(directory);
    Project.Result byMigrate =
        Project.migrate(
            directory, "--changelog", "changelog/db.changelog-master.yaml", "upgrade", "head");
    refused(byMigrate, message.strip());
    Project.Result byLiquibase =
        Project.liquibase(
            directory,
            "--search-path=.",
            "update",
            "--changelog-file=changelog/db.changelog-master.yaml");
    refused(byLiquibase, message.strip());
    assertThat(Project.files(directory)).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "type: VARCHAR | type: TEXT",
        "revises: '2ba564e47b5d' | revises: 'fea59cc0d5fd'",
        "      changes: | '      rollback: SELECT 1\n      changes:'"
      })
  void anAppliedRevisionThatWasEdited(String from, String to) throws Exception {
    Project.copyChangelog(directory);
    String changelog = "changelog/db.changelog-master.yaml";
    Project.migrate(directory, "--changelog", changelog, "upgrade", "head").ok();
    Path database = directory.resolve("fc_registration.db");
    byte[] bytes = Files.readAllBytes(database);
    Path file = directory.resolve(REVISION);
    String edited = Files.readString(file).replace(from, to);
    assertThat(edited).isNotEqualTo(Files.readString(file));
    Files.writeString(file, edited);
    refused(
        Project.migrate(directory, "--changelog", changelog, "upgrade", "head"), "f8a8c6bdf3d7");
    refused(
        Project.liquibase(directory, "--search-path=.", "update", "--changelog-file=" + changelog),
        "f8a8c6bdf3d7");
    assertThat(Files.readAllBytes(database)).isEqualTo(bytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"EXCLUSIVE", "IMMEDIATE"})
  void aDatabaseThatAnotherProcessLocks(String mode) throws Exception {
    Project.migrate(directory, "upgrade", "56a6").ok();
    Path database = directory.resolve("fc_registration.db");
    Map<String, String> impatient = Map.of("LIQUIBASE_SQLITE_LOCK_TIMEOUT", "1");
    try (Connection connection = Project.open(database);
        Statement statement = connection.createStatement()) {
      statement.execute("BEGIN " + mode);
      for (Path launcher : List.of(Project.MIGRATE, Project.LIQUIBASE)) {
        List<String> command =
            launcher.equals(Project.MIGRATE)
                ? Project.command(launcher, "upgrade", "head")
                : Project.command(launcher, "update");
        refused(
            Project.run(directory, impatient, command),
            "is locked by another process; waited 1 seconds",
            "process " + ProcessHandle.current().pid());
      }
      statement.execute("ROLLBACK");
    }
    Project.migrate(directory, "upgrade", "head").ok();
  }

  @Test
  void aFailingRevisionIsUndoneAndTheReportSaysWhereThingsStand() throws Exception {
    Project.copyChangelog(directory);
    String changelog = "changelog/db.changelog-master.yaml";
    Project.migrate(directory, "--changelog", changelog, "upgrade", "2ba5").ok();
    Project.databaseOf(
        directory.resolve("fc_registration.db"), "INSERT INTO fencers VALUES (1, 'a', NULL)");
    Path file = directory.resolve(REVISION);
    Files.writeString(
        file,
        Files.readString(file)
            .replace(
                "      changes:\n",
                "      changes:\n        - sql: INSERT INTO fencers VALUES (2, 'b', NULL)\n"
                    + "        - sql: INSERT INTO fencers VALUES (1, 'again', NULL)\n"));
    Project.Result result = Project.migrate(directory, "--changelog", changelog, "deploy");
    refused(
        result,
        "UNIQUE constraint failed: fencers.id",
        "All was undone",
        "stands at 2ba564e47b5d",
        "backups/");
    Path database = directory.resolve("fc_registration.db");
    assertThat(Project.query(database, "SELECT name FROM fencers")).containsExactly("a");
    assertThat(Project.applied(database)).doesNotContain("f8a8c6bdf3d7").hasSize(3);
  }

  @Test
  void aDeclaredAndAnUndeclaredChangeSetInOneFile() throws Exception {
    Path file = directory.resolve("c.yaml");
    Files.writeString(
        file,
        """
        databaseChangeLog:
          - changeSet:
              id: a
              author: x
              preConditions:
                - revises: base
              changes:
                - sql: CREATE TABLE a (x)
          - changeSet:
              id: b
              author: x
              changes:
                - sql: CREATE TABLE b (x)
        """);
    refused(Project.migrate(directory, "--changelog", "c.yaml", "upgrade", "head"), "mixes");
    assertThat(Project.files(directory)).containsExactly("c.yaml");
  }

  @Test
  void aWordThatIsNoRevisionOrNoCommand() throws Exception {
    refused(Project.migrate(directory, "upgrade", "f8a8c6bdf3d8"), "Did you mean f8a8c6bdf3d7?");
    assertThat(Project.files(directory)).isEmpty();
    assertThat(Project.migrate(directory, "upgade", "head").exit()).isEqualTo(2);
    assertThat(Project.migrate(directory).exit()).isEqualTo(2);
    refused(
        Project.migrate(directory, "--changelog", "none.yaml", "heads"), "There is no changelog");
  }
}

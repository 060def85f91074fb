package fcregistration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * `current`, and an `upgrade` with nothing to do, are answered from the cache while nothing
 * changes. The answers kept here are marked, so that it is seen where an answer comes from.
 */
class KeptAnswersTest {
  private static final String MARK = "from the cache\n";

  @TempDir Path directory;
  private Path changelog;

  @BeforeEach
  void aDatabaseAtItsHead() throws Exception {
    changelog = Project.copyChangelog(directory).getParent();
    assertThat(migrate("upgrade", "head")).contains("Done: the database stands at 7c4d91b2e6a0.");
  }

  private String migrate(String... arguments) {
    return migrate(Map.of(), arguments);
  }

  private String migrate(Map<String, String> more, String... arguments) {
    Map<String, String> environment = new java.util.HashMap<>(more);
    environment.put("XDG_CACHE_HOME", directory.resolve("cache").toString());
    environment.put("DATABASE_URL", "sqlite:///fc.db");
    List<String> command = new ArrayList<>(Project.command(Project.MIGRATE, arguments));
    command.add("--changelog=" + changelog.resolve("db.changelog-master.yaml"));
    return Project.run(directory, environment, command).ok().out();
  }

  /** Puts a mark into every kept answer, and returns how many there are. */
  private int mark() throws Exception {
    int marked = 0;
    try (Stream<Path> files = Files.list(directory.resolve("cache/liquibase-sqlite"))) {
      for (Path file : files.toList()) {
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.set(5, Base64.getEncoder().encodeToString(MARK.getBytes(StandardCharsets.UTF_8)));
        Files.write(file, lines);
        marked++;
      }
    }
    return marked;
  }

  @Test
  void anAnswerIsGivenAgainUntilSomethingChanges() throws Exception {
    String current = migrate("current");
    assertThat(current).contains("7c4d91b2e6a0 (head)", "Database: ");
    assertThat(migrate("upgrade", "head")).contains("Nothing to do");
    assertThat(mark()).isEqualTo(2);
    assertThat(migrate("current")).contains(MARK, "Database: ");
    assertThat(migrate("upgrade", "head")).contains(MARK);

    assertThat(migrate("downgrade", "-1")).contains("Done");
    assertThat(migrate("current")).doesNotContain(MARK).doesNotContain("7c4d91b2e6a0 (head)");
    assertThat(migrate("upgrade", "head")).contains("Done: the database stands at 7c4d91b2e6a0.");
    assertThat(migrate("current")).isEqualTo(current);
  }

  @Test
  void aNewRevisionIsSeenAndRun() throws Exception {
    migrate("upgrade", "head");
    assertThat(mark()).isEqualTo(1);
    Files.writeString(
        changelog.resolve("versions/aaaaaaaaaaaa_new.yaml"),
        """
        databaseChangeLog:
          - changeSet:
              id: 'aaaaaaaaaaaa'
              author: me
              logicalFilePath: fc_registration
              preConditions: [{onSqlOutput: TEST}, {revises: '7c4d91b2e6a0'}]
              changes: [{createTable: {tableName: n, columns: [{column: {name: x, type: INT}}]}}]
        """);
    assertThat(migrate("upgrade", "head")).contains("Done: the database stands at aaaaaaaaaaaa.");
  }

  @Test
  void whoAsksOtherwiseIsAnsweredAnew() throws Exception {
    migrate("current");
    assertThat(mark()).isEqualTo(1);
    assertThat(migrate("current", "-v")).doesNotContain(MARK);
    assertThat(migrate("current", "-x", "a=b")).doesNotContain(MARK);
    assertThat(migrate(Map.of("LIQUIBASE_SQLITE_LOCK_TIMEOUT", "7"), "current"))
        .doesNotContain(MARK);
    assertThat(migrate(Map.of("MIGRATE_NO_CACHE", "1"), "current")).doesNotContain(MARK);
    assertThat(migrate("current")).contains(MARK);
  }

  @Test
  void anEditedRevisionIsRefusedAsEver() throws Exception {
    migrate("upgrade", "head");
    Path file;
    try (Stream<Path> files = Files.list(changelog.resolve("versions"))) {
      file = files.filter(f -> f.toString().contains("56a663464049")).findFirst().orElseThrow();
    }
    Files.writeString(file, Files.readString(file).replaceFirst("VARCHAR", "TEXT"));
    Map<String, String> environment =
        Map.of(
            "XDG_CACHE_HOME",
            directory.resolve("cache").toString(),
            "DATABASE_URL",
            "sqlite:///fc.db");
    List<String> command = new ArrayList<>(Project.command(Project.MIGRATE, "upgrade", "head"));
    command.add("--changelog=" + changelog.resolve("db.changelog-master.yaml"));
    assertThat(Project.run(directory, environment, command).exit()).isEqualTo(1);
  }
}

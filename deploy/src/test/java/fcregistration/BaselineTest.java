package fcregistration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The baseline is generated, and the drift of the database as it was found is seen and drafted. */
class BaselineTest {
  @TempDir Path directory;

  @Test
  void theBaselineIsWhatGenerateChangelogMakesOfTheReferenceSchema() throws Exception {
    Project.liquibase(
            directory,
            "generate-changelog",
            "--url=jdbc:sqlite:schema:" + Project.ROOT.resolve("baseline/schema.sql"),
            "--changelog-file=baseline.yaml",
            "--author=fc_registration",
            "-Dliquibase.sqlite.revisionId=56a663464049",
            "-Dliquibase.sqlite.revisionMessage=baseline schema complete",
            "-Dliquibase.sqlite.logicalFilePath=fc_registration")
        .ok();
    Path committed =
        Project.ROOT.resolve("changelog/versions/56a663464049_baseline_schema_complete.yaml");
    assertThat(directory.resolve("baseline.yaml")).hasSameTextualContentAs(committed);
  }

  @Test
  void theDriftedDatabaseDiffersInExactlyThreeThingsAndIsRepairedByItsDraft() throws Exception {
    Path drifted = Project.database(directory.resolve("is.db"), "baseline/drifted.sql");
    Project.migrate(directory, "--database", "should.db", "upgrade", "f8a8c6bdf3d7").ok();
    String[] urls = {"--url=jdbc:sqlite:is.db", "--reference-url=jdbc:sqlite:should.db"};
    String diff = Project.liquibase(directory, "diff", urls[0], urls[1]).ok().out();
    List<String> differences =
        Stream.of(diff.split("\n"))
            .map(String::strip)
            .filter(line -> line.contains("lacks") || line.contains(" ON registrations("))
            .toList();
    assertThat(differences).hasSize(3);
    assertThat(String.join("\n", differences))
        .contains("registrations lacks column club_url VARCHAR NOT NULL")
        .contains("registrations lacks column created_at DATETIME NOT NULL")
        .contains("ix_registrations_club_url ON registrations(club_url)");
    assertThat(diff).contains("Unexpected Table(s): NONE", "Missing Table(s): NONE");

    Project.liquibase(directory, "diff-changelog", urls[0], urls[1], "--changelog-file=repair.yaml")
        .ok();
    Path repair = directory.resolve("repair.yaml");
    String draft = Files.readString(repair);
    assertThat(draft).containsOnlyOnce("rebuildTable").contains("<fill in");
    String rows = "SELECT id, fencer_id, tournament_id, events FROM registrations ORDER BY id";
    List<String> before = Project.query(drifted, rows);
    String filled =
        draft
            .replaceFirst("'?<fill in[^>]*>'?", "\"''\"")
            .replaceFirst("'?<fill in[^>]*>'?", "\"'2025-09-30'\"");
    Files.writeString(repair, filled);
    try (java.sql.Connection connection = Project.open(drifted)) {
      connection.createStatement().execute("DROP TABLE alembic_version");
    }
    Project.liquibase(
            directory, "--search-path=.", "update", urls[0], "--changelog-file=repair.yaml")
        .ok();
    assertThat(Project.query(drifted, rows)).isEqualTo(before).isNotEmpty();
    assertThat(Project.liquibase(directory, "diff", urls[0], urls[1]).ok().out())
        .doesNotContain("lacks")
        .contains("Missing Index(s): NONE", "Changed Table(s): NONE");
  }

  @Test
  void migrateDiffSaysOneLineForEachDifferenceAndJsonForMachines() throws Exception {
    Project.database(directory.resolve("is.db"), "baseline/drifted.sql");
    Project.Result text =
        Project.migrate(directory, "--database=is.db", "diff", "--reference=f8a8c6bdf3d7");
    assertThat(text.exit()).isEqualTo(1);
    assertThat(text.out().lines().filter(line -> line.contains("registrations")).toList())
        .hasSize(3);
    String reference = "--reference=" + Project.ROOT.resolve("baseline/schema.sql");
    Project.Result json =
        Project.migrate(directory, "--database=is.db", "diff", reference, "--json");
    assertThat(json.out())
        .contains("\"equal\": false")
        .contains("\"registrations lacks column created_at DATETIME NOT NULL");
    Project.migrate(directory, "--database=new.db", "upgrade", "head").ok();
    assertThat(Project.migrate(directory, "--database=new.db", "diff").ok().out())
        .doesNotContain("lacks");
    assertThat(Project.migrate(directory, "--database=new.db", "diff", "--reference=none").exit())
        .isEqualTo(1);
  }

  @Test
  void mavenSaysTheSame() throws Exception {
    Path drifted = Project.database(directory.resolve("is.db"), "baseline/drifted.sql");
    String diff =
        Project.maven(
                drifted,
                "diff",
                "-Dliquibase.referenceUrl=jdbc:sqlite:schema:"
                    + Project.ROOT.resolve("baseline/schema.sql"))
            .ok()
            .out();
    assertThat(diff).contains("registrations lacks column club_url", "ix_registrations_club_url");
    Path file = directory.resolve("g.yaml");
    Project.maven(drifted, "generateChangeLog", "-Dliquibase.outputChangeLogFile=" + file).ok();
    assertThat(Files.readString(file))
        .contains("tableName: registrations")
        .doesNotContain("alembic_version");
  }
}

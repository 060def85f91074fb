package fcregistration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a deploy, in a real browser. */
class HtmlReportTest {
  @TempDir Path directory;

  /** Whatever a person writes into a message is text, and not part of the page. */
  private static final String CHANGELOG =
      """
      databaseChangeLog:
        - changeSet:
            id: aaaa
            author: x
            comment: "<script>console.error('ran')</script><img src='http://example.invalid/x.png'>"
            preConditions: [{onSqlOutput: TEST}, {revises: base}]
            changes:
              - sql: "CREATE TABLE \\"<b onclick='x'>&amp;\\" (id INTEGER PRIMARY KEY, \\"</td>\\" TEXT)"
            rollback: []
      """;

  @Test
  void opensWithNoErrorAndNoRequest() throws Exception {
    Files.writeString(directory.resolve("c.yaml"), CHANGELOG);
    String[] deploy = {
      "--database", "t.db", "--changelog", "c.yaml", "deploy", "--create", "--html", "r.html"
    };
    Project.migrate(directory, deploy).ok();

    Project.Result shown = browse(directory.resolve("r.html"));
    // Whatever the page cannot fetch or run, the browser says on its console.
    assertThat(shown.out().lines().filter(line -> line.contains("CONSOLE"))).isEmpty();
    assertThat(shown.out())
        .contains("Deploy: upgraded", "aaaa", "&lt;script&gt;", "&lt;b onclick", "<svg")
        .doesNotContain("<script>", "<img src");

    // The test of the test: with the page's own policy gone, the same text as markup is noticed.
    Path careless = directory.resolve("careless.html");
    Files.writeString(
        careless,
        Files.readString(directory.resolve("r.html"))
            .replaceAll("<meta http-equiv[^>]*>", "")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&#39;", "'"));
    assertThat(browse(careless).out()).contains("CONSOLE");
  }

  @Test
  void showsTheSchemaBeforeAndAfter() throws Exception {
    String before =
        """
        databaseChangeLog:
          - changeSet:
              id: aaaa
              author: x
              preConditions: [{onSqlOutput: TEST}, {revises: base}]
              changes:
                - sql: CREATE TABLE t (id INTEGER PRIMARY KEY, a  TEXT, b TEXT)
              rollback: []
        """;
    Files.writeString(directory.resolve("c.yaml"), before);
    Project.migrate(directory, "--database", "t.db", "--changelog", "c.yaml", "upgrade", "head")
        .ok();
    Files.writeString(
        directory.resolve("c.yaml"),
        before
            + """
              - changeSet:
                  id: bbbb
                  author: x
                  preConditions: [{onSqlOutput: TEST}, {revises: aaaa}]
                  changes:
                    - addNotNullConstraint: {tableName: t, columnName: a}
                    - createIndex: {tableName: t, indexName: ix, columns: [{column: {name: b}}]}
            """);
    String[] deploy = {"--database", "t.db", "--changelog", "c.yaml", "deploy", "--html", "r.html"};
    Project.migrate(directory, deploy).ok();
    assertThat(directory.resolve("r.html"))
        .content()
        .contains(
            "<div class='gone'>a TEXT</div>",
            "<div class='new'>a TEXT NOT NULL</div>",
            "<div class=''>b TEXT</div>",
            "<div class='new'>INDEX ix ON t (b)</div>");
  }

  private Project.Result browse(Path page) throws Exception {
    return Project.run(
        directory,
        Map.of(),
        List.of(
            browser(),
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--enable-logging=stderr",
            "--user-data-dir=" + Files.createTempDirectory(directory, "profile"),
            "--host-resolver-rules=MAP * ~NOTFOUND",
            "--virtual-time-budget=2000",
            "--dump-dom",
            page.toUri().toString()));
  }

  private static String browser() {
    for (String name : List.of("chromium", "chromium-browser", "google-chrome")) {
      for (String folder : System.getenv("PATH").split(java.io.File.pathSeparator)) {
        if (Files.isExecutable(Path.of(folder, name))) {
          return name;
        }
      }
    }
    assertThat(System.getenv("CI")).as("CI needs a browser").isNotEqualTo("true");
    Assumptions.abort("SKIPPED: there is no Chromium on this machine.");
    return null;
  }
}

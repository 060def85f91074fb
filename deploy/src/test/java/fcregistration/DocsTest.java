package fcregistration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runs the commands of the docs: every block marked sh, in order, in a copy of the project. A
 * comment before a block may ask for a database (given), another exit status (exit), or say where
 * the block is to be written (file).
 */
class DocsTest {
  private static final Pattern BLOCK =
      Pattern.compile("(?s)((?:<!-- [^>]* -->\\n)*)```(sh|yaml)\\n(.*?)```");

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "docs/migrations.md",
        "docs/recovery.md",
        "docs/deploy-checklist.md",
        "docs/reference/commands.md"
      })
  void theCommandsWork(String document) throws Exception {
    copyProject();
    int ran = 0;
    Matcher block = BLOCK.matcher(Files.readString(Project.ROOT.resolve(document)));
    while (block.find()) {
      String directives = block.group(1);
      String text = block.group(3);
      String file = directive(directives, "file");
      if (file != null) {
        Files.writeString(directory.resolve(file), text);
      } else if (block.group(2).equals("sh") && directive(directives, "skip") == null) {
        prepare(directive(directives, "given"));
        String exit = directive(directives, "exit");
        Project.Result result = shell(text);
        assertThat(result.exit())
            .as(document + ":\n" + text + "\n" + result.out())
            .isEqualTo(exit == null ? 0 : Integer.parseInt(exit));
        ran++;
      }
    }
    assertThat(ran).isPositive();
  }

  @Test
  void theCommandsOfTheReadmeAreTheOnesThatCiRuns() throws Exception {
    String readme = Files.readString(Project.ROOT.resolve("README.md"));
    String ci = Files.readString(Project.ROOT.resolve(".ci/run"));
    assertThat(readme).contains("mvn install -DskipTests liquibase:update\n", "\nmvn install\n");
    assertThat(ci).contains("install -DskipTests liquibase:update", "install\n");
    copyProject();
    Project.migrate(directory, "upgrade", "head").ok();
    List<String> launchers = new ArrayList<>();
    for (String line : readme.lines().toList()) {
      if (line.matches("deploy/(migrate|liquibase) [a-z ]+")) {
        launchers.add(line);
        shell(line).ok();
      }
    }
    assertThat(launchers).hasSize(3);
  }

  @Test
  void everyLinkOfTheDocsLeadsSomewhere() throws Exception {
    Pattern link = Pattern.compile("]\\(([^):#]+)\\)");
    for (Path document : documents()) {
      Matcher matcher = link.matcher(Files.readString(document));
      while (matcher.find()) {
        assertThat(document.resolveSibling(matcher.group(1))).as(document.toString()).exists();
      }
    }
  }

  private static List<Path> documents() throws Exception {
    List<Path> documents = new ArrayList<>(List.of(Project.ROOT.resolve("README.md")));
    try (var files = Files.walk(Project.ROOT.resolve("docs"))) {
      files.filter(file -> file.toString().endsWith(".md")).forEach(documents::add);
    }
    return documents;
  }

  private void prepare(String given) throws Exception {
    if (given == null) {
      return;
    }
    Path database = directory.resolve("fc_registration.db");
    Files.deleteIfExists(database);
    if (given.equals("models")) {
      Path models = directory.resolve("models.db");
      Project.migrate(directory, "--database", models.toString(), "upgrade", "head").ok();
    } else if (given.equals("drifted")) {
      Project.database(database, "baseline/drifted.sql");
    } else {
      if (given.equals("branched")) {
        Files.delete(directory.resolve("changelog/versions/7c4d91b2e6a0_merge_heads.yaml"));
      }
      Project.migrate(directory, "upgrade", "2ba564e47b5d").ok();
      if (given.equals("elsewhere")) {
        Project.migrate(directory, "backup", "--copy-to", "second").ok();
      }
    }
  }

  private static String directive(String directives, String name) {
    Matcher matcher = Pattern.compile("<!-- " + name + ": ([^>]+) -->").matcher(directives);
    return matcher.find() ? matcher.group(1) : null;
  }

  private Project.Result shell(String text) {
    String script =
        "set -e\nmvn() { command mvn -B -ntp -Dmaven.repo.local='"
            + System.getProperty("maven.repo.local")
            + "' \"$@\"; }\n"
            + text;
    return Project.run(directory, Map.of(), List.of("sh", "-c", script));
  }

  /** The changelog is copied, since the docs write to it; all else is the project's own. */
  private void copyProject() throws Exception {
    Project.copyChangelog(directory);
    Files.copy(Project.ROOT.resolve("pom.xml"), directory.resolve("pom.xml"));
    for (String folder : List.of("liquibase-ext", "deploy", "baseline")) {
      Files.createSymbolicLink(directory.resolve(folder), Project.ROOT.resolve(folder));
    }
  }
}

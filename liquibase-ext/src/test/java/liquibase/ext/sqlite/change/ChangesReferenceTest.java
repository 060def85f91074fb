package liquibase.ext.sqlite.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liquibase.Scope;
import liquibase.change.ChangeFactory;
import org.junit.jupiter.api.Test;

/** Keeps the tables of the reference true to the code. */
class ChangesReferenceTest {
  private static final Path DOCS = Path.of("").toAbsolutePath().resolveSibling("docs/reference");

  @Test
  void everyChangeOfTheTableExistsAndEachIsRunByATest() throws Exception {
    String tests =
        StandardChangesTest.changes().stream().map(row -> row.get()[0].toString()).toList()
            + Files.readString(
                Path.of("src/test/java/liquibase/ext/sqlite/change/StandardChangesTest.java"))
            + AutomaticRollbackTest.reversible()
            + Files.readString(
                Path.of("src/test/java/liquibase/ext/sqlite/change/AutomaticRollbackTest.java"))
            + Files.readString(
                Path.of("src/test/java/liquibase/ext/sqlite/change/SchemaChangesTest.java"));
    Matcher row =
        Pattern.compile("(?m)^\\| (\\w+) \\| .* \\| .* \\| .*\\|$").matcher(text("changes.md"));
    TreeSet<String> listed = new TreeSet<>();
    while (row.find()) {
      if (!row.group(1).equals("change")) {
        listed.add(row.group(1));
      }
    }
    assertThat(listed).hasSizeGreaterThan(20);
    assertThat(Scope.getCurrentScope().getSingleton(ChangeFactory.class).getDefinedChanges())
        .containsAll(listed);
    assertThat(listed).allMatch(change -> tests.contains(change + ":"));
  }

  @Test
  void everyOperationAndAttributeOfRebuildTableIsInItsReference() throws Exception {
    String reference = text("rebuildTable.md");
    for (OperationKind kind : OperationKind.values()) {
      assertThat(reference).contains("`" + kind.key() + "`");
    }
    assertThat(List.of("tableName", "operations", "strategy", "where"))
        .allMatch(attribute -> reference.contains("| `" + attribute + "` |"));
  }

  private static String text(String file) throws Exception {
    return Files.readString(DOCS.resolve(file));
  }
}

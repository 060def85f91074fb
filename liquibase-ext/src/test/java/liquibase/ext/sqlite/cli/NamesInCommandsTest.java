package liquibase.ext.sqlite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an Alembic user says to the commands, on a history with a fork and a root of its own. */
class NamesInCommandsTest {
  @TempDir Path directory;
  private Front front;

  private static String table(String id, String parent) {
    return Front.revision(id, parent, "CREATE TABLE " + id + " (a)", "DROP TABLE " + id);
  }

  private static String lib() {
    return table("x1f0", "base").replace("{revises: base}", "{revises: base}, {branchLabels: lib}");
  }

  @BeforeEach
  void start() throws Exception {
    front = new Front(directory);
    front.changelog(
        table("a1f0", "base"),
        table("b1f0", "a1f0"),
        table("c1f0", "a1f0"),
        lib(),
        table("x2f0", "x1f0"));
  }

  private List<String> applied() throws Exception {
    return front.sql("t.db", "SELECT ID FROM DATABASECHANGELOG ORDER BY ID");
  }

  @Test
  void aBranchIsStampedBackToBaseAndTheOthersStay() throws Exception {
    front.migrate("upgrade", "heads").ok();
    front.sql("t.db", "DROP TABLE x1f0");
    front.sql("t.db", "DROP TABLE x2f0");
    front.migrate("stamp", "lib@base").ok();
    assertThat(applied()).containsExactly("a1f0", "b1f0", "c1f0");
  }

  @Test
  void aRangeMayBeginWhereTheDatabaseStandsAndLackItsEnd() throws Exception {
    front.migrate("upgrade", "b1f0").ok();
    assertThat(front.migrate("upgrade", "current:heads", "--sql").ok().out())
        .contains("CREATE TABLE c1f0", "CREATE TABLE x2f0")
        .doesNotContain("CREATE TABLE a1f0", "CREATE TABLE b1f0");
    assertThat(front.migrate("upgrade", "a1f0:", "--sql").ok().out())
        .contains("CREATE TABLE b1f0", "CREATE TABLE x1f0")
        .doesNotContain("CREATE TABLE a1f0");
    assertThat(front.migrate("downgrade", "current:base", "--sql").ok().out())
        .contains("DROP TABLE b1f0", "DROP TABLE a1f0")
        .doesNotContain("x1f0");
  }

  @Test
  void aStampIsWrittenAsSqlWithNoDatabase() {
    assertThat(front.migrate("stamp", "heads", "--sql").ok().out())
        .contains("'a1f0'", "'x2f0'")
        .doesNotContain("CREATE TABLE a1f0");
    assertThat(front.migrate("stamp", "a1f0:b1f0", "--sql").ok().out())
        .contains("'b1f0'")
        .doesNotContain("'a1f0'");
    assertThat(front.migrate("stamp", "a1f0:b1f0").exit()).isEqualTo(2);
  }

  @Test
  void aHistoryMayBeginStepsBack() {
    for (String[] range :
        new String[][] {{"-r", "-1:x2f0"}, {"-r-1:x2f0"}, {"--rev-range=-1:x2f0"}}) {
      String[] all = new String[range.length + 1];
      all[0] = "history";
      System.arraycopy(range, 0, all, 1, range.length);
      assertThat(front.migrate(all).ok().out()).contains("x1f0 -> x2f0").doesNotContain("a1f0");
    }
    assertThat(front.migrate("history", "--verbos").exit()).isEqualTo(2);
  }

  @Test
  void aDatabaseThatIsAheadOfTheFilesIsNoticed() throws Exception {
    front.migrate("upgrade", "heads").ok();
    front.changelog(table("a1f0", "base"), table("b1f0", "a1f0"), lib(), table("x2f0", "x1f0"));
    for (String[] command :
        new String[][] {{"upgrade", "heads"}, {"deploy"}, {"downgrade", "a1f0"}}) {
      Front.Run refused = front.migrate(command);
      assertThat(refused.exit()).as(refused.out()).isEqualTo(3);
      assertThat(refused.said()).contains("c1f0", "ahead of these files");
    }
    assertThat(front.migrate("current", "--check-heads").exit()).isEqualTo(1);
    assertThat(front.migrate("check").said()).contains("the database has revision c1f0");
  }

  @Test
  void severalHeadsAreExplainedWhereverTheyAreMet() {
    front.migrate("upgrade", "heads").ok();
    for (String[] command :
        new String[][] {
          {"show", "head"}, {"history", "-r", ":head"}, {"stamp", "head"}, {"edit", "head"}
        }) {
      assertThat(front.migrate(command).said())
          .contains(
              "b1f0", "by x, ", "migrate --changelog ", " merge -m \"merge heads\" x2f0 c1f0 b1f0");
    }
  }

  @Test
  void currentSaysItIsCurrent() {
    front.migrate("upgrade", "b1f0").ok();
    List<?> current = (List<?>) Front.json(front.migrate("current", "--json").ok());
    assertThat(((Map<?, ?>) current.get(0)).get("current")).isEqualTo(true);
    List<?> heads = (List<?>) Front.json(front.migrate("heads", "--json").ok());
    assertThat(((Map<?, ?>) heads.get(0)).containsKey("current")).isFalse();
  }

  @Test
  void aScriptOfAWayBackFollowsItsOwnChanges() throws Exception {
    String back =
        """
          - changeSet:
              id: bbbb
              author: x
              preConditions: [{onSqlOutput: TEST}, {revises: aaaa}]
              changes: [{empty: {}}]
              rollback:
                - addColumn: {tableName: p, columns: [{column: {name: kind, type: VARCHAR(5)}}]}
                - rebuildTable: {tableName: p, operations: [{addCheck: {expression: "kind <> 'a'"}}]}
        """;
    front.changelog(
        Front.revision(
            "aaaa", "base", "CREATE TABLE p (id INTEGER PRIMARY KEY, age INT)", "DROP TABLE p"),
        back);
    front.migrate("upgrade", "head").ok();
    String script = front.migrate("downgrade", "aaaa", "--sql").ok().out();
    assertThat(script.substring(script.indexOf("CREATE TABLE liquibase_rebuild_of_p")))
        .contains("kind VARCHAR(5)");
  }
}

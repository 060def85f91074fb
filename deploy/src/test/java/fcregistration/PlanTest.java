package fcregistration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an upgrade will do, said before it is done; and how far it is, while it is done. */
class PlanTest {
  private static final String CHANGELOG =
      """
      databaseChangeLog:
        - changeSet:
            id: r1
            author: x
            changes:
              - addColumn: {tableName: t, columns: [{column: {name: note, type: TEXT}}]}
              - createTable: {tableName: n, columns: [{column: {name: x, type: INT}}]}
        - changeSet:
            id: r2
            author: x
            comment: no two alike
            changes:
              - addUniqueConstraint: {tableName: t, columnNames: 'id, a'}
              - dropNotNullConstraint: {tableName: t, columnName: a}
              - addUniqueConstraint: {tableName: n, columnNames: x}
        - changeSet:
            id: r3
            author: x
            changes:
              - dropNotNullConstraint: {tableName: u, columnName: a}
              - dropColumn: {tableName: t, columnName: note}
              - sql: INSERT INTO u VALUES ('row')
      """;

  @TempDir Path directory;

  private Path given(int rows) throws Exception {
    Files.writeString(directory.resolve("c.yaml"), CHANGELOG);
    Path database = directory.resolve("t.db");
    return Project.databaseOf(
        database,
        "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT NOT NULL); CREATE TABLE u (a TEXT NOT NULL);"
            + " WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
            + rows
            + ") INSERT INTO t SELECT i, 'row number ' || i FROM n;");
  }

  @Test
  void eachChangeIsSaidWithItsStrategyReasonAndCost() throws Exception {
    Path database = given(5000);
    byte[] before = Files.readAllBytes(database);
    List<String> files = Project.files(directory);
    String said =
        Project.migrate(directory, "--changelog=c.yaml", "--database=t.db", "plan").ok().out();
    assertThat(said)
        .contains("Revision r1\n  t: alter\n")
        .contains(
            "Revision r2 (no two alike)\n  t: rebuild (a PRIMARY KEY or UNIQUE constraint is an"
                + " index) 5,000 rows to copy, ")
        .contains("  n: rebuild")
        .contains("Revision r3\n  u: edit\n  t: alter the values of t.note are lost\n");
    assertThat(Files.readAllBytes(database)).isEqualTo(before);
    assertThat(Project.files(directory)).isEqualTo(files);
    Project.migrate(directory, "--changelog=c.yaml", "--database=t.db", "upgrade", "head").ok();
    assertThat(
            Project.migrate(directory, "--changelog=c.yaml", "--database=t.db", "plan").ok().out())
        .contains("Nothing to do.");
    assertThat(Project.migrate(directory, "--database=none.db", "plan").exit()).isEqualTo(1);
    assertThat(directory.resolve("none.db")).doesNotExist();
  }

  @Test
  void theUpdateLogSaysTheSame() throws Exception {
    given(5000);
    String log =
        Project.liquibase(
                directory,
                "--search-path=.",
                "--log-level=INFO",
                "update",
                "--changelog-file=c.yaml",
                "--url=jdbc:sqlite:t.db")
            .ok()
            .out();
    assertThat(log)
        .contains("t: rebuild (a PRIMARY KEY or UNIQUE constraint is an index); 5,000 rows to copy")
        .contains("the values of t.note are lost");
  }

  @Test
  void aLongCopySaysHowFarItIs() throws Exception {
    given(900_000);
    Project.Result result =
        Project.run(
            directory,
            Map.of("LIQUIBASE_SQLITE_PROGRESS", "terminal"),
            Project.command(
                Project.MIGRATE, "--changelog=c.yaml", "--database=t.db", "upgrade", "head"));
    assertThat(result.ok().out())
        .containsPattern("Copying t: about [0-9,]+ of 900,000 rows \\([0-9]+%\\), [0-9,]+ rows/s");
  }
}

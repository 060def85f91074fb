package fcregistration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed leaves a changeSet and its record both there, or neither. */
class KillTest {
  private static final int KILLS = Integer.getInteger("kills", 25);

  private static final String CHANGELOG =
      """
      databaseChangeLog:
        - changeSet:
            id: double
            author: x
            changes:
              - sql: UPDATE t SET balance = balance * 2
              - rebuildTable:
                  tableName: t
                  operations:
                    - addColumn: {name: note, type: TEXT, first: true, value: "'n' || id"}
            rollback:
              - dropColumn: {tableName: t, columnName: note}
              - sql: UPDATE t SET balance = balance / 2
      """;

  @TempDir Path directory;

  @Test
  void beforeOrAfterAndNeverBetween() throws Exception {
    Files.writeString(directory.resolve("c.yaml"), CHANGELOG);
    Path database = directory.resolve("t.db");
    Project.databaseOf(
        database,
        "CREATE TABLE t (id INTEGER PRIMARY KEY, balance INT); WITH RECURSIVE n (i) AS (SELECT 1"
            + " UNION ALL SELECT i + 1 FROM n WHERE i < 60000) INSERT INTO t SELECT i, 100 FROM n;");
    List<String> update =
        Project.command(
            Project.LIQUIBASE,
            "--search-path=.",
            "update",
            "--changelog-file=c.yaml",
            "--url=jdbc:sqlite:t.db");
    List<String> rollback =
        Project.command(
            Project.LIQUIBASE,
            "--search-path=.",
            "rollback-count",
            "--count=1",
            "--changelog-file=c.yaml",
            "--url=jdbc:sqlite:t.db");
    Map<String, String> quiet = Map.of("LIQUIBASE_SQLITE_BACKUP", "false");
    long whole = time(quiet, update);
    time(quiet, rollback);

    Random random = new Random(20251104);
    Set<String> seen = new TreeSet<>();
    int killed = 0;
    for (int i = 0; i < KILLS; i++) {
      boolean up =
          Project.query(database, "SELECT count(*) FROM DATABASECHANGELOG").equals(List.of("0"));
      Process process = Project.start(directory, quiet, up ? update : rollback);
      Thread.sleep(whole / 3 + random.nextInt((int) whole));
      killed += process.isAlive() ? 1 : 0;
      process.destroyForcibly().waitFor();
      seen.add(requireWhole(database));
    }
    assertThat(killed).isPositive();
    assertThat(seen).isSubsetOf("100 and no record", "200 and its record");
    Project.run(directory, quiet, update).ok();
    assertThat(requireWhole(database)).isEqualTo("200 and its record");
  }

  private long time(Map<String, String> environment, List<String> command) {
    long start = System.currentTimeMillis();
    Project.run(directory, environment, command).ok();
    return System.currentTimeMillis() - start;
  }

  private static String requireWhole(Path database) throws Exception {
    Project.requireSound(database);
    boolean recorded =
        !Project.query(database, "SELECT 1 FROM DATABASECHANGELOG WHERE id = 'double'").isEmpty();
    boolean changed =
        !Project.query(database, "SELECT 1 FROM pragma_table_info('t') WHERE name = 'note'")
            .isEmpty();
    assertThat(changed).isEqualTo(recorded);
    assertThat(
            Project.query(
                database,
                "SELECT count(*), count(DISTINCT id), group_concat(DISTINCT balance) FROM t"))
        .containsExactly("60000|60000|" + (recorded ? 200 : 100));
    return recorded ? "200 and its record" : "100 and no record";
  }
}

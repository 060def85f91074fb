package fcregistration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code migrate upgrade} on a database that holds nothing yet: one transaction. */
class NewDatabaseTest {
  /** Where SQLite counts commits, see sqlite.org/fileformat2.html#file_change_counter. */
  private static final int CHANGE_COUNTER = 24;

  @TempDir Path directory;
  private Path database;

  @BeforeEach
  void begin() throws IOException {
    Files.createDirectories(directory.resolve("changelog"));
    database = directory.resolve("new.db");
  }

  /** Writes a history: each revision makes a table, and a row in the first one. */
  private void history(int revisions, String last) throws IOException {
    StringBuilder text = new StringBuilder("databaseChangeLog:\n");
    for (int i = 0; i < revisions; i++) {
      text.append(
          """
          - changeSet:
              id: r%d
              author: test
              preConditions:
              - onSqlOutput: TEST
              - revises: %s
              changes:
              - createTable:
                  tableName: t%d
                  columns:
                  - column: {name: id, type: INTEGER, constraints: {primaryKey: true}}
              - sql: {sql: 'INSERT INTO t0 VALUES (%d)'}
          """
              .formatted(i, i == 0 ? "base" : "r" + (i - 1), i, i));
    }
    Files.writeString(directory.resolve("changelog/db.changelog-master.yaml"), text + last);
  }

  private Project.Result upgrade(String url) {
    return Project.migrate(
        directory,
        "--database",
        url,
        "--changelog",
        "changelog/db.changelog-master.yaml",
        "upgrade",
        "head");
  }

  private int commits() throws IOException {
    return ByteBuffer.wrap(Files.readAllBytes(database)).getInt(CHANGE_COUNTER);
  }

  private int commitsFor(int revisions, String options) throws Exception {
    Files.deleteIfExists(database);
    history(revisions, "");
    upgrade("jdbc:sqlite:" + database + options).ok();
    assertThat(Project.applied(database)).hasSize(revisions);
    assertThat(Project.query(database, "SELECT count(*) FROM t0"))
        .containsExactly(String.valueOf(revisions));
    Project.requireSound(database);
    return commits();
  }

  @Test
  void commitsOnceForAllRevisions() throws Exception {
    assertThat(commitsFor(12, "")).isEqualTo(commitsFor(2, ""));
  }

  @Test
  void commitsEachWhereForeignKeysAreOn() throws Exception {
    assertThat(commitsFor(12, "?foreign_keys=true"))
        .isEqualTo(commitsFor(2, "?foreign_keys=true") + 10);
  }

  @Test
  void commitsEachWhereTheDatabaseHoldsSomething() throws Exception {
    int upToTwo = commitsFor(2, "");
    history(12, "");
    upgrade(database.toString()).ok();
    int all = commits();
    Files.delete(database);
    assertThat(all - upToTwo).isGreaterThanOrEqualTo(10);
  }

  @Test
  void whatFailsLeavesTheRevisionsBeforeItAndNothingOfItself() throws Exception {
    history(
        3,
        """
        - changeSet:
            id: r3
            author: test
            preConditions:
            - onSqlOutput: TEST
            - revises: r2
            changes:
            - createTable:
                tableName: half
                columns:
                - column: {name: id, type: INTEGER}
            - sql: {sql: DELETE FROM t0}
            - sql: {sql: INSERT INTO nowhere VALUES (1)}
        """);
    Project.Result failed = upgrade(database.toString());
    assertThat(failed.exit()).isNotZero();
    assertThat(failed.out()).contains("r3", "nowhere").doesNotContain("\tat ");
    assertThat(Project.applied(database)).containsExactly("r0", "r1", "r2");
    assertThat(Project.query(database, "SELECT id FROM t0 ORDER BY id"))
        .containsExactly("0", "1", "2");
    assertThat(Project.query(database, "SELECT name FROM sqlite_schema WHERE name = 'half'"))
        .isEmpty();

    history(5, "");
    upgrade(database.toString()).ok();
    assertThat(Project.applied(database)).containsExactly("r0", "r1", "r2", "r3", "r4");
    Project.requireSound(database);
  }

  @Test
  void aRevisionWithoutATransactionKeepsItsOwnWay() throws Exception {
    history(
        2,
        """
        - changeSet:
            id: r2
            author: test
            runInTransaction: false
            preConditions:
            - onSqlOutput: TEST
            - revises: r1
            changes:
            - sql: {sql: VACUUM}
        """);
    upgrade(database.toString()).ok();
    assertThat(Project.applied(database)).containsExactly("r0", "r1", "r2");
  }
}

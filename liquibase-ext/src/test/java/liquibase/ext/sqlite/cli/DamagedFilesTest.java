package liquibase.ext.sqlite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Truncated, bit-flipped, zeroed and foreign files in the place of a database, its WAL, its journal
 * and a manifest: refused, or recovered by SQLite, and never with a stack trace.
 */
class DamagedFilesTest {
  private static final int FILES = Integer.getInteger("damaged", 125);

  private static final String CHANGELOG =
      """
      databaseChangeLog:
        - changeSet:
            id: aaaa
            author: x
            preConditions: [{onSqlOutput: TEST}, {revises: base}]
            changes:
              - sql: CREATE TABLE parent (id INTEGER PRIMARY KEY, name TEXT UNIQUE)
              - sql: CREATE TABLE child (id INTEGER PRIMARY KEY, p INTEGER REFERENCES parent (id), t TEXT)
              - sql: CREATE INDEX child_p ON child (p, t)
              - sql: "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 400) INSERT INTO parent SELECT i, 'parent ' || i FROM n"
              - sql: "INSERT INTO child SELECT id, id, 'child of ' || name FROM parent"
            rollback: []
        - changeSet:
            id: bbbb
            author: x
            preConditions: [{onSqlOutput: TEST}, {revises: aaaa}]
            changes:
              - addNotNullConstraint: {tableName: child, columnName: t}
      """;

  @TempDir Path directory;
  private Path database;
  private Front front;

  private Front.Run told(String... arguments) {
    Front.Run run = front.migrate(arguments);
    String what = Arrays.toString(arguments) + ":\n" + run.out();
    assertThat(run.exit()).as(what).isIn(0, 1, 3);
    assertThat(run.out())
        .as(what)
        .doesNotContain("\tat ", "NullPointer", "IndexOutOf", "ClassCast");
    return run;
  }

  private void start() throws IOException {
    front = new Front(directory);
    database = front.path("t.db");
    Files.writeString(directory.resolve("c.yaml"), CHANGELOG);
    assertThat(front.migrate("upgrade", "aaaa", "--create").exit()).isZero();
  }

  private static boolean isSound(Path file) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("PRAGMA integrity_check")) {
      return rows.next() && "ok".equals(rows.getString(1));
    } catch (SQLException e) {
      return false;
    }
  }

  @Test
  void asDatabase() throws Exception {
    start();
    byte[] good = Files.readAllBytes(database);
    Random random = new Random(Long.getLong("seed", 7));
    int refused = 0;
    for (int i = 0; i < FILES; i++) {
      clear();
      byte[] bad = damage(good, random, i % 6);
      Files.write(database, bad);
      boolean sound = isSound(database);
      String before = content(database);

      told("current");
      told("check");
      Front.Run backup = told("backup");
      assertThat(sound || backup.exit() != 0).as("backup: " + backup.out()).isTrue();
      Front.Run upgrade = told(i % 2 == 0 ? "upgrade" : "deploy", i % 2 == 0 ? "bbbb" : "--json");
      if (upgrade.exit() == 0) {
        assertThat(sound && isSound(database)).as("upgraded: " + upgrade.out()).isTrue();
      } else {
        refused++;
        assertThat(content(database)).as(upgrade.out()).isEqualTo(before);
      }
    }
    assertThat(refused).isGreaterThan(FILES / 2);
  }

  /**
   * What SQLite takes from a damaged WAL or journal is its affair; then all is as with any file.
   */
  @ParameterizedTest
  @ValueSource(strings = {"-wal", "-journal"})
  void besideTheDatabase(String suffix) throws Exception {
    start();
    boolean wal = suffix.equals("-wal");
    byte[][] pair = unfinished(wal);
    Random random = new Random(Long.getLong("seed", 8));
    for (int i = 0; i < FILES; i++) {
      clear();
      Files.write(database, pair[0]);
      Files.write(Path.of(database + suffix), damage(pair[1], random, i % 6));
      told("current");
      Front.Run upgrade = told("upgrade", "bbbb");
      if (upgrade.exit() == 0) {
        assertThat(isSound(database)).as(upgrade.out()).isTrue();
      }
      Front.Run backup = told("backup");
      assertThat(backup.exit() == 0).as(backup.out()).isEqualTo(isSound(database));
    }
  }

  /** Returns a database and the file beside it, as a process leaves them that dies. */
  private byte[][] unfinished(boolean wal) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode = " + (wal ? "WAL" : "DELETE"));
      statement.execute("PRAGMA cache_size = 2");
      statement.execute("PRAGMA cache_spill = 1");
      statement.execute("BEGIN");
      statement.execute("UPDATE child SET t = t || ' and more'");
      if (wal) {
        statement.execute("COMMIT");
      }
      byte[] file = Files.readAllBytes(database);
      byte[] beside = Files.readAllBytes(Path.of(database + (wal ? "-wal" : "-journal")));
      assertThat(beside.length).isGreaterThan(4096);
      return new byte[][] {file, beside};
    }
  }

  @Test
  void asManifest() throws Exception {
    start();
    assertThat(front.migrate("backup").exit()).isZero();
    String before = content(database);
    Path manifest;
    try (var files = Files.list(directory.resolve("backups"))) {
      manifest = files.filter(file -> file.toString().endsWith(".json")).findFirst().orElseThrow();
    }
    byte[] good = Files.readAllBytes(manifest);
    Random random = new Random(Long.getLong("seed", 9));
    for (int i = 0; i < FILES; i++) {
      Files.write(manifest, damage(good, random, i % 6));
      told("backups");
      told("restore", "latest", "--yes");
      told("restore", "before", "bbbb", "--yes");
      // Whether it was believed or not: what is there is what was there.
      assertThat(isSound(database)).isTrue();
      assertThat(content(database)).isEqualTo(before);
    }
  }

  /** Returns what of the rows and the schema can be read. */
  private static String content(Path file) {
    StringBuilder content = new StringBuilder();
    for (String query :
        List.of(
            "SELECT group_concat(sql) FROM sqlite_master WHERE name NOT LIKE 'DATABASE%'",
            "SELECT group_concat(id || name) FROM parent",
            "SELECT group_concat(id || p || t) FROM child",
            "SELECT group_concat(id) FROM DATABASECHANGELOG")) {
      try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
          Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery(query)) {
        content.append(rows.next() ? rows.getString(1) : "").append('\n');
      } catch (SQLException e) {
        content.append("unreadable\n");
      }
    }
    return content.toString();
  }

  private void clear() throws IOException {
    List<Path> files;
    try (var walk = Files.walk(directory)) {
      files = walk.filter(Files::isRegularFile).filter(f -> !f.endsWith("c.yaml")).toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
  }

  private static byte[] damage(byte[] good, Random random, int kind) {
    byte[] bad = good.clone();
    switch (kind) {
      case 0 -> bad = Arrays.copyOf(good, random.nextInt(good.length));
      case 1 -> bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
      case 2 -> Arrays.fill(bad, 0, random.nextInt(bad.length) + 1, (byte) 0);
      case 3 -> random.nextBytes(bad);
      case 4 ->
          bad = "{\"a\": [1, 2, \"not what was expected\"]}\n".getBytes(StandardCharsets.UTF_8);
      default -> {
        int from = random.nextInt(bad.length);
        Arrays.fill(bad, from, Math.min(bad.length, from + 1 + random.nextInt(4096)), (byte) 0);
      }
    }
    return bad;
  }
}

package fcregistration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** Backups: what they are, what is kept, what is put back and what never is. */
class BackupTest {
  @TempDir Path directory;
  private Path database;

  @BeforeEach
  void makeDatabase() throws Exception {
    database = directory.resolve("fc.db");
    Project.migrate(directory, "--database", "fc.db", "upgrade", "2ba5").ok();
    change("INSERT INTO fencers (id, name) VALUES (1, 'Sheth, Anayaà')");
  }

  private void change(String sql) throws Exception {
    try (Connection connection = Project.open(database)) {
      connection.createStatement().execute(sql);
    }
  }

  private static void run(Connection connection, String sql) throws Exception {
    try (java.sql.Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Project.Result migrate(String... arguments) {
    List<String> all = new ArrayList<>(List.of("--database", "fc.db"));
    all.addAll(List.of(arguments));
    return Project.migrate(directory, all.toArray(String[]::new));
  }

  private Path onlyBackup() throws IOException {
    try (Stream<Path> files = Files.list(directory.resolve("backups"))) {
      return files.filter(f -> f.toString().matches(".*\\.db(\\.gz)?")).findFirst().orElseThrow();
    }
  }

  @Test
  void aBackupIsPrivateListedAndPutBack() throws Exception {
    migrate("backup").ok();
    Path backup = onlyBackup();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup.getParent())))
        .isEqualTo("rwx------");
    assertThat(migrate("backups").ok().out()).contains("2ba564e47b5d", "good");
    change("DELETE FROM fencers");
    Project.Result asked = migrate("restore", "latest");
    assertThat(asked.exit()).isEqualTo(2);
    assertThat(asked.out()).contains("no terminal").contains("--yes");
    Project.Result restored = migrate("restore", "latest", "--yes", "--json").ok();
    Map<String, Object> data = new Yaml().load(restored.out().lines().reduce((a, b) -> b).get());
    assertThat(Project.query(database, "SELECT name FROM fencers"))
        .containsExactly("Sheth, Anayaà");
    Path aside = Path.of(data.get("aside").toString());
    assertThat(Project.query(aside, "SELECT count(*) FROM fencers")).containsExactly("0");
    Project.requireSound(database);
    // Run again, it does not take what it kept aside for the latest backup.
    migrate("restore", "latest", "--yes").ok();
    assertThat(Project.query(database, "SELECT name FROM fencers"))
        .containsExactly("Sheth, Anayaà");
    // Nor does that push the backup itself out of its place.
    migrate("backup", "--keep", "1").ok();
    assertThat(migrate("backups").ok().out())
        .containsOnlyOnce(".before-restore.")
        .contains(".2ba564e47b5d.db");
  }

  @Test
  void oldBackupsGoAndTheLastGoodOneNever() throws Exception {
    for (int i = 0; i < 3; i++) {
      migrate("backup").ok();
    }
    assertThat(migrate("backup", "--compress", "--keep", "2").ok().out().split("Removed"))
        .hasSize(3);
    List<Map<String, Object>> left = new Yaml().load(migrate("backups", "--json").ok().out());
    assertThat(left).hasSize(2).allMatch(entry -> entry.get("good").equals(true));
    // Both are damaged: a third, older good one would have to stay.
    Path newest = Path.of(left.get(0).get("file").toString());
    assertThat(newest).as("made last, though all in one second").hasExtension("gz");
    Files.write(newest, new byte[] {1, 2, 3});
    Path older = Path.of(left.get(1).get("file").toString());
    migrate("backup", "--keep", "1").ok();
    assertThat(Files.exists(older)).isFalse();
    assertThat(migrate("backups").ok().out()).contains("good");
  }

  @Test
  void whatAKilledBackupLeftIsCleanedUpOnceItIsOld() throws Exception {
    migrate("backup").ok();
    Path backups = directory.resolve("backups");
    Path old = Files.writeString(backups.resolve("t.20200101T000000Z.x.db.12.partial"), "x");
    Path young = Files.writeString(backups.resolve("t.20200101T000000Z.x.db.13.partial"), "x");
    Path foreign = Files.writeString(backups.resolve("my.partial"), "x");
    for (Path file : List.of(old, foreign)) {
      file.toFile().setLastModified(System.currentTimeMillis() - 2 * 3600 * 1000);
    }
    migrate("backup").ok();
    assertThat(old).doesNotExist();
    assertThat(List.of(young, foreign)).allMatch(Files::exists);
  }

  @Test
  void restoreBeforeARevisionFindsTheBackupThatTheUpgradeMade() throws Exception {
    migrate("upgrade", "head").ok();
    assertThat(Project.applied(database)).contains("f8a8c6bdf3d7");
    migrate("restore", "before", "f8a8", "--yes").ok();
    assertThat(Project.applied(database)).doesNotContain("f8a8c6bdf3d7").contains("2ba564e47b5d");
    Project.Result none = migrate("restore", "before", "56a6", "--yes");
    assertThat(none.exit()).isEqualTo(1);
    assertThat(none.out()).contains("from before 56a663464049");
  }

  @Test
  void aSecondPlaceGetsTheSame() throws Exception {
    migrate("backup", "--copy-to", "second").ok();
    Path copy;
    try (Stream<Path> files = Files.list(directory.resolve("second"))) {
      copy = files.filter(f -> f.toString().endsWith(".db")).findFirst().orElseThrow();
    }
    // The second place is kept by the same rules.
    migrate("backup", "--copy-to", "second", "--keep", "2").ok();
    migrate("backup", "--copy-to", "second", "--keep", "2").ok();
    assertThat(copy).doesNotExist();
    try (Stream<Path> files = Files.list(directory.resolve("second"))) {
      List<Path> left = files.filter(f -> f.toString().endsWith(".db")).toList();
      assertThat(left).hasSize(2);
      copy = left.get(0);
    }
    Files.delete(database);
    migrate("restore", copy.toString(), "--yes").ok();
    assertThat(Project.query(database, "SELECT count(*) FROM fencers")).containsExactly("1");
  }

  @Test
  void whatIsHostileIsRefusedOrHarmless() throws Exception {
    migrate("backup").ok();
    byte[] good = Files.readAllBytes(database);
    Path backup = onlyBackup();
    Path link = backup.resolveSibling("link.db");
    Files.createSymbolicLink(link, backup);
    Files.copy(manifest(backup), manifest(link));
    for (String name :
        List.of("../fc.db", "/etc/passwd", "link.db", "nothing.db", "a/b/../../fc.db", "")) {
      Project.Result refused = migrate("restore", name, "--yes");
      assertThat(refused.exit()).as(name).isNotZero();
      assertThat(refused.out()).doesNotContain("Exception", "\tat ");
    }
    assertThat(Files.readAllBytes(database)).isEqualTo(good);
    Files.delete(link);
    Files.setPosixFilePermissions(
        directory.resolve("backups"), PosixFilePermissions.fromString("rwxrwxrwx"));
    Project.Result open = migrate("backup");
    assertThat(open.exit()).isEqualTo(1);
    assertThat(open.out()).contains("Anybody may write").contains("chmod 700");
    Project.Result secret =
        Project.migrate(directory, "--database", "postgresql://me:s3cret@host/db", "backup");
    assertThat(secret.exit()).isNotZero();
    assertThat(secret.out()).doesNotContain("s3cret");
  }

  @Test
  void aLinkInPlaceOfTheDatabaseStaysALink() throws Exception {
    Path link = directory.resolve("link.db");
    Files.createSymbolicLink(link, database);
    Project.migrate(directory, "--database", "link.db", "backup").ok();
    change("DELETE FROM fencers");
    Project.migrate(directory, "--database", "link.db", "restore", "--yes").ok();
    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(Project.query(database, "SELECT count(*) FROM fencers")).containsExactly("1");
  }

  private static Path manifest(Path backup) {
    return backup.resolveSibling(backup.getFileName() + ".json");
  }

  @Test
  void aManifestThatLiesIsNotBelieved() throws Exception {
    migrate("backup").ok();
    byte[] good = Files.readAllBytes(database);
    Path backup = onlyBackup();
    String truth = Files.readString(manifest(backup));
    Map<String, String> lies =
        Map.of(
            "size", truth.replaceAll("\"size\": \\d+", "\"size\": 4096"),
            "sha", truth.replaceAll("\"sha256\": \"..", "\"sha256\": \"zz"),
            "name", truth.replaceAll("\"backup\": \"fc", "\"backup\": \"xx"),
            "rows", truth.replaceAll("\"fencers\": 1", "\"fencers\": 7"),
            "text", "no json at all: [",
            "empty", "");
    for (Map.Entry<String, String> lie : lies.entrySet()) {
      Files.writeString(manifest(backup), lie.getValue());
      Project.Result refused = migrate("restore", backup.getFileName().toString(), "--yes");
      assertThat(refused.exit()).as(lie.getKey()).isEqualTo(1);
      assertThat(refused.out()).as(lie.getKey()).doesNotContain("Exception", "\tat ");
      assertThat(Files.readAllBytes(database)).isEqualTo(good);
    }
  }

  @Test
  void anApplicationThatHoldsTheFileOpenGoesOnWithTheRestoredContent() throws Exception {
    migrate("backup").ok();
    try (Connection application = Project.open(database)) {
      application.createStatement().execute("INSERT INTO fencers (id, name) VALUES (2, 'B')");
      migrate("restore", "--yes").ok();
      try (var rows = application.createStatement().executeQuery("SELECT count(*) FROM fencers")) {
        assertThat(rows.getInt(1)).isEqualTo(1);
      }
      application.createStatement().execute("INSERT INTO fencers (id, name) VALUES (3, 'C')");
    }
    assertThat(Project.query(database, "SELECT group_concat(id) FROM fencers"))
        .containsExactly("1,3");
  }

  @Test
  void whoKeepsTheDatabaseLockedIsNamedAndNothingIsChanged() throws Exception {
    migrate("backup").ok();
    change("INSERT INTO fencers (id, name) VALUES (2, 'B')");
    try (Connection application = Project.open(database)) {
      run(application, "PRAGMA journal_mode = WAL");
      run(application, "BEGIN IMMEDIATE");
      Project.Result refused =
          Project.run(
              directory,
              Map.of("LIQUIBASE_SQLITE_LOCK_TIMEOUT", "1"),
              Project.command(
                  Project.MIGRATE, "--database", "fc.db", "restore", "latest", "--yes"));
      assertThat(refused.exit()).isEqualTo(1);
      assertThat(refused.out()).contains("locked by another process");
      run(application, "COMMIT");
    }
    assertThat(Project.query(database, "SELECT count(*) FROM fencers")).containsExactly("2");
  }

  @Test
  void aDatabaseThatIsDamagedIsKeptAsItIsAndReplaced() throws Exception {
    migrate("backup").ok();
    Files.write(
        database, "this is no database at all, but 40 bytes".getBytes(StandardCharsets.UTF_8));
    byte[] damaged = Files.readAllBytes(database);
    Project.Result restored = migrate("restore", "--yes").ok();
    assertThat(Project.query(database, "SELECT count(*) FROM fencers")).containsExactly("1");
    String aside = restored.out().replace("\n", " ").replaceAll(".*is kept:\\s+(\\S+).*", "$1");
    assertThat(Files.readAllBytes(Path.of(aside))).isEqualTo(damaged);
  }

  /**
   * Five hundred damaged files of every kind, in this process: the launcher would take too long.
   */
  @Test
  void damagedBackupsAreNeverPutBack() throws Exception {
    migrate("backup").ok();
    Path backup = onlyBackup();
    byte[] good = Files.readAllBytes(backup);
    String manifest = Files.readString(manifest(backup));
    byte[] before = Files.readAllBytes(database);
    Random random = new Random(42);
    int refused = 0;
    for (int i = 0; i < 500; i++) {
      byte[] bad = damage(good, random, i % 5);
      Files.write(backup, bad);
      boolean lies = i % 10 == 0;
      Files.writeString(
          manifest(backup),
          lies
              ? manifest
                  .replaceAll("\"size\": \\d+", "\"size\": " + bad.length)
                  .replaceAll(
                      "\"sha256\": \"\\w+",
                      "\"sha256\": \"" + liquibase.ext.sqlite.backup.Manifest.sha256(backup))
              : manifest);
      try {
        new liquibase.ext.sqlite.backup.Restore(
                database,
                directory.resolve("backups"),
                java.time.Clock.systemUTC(),
                1,
                liquibase.ext.sqlite.progress.ProgressReport.none(),
                () -> "")
            .run(backup);
        // SQLite found nothing wrong: then the content is that of the backup.
        assertThat(Project.query(database, "SELECT count(*) FROM fencers")).containsExactly("1");
        Project.requireSound(database);
        Files.write(database, before);
      } catch (IOException | java.sql.SQLException e) {
        refused++;
        assertThat(Files.readAllBytes(database)).isEqualTo(before);
      }
    }
    assertThat(refused).isGreaterThan(450);
  }

  private static byte[] damage(byte[] good, Random random, int kind) {
    byte[] bad = good.clone();
    switch (kind) {
      case 0 -> bad = java.util.Arrays.copyOf(good, random.nextInt(good.length));
      case 1 -> bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
      case 2 -> java.util.Arrays.fill(bad, 0, random.nextInt(bad.length) + 1, (byte) 0);
      case 3 -> random.nextBytes(bad);
      default -> {
        int page = random.nextInt(bad.length / 4096) * 4096;
        java.util.Arrays.fill(bad, page, page + 4096, (byte) 0);
      }
    }
    return bad;
  }
}

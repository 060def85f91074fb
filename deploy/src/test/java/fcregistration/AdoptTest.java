package fcregistration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The inherited databases: the drifted one with its 86 registrations, and those that lie less. */
class AdoptTest {
  private static final String STAMP =
      "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, CONSTRAINT"
          + " alembic_version_pkc PRIMARY KEY (version_num));";

  @TempDir Path directory;
  private Path database;

  @BeforeEach
  void name() {
    database = directory.resolve("fc_registration.db");
  }

  private List<String> rows(Path file) throws Exception {
    List<String> rows = new java.util.ArrayList<>();
    for (String table :
        List.of("fencers", "tournaments", "users", "tracked_clubs", "tracked_fencers")) {
      rows.addAll(Project.query(file, "SELECT '" + table + "', * FROM " + table + " ORDER BY id"));
    }
    rows.addAll(
        Project.query(
            file,
            "SELECT id, fencer_id, tournament_id, events, last_seen_at, typeof(id), typeof(events)"
                + " FROM registrations ORDER BY id"));
    rows.addAll(
        Project.query(
            file, "SELECT id, user_id, session_token, expires_at, created_at FROM user_sessions"));
    return rows;
  }

  @Test
  void theDriftedDatabaseIsNotBelievedThenRepairedAndKeepsEveryValue() throws Exception {
    Project.database(database, "baseline/drifted.sql");
    byte[] bytes = Files.readAllBytes(database);
    List<String> before = rows(database);
    assertThat(before).hasSize(28 + 16 + 2 + 2 + 3 + 86 + 1);

    Project.Result refused = Project.maven(database, "update");
    assertThat(refused.exit()).isNotZero();
    assertThat(refused.out()).contains("deploy/migrate adopt").contains("f8a8c6bdf3d7");
    assertThat(Files.readAllBytes(database)).isEqualTo(bytes);

    Project.Result told = Project.migrate(directory, "adopt");
    assertThat(told.exit()).isEqualTo(3);
    assertThat(told.out())
        .contains(
            "registrations lacks column club_url VARCHAR NOT NULL, between events and created_at",
            "registrations lacks column created_at DATETIME NOT NULL, between club_url and"
                + " last_seen_at",
            "index ix_registrations_club_url on registrations (club_url) is missing",
            "migrate adopt --repair");
    assertThat(told.out().lines().filter(line -> line.startsWith("  - "))).hasSize(3);
    assertThat(Files.readAllBytes(database)).isEqualTo(bytes);
    assertThat(Project.files(directory)).containsExactly("fc_registration.db");

    Project.Result repaired = Project.migrate(directory, "adopt", "--repair").ok();
    assertThat(repaired.out()).contains("Backup: " + directory.resolve("backups"));
    assertThat(Project.query(database, "SELECT * FROM alembic_version"))
        .containsExactly("f8a8c6bdf3d7");
    Project.migrate(directory, "deploy").ok();

    assertThat(rows(database)).isEqualTo(before);
    assertThat(
            Project.query(
                database,
                "SELECT count(*), sum(club_url = ''), sum(created_at = last_seen_at) FROM"
                    + " registrations"))
        .containsExactly("86|86|86");
    assertThat(Project.query(database, "SELECT csrf_token FROM user_sessions"))
        .allMatch(token -> token.matches("[0-9a-f]{64}"));
    Project.requireSound(database);
    assertThat(Project.query(database, "SELECT * FROM alembic_version ORDER BY 1"))
        .containsExactly("0e52dd5a3afc", "f8a8c6bdf3d7");
    Path fresh = directory.resolve("fresh.db");
    Project.migrate(directory, "--database", "fresh.db", "upgrade", "head").ok();
    assertThat(Project.pragmas(database)).isEqualTo(Project.pragmas(fresh));

    byte[] adopted = Files.readAllBytes(database);
    assertThat(Project.migrate(directory, "upgrade", "head").ok().out()).contains("Nothing to do");
    assertThat(Files.readAllBytes(database)).isEqualTo(adopted);
    Project.migrate(directory, "downgrade", "base").ok();
    assertThat(Project.query(database, "SELECT * FROM alembic_version")).isEmpty();
  }

  @Test
  void theBackupIsTheDatabaseOfBeforeAndItsManifestIsTrue() throws Exception {
    Project.database(database, "baseline/drifted.sql");
    List<String> before = rows(database);
    Project.migrate(directory, "adopt", "--repair").ok();
    List<String> files = Project.files(directory.resolve("backups"));
    assertThat(files).hasSize(2);
    assertThat(files.get(0)).matches("fc_registration\\.\\d{8}T\\d{6}Z\\.unmanaged\\.db");
    Path backup = directory.resolve("backups").resolve(files.get(0));
    assertThat(rows(backup)).isEqualTo(before);
    String manifest = Files.readString(directory.resolve("backups").resolve(files.get(1)));
    String hash =
        java.util.HexFormat.of()
            .formatHex(
                java.security.MessageDigest.getInstance("SHA-256")
                    .digest(Files.readAllBytes(backup)));
    assertThat(manifest)
        .contains("\"sha256\": \"" + hash + "\"", "\"registrations\": 86")
        .contains("\"size\": " + Files.size(backup), "\"revision\": \"unmanaged\"");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
        .isEqualTo("rw-------");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(directory.resolve("backups"))))
        .isEqualTo("rwx------");
  }

  @Test
  void rowsThatTheRepairCannotFillMakeItRefuse() throws Exception {
    Project.database(database, "baseline/drifted.sql");
    Project.databaseOf(database, "UPDATE registrations SET last_seen_at = NULL WHERE id IN (7, 9)");
    List<String> schema = Project.schema(database);
    Project.Result refused = Project.migrate(directory, "adopt", "--repair");
    assertThat(refused.exit()).isNotZero();
    assertThat(refused.out())
        .contains("registrations.created_at is NOT NULL", "in 2 rows", "id=7,", "id=9,");
    assertThat(Project.schema(database)).isEqualTo(schema);
    assertThat(Project.query(database, "SELECT count(*) FROM registrations")).containsExactly("86");
    assertThat(
            Project.query(database, "SELECT name FROM sqlite_master WHERE name LIKE 'DATABASE%'"))
        .isEmpty();
  }

  @Test
  void aStampThatIsTrueIsRecordedAndNothingElse() throws Exception {
    for (String revision : Project.REVISIONS.subList(0, 5)) {
      Path file = clean(revision, revision);
      List<String> schema = Project.schema(file);
      Project.Result result =
          Project.migrate(directory, "--database", file.toString(), "adopt").ok();
      assertThat(result.out()).contains("stands at " + revision);
      assertThat(Project.schema(file)).isEqualTo(schema);
      Project.migrate(directory, "--database", file.toString(), "upgrade", "head").ok();
      Project.requireSound(file);
    }
  }

  @Test
  void bothHeadsOfAlembicAreTakenTogether() throws Exception {
    Path file = clean("7c4d91b2e6a0", "f8a8c6bdf3d7'), ('0e52dd5a3afc");
    Project.Result result = Project.migrate(directory, "--database", file.toString(), "adopt").ok();
    assertThat(result.out()).contains("look alike").contains("since it is stamped");
    assertThat(Project.applied(file)).hasSize(5);
  }

  @Test
  void withoutAStampTheSchemaAloneDecides() throws Exception {
    Path file = clean("fea59cc0d5fd", null);
    assertThat(Project.migrate(directory, "--database", file.toString(), "adopt").ok().out())
        .contains("no stamp", "stands at fea59cc0d5fd");
  }

  @Test
  void stampedAndEmptyIsAtBaseAndGoesOnOnlyFromThere() throws Exception {
    Project.databaseOf(database, STAMP + "INSERT INTO alembic_version VALUES ('f8a8c6bdf3d7');");
    Project.Result refused = Project.migrate(directory, "adopt");
    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.out()).contains("stamp says f8a8c6bdf3d7", "base", "--from-actual");
    Project.migrate(directory, "adopt", "--from-actual").ok();
    assertThat(Project.query(database, "SELECT * FROM alembic_version")).isEmpty();
    Project.migrate(directory, "upgrade", "head").ok();
    assertThat(Project.applied(database)).isEqualTo(Project.REVISIONS);
  }

  @Test
  void whatFitsNoRevisionAndNoRepairIsListedAndLeftAlone() throws Exception {
    Path file = clean("fea59cc0d5fd", "fea59cc0d5fd");
    Project.databaseOf(
        file,
        "DROP INDEX ix_users_username; ALTER TABLE fencers ADD COLUMN extra INT; CREATE TABLE"
            + " stranger (a); CREATE TRIGGER tr AFTER INSERT ON fencers BEGIN SELECT 1; END;");
    byte[] bytes = Files.readAllBytes(file);
    Project.Result refused =
        Project.migrate(directory, "--database", file.toString(), "adopt", "--repair");
    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.out())
        .contains(
            "fencers has a column extra INT that should not be there",
            "index (unique) ix_users_username on users (username) is missing",
            "table stranger should not be there",
            "trigger tr should not be there");
    assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
  }

  @Test
  void aRepairIsDraftedThenCompletedByAPersonThenRun() throws Exception {
    Project.database(database, "baseline/drifted.sql");
    Project.copyChangelog(directory);
    Files.delete(directory.resolve("changelog/repairs/registrations_club_url_created_at.yaml"));
    Path draft = directory.resolve("changelog/repairs/repair_f8a8c6bdf3d7.yaml");

    Project.Result drafted = adopt("--draft-repair").ok();
    assertThat(drafted.out()).contains("Drafted " + draft.toRealPath());
    assertThat(Project.files(directory)).noneMatch(file -> file.startsWith("backups"));
    String text = Files.readString(draft);
    assertThat(text.split("fill in: the value", -1)).hasSize(3);

    Project.Result unfilled = adopt("--repair");
    assertThat(unfilled.exit()).isEqualTo(3);
    assertThat(unfilled.out())
        .contains("repair_f8a8c6bdf3d7.yaml: ", "write into its `value`")
        .doesNotContain("near");
    Project.Result again = adopt("--draft-repair");
    assertThat(again.exit()).isEqualTo(1);
    assertThat(again.out()).contains("There is a draft already");

    Files.writeString(
        draft,
        text.replaceFirst("'<fill in[^']*'", "\"''\"")
            .replaceFirst("'<fill in[^']*'", "last_seen_at"));
    adopt("--repair").ok();
    assertThat(
            Project.query(
                database, "SELECT count(*) FROM registrations WHERE created_at = last_seen_at"))
        .containsExactly("86");
    Project.migrate(directory, "--changelog", "changelog/db.changelog-master.yaml", "deploy").ok();
    Project.Result whole = adopt("--draft-repair");
    assertThat(whole.out()).contains("Nothing to adopt");
  }

  @Test
  void aRepairThatLosesSomethingSaysSoBeforeItRuns() throws Exception {
    Project.database(database, "baseline/drifted.sql");
    Project.databaseOf(database, "ALTER TABLE fencers ADD COLUMN stray TEXT;");
    Project.copyChangelog(directory);
    adopt("--draft-repair").ok();
    Path draft = directory.resolve("changelog/repairs/repair_f8a8c6bdf3d7.yaml");
    Files.writeString(draft, Files.readString(draft).replaceAll("'<fill in[^']*'", "last_seen_at"));
    Project.Result asked =
        Project.migrate(directory, "--changelog", "changelog/db.changelog-master.yaml", "adopt");
    assertThat(asked.exit()).isEqualTo(3);
    assertThat(asked.out()).contains("it says: Loses the values of fencers.stray.");
    assertThat(adopt("--repair").ok().out())
        .contains("it says: Loses the values of fencers.stray.");
  }

  private Project.Result adopt(String option) {
    return Project.migrate(
        directory, "--changelog", "changelog/db.changelog-master.yaml", "adopt", option);
  }

  @Test
  void alembicsTableCanBeDropped() throws Exception {
    Path file = clean("fea59cc0d5fd", "fea59cc0d5fd");
    Project.migrate(directory, "--database", file.toString(), "adopt", "--drop-alembic-version")
        .ok();
    assertThat(Project.query(file, "SELECT name FROM sqlite_master WHERE name = 'alembic_version'"))
        .isEmpty();
    Project.databaseOf(file, STAMP);
    assertThat(
            Project.migrate(
                    directory, "--database", file.toString(), "adopt", "--drop-alembic-version")
                .ok()
                .out())
        .contains("Nothing to adopt", "Dropped alembic_version");
    assertThat(Project.query(file, "SELECT name FROM sqlite_master WHERE name = 'alembic_version'"))
        .isEmpty();
  }

  /** Makes a database of one revision, without Liquibase's tables and with Alembic's stamp. */
  private Path clean(String revision, String stamp) throws Exception {
    Path file = directory.resolve(revision + (stamp == null ? "-bare" : "") + ".db");
    Project.migrate(directory, "--database", file.toString(), "upgrade", revision).ok();
    Project.databaseOf(file, "DROP TABLE DATABASECHANGELOG; DROP TABLE DATABASECHANGELOGLOCK;");
    if (stamp != null) {
      Project.databaseOf(file, STAMP + "INSERT INTO alembic_version VALUES ('" + stamp + "');");
    }
    return file;
  }
}

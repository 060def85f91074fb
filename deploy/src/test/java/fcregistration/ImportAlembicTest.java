package fcregistration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project of Alembic's becomes a history here, whose databases are those that Alembic makes. */
class ImportAlembicTest {
  private static final String PROGRAM = "/usr/bin/alembic";

  @TempDir Path directory;

  @BeforeEach
  void makeProject() throws IOException {
    boolean there = Files.isExecutable(Path.of(PROGRAM));
    if (!there && System.getenv("CI") != null) {
      fail("Alembic is required on CI: install the package alembic");
    }
    assumeTrue(there, "skipped: " + PROGRAM + " is not installed");
    Project.run(directory, Map.of(), List.of(PROGRAM, "init", "al")).ok();
    Path settings = directory.resolve("alembic.ini");
    Files.writeString(
        settings,
        Files.readString(settings)
            .replaceAll("(?m)^sqlalchemy.url.*$", "sqlalchemy.url = sqlite:///real.db"));
    script(
        "aa11",
        "None",
        "create a and b",
        "op.create_table('a', sa.Column('id', sa.Integer, primary_key=True), sa.Column('n',"
            + " sa.String(40), nullable=False), sa.CheckConstraint('length(n) > 1'))");
    script(
        "bb22",
        "'aa11'",
        "add b",
        "op.create_table('b', sa.Column('id', sa.Integer, primary_key=True), sa.Column('a',"
            + " sa.Integer, sa.ForeignKey('a.id', ondelete='CASCADE')))");
    script(
        "cc33",
        "'bb22'",
        "unique names",
        "with op.batch_alter_table('a') as t:\n        t.add_column(sa.Column('x', sa.Boolean,"
            + " server_default='0'))\n        t.create_unique_constraint('uq', ['n'])");
    script("dd44", "'bb22'", "index", "op.create_index('ix_b', 'b', ['a'])");
    script("ee55", "'dd44'", "rows", "op.execute(\"insert into a (n) values ('one')\")");
    script("ff66", "'ee55'", "drop index", "op.drop_index('ix_b')");
  }

  private void script(String id, String parent, String message, String upgrade) throws IOException {
    Files.writeString(
        directory.resolve("al/versions/" + id + "_x.py"),
        """
        \"\"\"%s

        Revision ID: %s
        \"\"\"
        from alembic import op
        import sqlalchemy as sa

        revision = '%s'
        down_revision = %s
        branch_labels = %s
        depends_on = None


        def upgrade():
            %s


        def downgrade():
            pass
        """
            .formatted(
                message, id, id, parent, id.equals("cc33") ? "('names',)" : "None", upgrade));
  }

  private Project.Result migrate(String... arguments) {
    List<String> command =
        new java.util.ArrayList<>(List.of("--changelog", "changelog/db.changelog-master.yaml"));
    command.addAll(List.of(arguments));
    return Project.migrate(directory, command.toArray(String[]::new));
  }

  private void alembic(String target) {
    Project.run(directory, Map.of(), List.of(PROGRAM, "upgrade", target)).ok();
  }

  @Test
  void theGraphTheSchemasAndWhatAPersonEditedStay() throws Exception {
    Project.migrate(directory, "init", "changelog").ok();
    assertThat(migrate("import-alembic", ".", "--alembic", PROGRAM).ok().out())
        .contains("Imported 6 revision(s)");
    assertThat(directory.resolve("real.db")).doesNotExist();
    assertThat(migrate("heads").ok().out())
        .contains("cc33 (names) (head), unique names", "ff66 (head), drop index");
    for (String target : List.of("aa11", "bb22", "cc33", "dd44", "ff66")) {
      Path real = directory.resolve("real.db");
      Files.deleteIfExists(real);
      alembic(target);
      Path ours = directory.resolve("ours.db");
      Files.deleteIfExists(ours);
      migrate("--database", "ours.db", "upgrade", target).ok();
      assertThat(Project.pragmas(ours)).as(target).isEqualTo(Project.pragmas(real));
      assertThat(migrate("--database", "ours.db", "diff", "--reference", "real.db").exit())
          .as(target)
          .isZero();
    }
    Path rows = directory.resolve("changelog/versions/ee55_rows.yaml");
    assertThat(Files.readString(rows)).contains("May also change rows");
    Files.writeString(
        rows, Files.readString(rows).replace("comment: \"rows", "comment: \"edited rows"));
    String edited = Files.readString(rows);
    assertThat(migrate("import-alembic", "al", "--alembic", PROGRAM).ok().out())
        .contains("Nothing to import");
    assertThat(Files.readString(rows)).isEqualTo(edited);
  }

  @Test
  void anEnvironmentThatInsistsOnItsOwnDatabaseIsNotRunAgainstIt() throws Exception {
    Path env = directory.resolve("al/env.py");
    Files.writeString(
        env,
        Files.readString(env)
            .replace(
                "target_metadata = None",
                "target_metadata = None\nconfig.set_main_option('sqlalchemy.url', 'sqlite:///real.db')"));
    Project.migrate(directory, "init", "changelog").ok();
    assertThat(migrate("import-alembic", ".", "--alembic", PROGRAM).ok().out())
        .contains("aa11 comes out empty", "takes the URL from elsewhere");
    assertThat(directory.resolve("real.db"))
        .satisfiesAnyOf(
            file -> assertThat(file).doesNotExist(),
            file -> assertThat(Project.query(file, "SELECT name FROM sqlite_master")).isEmpty());
    assertThat(Files.readString(directory.resolve("changelog/versions/aa11_create_a_and_b.yaml")))
        .contains("changes: []", "To be filled in");
  }

  @Test
  void withoutAlembicTheRevisionsComeOutEmpty() throws Exception {
    Project.migrate(directory, "init", "changelog").ok();
    assertThat(migrate("import-alembic", "al/versions", "--alembic", "no-such-alembic").ok().out())
        .contains("come out empty", "Imported 6 revision(s)");
    assertThat(migrate("history").ok().out()).contains("ee55 -> ff66", "<base> -> aa11");
  }
}

package fcregistration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person gets wrong: each with its message, its exit status, and nothing changed. */
class PersonErrorsTest {
  private static final String HISTORY =
      """
      databaseChangeLog:
        - include: {file: versions/aaaa11.yaml, relativeToChangelogFile: true}
        - include: {file: versions/aaaa22.yaml, relativeToChangelogFile: true}
        - include: {file: versions/bbbb.yaml, relativeToChangelogFile: true}
        - include: {file: versions/cccc.yaml, relativeToChangelogFile: true}
      """;

  private static final String REVISION =
      """
      databaseChangeLog:
        - changeSet:
            id: %1$s
            author: x
            preConditions: [{onSqlOutput: TEST}, {revises: '%2$s'}]
            changes:
              - sql: CREATE TABLE t%1$s (id INTEGER PRIMARY KEY)
      %3$s
      """;

  @TempDir Path directory;

  private void revision(String id, String revises, String rollback) throws Exception {
    Files.createDirectories(directory.resolve("versions"));
    Files.writeString(
        directory.resolve("versions/" + id + ".yaml"),
        REVISION.formatted(id, revises, rollback.indent(6)));
  }

  /** A root, one that cannot be undone behind it, and two that branch off there. */
  private void history() throws Exception {
    Files.writeString(directory.resolve("c.yaml"), HISTORY);
    revision("aaaa11", "base", "rollback: [{dropTable: {tableName: taaaa11}}]");
    revision("aaaa22", "aaaa11", "");
    revision("bbbb", "aaaa22", "rollback: [{dropTable: {tableName: tbbbb}}]");
    revision("cccc", "aaaa22", "rollback: [{dropTable: {tableName: tcccc}}]");
  }

  private Project.Result migrate(String... arguments) {
    List<String> all = new ArrayList<>(List.of("--changelog", "c.yaml"));
    all.addAll(List.of(arguments));
    return Project.migrate(directory, all.toArray(String[]::new));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "upgrade bbbc           | 1 | There is no revision 'bbbc'. Did you mean bbbb?",
        "upgrade aaaa           | 1 | is ambiguous: it may be aaaa11 or aaaa22",
        "upgrade nonsense       | 1 | There is no revision 'nonsense'. `migrate history` lists them",
        "upgrade head           | 1 | migrate --changelog c.yaml merge -m \"merge heads\" cccc bbbb",
        "upgrade base           | 1 | migrate downgrade base",
        "upgrade bbbb@+9        | 1 | only",
        "upgrade                | 2 | Missing required parameter: 'REV'",
        "upgrade bbbb --nix     | 2 | Unknown option: '--nix'",
        "upgrade bbbb cccc      | 2 | Unmatched argument",
        "upgrad bbbb            | 2 | Did you mean: migrate upgrade",
        "downgrade aaaa11       | 1 | aaaa22",
        "downgrade base         | 1 | aaaa22",
        "downgrade -9           | 1 | only",
        "downgrade +1           | 1 | migrate upgrade",
        "merge bbbb aaaa22      | 1 | aaaa22 is part of the history of another",
        "merge bbbb             | 1 | There is nothing to merge",
        "merge bbbb nix         | 1 | There is no revision 'nix'",
        "revision               | 2 | Missing required option: '--message=MSG'",
        "revision -m x          | 1 | several heads",
        "revision -m x --head bbbb --rev-id cccc | 1 | Revision cccc exists already",
        "revision -m x --head bbbb --rev-id head | 1 | 'head' cannot be a revision's id",
        "revision -m x --head aaaa22             | 1 | is not a head",
        "revision -m x --head bbbb --autogenerate| 2 | --reference",
        "revision -m x --head bbbb --autogenerate --reference nix.db | 1 | nix.db",
        "show nix               | 1 | There is no revision 'nix'",
        "show aaaa              | 1 | is ambiguous: it may be aaaa11 or aaaa22",
        "history -r bbbb:aaaa11 | 1 | its start does not lie below its end",
        "history -r bbbb        | 1 | START:END",
        "stamp nix              | 1 | There is no revision 'nix'",
        "edit nix               | 1 | There is no revision 'nix'",
        "restore latest         | 1 | There is no backup",
        "restore nix.db --yes   | 1 | nix.db",
        "restore before nix --yes | 1 | nix",
        "import-alembic nix     | 1 | nix",
        "init new -t nix        | 2 | There is no template 'nix'; there is: generic.",
        "deploy --to nix        | 1 | There is no revision 'nix'",
        "backup --keep -1       | 2 | --keep",
        "diff --reference nix.sql | 1 | nix.sql",
        "current -x nonsense    | 2 | KEY=VALUE",
      })
  void isToldWhatIsWrong(String command, int exit, String message) throws Exception {
    history();
    migrate("upgrade", "bbbb").ok();
    List<String> files = Project.files(directory);
    Project.Result result = migrate(command.strip().split(" +"));
    assertThat(result.out()).contains(message).doesNotContain("\tat ", "Exception");
    assertThat(result.exit()).as(result.out()).isEqualTo(exit);
    assertThat(Project.files(directory)).isEqualTo(files);
    assertThat(Project.applied(directory.resolve("fc_registration.db")))
        .containsExactly("aaaa11", "aaaa22", "bbbb");
  }

  /** As in git: an editor may lie where a path has spaces, and take options. */
  @Test
  void theEditorIsCalledAsTheShellWouldCallIt() throws Exception {
    history();
    Path editor = Files.createDirectories(directory.resolve("my tools")).resolve("ed it");
    Files.writeString(editor, "#!/bin/sh\necho \"$1 $2\"\n");
    assertThat(editor.toFile().setExecutable(true)).isTrue();
    Project.Result edited = edit("'" + editor + "' --wait");
    assertThat(edited.ok().out()).contains("--wait " + directory.resolve("versions/bbbb.yaml"));
    assertThat(edit("no-such-editor").exit()).isEqualTo(1);
    assertThat(edit("no-such-editor").out()).contains("could not be opened", "VISUAL or EDITOR");
  }

  private Project.Result edit(String editor) {
    return Project.run(
        directory,
        java.util.Map.of("VISUAL", editor),
        Project.command(Project.MIGRATE, "--changelog", "c.yaml", "edit", "bbbb"));
  }

  @Test
  void aDuplicateIdNamesBothFiles() throws Exception {
    history();
    Files.writeString(
        directory.resolve("c.yaml"),
        HISTORY + "  - include: {file: again.yaml, relativeToChangelogFile: true}\n");
    Files.copy(directory.resolve("versions/bbbb.yaml"), directory.resolve("again.yaml"));
    Project.Result result = migrate("upgrade", "bbbb");
    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.out()).contains("versions/bbbb.yaml", "again.yaml");
    assertThat(directory.resolve("fc_registration.db")).doesNotExist();
  }

  @Test
  void anUnknownParentAndACycleAreNamed() throws Exception {
    history();
    revision("bbbb", "dddd", "");
    assertThat(migrate("upgrade", "bbbb").out()).contains("bbbb", "dddd");
    revision("bbbb", "cccc", "");
    revision("cccc", "bbbb", "");
    Project.Result cycle = migrate("upgrade", "bbbb");
    assertThat(cycle.exit()).isEqualTo(1);
    assertThat(cycle.out()).contains("bbbb", "cccc").doesNotContain("\tat ");
  }

  @Test
  void aLockedDatabaseIsWaitedForAndNamed() throws Exception {
    history();
    migrate("upgrade", "aaaa11").ok();
    try (var connection = Project.open(directory.resolve("fc_registration.db"))) {
      connection.createStatement().execute("BEGIN IMMEDIATE");
      Project.Result result =
          Project.run(
              directory,
              java.util.Map.of("MIGRATE_JAVA_OPTS", "-Dliquibase.sqlite.lockTimeout=1"),
              Project.command(Project.MIGRATE, "--changelog", "c.yaml", "upgrade", "bbbb"));
      assertThat(result.exit()).isEqualTo(1);
      assertThat(result.out()).contains("locked").doesNotContain("\tat ");
      connection.createStatement().execute("ROLLBACK");
    }
    migrate("upgrade", "bbbb").ok();
  }

  /** A restore without a terminal asks nobody, and so wants its yes on the command line. */
  @Test
  void withoutATerminalNothingIsAsked() throws Exception {
    history();
    migrate("upgrade", "bbbb").ok();
    migrate("backup").ok();
    Project.Result result = migrate("restore", "latest");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.out()).contains("There is no terminal to ask on", "--yes");
  }
}

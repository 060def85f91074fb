package liquibase.ext.sqlite.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import liquibase.ext.sqlite.jdbc.Sqlite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer is given again as long as all that it was made of is the same, and never longer. */
class AnswersTest {
  @TempDir Path directory;
  private Path changelog;
  private Path database;
  private Path file;

  @BeforeEach
  void askedOnce() throws Exception {
    changelog = Files.createDirectories(directory.resolve("changelog"));
    Files.createDirectories(changelog.resolve("versions"));
    Files.writeString(changelog.resolve("master.yaml"), "databaseChangeLog: []");
    Files.writeString(changelog.resolve("versions/one.yaml"), "one");
    database = directory.resolve("a.db");
    sql("CREATE TABLE t (a); INSERT INTO t VALUES (1);");
    sql("CREATE TABLE DATABASECHANGELOG (ID TEXT, MD5SUM TEXT);");
    sql("INSERT INTO DATABASECHANGELOG VALUES ('one', '9:x'); CREATE TABLE alembic_version (v);");
    file = directory.resolve("cache/liquibase-sqlite/question");
    keep();
  }

  private Sources sources() {
    return new Sources(
        changelog,
        database,
        List.of("DATABASECHANGELOG", "DATABASECHANGELOGLOCK", "alembic_version"));
  }

  private void keep() {
    Answers answers = new Answers(file);
    answers.begin(sources());
    answers.keep(bytes("out: ä\n"), bytes("err\n"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private String given() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    boolean given = new Answers(file).give(new PrintStream(out), new PrintStream(err));
    String text = out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
    assertThat(text.isEmpty()).isEqualTo(!given);
    return text;
  }

  private void sql(String script) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database)) {
      for (String statement : script.split(";")) {
        Sqlite.run(connection, statement);
      }
    }
  }

  private interface Edit {
    void run(AnswersTest test) throws Exception;
  }

  private record Case(String name, Edit edit) {
    @Override
    public String toString() {
      return name;
    }
  }

  @Test
  void theSameQuestionOfTheSameStateIsAnsweredAsBefore() throws Exception {
    assertThat(given()).isEqualTo("out: ä\nerr\n");
    sql("INSERT INTO t VALUES (2); DELETE FROM t WHERE a = 1;");
    assertThat(given()).as("rows of the application").isEqualTo("out: ä\nerr\n");
  }

  static Stream<Case> edits() {
    return Stream.of(
        new Case("a file", t -> Files.writeString(t.changelog.resolve("versions/one.yaml"), "two")),
        new Case("a new file", t -> Files.writeString(t.changelog.resolve("versions/b"), "")),
        new Case("a file less", t -> Files.delete(t.changelog.resolve("versions/one.yaml"))),
        new Case(
            "a file of another name",
            t ->
                Files.move(
                    t.changelog.resolve("versions/one.yaml"),
                    t.changelog.resolve("versions/two.yaml"))),
        new Case("a revision more", t -> t.sql("INSERT INTO DATABASECHANGELOG VALUES ('b', 'c')")),
        new Case("a revision less", t -> t.sql("DELETE FROM DATABASECHANGELOG")),
        new Case("a checksum", t -> t.sql("UPDATE DATABASECHANGELOG SET MD5SUM = NULL")),
        new Case("a stamp", t -> t.sql("INSERT INTO alembic_version VALUES ('lie')")),
        new Case("a lock", t -> t.sql("CREATE TABLE DATABASECHANGELOGLOCK (l)")),
        new Case("the schema", t -> t.sql("ALTER TABLE t ADD b")),
        new Case("no history", t -> t.sql("DROP TABLE DATABASECHANGELOG")),
        new Case("no database", t -> Files.delete(t.database)),
        new Case("no database but a file", t -> Files.writeString(t.database, "x".repeat(5000))),
        new Case("no folder", t -> Files.move(t.changelog, t.directory.resolve("gone"))));
  }

  @ParameterizedTest
  @MethodSource("edits")
  void whateverChangesItIsWorkedOutAnew(Case changed) throws Exception {
    assertThat(given()).isNotEmpty();
    changed.edit().run(this);
    assertThat(given()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("edits")
  void whatChangesWhileItIsWorkedOutIsNotKept(Case changed) throws Exception {
    Files.delete(file);
    Answers answers = new Answers(file);
    answers.begin(sources());
    changed.edit().run(this);
    answers.keep(bytes("old"), bytes(""));
    assertThat(file).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"include: {file: ../other.yaml}", "sql: SELECT ${value}"})
  void aChangelogThatLeadsOutOfItsFolderHasNoKeptAnswer(String text) throws Exception {
    Files.delete(file);
    Files.writeString(changelog.resolve("versions/one.yaml"), text);
    keep();
    assertThat(file).doesNotExist();
  }

  @Test
  void aDatabaseInTheChangelogsFolderHasNoKeptAnswer() throws Exception {
    Files.delete(file);
    Path inside = Files.move(database, changelog.resolve("a.db"));
    database = inside;
    keep();
    assertThat(file).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "a\nb\nc\nd\ne\nf", "\0"})
  void aDamagedAnswerIsNone(String content) throws Exception {
    Files.writeString(file, content);
    assertThat(given()).isEmpty();
  }

  @Test
  void itIsNobodyElsesAndAnAnswerCutOffIsNone() throws Exception {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
        .isEqualTo("rwx------");
    List<String> lines = Files.readAllLines(file);
    Files.write(file, lines.subList(0, 4));
    assertThat(given()).isEmpty();
  }

  @Test
  void inAFolderThatOthersMayWriteToNoAnswerIsBelieved() throws Exception {
    Files.setPosixFilePermissions(file.getParent(), PosixFilePermissions.fromString("rwxrwxrwx"));
    assertThat(given()).isEmpty();
  }

  @Test
  void aLinkToAFolderIsNoFolderOfOurs() throws Exception {
    Path elsewhere = directory.resolve("elsewhere");
    Files.move(file.getParent(), elsewhere);
    Files.createSymbolicLink(file.getParent(), elsewhere);
    assertThat(given()).isEmpty();
  }

  @Test
  void aFolderOfAnotherUserIsNotOurs() throws Exception {
    org.junit.jupiter.api.Assumptions.assumeTrue(
        System.getProperty("user.name").equals("root"), "only root can give a folder away");
    Files.setOwner(
        file.getParent(),
        file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
    assertThat(given()).isEmpty();
  }

  @Test
  void whereItIsKept() {
    assertThat(Answers.folder(Map.of("HOME", "/home/u")))
        .contains(Path.of("/home/u/.cache/liquibase-sqlite"));
    assertThat(Answers.folder(Map.of("HOME", "/home/u", "XDG_CACHE_HOME", "/c")))
        .contains(Path.of("/c/liquibase-sqlite"));
    assertThat(Answers.folder(Map.of("HOME", "/home/u", "MIGRATE_NO_CACHE", ""))).isEmpty();
    assertThat(Answers.folder(Map.of("XDG_CACHE_HOME", "relative"))).isEmpty();
    assertThat(Answers.folder(Map.of())).isEmpty();
  }

  @Test
  void whatAProcessIsCalledIsNoPartOfTheQuestionAndAllElseIs() throws Exception {
    assertThat(Question.environment(Map.of("SHLVL", "2", "TZ", "UTC", "DATABASE_URL", "x")))
        .isEqualTo(Map.of("TZ", "UTC", "DATABASE_URL", "x"));
    assertThat(Question.of(List.of("ab", "c"))).isNotEqualTo(Question.of(List.of("a", "bc")));
    assertThat(Question.of(List.of("a"))).isEqualTo(Question.of(List.of("a")));
    String before = Question.of(List.of("a"));
    System.setProperty("liquibase.answers.test", "x");
    try {
      assertThat(Question.of(List.of("a"))).isNotEqualTo(before);
    } finally {
      System.clearProperty("liquibase.answers.test");
    }
  }

  @Test
  void onlyQuestionsAboutThePastAreAnswered() {
    assertThat(Answers.to(List.of("deploy"))).isEmpty();
    assertThat(Answers.to(List.of("upgrade", "head", "--sql"))).isEmpty();
    assertThat(Optional.of(List.of("current")).flatMap(Answers::to).isPresent())
        .isEqualTo(Answers.folder(System.getenv()).isPresent());
  }
}

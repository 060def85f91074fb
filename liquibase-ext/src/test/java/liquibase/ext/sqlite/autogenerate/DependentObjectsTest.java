package liquibase.ext.sqlite.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import liquibase.ext.sqlite.jdbc.Sqlite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Drafts of what hangs together: children of tables that go, views on views, texts in texts. */
class DependentObjectsTest {
  @TempDir Path directory;

  private Commands run;

  /** Makes both databases, drafts, applies with foreign keys on, and compares. */
  private String draftAndApply(String is, String should, String... more) throws Exception {
    run = new Commands(directory);
    run.database("is.db", is);
    run.database("should.db", should);
    String text = run.diffChangelog("should.db", "is.db", "d.yaml");
    run.update(run.url("is.db") + "?foreign_keys=on", "d.yaml");
    assertThat(run.differs("should.db", "is.db")).as(text).isFalse();
    return text;
  }

  private List<List<String>> rows(String sql) throws Exception {
    try (Connection connection = run.open("is.db")) {
      return Sqlite.rows(connection, sql);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"CASCADE", "SET NULL", "SET DEFAULT", "RESTRICT", "NO ACTION"})
  void aParentGoesAndItsChildKeepsItsRows(String action) throws Exception {
    draftAndApply(
        "CREATE TABLE parent (id INTEGER PRIMARY KEY, x); INSERT INTO parent VALUES (1, 1), (2, 2);"
            + " CREATE TABLE child (id INTEGER PRIMARY KEY, p INT REFERENCES parent (id) ON DELETE "
            + action
            + "); INSERT INTO child VALUES (1, 1), (2, 2);",
        "CREATE TABLE child (id INTEGER PRIMARY KEY, p INT);");
    assertThat(rows("SELECT id, p FROM child"))
        .containsExactly(List.of("1", "1"), List.of("2", "2"));
  }

  @Test
  void aChildThatMovesToAnotherParentKeepsItsRows() throws Exception {
    draftAndApply(
        "CREATE TABLE parent (id INTEGER PRIMARY KEY); INSERT INTO parent VALUES (1); CREATE TABLE"
            + " other (id INTEGER PRIMARY KEY); INSERT INTO other VALUES (1); CREATE TABLE child (id"
            + " INTEGER PRIMARY KEY, p INT REFERENCES parent (id) ON DELETE SET NULL); INSERT INTO"
            + " child VALUES (1, 1);",
        "CREATE TABLE other (id INTEGER PRIMARY KEY); CREATE TABLE child (id INTEGER PRIMARY KEY, p"
            + " INT REFERENCES other (id));");
    assertThat(rows("SELECT id, p FROM child")).containsExactly(List.of("1", "1"));
  }

  @Test
  void aKeyThatStaysWithoutItsParentIsAnnounced() throws Exception {
    run = new Commands(directory);
    String child = "CREATE TABLE child (p INT REFERENCES parent (id) ON DELETE CASCADE);";
    run.database("is.db", "CREATE TABLE parent (id INTEGER PRIMARY KEY);" + child);
    run.database("should.db", child);
    assertThat(run.diffChangelog("should.db", "is.db", "d.yaml"))
        .contains("child keeps a foreign key to parent, which goes");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CREATE TABLE p (id, n, m); CREATE VIEW v1 AS SELECT n FROM p; CREATE VIEW v2 AS SELECT * FROM v1;"
            + "| CREATE TABLE p (id, n); CREATE VIEW v1 AS SELECT n, 1 FROM p; CREATE VIEW v2 AS SELECT * FROM v1;",
        "CREATE TABLE a (x INT, y); CREATE VIEW v AS SELECT x FROM a; CREATE TRIGGER t AFTER INSERT ON a BEGIN"
            + " INSERT INTO v VALUES (1); END; CREATE TRIGGER i INSTEAD OF INSERT ON v BEGIN SELECT 1; END;"
            + "| CREATE TABLE a (x INT); CREATE VIEW v AS SELECT x, 1 FROM a; CREATE TRIGGER t AFTER INSERT ON a BEGIN"
            + " INSERT INTO v VALUES (1); END; CREATE TRIGGER i INSTEAD OF INSERT ON v BEGIN SELECT 1; END;",
        "CREATE TABLE t (a, b); INSERT INTO t VALUES (1, 2); CREATE VIEW v AS SELECT q FROM nope;"
            + "| CREATE TABLE t (a); CREATE VIEW v AS SELECT q FROM nope;",
        "CREATE TABLE abc (Col TEXT); | CREATE TABLE ABC (COL TEXT, b);",
        "CREATE TABLE t (a INT); | CREATE TABLE t (a INT, \" \" INT); CREATE TABLE \" \" (x INT, \"\" INT);"
      })
  void whatReadsFromWhatChangesIsMadeAnewToo(String is, String should) throws Exception {
    draftAndApply(is, should);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "t.a:b,t.b:z | CREATE TABLE t (a INT, b INT, c); | CREATE TABLE t (b INT, z INT, c);",
        "t1:t2,t2:t3 | CREATE TABLE t1 (a); CREATE TABLE t2 (b); | CREATE TABLE t2 (a); CREATE TABLE t3 (b);"
      })
  void renamesThatFollowEachOtherRunInTheOrderThatWorks(String renames, String is, String should)
      throws Exception {
    System.setProperty("liquibase.sqlite.rename", renames);
    try {
      assertThat(draftAndApply(is, should)).doesNotContain("only has a new name");
    } finally {
      System.clearProperty("liquibase.sqlite.rename");
    }
  }

  @Test
  void valuesThatWillBeComputedAreAnnouncedAsLost() throws Exception {
    assertThat(draftAndApply("CREATE TABLE g (x, y, z);", "CREATE TABLE g (x, y, z AS (x * 2));"))
        .contains("Loses the values of g.z: they will be computed.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"yaml", "json"})
  void charactersThatNoPlainTextHoldsComeThroughAsTheyAre(String format) throws Exception {
    run = new Commands(directory);
    StringBuilder odd = new StringBuilder();
    for (int c : new int[] {1, 7, 0x1b, 0x7f, 0x85, 0x2028, 0x2029, '\t', '\n', '\r'}) {
      odd.append('<').appendCodePoint(c).append('>');
    }
    run.database(
        "one.db",
        "CREATE TABLE t (a TEXT DEFAULT '%1$s', \"n%1$s\" INT, CHECK (a <> '%1$s')); CREATE INDEX \"i%1$s\" ON t (a);"
            .formatted(odd));
    run.generate("one.db", "c." + format);
    run.database("two.db", "");
    run.update("two.db", "c." + format);
    assertThat(run.diff("one.db", "two.db")).isNotEmpty();
    assertThat(run.differs("one.db", "two.db")).isFalse();
  }

  @Test
  void textsThatLiquibaseWouldChangeAreRefusedByName() throws Exception {
    run = new Commands(directory);
    run.database("one.db", "CREATE TABLE dollar (a TEXT DEFAULT '${java.version}');");
    assertThatThrownBy(() -> run.generate("one.db", "c.yaml"))
        .hasMessageContaining("table dollar cannot be drafted: it holds ${java.version}");
    run.database("two.db", "CREATE VIEW w (q) AS SELECT 'z\rz';");
    assertThatThrownBy(() -> run.generate("two.db", "c.yaml"))
        .hasMessageContaining("view w cannot be drafted")
        .hasMessageContaining("char(13)");
  }

  @Test
  void rollbackOfADraftWithATriggerAndARebuildRunsWithForeignKeysOn() throws Exception {
    run = new Commands(directory);
    String a =
        "CREATE TABLE c (id INTEGER PRIMARY KEY); CREATE TABLE d (a INT, u INT);"
            + " CREATE TABLE o (id INTEGER PRIMARY KEY, c DATETIME REFERENCES c, n TEXT); CREATE TABLE"
            + " k (a INT REFERENCES o (id) ON DELETE CASCADE);";
    String rows =
        "INSERT INTO c VALUES (1); INSERT INTO o VALUES (1, 1, 'x'); INSERT INTO d VALUES (1, 2);"
            + " INSERT INTO k VALUES (1);";
    run.database("a.db", a);
    run.database("is.db", "");
    run.generate("a.db", "base.yaml");
    run.update("is.db", "base.yaml");
    try (Connection connection = run.open("is.db")) {
      liquibase.ext.sqlite.execute.Corpus.run(connection, rows);
    }
    run.database(
        "should.db",
        "CREATE TABLE c (id INTEGER PRIMARY KEY); CREATE TABLE d (a INT, u TEXT);"
            + " CREATE TABLE o (id INTEGER PRIMARY KEY, c DATE REFERENCES c ON DELETE SET NULL, n INT);"
            + " CREATE TABLE k (a INT REFERENCES o (id) ON DELETE CASCADE); CREATE TRIGGER tg AFTER"
            + " INSERT ON o BEGIN SELECT 1; END;");
    run.diffChangelog("should.db", "is.db", "d.yaml");
    run.write(
        "root.yaml",
        "databaseChangeLog:\n- include: {file: base.yaml}\n- include: {file: d.yaml}\n");
    String url = run.url("is.db") + "?foreign_keys=on";
    run.update(url, "root.yaml");
    assertThat(run.differs("should.db", "is.db")).isFalse();
    run.rollback(url, "root.yaml");
    assertThat(run.differs("a.db", "is.db")).isFalse();
    assertThat(rows("SELECT (SELECT count(*) FROM k), (SELECT count(*) FROM o)"))
        .containsExactly(List.of("1", "1"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void everyNumberOfTablesIsGenerated(int tables) throws Exception {
    run = new Commands(directory);
    StringBuilder sql = new StringBuilder();
    for (int i = 0; i < tables; i++) {
      sql.append("CREATE TABLE t").append(i).append(" (a INT);");
    }
    run.database("one.db", sql.toString());
    run.generate("one.db", "c.yaml");
    run.database("two.db", "");
    run.update("two.db", "c.yaml");
    assertThat(run.differs("one.db", "two.db")).isFalse();
  }

  @Test
  void anEmptyDatabaseHasAnEmptyChangelog() throws Exception {
    run = new Commands(directory);
    run.database("empty.db", "");
    run.generate("empty.db", "c.yaml");
    assertThat(run.text("c.yaml")).doesNotContain("changeSet");
  }
}

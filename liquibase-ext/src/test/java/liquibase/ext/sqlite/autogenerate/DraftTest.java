package liquibase.ext.sqlite.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import liquibase.ext.sqlite.jdbc.Sqlite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a draft looks like, what it leaves to a person, and what a diff must never miss. */
class DraftTest {
  @TempDir Path directory;

  private Commands run() {
    return new Commands(directory);
  }

  @Test
  void aKeyThatRefersToNoKeyIsDraftedAndRemarkedOn() throws Exception {
    Commands run = run();
    run.database("is.db", "CREATE TABLE p (code TEXT); CREATE TABLE c (code TEXT);");
    run.database(
        "should.db", "CREATE TABLE p (code TEXT); CREATE TABLE c (code TEXT REFERENCES p (code));");
    assertThat(run.diffChangelog("should.db", "is.db", "d.yaml"))
        .contains("The foreign key of c to p refers to no key there", "foreign key mismatch");
    assertThat(run.diffChangelog("is.db", "should.db", "back.yaml"))
        .doesNotContain("refers to no key there");
  }

  @Test
  void aDraftIsWhatACarefulPersonWouldWrite() throws Exception {
    Commands run = run();
    run.database("is.db", "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);");
    run.database(
        "should.db",
        "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT NOT NULL, b INT DEFAULT 5); CREATE TABLE n (x"
            + " INT); CREATE INDEX i ON t (a) WHERE b > 0; CREATE TRIGGER tr AFTER INSERT ON t BEGIN"
            + " SELECT 1; END;");
    String text = run.diffChangelog("should.db", "is.db", "d.yaml", "author", "me");
    assertThat(text.replaceAll("id: [0-9a-f']+", "id: ID"))
        .isEqualTo(
            """
            databaseChangeLog:
              - changeSet:
                  id: ID
                  author: me
                  changes:
                    - createTable:
                        tableName: n
                        columns:
                          - column:
                              name: x
                              type: INT
                    - addNotNullConstraint:
                        tableName: t
                        columnName: a
                    - addColumn:
                        tableName: t
                        columns:
                          - column:
                              name: b
                              type: INT
                              defaultValueNumeric: '5'
                    - createIndex:
                        tableName: t
                        indexName: i
                        where: b > 0
                        columns:
                          - column:
                              name: a
                    - sql:
                        splitStatements: false
                        sql: CREATE TRIGGER tr AFTER INSERT ON t BEGIN SELECT 1; END
                        stripComments: false
                  rollback:
                    - sql:
                        splitStatements: false
                        sql: DROP TRIGGER tr
                        stripComments: false
                    - dropIndex:
                        tableName: t
                        indexName: i
                    - dropTable:
                        tableName: n
                    - dropColumn:
                        tableName: t
                        columnName: b
                    - dropNotNullConstraint:
                        tableName: t
                        columnName: a
            """);
    assertThat(run.diffChangelog("should.db", "is.db", "d.yaml", "author", "me")).isEqualTo(text);
  }

  @Test
  void aNotNullColumnWaitsForAPersonAndSaysSo() throws Exception {
    Commands run = run();
    run.database("is.db", "CREATE TABLE t (a INT); INSERT INTO t VALUES (1);");
    run.database("should.db", "CREATE TABLE t (a INT, b TEXT NOT NULL);");
    String text = run.diffChangelog("should.db", "is.db", "d.yaml");
    assertThatThrownBy(() -> run.update("is.db", "d.yaml"))
        .hasMessageContaining("Column t.b is NOT NULL and has no default: write into its `value`");
    run.write("d.yaml", text.replaceAll("'<fill in[^>]*>'|<fill in[^>]*>", "\"'x' || a\""));
    run.update("is.db", "d.yaml");
    try (Connection connection = run.open("is.db")) {
      assertThat(Sqlite.rows(connection, "SELECT a, b FROM t")).containsExactly(List.of("1", "x1"));
    }
    assertThat(run.differs("should.db", "is.db")).isFalse();
  }

  @Test
  void lossesAndLikelyRenamesStandInTheComment() throws Exception {
    Commands run = run();
    run.database("is.db", "CREATE TABLE t (a INT, b INT); INSERT INTO t VALUES (1, 2);");
    run.database("should.db", "CREATE TABLE t (a INT, c INT);");
    assertThat(run.diffChangelog("should.db", "is.db", "d.yaml"))
        .contains("Loses the values of t.b.", "liquibase.sqlite.rename=t.b:c");
    System.setProperty("liquibase.sqlite.rename", "t.b:c");
    try {
      String text = run.diffChangelog("should.db", "is.db", "r.yaml");
      assertThat(text).contains("renameColumn").doesNotContain("Loses", "dropColumn");
    } finally {
      System.clearProperty("liquibase.sqlite.rename");
    }
    run.update("is.db", "r.yaml");
    try (Connection connection = run.open("is.db")) {
      assertThat(Sqlite.rows(connection, "SELECT a, c FROM t")).containsExactly(List.of("1", "2"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a VARCHAR(50) | a VARCHAR(40)",
        "a NUMERIC(10,2) | a NUMERIC(12,2)",
        "a DATETIME | a TEXT",
        "a TIMESTAMP | a DATETIME",
        "a INT CHECK (a > 0) | a INT",
        "a INT CHECK (a > 0) | a INT CHECK (a > 1)",
        "a TEXT COLLATE NOCASE | a TEXT",
        "a INT, b INT AS (a + 1) | a INT, b INT AS (a + 2)",
        "a INT UNIQUE | a INT",
        "a INT UNIQUE ON CONFLICT IGNORE | a INT UNIQUE",
        "a INT PRIMARY KEY | a INT",
        "a INTEGER PRIMARY KEY | a INTEGER PRIMARY KEY AUTOINCREMENT",
        "a INT DEFAULT 1 | a INT DEFAULT '1'",
        "a INT REFERENCES p (x) | a INT REFERENCES p (x) ON DELETE CASCADE",
        "a INT REFERENCES p (x) | a INT REFERENCES p (x) DEFERRABLE INITIALLY DEFERRED",
        "a INT, b INT, FOREIGN KEY (a) REFERENCES p (x), FOREIGN KEY (b) REFERENCES p (x) |"
            + " a INT, b INT, FOREIGN KEY (a) REFERENCES p (x)",
        "a INT, b INT | b INT, a INT",
        "b INT, a TEXT | a TEXT COLLATE NOCASE DEFAULT 'x', b INT",
        "b INT, a TEXT COLLATE NOCASE DEFAULT 'x' | a TEXT, b INT",
        "b INT, a INT | a INT AS (b + 1) STORED, b INT"
      })
  void noDefectOfTheStockSnapshotIsOneOfOurs(String one, String other) throws Exception {
    Commands run = run();
    String parent = "CREATE TABLE p (x INT UNIQUE);";
    run.database("one.db", parent + "CREATE TABLE t (" + one + ");");
    run.database("other.db", parent + "CREATE TABLE t (" + other + ");");
    assertThat(run.differs("one.db", "other.db")).isTrue();
    assertThat(run.differs("one.db", "one.db")).isFalse();
    run.diffChangelog("one.db", "other.db", "d.yaml");
    run.update("other.db", "d.yaml");
    assertThat(run.differs("one.db", "other.db")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CREATE INDEX i ON t (a) WHERE a > 0 | CREATE INDEX i ON t (a)",
        "CREATE INDEX i ON t (a + 1) | CREATE INDEX i ON t (a + 2)",
        "CREATE INDEX i ON t (a DESC) | CREATE INDEX i ON t (a)",
        "CREATE INDEX i ON t (a COLLATE RTRIM) | CREATE INDEX i ON t (a)",
        "CREATE TRIGGER r AFTER INSERT ON t BEGIN SELECT 1; END | SELECT 1",
        "CREATE TRIGGER r AFTER INSERT ON t BEGIN SELECT 1; END |"
            + " CREATE TRIGGER r AFTER INSERT ON t BEGIN SELECT 2; END",
        "CREATE VIEW v AS SELECT a FROM t | CREATE VIEW v AS SELECT a AS b FROM t",
        "CREATE VIRTUAL TABLE f USING fts5 (x) | CREATE VIRTUAL TABLE f USING fts5 (x, y)",
        "CREATE TABLE s (a INT) STRICT | CREATE TABLE s (a INT)",
        "CREATE TABLE s (a INT PRIMARY KEY) WITHOUT ROWID | CREATE TABLE s (a INT PRIMARY KEY)"
      })
  void whatStandsOnTablesIsSeenAndDrafted(String one, String other) throws Exception {
    Commands run = run();
    String table = "CREATE TABLE t (a INT);";
    run.database("one.db", table + one + ";");
    run.database("other.db", table + other + ";");
    assertThat(run.differs("one.db", "other.db")).isTrue();
    run.diffChangelog("one.db", "other.db", "d.yaml");
    run.update("other.db", "d.yaml");
    assertThat(run.differs("one.db", "other.db")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create table T ( a int , b text default 'x' )",
        "CREATE TABLE t (a INT, /* comment */ b TEXT DEFAULT 'x') -- end",
        "CREATE TABLE [t] (\"a\" INT, `b` TEXT DEFAULT 'x')"
      })
  void whiteSpaceCaseOfKeywordsQuotesAndCommentsDoNotCount(String other) throws Exception {
    Commands run = run();
    run.database("one.db", "CREATE TABLE t (a INT, b TEXT DEFAULT 'x')");
    run.database(
        "other.db",
        other.replace("table T", "table t").replace("int", "INT").replace("text", "TEXT"));
    assertThat(run.differs("one.db", "other.db")).isFalse();
  }

  @Test
  void aSchemaInSqlIsAReferenceToo() throws Exception {
    Commands run = run();
    run.database("is.db", "CREATE TABLE a (x INT);");
    Path folder = Files.createDirectory(directory.resolve("schema"));
    Files.writeString(folder.resolve("1.sql"), "CREATE TABLE a (x INT); -- one\n");
    Files.writeString(folder.resolve("2.sql"), "CREATE INDEX i ON a (x);\n");
    String reference = "jdbc:sqlite:schema:" + folder;
    assertThat(run.diff(reference, "is.db")).contains("i ON a(x)");
    run.diffChangelog(reference, "is.db", "d.yaml");
    run.update("is.db", "d.yaml");
    assertThat(run.differs(reference, "is.db")).isFalse();
    Files.writeString(folder.resolve("3.sql"), "\nCREATE TABEL b (x);\n");
    assertThatThrownBy(() -> run.differs(reference, "is.db"))
        .hasMessageContaining("3.sql, line 1")
        .hasMessageContaining("TABEL");
  }

  @Test
  void aSnapshotInAFileIsAsExactAsTheDatabase() throws Exception {
    Commands run = run();
    run.database(
        "one.db",
        "CREATE TABLE t (a TEXT COLLATE NOCASE CHECK (a <> '')); CREATE TRIGGER r AFTER INSERT ON t"
            + " BEGIN SELECT 1; END;");
    run.write("s.json", run.snapshot("one.db"));
    run.database("other.db", "CREATE TABLE t (a TEXT COLLATE NOCASE);");
    String offline = "offline:sqlite?snapshot=s.json";
    assertThat(run.differs(offline, "one.db")).isFalse();
    assertThat(run.diff(offline, "other.db")).contains("t lacks CHECK", "lacks trigger r");
  }

  @Test
  void hostileSchemasAreReadAsFarAsTheyCanBe() throws Exception {
    Commands run = run();
    StringBuilder wide = new StringBuilder("CREATE TABLE wide (c0 INT");
    for (int i = 1; i < 1999; i++) {
      wide.append(", c").append(i).append(" INT");
    }
    run.database(
        "one.db",
        wide
            + "); CREATE TABLE \"new\nline\" (\"a\"\"b\" INT); CREATE VIEW gone AS SELECT * FROM missing;"
            + " CREATE TRIGGER r AFTER INSERT ON wide BEGIN SELECT nobody_knows(new.c0); END;");
    String text = run.generate("one.db", "c.yaml");
    assertThat(text).contains("c1998", "missing", "nobody_knows");
    run.database("two.db", "");
    run.update("two.db", "c.yaml");
    assertThat(run.differs("one.db", "two.db")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sql = 'CREATE TABLE w (q' WHERE name = 'w'",
        "sql = 'CREATE TABLE w (q INT, q INT)' WHERE name = 'w'",
        "sql = 'SELECT 1' WHERE name = 'w'",
        "sql = '' WHERE name = 'w'",
        "sql = NULL WHERE name = 'w'",
        "sql = x'00ff00' WHERE name = 'w'",
        "sql = 12 WHERE name = 'w'",
        "type = 'garbage' WHERE name = 'w'",
        "type = NULL WHERE name = 'w'",
        "name = NULL WHERE name = 'w'",
        "name = 't' WHERE name = 'w'",
        "name = x'ff' WHERE name = 'w'",
        "tbl_name = NULL WHERE name = 'w'",
        "tbl_name = 'nobody' WHERE name = 'w_q'",
        "rootpage = 99999 WHERE name = 'w'",
        "rootpage = NULL WHERE name = 'w'",
        "rootpage = 0 WHERE name = 'w_q'",
        "sql = 'CREATE INDEX w_q ON w (nobody)' WHERE name = 'w_q'",
        "sql = 'CREATE VIEW v AS SELEC' WHERE name = 'v'",
        "sql = 'CREATE TRIGGER r' WHERE name = 'r'",
        "sql = replace(sql, 'SELECT', char(0)) WHERE name = 'r'"
      })
  void aDamagedRowOfTheSchemaIsNamedTheRestIsReadAndNothingIsCalledEqual(String damage)
      throws Exception {
    Commands run = run();
    String schema =
        "CREATE TABLE t (a INT); CREATE TABLE w (q INT); CREATE INDEX w_q ON w (q); CREATE VIEW v AS"
            + " SELECT a FROM t; CREATE TRIGGER r AFTER INSERT ON t BEGIN SELECT 1; END;";
    run.database("sound.db", schema);
    run.database("more.db", schema + "CREATE TABLE more (x);");
    run.database(
        "damaged.db",
        schema + "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET " + damage + ";");
    for (List<String> pair :
        List.of(List.of("sound.db", "damaged.db"), List.of("damaged.db", "sound.db"))) {
      try {
        assertThat(run.differs(pair.get(0), pair.get(1))).isTrue();
      } catch (liquibase.exception.CommandExecutionException e) {
        assertThat(e).hasMessageContaining("malformed database schema");
        assertThat(e.getMessage()).contains("Nothing was changed");
      }
    }
    assertThat(run.diff("more.db", "damaged.db")).contains("more");
    assertThat(run.generate("damaged.db", "c.yaml")).contains("tableName: t");
    assertThatThrownBy(() -> run.update("damaged.db", "c.yaml"))
        .hasMessageContaining("Nothing was changed");
  }

  @Test
  void bookkeepingAndShadowTablesNeverShowUpAndFiltersWork() throws Exception {
    Commands run = run();
    run.database(
        "one.db",
        "CREATE TABLE alembic_version (v); CREATE TABLE keep (a INTEGER PRIMARY KEY AUTOINCREMENT);"
            + " CREATE TABLE skip (a); CREATE VIRTUAL TABLE f USING fts5 (x);");
    String text = run.generate("one.db", "c.yaml", "excludeObjects", "skip");
    assertThat(text)
        .contains("keep", "fts5")
        .doesNotContain("alembic", "skip", "f_data", "sqlite_");
  }

  @Test
  void whatAWholeTextTakesAwayIsToldToo() throws Exception {
    Commands run = run();
    run.database("is.db", "CREATE TABLE t (a INT NOT NULL, b INT, keepme TEXT);");
    run.database("should.db", "CREATE TABLE t (a INT NOT NULL ON CONFLICT IGNORE, b INT);");
    assertThat(run.diffChangelog("should.db", "is.db", "d.yaml"))
        .contains("Loses the values of t.keepme.");
  }

  @Test
  void keysOfColumnsWhoseNamesHoldCommasAndSpacesGoAndComeBack() throws Exception {
    Commands run = run();
    String columns = "CREATE TABLE t (\"a, b\" INT, \" c \" INT, \"d\"\"e\" INT";
    run.database(
        "is.db",
        columns
            + ", UNIQUE (\"a, b\"), UNIQUE (\" c \", \"d\"\"e\"), FOREIGN KEY (\" c \") REFERENCES t"
            + " (\"a, b\")); INSERT INTO t VALUES (1, 1, 1);");
    run.database("should.db", columns + ", UNIQUE (\"d\"\"e\"));");
    run.database(
        "was.db",
        columns
            + ", UNIQUE (\"a, b\"), UNIQUE (\" c \", \"d\"\"e\"), FOREIGN KEY"
            + " (\" c \") REFERENCES t (\"a, b\"));");
    run.diffChangelog("should.db", "is.db", "d.yaml");
    run.update("is.db", "d.yaml");
    assertThat(run.differs("should.db", "is.db")).isFalse();
    run.rollback("is.db", "d.yaml");
    assertThat(run.differs("was.db", "is.db")).isFalse();
  }

  @Test
  void tablesThatReferToEachOtherAreDroppedWithForeignKeysOn() throws Exception {
    Commands run = run();
    run.database(
        "is.db",
        "CREATE TABLE a (id INTEGER PRIMARY KEY, b INT REFERENCES b (id)); CREATE TABLE b (id INTEGER"
            + " PRIMARY KEY, a INT REFERENCES a (id)); CREATE TABLE c (a INT REFERENCES a (id)); CREATE"
            + " TABLE kept (x INT); INSERT INTO a VALUES (1, NULL); INSERT INTO b VALUES (1, 1);"
            + " UPDATE a SET b = 1; INSERT INTO c VALUES (1); INSERT INTO kept VALUES (7);");
    run.database("should.db", "CREATE TABLE kept (x INT);");
    String text = run.diffChangelog("should.db", "is.db", "d.yaml");
    assertThat(text).contains("Loses table a and all its rows.", "dropAllForeignKeyConstraints");
    run.update(run.url("is.db") + "?foreign_keys=on", "d.yaml");
    assertThat(run.differs("should.db", "is.db")).isFalse();
    run.rollback("is.db", "d.yaml");
    assertThat(run.differs("should.db", "is.db")).isTrue();
    try (Connection connection = run.open("is.db")) {
      assertThat(Sqlite.rows(connection, "SELECT count(*) FROM pragma_foreign_key_list('a')"))
          .containsExactly(List.of("1"));
      assertThat(Sqlite.rows(connection, "SELECT x FROM kept")).containsExactly(List.of("7"));
    }
  }

  @Test
  void aDraftWithTriggersAndARebuildRunsWithForeignKeysOn() throws Exception {
    Commands run = run();
    String child = "CREATE TABLE c (t INT REFERENCES t (id) ON DELETE CASCADE);";
    run.database(
        "is.db",
        child
            + "CREATE TABLE t (id INTEGER PRIMARY KEY, a INT); INSERT INTO t VALUES (1, 2); INSERT INTO c"
            + " VALUES (1); CREATE TRIGGER old AFTER INSERT ON t BEGIN SELECT 1; END;");
    run.database(
        "should.db",
        child
            + "CREATE TABLE t (z INT, id INTEGER PRIMARY KEY DESC, b INT, a TEXT UNIQUE ON CONFLICT IGNORE);"
            + " CREATE TRIGGER fresh AFTER INSERT ON t BEGIN SELECT 2; END;");
    run.diffChangelog("should.db", "is.db", "d.yaml");
    run.update(run.url("is.db") + "?foreign_keys=on", "d.yaml");
    assertThat(run.differs("should.db", "is.db")).isFalse();
    try (Connection connection = run.open("is.db")) {
      assertThat(Sqlite.rows(connection, "SELECT id, a FROM t")).containsExactly(List.of("1", "2"));
      assertThat(Sqlite.rows(connection, "SELECT t FROM c")).containsExactly(List.of("1"));
    }
  }
}

package liquibase.ext.sqlite.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import liquibase.ext.sqlite.execute.Corpus;
import liquibase.ext.sqlite.jdbc.Sqlite;
import liquibase.integration.commandline.LiquibaseCommandLine;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The ways in which other tools are known to lose data or schema when they change a table of
 * SQLite, each by its name, through Liquibase's command line, with foreign keys on and off.
 */
class KnownWaysToLoseDataTest {
  private static final String FIRST =
      "rebuildTable: {tableName: t, operations: [{addColumn: {name: zz, type: INT, first: true}}]}";

  @TempDir Path directory;

  /** One way: what is there, what is changed, and what must be true afterwards. */
  enum Way {
    ON_DELETE_CASCADE_CHILDREN(
        "CREATE TABLE t (id INTEGER PRIMARY KEY); INSERT INTO t VALUES (1), (2); CREATE TABLE c (t"
            + " INT REFERENCES t (id) ON DELETE CASCADE); INSERT INTO c VALUES (1), (2);",
        FIRST,
        "SELECT count(*) FROM c = 2"),
    ON_DELETE_SET_NULL_CHILDREN(
        "CREATE TABLE t (id INTEGER PRIMARY KEY); INSERT INTO t VALUES (1), (2); CREATE TABLE c (t"
            + " INT REFERENCES t (id) ON DELETE SET NULL); INSERT INTO c VALUES (1), (2);",
        FIRST,
        "SELECT sum(t) FROM c = 3"),
    ON_DELETE_SET_DEFAULT_CHILDREN(
        "CREATE TABLE t (id INTEGER PRIMARY KEY); INSERT INTO t VALUES (1), (2); CREATE TABLE c (t"
            + " INT DEFAULT 1 REFERENCES t (id) ON DELETE SET DEFAULT); INSERT INTO c VALUES (1),"
            + " (2);",
        FIRST,
        "SELECT sum(t) FROM c = 3"),
    AUTOINCREMENT_HIGH_WATER_MARK(
        "CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a); INSERT INTO t VALUES (41, 1);"
            + " DELETE FROM t;",
        FIRST,
        "SELECT seq FROM sqlite_sequence WHERE name = 't' = 41"),
    ROWIDS_WITHOUT_INTEGER_PRIMARY_KEY(
        "CREATE TABLE t (a TEXT PRIMARY KEY); INSERT INTO t (rowid, a) VALUES (7, 'x'), (3, 'y');",
        FIRST,
        "SELECT group_concat(rowid || a) FROM (SELECT rowid, a FROM t ORDER BY a) = 7x,3y"),
    UNNAMED_CHECK_UNIQUE_AND_FOREIGN_KEY(
        "CREATE TABLE p (id INT UNIQUE); CREATE TABLE t (a INT CHECK (a > 0), b INT UNIQUE, c INT"
            + " REFERENCES p (id), CHECK (b > a), UNIQUE (a, c), FOREIGN KEY (b) REFERENCES p"
            + " (id)); INSERT INTO p VALUES (2); INSERT INTO t VALUES (1, 2, NULL);",
        FIRST,
        "SELECT count(*) FROM pragma_foreign_key_list('t') = 2",
        "SELECT count(*) FROM pragma_index_list('t') = 2",
        "SELECT sql LIKE '%CHECK (a > 0)%CHECK (b > a)%' FROM sqlite_master WHERE name = 't' = 1"),
    CHECK_TEXT_THAT_NAMES_A_RENAMED_COLUMN(
        "CREATE TABLE t (lower TEXT, b INT, CHECK (lower <> 'lower' AND lower(lower) <> 'x'));"
            + " INSERT INTO t VALUES ('ok', 1);",
        "renameColumn: {tableName: t, oldColumnName: lower, newColumnName: low}",
        "SELECT sql LIKE '%CHECK (%low%<> ''lower'' AND lower(%low%) <> ''x'')%' FROM sqlite_master"
            + " WHERE name = 't' = 1"),
    ON_UPDATE_DEFERRABLE_AND_MATCH(
        "CREATE TABLE p (id INT UNIQUE); CREATE TABLE t (a INT REFERENCES p (id) ON UPDATE CASCADE"
            + " ON DELETE RESTRICT MATCH FULL DEFERRABLE INITIALLY DEFERRED);",
        FIRST,
        "SELECT on_update || on_delete FROM pragma_foreign_key_list('t') = CASCADERESTRICT",
        "SELECT sql LIKE '%MATCH FULL DEFERRABLE INITIALLY DEFERRED%' FROM sqlite_master WHERE name"
            + " = 't' = 1"),
    UNIQUE_ON_CONFLICT(
        "CREATE TABLE t (a INT UNIQUE ON CONFLICT REPLACE, b INT NOT NULL ON CONFLICT IGNORE, c INT,"
            + " UNIQUE (b, c) ON CONFLICT IGNORE); INSERT INTO t VALUES (1, 1, 1), (2, 2, 2);",
        FIRST,
        "SELECT count(*) FROM t = 2",
        "SELECT sql LIKE '%UNIQUE ON CONFLICT REPLACE%ON CONFLICT IGNORE%UNIQUE (b, c) ON CONFLICT"
            + " IGNORE%' FROM sqlite_master WHERE name = 't' = 1"),
    COLLATE_DESC_EXPRESSION_AND_PARTIAL_INDEXES(
        "CREATE TABLE t (a TEXT COLLATE NOCASE, b INT); CREATE INDEX i1 ON t (a COLLATE RTRIM, b"
            + " DESC); CREATE INDEX i2 ON t (lower(a)); CREATE UNIQUE INDEX i3 ON t (b) WHERE b > 0;"
            + " INSERT INTO t VALUES ('A', 1);",
        FIRST,
        "SELECT count(*) FROM t WHERE a = 'a' = 1",
        "SELECT group_concat(sql) FROM sqlite_master WHERE type = 'index' = CREATE INDEX i1 ON t (a"
            + " COLLATE RTRIM, b DESC),CREATE INDEX i2 ON t (lower(a)),CREATE UNIQUE INDEX i3 ON t"
            + " (b) WHERE b > 0"),
    STRICT_AND_WITHOUT_ROWID(
        "CREATE TABLE t (a INT PRIMARY KEY, b ANY) STRICT, WITHOUT ROWID; INSERT INTO t VALUES (1,"
            + " '01');",
        "addColumn: {tableName: t, columns: [{column: {name: zz, type: INT, beforeColumn: b}}]}",
        "SELECT wr || strict FROM pragma_table_list('t') = 11",
        "SELECT b FROM t = 01"),
    GENERATED_COLUMNS(
        "CREATE TABLE t (a INT, b INT AS (a * 2) STORED, c INT GENERATED ALWAYS AS (a * 3)); INSERT"
            + " INTO t VALUES (5);",
        FIRST,
        "SELECT a || ' ' || b || ' ' || c FROM t = 5 10 15",
        "SELECT group_concat(hidden) FROM pragma_table_xinfo('t') = 0,0,3,2"),
    TRIGGERS_ON_THE_TABLE_AND_ON_OTHERS(
        "CREATE TABLE t (a INT); CREATE TABLE o (a INT); CREATE TABLE log (a); CREATE TRIGGER tt"
            + " AFTER DELETE ON t BEGIN INSERT INTO log VALUES (old.a); END; CREATE TRIGGER ot AFTER"
            + " INSERT ON o BEGIN UPDATE t SET a = new.a; END; INSERT INTO t VALUES (1);",
        FIRST,
        "SELECT count(*) FROM log = 0",
        "SELECT group_concat(name || tbl_name) FROM sqlite_master WHERE type = 'trigger' = ttt,oto"),
    VIEWS(
        "CREATE TABLE t (a INT); CREATE VIEW v AS SELECT a FROM t; CREATE VIEW w AS SELECT * FROM v;"
            + " INSERT INTO t VALUES (1);",
        FIRST,
        "SELECT a FROM w = 1"),
    COMMENTS_IN_THE_DDL(
        "CREATE TABLE t ( -- what it is\n a INT, /* one */ b INT -- two\n);",
        FIRST,
        "SELECT sql LIKE '%-- what it is%/* one */%-- two%' FROM sqlite_master WHERE name = 't' = 1"),
    QUOTED_BRACKETED_BACKTICKED_KEYWORD_AND_UNICODE_NAMES(
        "CREATE TABLE t (\"a \"\"b\" INT, [c d] INT, `e``f` INT, \"select\" INT, größe INT, \"\n\""
            + " INT, '' INT); INSERT INTO t VALUES (1, 2, 3, 4, 5, 6, 7);",
        FIRST,
        "SELECT \"a \"\"b\" || [c d] || `e``f` || \"select\" || größe || \"\n\" || \"\" FROM t ="
            + " 1234567"),
    A_NEW_COLUMN_IN_THE_SELECT_LIST_READ_AS_A_STRING(
        "CREATE TABLE t (a INT); INSERT INTO t VALUES (1);", FIRST, "SELECT zz IS NULL FROM t = 1"),
    A_LEFTOVER_OF_AN_EARLIER_CRASH(
        "CREATE TABLE t (a INT); INSERT INTO t VALUES (1); CREATE TABLE liquibase_rebuild_of_t (a"
            + " INT); INSERT INTO liquibase_rebuild_of_t VALUES (9);",
        FIRST,
        "SELECT a FROM t = 1",
        "SELECT a FROM liquibase_rebuild_of_t = 9"),
    SELF_REFERENCES(
        "CREATE TABLE t (id INTEGER PRIMARY KEY, up INT REFERENCES t (id) ON DELETE CASCADE); INSERT"
            + " INTO t VALUES (1, NULL), (2, 1), (3, 2);",
        FIRST,
        "SELECT count(*) FROM t = 3",
        "SELECT \"table\" FROM pragma_foreign_key_list('t') = t"),
    INSERT_OR_REPLACE_IN_LOAD_UPDATE_DATA(
        "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT); INSERT INTO t VALUES (1, 'a',"
            + " 'kept'); CREATE TABLE c (t INT REFERENCES t (id) ON DELETE CASCADE); INSERT INTO c"
            + " VALUES (1);",
        "loadUpdateData: {tableName: t, file: rows.csv, primaryKey: id}",
        "SELECT a || b FROM t WHERE id = 1 = newkept",
        "SELECT count(*) FROM c = 1"),
    A_DEFAULT_THAT_OLD_ROWS_DO_NOT_STORE(
        "CREATE TABLE t (a INT); INSERT INTO t VALUES (1); ALTER TABLE t ADD COLUMN b TEXT DEFAULT"
            + " 'old';",
        "addDefaultValue: {tableName: t, columnName: b, defaultValue: new}",
        "SELECT b FROM t = old"),
    A_CHECK_THAT_IS_NULL_FOR_A_ROW(
        "CREATE TABLE t (a INT); INSERT INTO t VALUES (NULL), (1);",
        "rebuildTable: {tableName: t, operations: [{addCheck: {expression: a > 0}}]}",
        "SELECT count(*) FROM t = 2",
        "SELECT sql LIKE '%CHECK (a > 0)%' FROM sqlite_master WHERE name = 't' = 1"),
    INTEGER_PRIMARY_KEY_TO_INT_PRIMARY_KEY(
        "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT); INSERT INTO t VALUES (5, 'five'), (9,"
            + " 'nine');",
        "modifyDataType: {tableName: t, columnName: id, newDataType: INT}",
        "SELECT group_concat(id || a) FROM t = 5five,9nine"),
    BLOBS_REALS_AND_NUL_BYTES(
        "CREATE TABLE t (a, b REAL, c TEXT); INSERT INTO t VALUES (x'0001ff', 0.1, 'a' || char(0) ||"
            + " 'b'), (9223372036854775807, -0.0, ''), (1e308, 9e999, NULL);",
        FIRST,
        "SELECT group_concat(quote(a) || typeof(b) || length(CAST(c AS BLOB))) FROM t WHERE c IS NOT"
            + " NULL = X'0001FF'real3,9223372036854775807real0");

    final String given;
    final String change;
    final List<String> afterwards;

    Way(String given, String change, String... afterwards) {
      this.given = given;
      this.change = change;
      this.afterwards = List.of(afterwards);
    }
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void isNotOneOfOursWithForeignKeysOn(Way way) throws Exception {
    tryIt(way, "?foreign_keys=on");
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void isNotOneOfOursWithForeignKeysOff(Way way) throws Exception {
    tryIt(way, "");
  }

  private void tryIt(Way way, String options) throws Exception {
    Path database = directory.resolve("t.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database)) {
      Corpus.run(connection, way.given);
    }
    Files.writeString(directory.resolve("rows.csv"), "id,a\n1,new\n");
    Files.writeString(
        directory.resolve("c.yaml"),
        "databaseChangeLog: [{changeSet: {id: one, author: x, changes: [{" + way.change + "}]}}]");
    assertThat(update(database + options)).isZero();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database)) {
      for (String check : way.afterwards) {
        int at = check.lastIndexOf(" = ");
        assertThat(Sqlite.text(connection, check.substring(0, at)))
            .as(check)
            .isEqualTo(check.substring(at + 3));
      }
      assertThat(Sqlite.text(connection, "PRAGMA integrity_check")).isEqualTo("ok");
      assertThat(Sqlite.rows(connection, "PRAGMA foreign_key_check")).isEmpty();
      assertThat(Sqlite.text(connection, "SELECT id FROM DATABASECHANGELOG")).isEqualTo("one");
    }
  }

  private int update(String database) throws Exception {
    List<String> arguments = new ArrayList<>();
    arguments.add("--search-path=" + directory);
    arguments.add("--log-level=off");
    arguments.add("update");
    arguments.add("--changelog-file=c.yaml");
    arguments.add("--url=jdbc:sqlite:" + database);
    return new LiquibaseCommandLine().execute(arguments.toArray(new String[0]));
  }
}

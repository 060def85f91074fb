package liquibase.ext.sqlite.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import liquibase.ext.sqlite.jdbc.Sqlite;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Liquibase's own preconditions find what is there, and nothing else. */
class PreconditionsTest {
  private static final String SCHEMA =
      "CREATE TABLE p (id INTEGER PRIMARY KEY); CREATE TABLE t (id INT CONSTRAINT pk PRIMARY KEY, a"
          + " TEXT, p INT, CONSTRAINT u UNIQUE (a, p), CONSTRAINT fk FOREIGN KEY (p) REFERENCES p"
          + " (id)); CREATE INDEX i ON t (a, p); CREATE VIEW v AS SELECT a FROM t;";

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tableExists: {tableName: t}",
        "columnExists: {tableName: t, columnName: a}",
        "indexExists: {indexName: i}",
        "indexExists: {tableName: t, columnNames: 'a, p'}",
        "primaryKeyExists: {tableName: t}",
        "primaryKeyExists: {tableName: t, primaryKeyName: pk}",
        "foreignKeyConstraintExists: {foreignKeyTableName: t, foreignKeyName: fk}",
        "foreignKeyConstraintExists: {foreignKeyName: fk}",
        "uniqueConstraintExists: {tableName: t, constraintName: u}",
        "uniqueConstraintExists: {tableName: t, columnNames: 'a, p'}",
        "viewExists: {viewName: v}",
        "tableIsEmpty: {tableName: t}",
        "not: [{tableExists: {tableName: v}}]",
        "not: [{tableExists: {tableName: nothing}}]",
        "not: [{viewExists: {viewName: t}}]",
        "not: [{columnExists: {tableName: t, columnName: b}}]",
        "not: [{indexExists: {indexName: j}}]",
        "not: [{primaryKeyExists: {tableName: v}}]",
        "not: [{foreignKeyConstraintExists: {foreignKeyTableName: t, foreignKeyName: fk2}}]",
        "not: [{uniqueConstraintExists: {tableName: t, constraintName: u2}}]"
      })
  void holds(String precondition) throws Exception {
    Commands run = new Commands(directory);
    run.database("t.db", SCHEMA);
    run.write(
        "c.yaml",
        "databaseChangeLog: [{changeSet: {id: a1, author: x, preConditions: [{onFail: HALT}, {"
            + precondition
            + "}], changes: [{sql: CREATE TABLE done (x)}]}}]");
    run.update("t.db", "c.yaml");
    try (Connection connection = run.open("t.db")) {
      assertThat(Sqlite.rows(connection, "SELECT name FROM sqlite_master WHERE name = 'done'"))
          .containsExactly(List.of("done"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tableExists: {tableName: x}", "viewExists: {viewName: t}"})
  void doesNotHold(String precondition) throws Exception {
    Commands run = new Commands(directory);
    run.database("t.db", SCHEMA);
    run.write(
        "c.yaml",
        "databaseChangeLog: [{changeSet: {id: a1, author: x, preConditions: [{onFail: HALT}, {"
            + precondition
            + "}], changes: [{sql: CREATE TABLE done (x)}]}}]");
    assertThatThrownBy(() -> run.update("t.db", "c.yaml")).hasMessageContaining("does not exist");
  }
}

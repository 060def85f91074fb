package liquibase.ext.sqlite.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import liquibase.exception.CommandExecutionException;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Changelogs with mistakes of every kind: refused with a sentence, or right. */
class MutatedChangelogsTest {
  private static final List<String> PIECES =
      List.of(
          "'",
          "\"",
          "{",
          "}",
          "[",
          "]",
          ":",
          ",",
          "-",
          "#",
          "null",
          "~",
          "true",
          "0x1",
          "tableName",
          "t",
          "; DROP TABLE t",
          "*/",
          "--",
          "(",
          ")",
          "é",
          "\\",
          "columnName",
          "columns",
          "name",
          "\n",
          "  ",
          "!!binary",
          "&a",
          "*a",
          "9999999999999999999",
          "${x}",
          "%s",
          "CHECK (");
  private static final String CHANGES =
      """
      - addColumn: {tableName: t, columns: [{column: {name: n, type: INT, defaultValueNumeric: 1}}]}
      - rebuildTable: {tableName: t, operations: [{addCheck: {expression: b > -1}}, {dropUnique: {columns: c}}]}
      - createIndex: {tableName: t, indexName: i, where: b > 0, columns: [{column: {name: a}}]}
      - createTable: {tableName: m, strict: true, tableConstraints: "CHECK (x > 0)", columns: [{column: {name: x, type: INT, collate: NOCASE}}]}
      - dropDefaultValue: {tableName: t, columnName: a}
      """;

  @TempDir Path directory;

  @RepeatedTest(1000)
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void isRefusedOrRight(RepetitionInfo repetition) throws Exception {
    Random random = new Random(repetition.getCurrentRepetition());
    StringBuilder text = new StringBuilder(CHANGES);
    int mutations = 1 + random.nextInt(3);
    for (int i = 0; i < mutations; i++) {
      int at = random.nextInt(text.length());
      int length = random.nextInt(6);
      text.replace(
          at,
          Math.min(text.length(), at + length),
          random.nextBoolean() ? PIECES.get(random.nextInt(PIECES.size())) : "");
    }
    LiquibaseRun run =
        new LiquibaseRun(directory, "?foreign_keys=on", StandardChangesTest.GIVEN)
            .changes(text.toString());
    String before = run.state();
    try {
      run.update();
      assertThat(run.rows("SELECT id, a FROM t ORDER BY 1"))
          .containsExactly(List.of("1", "q"), List.of("2", "r"), List.of("7", "s"));
    } catch (CommandExecutionException e) {
      assertThat(e.getMessage())
          .as(text.toString())
          .doesNotContain(
              "NullPointer", "ClassCast", "OutOfBounds", "Cannot invoke", "NoSuchElement");
      assertThat(run.state()).isEqualTo(before);
    }
    assertThat(run.rows("SELECT count(*) FROM child")).containsExactly(List.of("2"));
    assertThat(run.rows("PRAGMA integrity_check")).containsExactly(List.of("ok"));
  }
}

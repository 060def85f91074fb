package liquibase.ext.sqlite.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatementsTest {

  @Test
  void onlyTheEndBehindASemicolonEndsATrigger() {
    String trigger =
        "CREATE TEMP TRIGGER r AFTER INSERT ON t BEGIN SELECT CASE WHEN 1 THEN 2 END; SELECT 1 AS"
            + " end; END";
    assertThat(Statements.split(trigger + "; SELECT 1;; SELECT 2")).hasSize(3);
    assertThat(Statements.split(trigger)).hasSize(1);
  }

  @Test
  void aTableMayBeCalledTrigger() {
    assertThat(Statements.split("CREATE TABLE trigger (a); CREATE TABLE u (b)")).hasSize(2);
  }
}

package liquibase.ext.sqlite.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same changes in XML and JSON do the same, checked by the schema in the jar. */
class ChangelogFormatsTest {
  private static final String XML =
      """
      <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
          xmlns:sqlite="http://liquibase-sqlite.dev/xml/ns/sqlite"
          xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
          xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog
            http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd
            http://liquibase-sqlite.dev/xml/ns/sqlite
            http://liquibase-sqlite.dev/xml/ns/sqlite/liquibase-sqlite.xsd">
        <changeSet id="a1" author="x">
          <preConditions onSqlOutput="TEST"><sqlite:revises revision="base"/></preConditions>
          <createTable tableName="n" sqlite:strict="true" sqlite:tableConstraints="CHECK (b &lt;&gt; '')">
            <column name="a" type="INT"><constraints primaryKey="true"/></column>
            <column name="b" type="TEXT" sqlite:collate="NOCASE"/>
          </createTable>
          <sqlite:rebuildTable tableName="n">
            <sqlite:operations>
              <sqlite:addColumn name="c" type="INT" first="true" defaultValueNumeric="7">
                <constraints nullable="false"/>
              </sqlite:addColumn>
              <sqlite:addUnique columns="a, b" name="u"/>
            </sqlite:operations>
          </sqlite:rebuildTable>
          <createIndex tableName="n" indexName="i" sqlite:where="a &gt; 1"><column name="b"/></createIndex>
        </changeSet>
      </databaseChangeLog>
      """;
  private static final String JSON =
      """
      {"databaseChangeLog": [{"changeSet": {"id": "a1", "author": "x",
        "preConditions": [{"onSqlOutput": "TEST"}, {"revises": "base"}],
        "changes": [
          {"createTable": {"tableName": "n", "strict": true, "tableConstraints": "CHECK (b <> '')",
            "columns": [
              {"column": {"name": "a", "type": "INT", "constraints": {"primaryKey": true}}},
              {"column": {"name": "b", "type": "TEXT", "collate": "NOCASE"}}]}},
          {"rebuildTable": {"tableName": "n", "operations": [
            {"addColumn": {"name": "c", "type": "INT", "first": true, "defaultValueNumeric": 7,
              "constraints": {"nullable": false}}},
            {"addUnique": {"columns": "a, b", "name": "u"}}]}},
          {"createIndex": {"tableName": "n", "indexName": "i", "where": "a > 1",
            "columns": [{"column": {"name": "b"}}]}}]}}]}
      """;

  @TempDir Path directory;

  @Test
  void xmlAndJsonMakeTheSame() throws Exception {
    for (String format : new String[] {"xml", "json"}) {
      Path own = java.nio.file.Files.createDirectory(directory.resolve(format));
      LiquibaseRun run = new LiquibaseRun(own, "", "");
      run.file("c." + format, format.equals("xml") ? XML : JSON).update();
      assertThat(run.sql("n"))
          .isEqualTo(
              "CREATE TABLE n (\n\tc INT NOT NULL DEFAULT 7,\n\ta INT,\n\tb TEXT COLLATE NOCASE,\n\tPRIMARY"
                  + " KEY (a),\n\tCHECK (b <> ''),\n\tCONSTRAINT u UNIQUE (a, b)\n) STRICT");
      assertThat(run.sql("i")).isEqualTo("CREATE INDEX i ON n (b) WHERE a > 1");
    }
  }

  @Test
  void aMistakeInXmlIsFoundByTheSchema() throws Exception {
    LiquibaseRun run = new LiquibaseRun(directory, "", "");
    run.file("c.xml", XML.replace("first=", "frist="));
    assertThatThrownBy(run::update).hasMessageContaining("frist");
    assertThat(run.sql("n")).isNull();
  }

  @Test
  void theSchemaKnowsEveryOperationAndAttribute() throws Exception {
    String path = "/liquibase-sqlite.dev/xml/ns/sqlite/liquibase-sqlite.xsd";
    try (InputStream in = getClass().getResourceAsStream(path)) {
      String schema = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (OperationKind kind : OperationKind.values()) {
        int at = schema.indexOf("<xsd:element name=\"" + kind.key() + "\">");
        assertThat(at).as(kind.key()).isPositive();
        String element = schema.substring(at, schema.indexOf("</xsd:element>", at));
        assertThat(kind.known())
            .allMatch(
                attribute ->
                    attribute.equals("constraints") || element.contains("\"" + attribute + "\""));
      }
    }
  }
}

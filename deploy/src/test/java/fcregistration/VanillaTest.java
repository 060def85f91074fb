package fcregistration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar beside a changelog that stock Liquibase has run, and taken away again. */
class VanillaTest {
  private static final String CHANGELOG =
      """
      databaseChangeLog:
        - changeSet:
            id: 1
            author: x
            changes:
              - createTable:
                  tableName: person
                  columns:
                    - column: {name: id, type: int, autoIncrement: true, constraints: {primaryKey: true, nullable: false}}
                    - column: {name: name, type: varchar(50), constraints: {nullable: false, unique: true, uniqueConstraintName: u}}
                    - column: {name: born, type: datetime, defaultValueComputed: CURRENT_TIMESTAMP}
                    - column: {name: alive, type: boolean, defaultValueBoolean: true}
        - changeSet:
            id: 2
            author: x
            changes:
              - addColumn:
                  tableName: person
                  columns:
                    - column: {name: city, type: varchar(20), value: x}
              - renameColumn: {tableName: person, oldColumnName: city, newColumnName: town}
              - createIndex:
                  indexName: i
                  tableName: person
                  columns:
                    - column: {name: town}
              - renameTable: {oldTableName: person, newTableName: people}
        - changeSet:
            id: 3
            author: x
            changes:
              - sql: INSERT INTO people (name) VALUES ('a')
              - dropColumn: {tableName: people, columnName: alive}
      """;

  @TempDir Path directory;

  private Project.Result stock(String... arguments) throws IOException {
    List<String> jars;
    try (Stream<Path> files = Files.list(Project.ROOT.resolve("deploy/target/lib"))) {
      jars = files.map(Path::toString).filter(jar -> !jar.contains("liquibase-sqlite")).toList();
    }
    List<String> command =
        new ArrayList<>(
            List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Dliquibase.analytics.enabled=false",
                "-cp",
                String.join(java.io.File.pathSeparator, jars),
                "liquibase.integration.commandline.LiquibaseCommandLine"));
    command.addAll(List.of(arguments));
    return Project.run(directory, Map.of(), command);
  }

  private String[] update(String database) {
    return new String[] {
      "--search-path=.", "update", "--changelog-file=c.yaml", "--url=jdbc:sqlite:" + database
    };
  }

  @Test
  void keepsEveryStoredChecksumValidBothWays() throws Exception {
    Files.writeString(directory.resolve("c.yaml"), CHANGELOG);
    stock(update("stock.db")).ok();
    Project.liquibase(directory, update("ours.db")).ok();
    String checksums = "SELECT id, md5sum FROM DATABASECHANGELOG ORDER BY id";
    assertThat(Project.query(directory.resolve("ours.db"), checksums))
        .isEqualTo(Project.query(directory.resolve("stock.db"), checksums))
        .hasSize(3);
    assertThat(Project.liquibase(directory, update("stock.db")).ok().out())
        .contains("Previously run:               3");
    assertThat(stock(update("ours.db")).ok().out()).contains("Previously run:               3");
  }

  @Test
  void writesTheTypesThatTheChangelogSays() throws Exception {
    Files.writeString(directory.resolve("c.yaml"), CHANGELOG);
    Project.liquibase(directory, update("ours.db")).ok();
    assertThat(
            Project.query(
                directory.resolve("ours.db"),
                "SELECT sql FROM sqlite_master WHERE name = 'people'"))
        .containsExactly(
            "CREATE TABLE \"people\" (\n\tid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,\n"
                + "\tname varchar(50) NOT NULL,\n\tborn datetime DEFAULT CURRENT_TIMESTAMP,\n"
                + "\ttown varchar(20),\n\tCONSTRAINT u UNIQUE (name)\n)");
  }

  @Test
  void stockLiquibaseTellsTheSameTruthAboutThisHistory() throws Exception {
    Project.migrate(directory, "upgrade", "head").ok();
    Path database = directory.resolve("fc_registration.db");
    assertThat(Project.applied(database)).isEqualTo(Project.REVISIONS);
    assertThat(stock("history", "--url=jdbc:sqlite:fc_registration.db").ok().out())
        .contains("7c4d91b2e6a0");
  }
}

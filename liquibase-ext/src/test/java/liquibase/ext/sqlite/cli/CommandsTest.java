package liquibase.ext.sqlite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

/** The names by which a start finds a command without asking its class. */
class CommandsTest {
  @Test
  void aCommandIsFoundByTheNameThatItsClassBears() {
    assertThat(Commands.all())
        .allSatisfy(
            (name, type) ->
                assertThat(type.getAnnotation(Command.class).name())
                    .as("%s", type)
                    .isEqualTo(name));
  }

  @Test
  void noCommandIsLeftOut() throws IOException {
    try (Stream<Path> sources = Files.list(Path.of("src/main/java/liquibase/ext/sqlite/cli"))) {
      List<String> classes =
          sources
              .map(path -> path.getFileName().toString().replace(".java", ""))
              .filter(name -> name.endsWith("Command") && !name.equals("MigrateCommand"))
              .toList();
      assertThat(Commands.all().values().stream().map(Class::getSimpleName).toList())
          .hasSizeGreaterThan(20)
          .containsAll(classes);
    }
  }
}

package liquibase.ext.sqlite.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaleJarTest {
  @TempDir Path directory;

  @Test
  void sourcesNewerThanTheJarAreRefused() throws Exception {
    Path jar = Files.createFile(directory.resolve("x.jar"));
    Path sources = Files.createDirectories(directory.resolve("src/main"));
    Path source = Files.createFile(sources.resolve("A.java"));
    Files.setLastModifiedTime(source, FileTime.fromMillis(1_000_000));
    assertThatCode(() -> StaleJar.refuse(jar, sources)).doesNotThrowAnyException();
    assertThatCode(() -> StaleJar.refuse(jar, directory.resolve("none")))
        .doesNotThrowAnyException();
    Files.setLastModifiedTime(jar, FileTime.fromMillis(500_000));
    assertThatThrownBy(() -> StaleJar.refuse(jar, sources))
        .hasMessageContaining("older than its sources (A.java)")
        .hasMessageContaining("mvn install -DskipTests");
  }
}

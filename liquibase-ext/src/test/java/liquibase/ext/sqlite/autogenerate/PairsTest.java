package liquibase.ext.sqlite.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pairs of {@code pairs.sql}: each draft leads from one to the other, and back. */
class PairsTest {
  @TempDir Path directory;

  static List<String> pairs() throws IOException {
    try (InputStream in = PairsTest.class.getResourceAsStream("/corpus/pairs.sql")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("\n\n")).filter(pair -> pair.contains("=====")).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void leadThereAndBack(String pair) throws Exception {
    String[] schemas = pair.replaceAll("(?m)^--.*$", "").split("==========");
    assertThat(RoundTripTest.lead(directory, "there", schemas[0], schemas[1])).isTrue();
    assertThat(RoundTripTest.lead(directory, "back", schemas[1], schemas[0])).isTrue();
  }
}

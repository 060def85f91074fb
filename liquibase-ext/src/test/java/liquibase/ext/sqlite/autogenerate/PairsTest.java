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
    lead("there", schemas[0], schemas[1]);
    lead("back", schemas[1], schemas[0]);
  }

  private void lead(String name, String from, String to) throws Exception {
    Commands run = new Commands(directory);
    String is = run.database(name + "-is.db", from);
    String was = run.database(name + "-was.db", from);
    String should = run.database(name + "-should.db", to);
    assertThat(run.differs(should, is)).as("they are different").isTrue();
    String file = name + ".yaml";
    String text = run.diffChangelog(should, is, file);
    run.write(file, text.replaceAll("'?<fill in[^>]*>'?", "'0'"));
    run.update(is, file);
    RoundTripTest.assertSame(run, should, is, text);
    run.rollback(is, file);
    assertThat(run.diff(was, is)).as(text).doesNotContain(" should ", " lacks ", " has ");
    RoundTripTest.assertSame(run, was, is, text);
  }
}

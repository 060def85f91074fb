package liquibase.ext.sqlite.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import liquibase.ext.sqlite.execute.Corpus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The schemas of {@code many.sql}, of which each run draws some; {@code -Dschemas=1000} takes all.
 * Each is generated and made again, and each is led to another and back.
 */
class ManySchemasTest {
  private static final int DRAWN = Integer.getInteger("schemas", 60);

  @TempDir Path directory;

  @Test
  void comeOutAsTheyWentIn() throws Exception {
    long seed = Long.getLong("seed", System.nanoTime());
    List<String> drawn = new ArrayList<>(Corpus.schemas("many.sql").toList());
    Collections.shuffle(drawn, new Random(seed));
    drawn = drawn.subList(0, Math.min(DRAWN, drawn.size()));
    List<String> failed = new ArrayList<>();
    for (int i = 0; i < drawn.size(); i++) {
      String other = drawn.get((i + 1) % drawn.size());
      again(i, drawn.get(i), failed);
      String from = drawn.get(i);
      String name = "lead" + i;
      attempt(failed, from, other, () -> RoundTripTest.lead(directory, name, from, other));
    }
    System.out.println(drawn.size() + " schemas, seed " + seed);
    assertThat(failed).as("seed " + seed).isEmpty();
  }

  private interface Work {
    void run() throws Exception;
  }

  private void attempt(List<String> failed, String from, String to, Work work) {
    try {
      work.run();
    } catch (Exception | AssertionError e) {
      failed.add(from + "\n=====\n" + to + "\n-----\n" + rootMessage(e));
    }
  }

  private static String rootMessage(Throwable error) {
    Throwable cause = error;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause);
  }

  private void again(int i, String schema, List<String> failed) {
    attempt(
        failed,
        schema,
        "",
        () -> {
          Commands run = new Commands(directory);
          String first = run.database("a" + i + ".db", schema);
          String text = run.generate(first, "a" + i + ".yaml");
          String second = run.database("b" + i + ".db", "");
          if (!text.isEmpty()) {
            run.update(second, "a" + i + ".yaml");
          }
          RoundTripTest.assertSame(run, first, second, text);
        });
  }
}

package liquibase.ext.sqlite.progress;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/**
 * Writes how far something is to standard error: on a terminal one line that rewrites itself, in a
 * log a line now and then.
 */
public final class ProgressReport {
  private static final Duration TERMINAL_PAUSE = Duration.ofMillis(200);
  private static final Duration LOG_PAUSE = Duration.ofSeconds(10);

  private final PrintStream out;
  private final boolean terminal;
  private final Duration pause;
  private long said;
  private boolean lineOpen;

  /** Makes a report that says something at most every {@code pause}. */
  ProgressReport(PrintStream out, boolean terminal, Duration pause) {
    this.out = out;
    this.terminal = terminal;
    this.pause = pause;
    this.said = System.nanoTime();
  }

  /**
   * Makes the report that a setting asks for: {@code terminal}, {@code log} or {@code off}.
   *
   * @throws IllegalArgumentException if it is none of these
   */
  public static ProgressReport of(String setting, PrintStream out) {
    return switch (setting.toLowerCase(Locale.ROOT)) {
      case "terminal" -> new ProgressReport(out, true, TERMINAL_PAUSE);
      case "log" -> new ProgressReport(out, false, LOG_PAUSE);
      case "off" -> new ProgressReport(out, false, Duration.ofDays(365));
      default ->
          throw new IllegalArgumentException(
              "liquibase.sqlite.progress is terminal, log or off, not " + setting);
    };
  }

  /** Says nothing. */
  public static ProgressReport none() {
    return of("off", System.err);
  }

  /**
   * Says that {@code done} of {@code total} are done, if it is time to say something again.
   *
   * @param what what is being done, and to what
   * @param unit what is counted, in the plural
   * @param elapsed how long it has taken so far
   */
  public void at(String what, long done, long total, String unit, Duration elapsed) {
    long now = System.nanoTime();
    if (now - said < pause.toNanos()) {
      return;
    }
    said = now;
    String text = line(what, Math.min(done, total), total, unit, elapsed);
    if (terminal) {
      out.print("\r\u001b[K" + text);
      out.flush();
      lineOpen = true;
    } else {
      out.println(text);
    }
  }

  /** Clears the line of the terminal. */
  public void end() {
    if (lineOpen) {
      out.print("\r\u001b[K");
      out.flush();
      lineOpen = false;
    }
  }

  private static String line(String what, long done, long total, String unit, Duration elapsed) {
    double seconds = Math.max(0.001, elapsed.toMillis() / 1000.0);
    double rate = done / seconds;
    String left = done == 0 ? "" : ", " + duration((total - done) / rate) + " left";
    return String.format(
        Locale.ROOT,
        "%s: about %,d of %,d %s (%d%%), %,d %s/s%s",
        what,
        done,
        total,
        unit,
        total == 0 ? 100 : done * 100 / total,
        Math.round(rate),
        unit,
        left);
  }

  private static String duration(double seconds) {
    long whole = Math.round(seconds);
    return whole < 60 ? whole + " s" : "%d min %02d s".formatted(whole / 60, whole % 60);
  }
}

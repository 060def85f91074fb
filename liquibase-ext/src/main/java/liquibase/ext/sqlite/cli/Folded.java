package liquibase.ext.sqlite.cli;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Folds what people read at the width of a terminal; a word that is longer, such as a path, stays
 * whole, so that it can be copied.
 */
final class Folded extends PrintWriter {
  static final int WIDTH = 80;
  private static final String INDENT = "    ";

  Folded(OutputStream out) {
    super(new OutputStreamWriter(out, StandardCharsets.UTF_8), true);
  }

  @Override
  public void println(String text) {
    // What comes out of a database or a file moves no cursor.
    String safe = String.valueOf(text).replaceAll("[\\p{Cntrl}&&[^\\n\\r\\t]]", "?");
    safe.lines().forEach(line -> super.println(fold(line)));
    if (String.valueOf(text).isEmpty()) {
      super.println();
    }
  }

  @Override
  public void println(Object value) {
    println(String.valueOf(value));
  }

  /** Prints a line for machines. */
  void whole(String line) {
    super.println(line);
  }

  static String fold(String line) {
    if (line.length() <= WIDTH) {
      return line;
    }
    String lead = line.substring(0, line.length() - line.stripLeading().length());
    StringBuilder folded = new StringBuilder();
    StringBuilder current = new StringBuilder(lead);
    boolean empty = true;
    for (String word : line.stripLeading().split(" ")) {
      if (!empty && current.length() + 1 + word.length() > WIDTH) {
        folded.append(current).append(System.lineSeparator());
        current = new StringBuilder(lead + INDENT);
        empty = true;
      }
      current.append(empty ? "" : " ").append(word);
      empty = false;
    }
    return folded.append(current).toString();
  }
}

package liquibase.ext.sqlite.authoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a Python module sets at its left margin, as far as it is written down: strings, None, and
 * lists, tuples and sets of strings. Nothing is run.
 *
 * <p>Source: <a href="https://docs.python.org/3/reference/lexical_analysis.html">Python's lexical
 * analysis</a>.
 */
final class PythonModule {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<blank>[ \\t\\f]+|\\\\\\r?\\n|#[^\\n]*)"
              + "|(?<string>(?i:[rub]|br|rb)?(?:\"\"\"(?:[^\\\\]|\\\\.)*?\"\"\"|'''(?:[^\\\\]|\\\\.)*?'''"
              + "|\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\\n]|\\\\.)*'))"
              + "|(?<line>\\r?\\n)|(?<word>\\w+)|(?<symbol>.)",
          Pattern.DOTALL);

  private record Token(String kind, String text, boolean atMargin) {}

  private final Map<String, List<Token>> assigned = new HashMap<>();
  private String docstring;

  private PythonModule() {}

  /** Reads the text of a module. */
  static PythonModule read(String text) {
    PythonModule module = new PythonModule();
    boolean first = true;
    for (List<Token> line : lines(text)) {
      if (first && line.size() == 1 && line.get(0).kind.equals("string")) {
        module.docstring = string(line.get(0).text);
      }
      first = false;
      module.assign(line);
    }
    return module;
  }

  /** A line ends where it ends outside of all brackets. */
  private static List<List<Token>> lines(String text) {
    List<List<Token>> lines = new ArrayList<>();
    List<Token> line = new ArrayList<>();
    int depth = 0;
    boolean margin = true;
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      String found = matcher.group();
      if (matcher.group("blank") != null) {
        margin &= found.startsWith("#");
        continue;
      }
      if (matcher.group("line") != null) {
        if (depth == 0) {
          if (!line.isEmpty()) {
            lines.add(line);
          }
          line = new ArrayList<>();
          margin = true;
        }
        continue;
      }
      String kind =
          matcher.group("string") != null
              ? "string"
              : matcher.group("word") != null ? "word" : "symbol";
      line.add(new Token(kind, found, line.isEmpty() && margin));
      margin = false;
      depth += "([{".contains(found) ? 1 : ")]}".contains(found) ? -1 : 0;
      depth = Math.max(0, depth);
    }
    if (!line.isEmpty()) {
      lines.add(line);
    }
    return lines;
  }

  private void assign(List<Token> line) {
    if (!line.get(0).atMargin || !line.get(0).kind.equals("word")) {
      return;
    }
    boolean plain = line.size() > 1 && (is(line, 1, "=") || is(line, 1, ":"));
    for (int i = 1; plain && i < line.size(); i++) {
      if (is(line, i, "=")) {
        assigned.put(line.get(0).text, line.subList(i + 1, line.size()));
        return;
      }
    }
  }

  private static boolean is(List<Token> line, int index, String symbol) {
    return line.get(index).kind.equals("symbol") && line.get(index).text.equals(symbol);
  }

  /** Returns the text that the module begins with, if it does. */
  Optional<String> docstring() {
    return Optional.ofNullable(docstring);
  }

  boolean sets(String variable) {
    return assigned.containsKey(variable);
  }

  /**
   * Returns the strings that a variable is set to; none for None, and where it is not set.
   *
   * @throws IllegalArgumentException if it is set to what only Python can tell
   */
  List<String> strings(String variable) {
    return strings(variable, 0);
  }

  private List<String> strings(String variable, int depth) {
    List<String> found = new ArrayList<>();
    boolean adjacent = false;
    for (Token token : assigned.getOrDefault(variable, List.of())) {
      boolean known = assigned.containsKey(token.text) && depth < 9;
      if (token.kind.equals("string")) {
        String part = string(token.text);
        if (adjacent) {
          part = found.remove(found.size() - 1) + part;
        }
        found.add(part);
        adjacent = true;
        continue;
      }
      adjacent = false;
      if (token.kind.equals("word") && known) {
        found.addAll(strings(token.text, depth + 1));
      } else if (!token.text.equals("None") && !"()[]{},;".contains(token.text)) {
        throw new IllegalArgumentException(
            "what `%s` is set to only Python can tell".formatted(variable));
      }
    }
    return found;
  }

  private static String string(String literal) {
    String quoted = literal.replaceFirst("(?i)^(br|rb|[rub])", "");
    boolean raw = literal.length() > quoted.length() && literal.matches("(?is)^b?r.*");
    int quotes = quoted.startsWith("\"\"\"") || quoted.startsWith("'''") ? 3 : 1;
    String inner = quoted.substring(quotes, quoted.length() - quotes);
    return raw
        ? inner
        : inner.replaceAll("\\\\\\r?\\n", "").replaceAll("(?s)\\\\([\\\\'\"])", "$1");
  }
}

package liquibase.ext.sqlite.authoring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * The form in which new revisions are written. A project's own lies beside its changelog, in {@link
 * #FILE}; a line whose placeholder has no value is left out.
 */
final class RevisionTemplate {
  /** The name of a project's own template. */
  static final String FILE = "revision.template.yaml";

  /** The template where a project has none. */
  static final String GENERIC =
      """
      # Created ${created} by ${author}.
      databaseChangeLog:
        - changeSet:
            id: ${id}
            author: ${author}
            logicalFilePath: ${logicalFilePath}
            comment: ${message}
            preConditions:
              - onSqlOutput: TEST
              - revises: ${revises}
              - dependsOn: ${dependsOn}
              - branchLabels: ${branchLabels}
            # Liquibase's change types; most of them are undone without being told how.
            changes: ${changes}
            # What is not (sql, loadData, update and so on) wants its way back here:
            # rollback:
            #   - sql: {sql: "..."}
            rollback: ${rollback}
      """;

  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(\\w+)}");

  private final String text;

  private RevisionTemplate(String text) {
    this.text = text;
  }

  /** Returns the template of the project whose changelog lies in a folder. */
  static RevisionTemplate of(Path folder) throws IOException {
    Path own = folder.resolve(FILE);
    return new RevisionTemplate(
        Files.exists(own) ? Files.readString(own, StandardCharsets.UTF_8) : GENERIC);
  }

  /**
   * Returns the file's text.
   *
   * @throws IOException if the template asks for something that there is not
   */
  String fill(RevisionText revision) throws IOException {
    Map<String, String> values = values(revision);
    StringBuilder filled = new StringBuilder();
    for (String line : text.lines().toList()) {
      String written = fill(line, values, revision);
      if (written != null) {
        filled.append(written).append('\n');
      }
    }
    return filled.toString();
  }

  private static String fill(String line, Map<String, String> values, RevisionText revision)
      throws IOException {
    Matcher matcher = PLACEHOLDER.matcher(line);
    StringBuilder out = new StringBuilder();
    while (matcher.find()) {
      String name = matcher.group(1);
      if (!values.containsKey(name)) {
        throw new IOException(
            "The template %s knows no ${%s}; it may hold %s."
                .formatted(FILE, name, String.join(", ", values.keySet())));
      }
      String value = line.stripLeading().startsWith("#") ? plain(name, revision) : values.get(name);
      if (value == null) {
        return null;
      }
      matcher.appendReplacement(out, Matcher.quoteReplacement(indented(value, line)));
    }
    return matcher.appendTail(out).toString().replaceAll("[ \\t]+(?=\n|$)", "");
  }

  /** In a comment there is nothing to quote. */
  private static String plain(String name, RevisionText revision) {
    return switch (name) {
      case "author" -> revision.author();
      case "created" -> revision.created();
      case "message" -> revision.message().lines().findFirst().orElse("");
      default -> revision.id();
    };
  }

  private static String indented(String value, String line) {
    if (!value.startsWith("\n")) {
      return value;
    }
    String indent = " ".repeat(line.length() - line.stripLeading().length());
    return value.stripTrailing().replace("\n", "\n" + indent);
  }

  private static Map<String, String> values(RevisionText revision) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("id", "'" + revision.id() + "'");
    values.put("message", scalar(revision.message()));
    values.put("author", scalar(revision.author()));
    values.put("created", scalar(revision.created()));
    values.put("revises", revision.parents().isEmpty() ? "base" : ids(revision.parents()));
    values.put("dependsOn", revision.dependsOn().isEmpty() ? null : ids(revision.dependsOn()));
    values.put("branchLabels", revision.labels().isEmpty() ? null : ids(revision.labels()));
    values.put(
        "logicalFilePath",
        revision.logicalFilePath() == null ? null : scalar(revision.logicalFilePath()));
    values.put("changes", revision.changes().isEmpty() ? "[]" : "\n" + revision.changes());
    values.put("rollback", revision.rollback().isEmpty() ? null : "\n" + revision.rollback());
    return values;
  }

  private static String ids(List<String> ids) {
    List<String> quoted = ids.stream().map(id -> "'" + id.replace("'", "''") + "'").toList();
    return quoted.size() == 1 ? quoted.get(0) : "[" + String.join(", ", quoted) + "]";
  }

  /** Returns a text as YAML writes it on one line. */
  private static String scalar(String value) {
    DumperOptions options = new DumperOptions();
    options.setSplitLines(false);
    options.setWidth(10_000);
    if (value.contains("\n")) {
      options.setDefaultScalarStyle(DumperOptions.ScalarStyle.DOUBLE_QUOTED);
    }
    return new Yaml(options).dump(value).strip();
  }
}

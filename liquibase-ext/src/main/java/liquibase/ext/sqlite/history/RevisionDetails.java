package liquibase.ext.sqlite.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liquibase.Scope;
import liquibase.changelog.ChangeSet;
import liquibase.ext.sqlite.revision.Revision;
import liquibase.ext.sqlite.revision.RevisionException;
import liquibase.ext.sqlite.revision.RevisionGraph;
import liquibase.resource.Resource;

/** What is told of a revision: in a line, in full, or as data. */
public final class RevisionDetails {
  private static final Pattern CREATED = Pattern.compile("(?m)^# Created (.+?)(?: by .*)?$");
  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());

  private final ChangelogRevisions revisions;
  private final RevisionGraph graph;
  private final Set<String> current;
  private final boolean currentKnown;

  /** Makes the details of a changelog's revisions, with no database in sight. */
  public RevisionDetails(ChangelogRevisions revisions) {
    this(revisions, Set.of(), false);
  }

  /**
   * Makes the details of a changelog's revisions.
   *
   * @param current the revisions to be marked as those that the database stands at
   */
  public RevisionDetails(ChangelogRevisions revisions, Set<String> current) {
    this(revisions, current, true);
  }

  private RevisionDetails(ChangelogRevisions revisions, Set<String> current, boolean currentKnown) {
    this.currentKnown = currentKnown;
    this.revisions = revisions;
    this.graph = revisions.graph();
    this.current = current;
  }

  /** Returns a revision with its marks and its message. */
  public String line(String id) {
    Revision revision = revision(id);
    return id + marks(revision) + (revision.message().isEmpty() ? "" : ", " + revision.message());
  }

  /** Returns a revision in a line that begins with what it revises. */
  public String historyLine(String id) {
    Revision revision = revision(id);
    String from = revision.isBase() ? "<base>" : String.join(", ", revision.parents());
    String depends =
        revision.dependsOn().isEmpty() ? "" : " (" + String.join(", ", revision.dependsOn()) + ")";
    return from + depends + " -> " + line(id);
  }

  private Revision revision(String id) {
    return graph.find(id).orElseThrow();
  }

  private String marks(Revision revision) {
    StringBuilder marks = new StringBuilder();
    Set<String> labels = graph.labelsOf(revision.id());
    if (!labels.isEmpty()) {
      marks.append(" (").append(String.join(", ", labels)).append(')');
    }
    boolean head = graph.children(revision.id()).isEmpty();
    if (head) {
      marks.append(graph.tips().contains(revision.id()) ? " (head)" : " (effective head)");
    }
    if (graph.children(revision.id()).size() > 1) {
      marks.append(" (branchpoint)");
    }
    marks.append(revision.isMerge() ? " (merge)" : "");
    marks.append(current.contains(revision.id()) ? " (current)" : "");
    return marks.toString();
  }

  /** Returns everything that is known of a revision. */
  public List<String> full(String id) {
    Revision revision = revision(id);
    ChangeSet changeSet = revisions.changeSet(id);
    List<String> lines = new ArrayList<>();
    lines.add("Rev: " + id + marks(revision));
    if (revision.isMerge()) {
      lines.add("Merges: " + String.join(", ", revision.parents()));
    } else {
      lines.add("Parent: " + (revision.isBase() ? "<base>" : revision.parents().get(0)));
    }
    if (!revision.dependsOn().isEmpty()) {
      lines.add("Also depends on: " + String.join(", ", revision.dependsOn()));
    }
    if (graph.children(id).size() > 1) {
      lines.add("Branches into: " + String.join(", ", graph.children(id)));
    }
    lines.add("Path: " + revision.source());
    lines.add("Author: " + changeSet.getAuthor());
    lines.add("Created: " + created(id));
    lines.add("");
    String comments = changeSet.getComments() == null ? "" : changeSet.getComments();
    comments.lines().forEach(line -> lines.add("    " + line));
    lines.add("");
    return lines;
  }

  /** Returns who made a revision, and when. */
  public String origin(String id) {
    return "by %s, %s".formatted(revisions.changeSet(id).getAuthor(), created(id));
  }

  /** Returns when a revision was made: what its file says, else the age of the file. */
  private String created(String id) {
    try {
      Resource file = Scope.getCurrentScope().getResourceAccessor().get(revision(id).source());
      if (file == null || !file.exists()) {
        return "unknown";
      }
      try (InputStream in = file.openInputStream()) {
        Matcher said = CREATED.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        return said.find() ? said.group(1) : age(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String age(Resource file) throws IOException {
    return "file".equals(file.getUri().getScheme())
        ? MINUTES.format(Files.getLastModifiedTime(Path.of(file.getUri())).toInstant())
        : "unknown";
  }

  /** Returns a revision as data. */
  public Map<String, Object> data(String id) {
    Revision revision = revision(id);
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("revision", id);
    data.put("parents", revision.parents());
    data.put("dependsOn", revision.dependsOn());
    data.put("children", graph.children(id));
    data.put("labels", graph.labelsOf(id));
    data.put("message", revision.message());
    data.put("author", revisions.changeSet(id).getAuthor());
    data.put("created", created(id));
    data.put("path", revision.source());
    data.put("head", graph.children(id).isEmpty());
    if (currentKnown) {
      data.put("current", current.contains(id));
    }
    return data;
  }

  /** Returns several revisions as data. */
  public List<Map<String, Object>> data(Collection<String> ids) {
    return ids.stream().map(this::data).toList();
  }

  /**
   * Returns an error that says of several heads who made them and when, and how to go on; any other
   * error as it is.
   */
  public RevisionException explain(RevisionException error) {
    Set<String> several = graph.heads();
    if (error.kind() != RevisionException.Kind.SEVERAL_HEADS || several.size() < 2) {
      return error;
    }
    StringBuilder text = new StringBuilder("The history has several heads:\n");
    several.forEach(id -> text.append("  - %s, %s\n".formatted(line(id), origin(id))));
    text.append("Merge them: migrate merge -m \"merge heads\" " + String.join(" ", several) + "\n");
    text.append("Or name one of them, or say `heads` for all.");
    return new RevisionException(error.kind(), text.toString());
  }
}

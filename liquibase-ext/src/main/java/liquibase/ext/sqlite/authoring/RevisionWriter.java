package liquibase.ext.sqlite.authoring;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import liquibase.changelog.ChangeSet;
import liquibase.exception.LiquibaseException;
import liquibase.ext.sqlite.autogenerate.DraftedChange;
import liquibase.ext.sqlite.history.ChangelogRevisions;
import liquibase.ext.sqlite.revision.RevisionException;
import liquibase.ext.sqlite.revision.RevisionException.Kind;
import liquibase.ext.sqlite.revision.RevisionGraph;
import liquibase.ext.sqlite.revision.RevisionNames;

/** Writes the file of a new revision, so that it fits into the history that is there. */
public final class RevisionWriter {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final Set<String> WORDS = Set.of("head", "heads", "base", "current");
  private static final int SLUG = 40;

  private final ChangelogRevisions revisions;
  private final RevisionGraph graph;
  private final RevisionNames names;
  private final Path root;
  private final Path changelog;

  /**
   * Makes a writer.
   *
   * @param root the folder that the changelog's paths start from
   * @param changelog the root changelog's file
   */
  public RevisionWriter(ChangelogRevisions revisions, Path root, Path changelog) {
    this.revisions = revisions;
    this.graph = revisions.graph();
    this.names = new RevisionNames(graph, Set.of());
    this.root = root;
    this.changelog = changelog;
  }

  /**
   * Returns the ids that a revision is to follow on.
   *
   * @throws RevisionException if they are no heads and may not be anything else, or related
   */
  public List<String> parents(RevisionRequest request) {
    Set<String> parents = new LinkedHashSet<>();
    for (String head : request.heads()) {
      parents.addAll(names.resolve(head));
    }
    List<String> covered = new ArrayList<>(parents);
    covered.removeAll(graph.headsOf(parents));
    if (!covered.isEmpty()) {
      throw new RevisionException(
          Kind.AMBIGUOUS,
          "%s is part of the history of another of %s: a merge of the two would join nothing."
              .formatted(String.join(", ", covered), String.join(", ", parents)));
    }
    for (String parent : parents) {
      if (!request.splice() && !graph.children(parent).isEmpty()) {
        throw new RevisionException(
            Kind.AMBIGUOUS,
            "Revision %s is not a head: %s follows on it already. To branch off there on purpose, say --splice."
                .formatted(parent, String.join(", ", graph.children(parent))));
      }
    }
    return List.copyOf(parents);
  }

  /**
   * Writes an empty revision.
   *
   * @return its file
   */
  public Path write(RevisionRequest request) throws IOException, LiquibaseException {
    return write(request, "", "", List.of());
  }

  /**
   * Writes a drafted revision.
   *
   * @return its file
   */
  public Path write(RevisionRequest request, DraftedChange draft)
      throws IOException, LiquibaseException {
    String changes = draft.changes().isEmpty() ? "" : DraftedChange.yaml(draft.changes());
    String rollback = draft.rollback().isEmpty() ? "" : DraftedChange.yaml(draft.rollback());
    return write(request, changes, rollback, draft.remarks());
  }

  private Path write(RevisionRequest request, String changes, String rollback, List<String> remarks)
      throws IOException, LiquibaseException {
    List<String> parents = parents(request);
    String id = request.id() == null ? newId() : requireFree(request.id());
    request.labels().forEach(this::requireFreeLabel);
    List<String> dependsOn = request.dependsOn().stream().map(names::id).toList();
    List<String> comment = new ArrayList<>(List.of(request.message()));
    comment.addAll(remarks);
    RevisionText text =
        new RevisionText(
            id,
            String.join("\n", comment),
            author(),
            TIME.format(LocalDateTime.now()),
            parents,
            dependsOn,
            request.labels(),
            logicalFilePath(parents),
            changes,
            rollback);
    Path folder = folder();
    Files.createDirectories(folder);
    Path file = folder.resolve(fileName(id, request.message().lines().findFirst().orElse("")));
    Files.writeString(
        file,
        RevisionTemplate.of(changelog.getParent()).fill(text),
        StandardCharsets.UTF_8,
        StandardOpenOption.CREATE_NEW);
    return file;
  }

  /** A new id is no beginning of another, and no other is one of its. */
  private String newId() {
    SecureRandom random = new SecureRandom();
    String id;
    do {
      id = "%012x".formatted(random.nextLong() & 0xFFFF_FFFF_FFFFL);
    } while (graph.find(id).isPresent());
    return id;
  }

  private String requireFree(String id) {
    if (!id.matches("[A-Za-z0-9_.]+") || WORDS.contains(id)) {
      throw new RevisionException(
          Kind.UNKNOWN_NAME,
          "'%s' cannot be a revision's id: letters, digits, _ and . make an id, and head, heads, base and current mean something else."
              .formatted(id));
    }
    if (graph.find(id).isPresent() || graph.labels().containsKey(id)) {
      throw new RevisionException(
          Kind.DUPLICATE,
          "Revision %s exists already, in %s. Take another id."
              .formatted(id, graph.find(id).map(r -> r.source()).orElse("a branch label")));
    }
    return id;
  }

  private void requireFreeLabel(String label) {
    boolean asSteps = label.matches(".*-\\d+");
    if (!label.matches("[A-Za-z0-9_.-]+") || asSteps || WORDS.contains(label)) {
      throw new RevisionException(
          Kind.UNKNOWN_NAME,
          "'%s' cannot be a branch label: letters, digits, _ . and - make one, but one that ends in -1 would mean a step back, and head, heads, base and current mean something else. Choose another."
              .formatted(label));
    }
    if (graph.labels().containsKey(label) || graph.find(label).isPresent()) {
      throw new RevisionException(
          Kind.DUPLICATE,
          "The branch label '%s' is taken already, by revision %s."
              .formatted(label, graph.labels().getOrDefault(label, label)));
    }
  }

  /** The path in the history must be that of the neighbours, or the file's, wherever it is read. */
  private String logicalFilePath(List<String> parents) {
    String neighbour =
        parents.isEmpty() ? graph.ids().stream().findFirst().orElse(null) : parents.get(0);
    if (neighbour == null) {
      return null;
    }
    ChangeSet changeSet = revisions.changeSet(neighbour);
    String path = changeSet.getFilePath();
    return path.equals(changeSet.getChangeLog().getPhysicalFilePath()) ? null : path;
  }

  private Path folder() {
    String last = null;
    for (String id : graph.ids()) {
      last = graph.find(id).orElseThrow().source();
    }
    Path file = last == null ? null : root.resolve(last);
    boolean ownFile = file != null && !file.equals(changelog) && Files.exists(file);
    return ownFile ? file.getParent() : changelog.resolveSibling("versions");
  }

  private static String fileName(String id, String message) {
    String slug =
        Normalizer.normalize(message, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "_");
    String cut = slug.substring(0, Math.min(SLUG, slug.length())).replaceAll("^_+|_+$", "");
    return cut.isEmpty() ? id + ".yaml" : id + "_" + cut + ".yaml";
  }

  /** Returns who Git says is at work here, else who is logged in. */
  private String author() {
    String name = System.getenv("GIT_AUTHOR_NAME");
    if (name == null || name.isBlank()) {
      name = gitUser();
    }
    return name == null || name.isBlank() ? System.getProperty("user.name", "unknown") : name;
  }

  private String gitUser() {
    try {
      Process git =
          new ProcessBuilder("git", "config", "user.name")
              .directory(changelog.getParent().toFile())
              .redirectErrorStream(true)
              .start();
      try (BufferedReader in = git.inputReader()) {
        String line = in.readLine();
        return git.waitFor(5, TimeUnit.SECONDS) && git.exitValue() == 0 ? line : null;
      }
    } catch (IOException e) {
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }
}

package liquibase.ext.sqlite.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import liquibase.change.Change;
import liquibase.change.CheckSum;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.RanChangeSet;
import liquibase.exception.LiquibaseException;
import liquibase.ext.sqlite.database.ExtendedSQLiteDatabase;
import liquibase.ext.sqlite.diff.SchemaComparison;
import liquibase.ext.sqlite.history.RevisionDetails;
import liquibase.ext.sqlite.history.RevisionDigest;
import liquibase.ext.sqlite.replay.SchemaAtRevision;
import liquibase.ext.sqlite.revision.Revision;
import liquibase.ext.sqlite.revision.RevisionGraph;

/** Finds, in one run, whatever stands between a project and its next deploy. Changes nothing. */
public final class Check {
  private final ChangelogLocation location;
  private final SchemaAtRevision replay;
  private final RevisionGraph graph;
  private final List<Problem> problems = new ArrayList<>();

  /** Makes the check of a changelog. */
  public Check(ChangelogLocation location, SchemaAtRevision replay) {
    this.location = location;
    this.replay = replay;
    this.graph = replay.graph();
  }

  /** Looks at the changelog alone. */
  public List<Problem> changelog() throws LiquibaseException, IOException {
    heads();
    strayFiles();
    waysBack();
    return problems;
  }

  /** Looks at a database: pending revisions, edits of applied ones, drift. */
  public List<Problem> database(Session session) throws LiquibaseException {
    Set<String> applied = session.applied();
    unknown(session);
    edits(session);
    drift(session);
    List<String> pending = new ArrayList<>(graph.ids());
    pending.removeAll(applied);
    if (!pending.isEmpty()) {
      problems.add(
          new Problem(
              "pending",
              "%d revision(s) are not applied: %s".formatted(pending.size(), shortList(pending)),
              "migrate upgrade " + (graph.heads().size() > 1 ? "heads" : "head")));
    }
    return problems;
  }

  /** Looks whether the models are ahead of the changelog. */
  public List<Problem> models(String reference) throws LiquibaseException {
    List<String> differences =
        SchemaComparison.differences(
            ReferenceSchema.read(reference, replay.resources()), replay.at(graph.tips()));
    for (String difference : differences) {
      problems.add(
          new Problem(
              "models",
              "the changelog does not lead to %s: %s".formatted(reference, difference),
              "migrate revision --autogenerate --reference " + reference + " -m \"...\""));
    }
    return problems;
  }

  private void heads() {
    Set<String> heads = graph.heads();
    if (heads.size() > 1) {
      RevisionDetails details = new RevisionDetails(replay.revisions());
      String who =
          String.join("; ", heads.stream().map(id -> id + " " + details.origin(id)).toList());
      problems.add(
          new Problem(
              "heads",
              "there are %d heads: %s".formatted(heads.size(), who),
              "migrate merge -m \"merge heads\" " + String.join(" ", heads)));
    }
  }

  /** A file that lies among the revisions and is none would be passed over in silence. */
  private void strayFiles() throws IOException {
    Set<Path> known = new HashSet<>();
    Set<Path> folders = new HashSet<>();
    Path changelog = location.path();
    for (Revision revision : graph.revisions()) {
      Path file = location.root().resolve(revision.source()).normalize();
      known.add(file);
      if (!file.getParent().equals(changelog.getParent())) {
        folders.add(file.getParent());
      }
    }
    for (Path folder : folders) {
      strayFiles(folder, known);
    }
  }

  private void strayFiles(Path folder, Set<Path> known) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(file -> Files.isRegularFile(file) && !known.contains(file))
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .sorted()
          .forEach(
              file ->
                  problems.add(
                      new Problem(
                          "file",
                          "%s is not part of the history".formatted(file),
                          "give it a changeSet that declares `revises`, or move it away")));
    }
  }

  private void waysBack() throws LiquibaseException {
    try (ExtendedSQLiteDatabase memory = replay.open(Set.of())) {
      for (Revision revision : graph.revisions()) {
        ChangeSet changeSet = replay.revisions().changeSet(revision.id());
        if (changeSet.getRollback().getChanges().isEmpty()) {
          whyNone(changeSet, memory)
              .ifPresent(
                  why ->
                      problems.add(
                          new Problem(
                              "rollback",
                              "revision %s cannot be undone: %s".formatted(revision.id(), why),
                              "write its `rollback`, or accept that only a backup leads back")));
        }
      }
    }
  }

  private static Optional<String> whyNone(ChangeSet changeSet, ExtendedSQLiteDatabase memory) {
    for (Change change : changeSet.getChanges()) {
      Optional<String> why = memory.wayBack().whyNone(change, memory);
      if (why.isPresent()) {
        return why;
      }
    }
    return Optional.empty();
  }

  private void unknown(Session session) throws LiquibaseException {
    for (String id : session.unknown()) {
      problems.add(
          new Problem(
              "unknown",
              "the database has revision %s, which this changelog does not know".formatted(id),
              "bring the files up to date"));
    }
  }

  private void edits(Session session) throws LiquibaseException {
    List<RanChangeSet> history = session.database().getRanChangeSetList();
    for (String id : session.applied()) {
      ChangeSet changeSet = session.revisions().changeSet(id);
      Optional<String> edited = RevisionDigest.edited(changeSet, history);
      CheckSum then = session.database().getRanChangeSet(changeSet).getLastCheckSum();
      boolean changed = then != null && !changeSet.isCheckSumValid(then);
      if (changed || edited.isPresent()) {
        problems.add(
            new Problem(
                "edited",
                "revision %s is applied, and %s been edited since"
                    .formatted(id, changed ? "its changes have" : edited.get() + " has"),
                "undo the edit, and write a new revision for what is to change"));
      }
    }
  }

  private void drift(Session session) throws LiquibaseException {
    boolean managed = !session.database().getRanChangeSetList().isEmpty();
    for (String difference : new SchemaDifference(session).from(null)) {
      problems.add(
          new Problem(
              managed ? "drift" : "unmanaged",
              "the database is not what its history says: " + difference,
              managed
                  ? "undo by hand what was done by hand, or make a revision of it: migrate revision --autogenerate --reference %s -m \"...\""
                      .formatted(session.database().file().map(Path::toString).orElse("DATABASE"))
                  : "migrate adopt"));
    }
  }

  private static String shortList(List<String> ids) {
    return ids.size() <= 5
        ? String.join(", ", ids)
        : String.join(", ", ids.subList(0, 5)) + " and %d more".formatted(ids.size() - 5);
  }
}

package liquibase.ext.sqlite.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import liquibase.exception.LiquibaseException;
import liquibase.ext.sqlite.authoring.RevisionRequest;
import liquibase.ext.sqlite.authoring.RevisionWriter;
import liquibase.ext.sqlite.autogenerate.DraftedChange;
import liquibase.ext.sqlite.autogenerate.Drafts;
import liquibase.ext.sqlite.draft.Renames;
import liquibase.ext.sqlite.replay.SchemaAtRevision;
import liquibase.ext.sqlite.revision.RevisionException;

/** Writes new revisions into a project's changelog; no database of the user's is needed. */
public final class Authoring {
  private final ChangelogLocation location;

  /** Makes the author of a changelog. */
  public Authoring(ChangelogLocation location) {
    this.location = location;
  }

  private interface Work {
    Path write(SchemaAtRevision replay, RevisionWriter writer) throws Exception;
  }

  /** Writes an empty revision, and returns its file. */
  public Path revision(RevisionRequest request) throws Exception {
    return verified((replay, writer) -> writer.write(request));
  }

  /** Writes a revision that is drafted already, and returns its file. */
  public Path drafted(RevisionRequest request, DraftedChange draft) throws Exception {
    return verified((replay, writer) -> writer.write(request, draft));
  }

  /**
   * Writes a revision that joins others, and returns its file.
   *
   * @throws RevisionException if there are not at least two, or they are related
   */
  public Path merge(RevisionRequest request) throws Exception {
    return verified(
        (replay, writer) -> {
          List<String> parents = writer.parents(request);
          if (parents.size() < 2) {
            throw new RevisionException(
                RevisionException.Kind.OUT_OF_RANGE,
                "There is nothing to merge: %s is a single revision."
                    .formatted(String.join(", ", parents)));
          }
          String message =
              request.message() == null
                  ? "merge " + String.join(" and ", parents)
                  : request.message();
          return writer.write(
              new RevisionRequest(
                  message,
                  request.id(),
                  request.heads(),
                  request.splice(),
                  request.labels(),
                  request.dependsOn()));
        });
  }

  /**
   * Writes a revision that leads from its parents to a reference.
   *
   * @return its file; null if there is nothing to lead to
   */
  public Path autogenerate(RevisionRequest request, String reference, List<String> renames)
      throws Exception {
    return verified(
        (replay, writer) -> {
          List<String> parents = writer.parents(request);
          DraftedChange draft =
              Drafts.between(
                  replay.at(parents),
                  ReferenceSchema.read(reference, replay.resources()),
                  Renames.parse(renames.isEmpty() ? null : String.join(",", renames)),
                  parents,
                  true);
          return draft.changes().isEmpty() ? null : writer.write(request, draft);
        });
  }

  /** A file that would spoil the history is taken away again. */
  private Path verified(Work work) throws Exception {
    Path file =
        Session.withChangelog(
            location,
            replay -> {
              Path changelog = location.path();
              return work.write(
                  replay, new RevisionWriter(replay.revisions(), location.root(), changelog));
            });
    if (file != null) {
      requirePart(file);
    }
    return file;
  }

  private void requirePart(Path file) throws Exception {
    try {
      boolean read =
          Session.withChangelog(
              location,
              replay ->
                  replay.graph().revisions().stream()
                      .anyMatch(
                          r ->
                              location
                                  .root()
                                  .resolve(r.source())
                                  .normalize()
                                  .equals(file.normalize())));
      if (!read) {
        throw new IOException(
            "%s was taken away again: %s does not include its folder. Add an includeAll, see `migrate init`."
                .formatted(file, location.file()));
      }
    } catch (LiquibaseException | IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }
}

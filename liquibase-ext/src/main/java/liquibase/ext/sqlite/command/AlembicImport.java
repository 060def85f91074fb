package liquibase.ext.sqlite.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import liquibase.ext.sqlite.authoring.AlembicRunner;
import liquibase.ext.sqlite.authoring.AlembicScripts;
import liquibase.ext.sqlite.authoring.RevisionRequest;
import liquibase.ext.sqlite.autogenerate.DraftedChange;
import liquibase.ext.sqlite.autogenerate.Drafts;
import liquibase.ext.sqlite.database.UserSchema;
import liquibase.ext.sqlite.draft.Renames;
import liquibase.ext.sqlite.revision.Revision;
import liquibase.ext.sqlite.schema.Schema;

/**
 * Carries a history over from Alembic: the same ids, the same graph, each revision's changes
 * drafted by the schemas before and after it. A revision that is in the changelog already is left
 * alone.
 */
public final class AlembicImport {
  private final ChangelogLocation location;
  private final Consumer<String> out;
  private final Map<String, Path> databases = new HashMap<>();

  /** Makes the import into a changelog; {@code out} takes what is to be said. */
  public AlembicImport(ChangelogLocation location, Consumer<String> out) {
    this.location = location;
    this.out = out;
  }

  /**
   * Imports.
   *
   * @param folder the project of Alembic's
   * @param program the command that starts Alembic
   * @return the files that were written
   */
  public List<Path> run(Path folder, String program) throws Exception {
    List<Revision> revisions = AlembicScripts.read(folder);
    Set<String> known = Session.withChangelog(location, replay -> Set.copyOf(replay.graph().ids()));
    Path work = Files.createTempDirectory("migrate-import");
    try {
      AlembicRunner alembic = AlembicRunner.of(folder, work, program);
      if (alembic == null) {
        out.accept(
            "Alembic is not installed here, or there is no alembic.ini: the revisions come out empty.");
      }
      List<Path> written = new ArrayList<>();
      for (Revision revision : revisions) {
        if (!known.contains(revision.id())) {
          written.add(write(revision, alembic, work));
          out.accept("Wrote " + written.get(written.size() - 1));
        }
      }
      return written;
    } finally {
      delete(work);
    }
  }

  private Path write(Revision revision, AlembicRunner alembic, Path work) throws Exception {
    RevisionRequest request =
        new RevisionRequest(
            revision.message(),
            revision.id(),
            revision.isBase() ? List.of("base") : revision.parents(),
            true,
            revision.labels(),
            revision.dependsOn());
    Authoring authoring = new Authoring(location);
    if (alembic == null) {
      return authoring.revision(withRemark(request, "To be filled in: see " + source(revision)));
    }
    try {
      Schema before = schema(before(revision, alembic, work));
      Schema after = schema(at(revision, alembic, work));
      DraftedChange draft = Drafts.between(before, after, Renames.none(), revision.parents(), true);
      boolean rows = AlembicScripts.changesRows(revision);
      return authoring.drafted(
          rows
              ? withRemark(
                  request, "May also change rows, which is not drafted: see " + source(revision))
              : request,
          draft);
    } catch (IOException e) {
      out.accept("Revision %s comes out empty. %s".formatted(revision.id(), e.getMessage()));
      return authoring.revision(withRemark(request, "To be filled in: see " + source(revision)));
    }
  }

  private static String source(Revision revision) {
    return Path.of(revision.source()).getFileName().toString();
  }

  private static RevisionRequest withRemark(RevisionRequest request, String remark) {
    return new RevisionRequest(
        request.message() + "\n" + remark,
        request.id(),
        request.heads(),
        request.splice(),
        request.labels(),
        request.dependsOn());
  }

  /** Returns a database at all that a revision requires. */
  private Path before(Revision revision, AlembicRunner alembic, Path work) throws IOException {
    Path file = work.resolve("before_" + databases.size() + ".db");
    List<String> required = revision.requirements();
    if (!required.isEmpty() && databases.containsKey(required.get(0))) {
      Files.copy(databases.get(required.get(0)), file);
    }
    for (int i = Files.exists(file) ? 1 : 0; i < required.size(); i++) {
      alembic.upgrade(file, required.get(i));
    }
    databases.put("before " + revision.id(), file);
    return file;
  }

  private Path at(Revision revision, AlembicRunner alembic, Path work) throws IOException {
    Path file = work.resolve("at_" + databases.size() + ".db");
    Path before = databases.get("before " + revision.id());
    if (Files.exists(before)) {
      Files.copy(before, file);
    }
    alembic.upgrade(file, revision.id());
    databases.put(revision.id(), file);
    return file;
  }

  private static Schema schema(Path database) throws SQLException {
    if (!Files.exists(database)) {
      return new Schema(List.of());
    }
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database)) {
      return UserSchema.read(connection);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}

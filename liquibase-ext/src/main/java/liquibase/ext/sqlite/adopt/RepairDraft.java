package liquibase.ext.sqlite.adopt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import liquibase.ext.sqlite.autogenerate.DraftedChange;
import liquibase.ext.sqlite.autogenerate.Drafts;
import liquibase.ext.sqlite.draft.Renames;
import liquibase.ext.sqlite.schema.Schema;

/** Writes a repair for a person to complete: what leads from a schema to that of a revision. */
final class RepairDraft {
  private static final String TEXT =
      """
      # Drafted by `migrate adopt --draft-repair`, for a database whose schema is that of no revision.
      # Complete and review it. It runs by `migrate adopt --repair` and in no other way.
      databaseChangeLog:
        - changeSet:
            id: repair_%1$s
            author: %2$s
            comment: |-
      %3$s
            preConditions:
              - repairs: '%1$s'
            changes:
      %4$s
            rollback:
              - empty: {}
      """;

  private RepairDraft() {}

  /**
   * Writes the draft into the folder of repairs.
   *
   * @param folder the folder; made if it is missing
   * @param revision the revision whose schema is to be had
   * @return the file
   * @throws IOException if there is one for this revision already, or it cannot be written
   */
  static Path write(Path folder, String revision, Schema actual, Schema target) throws IOException {
    Path file = folder.resolve("repair_" + revision + ".yaml");
    if (Files.exists(file)) {
      throw new IOException(
          "There is a draft already: %s. Complete it and run: migrate adopt --repair. Or delete it, and draft again."
              .formatted(file));
    }
    DraftedChange draft = Drafts.between(actual, target, Renames.none(), List.of(), true);
    List<String> comment = new ArrayList<>(List.of("bring the schema to revision " + revision));
    comment.addAll(draft.remarks());
    Files.createDirectories(folder);
    Files.writeString(
        file,
        TEXT.formatted(
            revision,
            System.getProperty("user.name", "unknown").replaceAll("[^\\w.-]", "_"),
            indented(8, String.join("\n", comment)),
            indented(6, DraftedChange.yaml(draft.changes()))),
        StandardCharsets.UTF_8,
        StandardOpenOption.CREATE_NEW);
    return file;
  }

  private static String indented(int by, String text) {
    return text.lines().map(line -> " ".repeat(by) + line).collect(Collectors.joining("\n"));
  }
}

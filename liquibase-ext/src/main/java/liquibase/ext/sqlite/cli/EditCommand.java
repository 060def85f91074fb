package liquibase.ext.sqlite.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import liquibase.ext.sqlite.revision.RevisionNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code migrate edit}. */
@Command(
    name = "edit",
    description = "Opens the file of a revision in VISUAL or EDITOR.",
    footer = {"%nExample:", "  EDITOR=nano migrate edit head"})
final class EditCommand extends MigrateCommand {

  @Parameters(
      paramLabel = "REV",
      description = "The revision: an id, its beginning, head, current.")
  String revision;

  @Override
  public Integer call() throws Exception {
    Path file =
        revision.startsWith("current") || revision.matches("[+-]\\d+")
            ? migrate.options.open(false, session -> file(session.names()))
            : migrate.options.withChangelog(
                replay -> file(new RevisionNames(replay.graph(), Set.of())));
    // By the shell, as git does: it may be a path with spaces, or have options.
    List<String> command = List.of("sh", "-c", editor() + " \"$@\"", editor(), file.toString());
    try {
      int status = new ProcessBuilder(command).inheritIO().start().waitFor();
      if (status != 0) {
        throw new IOException("The editor %s ended with status %d.".formatted(editor(), status));
      }
      return 0;
    } catch (IOException e) {
      throw new IOException(
          "%s could not be opened: %s Set VISUAL or EDITOR to an editor that there is."
              .formatted(file, e.getMessage()),
          e);
    }
  }

  private Path file(RevisionNames names) throws IOException {
    String id = names.id(revision);
    return migrate.options.root().resolve(names.graph().find(id).orElseThrow().source());
  }

  private static String editor() throws IOException {
    for (String variable : List.of("VISUAL", "EDITOR")) {
      String value = System.getenv(variable);
      if (value != null && !value.isBlank()) {
        return value;
      }
    }
    throw new IOException("There is no editor:");
  }
}

package liquibase.ext.sqlite.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import liquibase.ext.sqlite.authoring.RevisionRequest;
import liquibase.ext.sqlite.command.Authoring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code migrate merge}. */
@Command(
    name = "merge",
    description = "Writes a revision that joins several heads into one.",
    footer = {"%nExamples:", "  migrate merge heads", "  migrate merge -m \"join\" f8a8 0e52"})
final class MergeCommand extends MigrateCommand {

  @Parameters(paramLabel = "REVS", arity = "1..*", description = "The revisions, or: heads.")
  List<String> revisions;

  @Option(
      names = {"-m", "--message"},
      paramLabel = "MSG",
      description = "What is joined, in one line.")
  String message;

  @Option(
      names = "--branch-label",
      paramLabel = "NAME",
      split = ",",
      description = "A name for the branch that begins with it.")
  List<String> labels = List.of();

  @Option(names = "--rev-id", paramLabel = "ID", description = "Its id. Default: a new one.")
  String id;

  @Option(names = "--json", description = "Print JSON.")
  boolean json;

  @Override
  public Integer call() throws Exception {
    if (message != null) {
      RevisionCommand.requireMessage(spec.commandLine(), message);
    }
    List<String> named =
        revisions.stream().flatMap(text -> List.of(text.split(",")).stream()).toList();
    RevisionRequest request = new RevisionRequest(message, id, named, false, labels, List.of());
    Authoring authoring = new Authoring(migrate.options.location());
    return report(this, migrate.options.scoped(() -> authoring.merge(request)), json);
  }

  static int report(MigrateCommand command, Path file, boolean json) {
    if (json) {
      Map<String, Object> data = new LinkedHashMap<>();
      data.put("written", file == null ? List.of() : List.of(file.toString()));
      command.json(data);
    } else if (file == null) {
      command.say("Nothing to do: the changelog leads to the reference already.");
    } else {
      command.say("Wrote " + file);
    }
    return 0;
  }
}

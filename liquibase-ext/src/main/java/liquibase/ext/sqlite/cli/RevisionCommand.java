package liquibase.ext.sqlite.cli;

import java.nio.file.Path;
import java.util.List;
import liquibase.ext.sqlite.authoring.RevisionRequest;
import liquibase.ext.sqlite.command.Authoring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code migrate revision}. */
@Command(
    name = "revision",
    description = "Writes the file of a new revision.",
    footer = {
      "%nExamples:",
      "  migrate revision -m \"add a table of clubs\"",
      "  migrate revision -m \"follow the models\" --autogenerate --reference models.db",
      "  migrate revision -m \"a branch of its own\" --head=base --branch-label=reports"
    })
final class RevisionCommand extends MigrateCommand {

  @Option(
      names = {"-m", "--message"},
      required = true,
      paramLabel = "MSG",
      description = "What the revision does, in one line.")
  String message;

  @Option(
      names = "--autogenerate",
      description = "Fill it with what leads from the head to --reference.")
  boolean autogenerate;

  @Option(
      names = "--reference",
      paramLabel = "REF",
      description = "What the schema is to be: a database, an .sql file, or a folder of them.")
  String reference;

  @Option(
      names = "--rename",
      paramLabel = "OLD:NEW",
      split = ",",
      description = "With --autogenerate: a rename, of a table or as table.old:new.")
  List<String> renames = List.of();

  @Option(
      names = "--head",
      paramLabel = "REV",
      defaultValue = "head",
      description = "What it follows on: a head, branch@head, or base. Default: the head.")
  String head;

  @Option(names = "--splice", description = "Let --head be a revision that is no head.")
  boolean splice;

  @Option(
      names = "--branch-label",
      paramLabel = "NAME",
      split = ",",
      description = "A name for the branch that begins with it.")
  List<String> labels = List.of();

  @Option(
      names = "--depends-on",
      paramLabel = "REV",
      split = ",",
      description = "What else must be applied before it.")
  List<String> dependsOn = List.of();

  @Option(names = "--rev-id", paramLabel = "ID", description = "Its id. Default: a new one.")
  String id;

  @Option(names = "--json", description = "Print JSON.")
  boolean json;

  @Override
  public Integer call() throws Exception {
    if (autogenerate == (reference == null)) {
      throw new picocli.CommandLine.ParameterException(
          spec.commandLine(),
          "--autogenerate and --reference go together: say what the schema is to be.");
    }
    RevisionRequest request =
        new RevisionRequest(
            requireMessage(spec.commandLine(), message),
            id,
            List.of(head.split(",")),
            splice,
            labels,
            dependsOn);
    Authoring authoring = new Authoring(migrate.options.location());
    Path file =
        migrate.options.scoped(
            () ->
                autogenerate
                    ? authoring.autogenerate(request, reference, renames)
                    : authoring.revision(request));
    return MergeCommand.report(this, file, json);
  }

  static String requireMessage(picocli.CommandLine line, String message) {
    if (message.isBlank()) {
      throw new picocli.CommandLine.ParameterException(
          line, "The message is empty: say in one line what the revision does.");
    }
    return message.strip();
  }
}

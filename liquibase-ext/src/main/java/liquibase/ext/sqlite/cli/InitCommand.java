package liquibase.ext.sqlite.cli;

import java.nio.file.Path;
import liquibase.ext.sqlite.authoring.Skeleton;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code migrate init}. */
@Command(
    name = "init",
    description = "Begins a history in a folder: a root changelog, and a template for revisions.",
    footer = {
      "%nExample:",
      "  migrate init changelog",
      "  migrate --changelog changelog/db.changelog-master.yaml revision -m \"first\""
    })
final class InitCommand extends MigrateCommand {

  @Parameters(paramLabel = "DIRECTORY", description = "The folder; it is made if need be.")
  Path folder;

  @Option(
      names = {"-t", "--template"},
      defaultValue = "generic",
      description = "One of `migrate list-templates`. Default: generic.")
  String template;

  @Override
  public Integer call() throws Exception {
    if (!Skeleton.templates().containsKey(template)) {
      throw new CommandLine.ParameterException(
          spec.commandLine(),
          "There is no template '%s'; there is: %s."
              .formatted(template, String.join(", ", Skeleton.templates().keySet())));
    }
    Skeleton.write(folder).forEach(file -> say("Wrote " + file));
    say(
        "Go on with: migrate --changelog %s revision -m \"...\""
            .formatted(folder.resolve("db.changelog-master.yaml")));
    return 0;
  }
}

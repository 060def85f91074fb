package liquibase.ext.sqlite.cli;

import liquibase.ext.sqlite.authoring.Skeleton;
import picocli.CommandLine.Command;

/** {@code migrate list-templates}. */
@Command(
    name = "list-templates",
    description = "Lists what `migrate init` can begin a history with.",
    footer = {"%nExample:", "  migrate list-templates"})
final class ListTemplatesCommand extends MigrateCommand {

  @Override
  public Integer call() {
    Skeleton.templates().forEach((name, what) -> say(name + " - " + what));
    return 0;
  }
}

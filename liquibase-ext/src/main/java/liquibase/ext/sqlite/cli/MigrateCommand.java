package liquibase.ext.sqlite.cli;

import java.util.concurrent.Callable;
import liquibase.ext.sqlite.jdbc.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What the commands of {@code migrate} have in common. */
@Command(
    mixinStandardHelpOptions = true,
    sortOptions = false,
    showDefaultValues = false,
    optionListHeading = "%nOptions:%n",
    parameterListHeading = "%n")
abstract class MigrateCommand implements Callable<Integer> {
  @ParentCommand Migrate migrate;
  @Spec CommandSpec spec;

  /** Says a line. */
  final void say(String line) {
    spec.commandLine().getOut().println(line);
  }

  /** Prints data, on one line. */
  final void json(Object data) {
    Folded out = (Folded) spec.commandLine().getOut();
    out.whole(Json.write(data));
  }
}

package liquibase.ext.sqlite.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import liquibase.ext.sqlite.command.Session;
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

  /** Notes what an answer will be made of, before anything of it is read. */
  final void beginAnswer() throws IOException {
    if (migrate.answers != null) {
      migrate.options.sources().ifPresent(migrate.answers::begin);
    }
  }

  /** Lets what was said be said again, without a run, while nothing changes. */
  final void keepAnswer(Session session) {
    migrate.answered = migrate.answers != null && session.readsOnlyItsFolder();
  }

  /** Prints data, on one line. */
  final void json(Object data) {
    Folded out = (Folded) spec.commandLine().getOut();
    out.whole(Json.write(data));
  }
}

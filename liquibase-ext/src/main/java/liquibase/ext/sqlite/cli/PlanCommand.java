package liquibase.ext.sqlite.cli;

import java.io.PrintWriter;
import java.util.List;
import liquibase.ext.sqlite.command.Migration;
import liquibase.ext.sqlite.command.PlanPreview;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code migrate plan}. */
@Command(
    name = "plan",
    description =
        "Says what an upgrade would do to each table, how, why, and what it costs. Changes nothing.")
final class PlanCommand extends MigrateCommand {

  @Parameters(
      paramLabel = "REV",
      arity = "0..1",
      defaultValue = "head",
      description = "head (the default), heads, +N, or a revision or the beginning of one.")
  String revision;

  @Override
  public Integer call() throws Exception {
    return migrate.options.open(
        false,
        session -> {
          PrintWriter out = spec.commandLine().getOut();
          Migration migration = new Migration(session, out::println);
          session.requireManaged();
          List<String> pending = migration.pending(revision);
          if (pending.isEmpty()) {
            out.println("Nothing to do.");
          }
          for (PlanPreview.Revision planned : new PlanPreview(session).of(pending)) {
            out.println("Revision " + migration.describe(planned.id()));
            planned.lines().forEach(line -> print(out, line));
            if (planned.lines().isEmpty()) {
              out.println("  changes no table that exists");
            }
          }
          return 0;
        });
  }

  private static void print(PrintWriter out, PlanPreview.Line line) {
    out.println("  " + line.summary());
    line.cost().ifPresent(cost -> out.println("    " + cost));
    line.losses().forEach(loss -> out.println("    " + loss));
  }
}

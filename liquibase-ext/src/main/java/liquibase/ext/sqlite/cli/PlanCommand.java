package liquibase.ext.sqlite.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import liquibase.ext.sqlite.command.Migration;
import liquibase.ext.sqlite.command.PlanPreview;
import liquibase.ext.sqlite.execute.Cost;
import liquibase.ext.sqlite.plan.Loss;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
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

  @Option(names = "--json", description = "Print JSON.")
  boolean json;

  @Override
  public Integer call() throws Exception {
    return migrate.options.open(
        false,
        session -> {
          PrintWriter out = spec.commandLine().getOut();
          Migration migration = new Migration(session, out::println);
          session.requireManaged();
          List<String> pending = migration.pending(revision);
          List<PlanPreview.Revision> plan = new PlanPreview(session).of(pending);
          if (json) {
            json(Map.of("revisions", plan.stream().map(PlanCommand::data).toList()));
            return 0;
          }
          if (pending.isEmpty()) {
            out.println("Nothing to do.");
          }
          for (PlanPreview.Revision planned : plan) {
            out.println("Revision " + migration.describe(planned.id()));
            planned.lines().forEach(line -> print(out, line));
            if (planned.lines().isEmpty()) {
              out.println("  changes no table that exists");
            }
          }
          return 0;
        });
  }

  private static Map<String, Object> data(PlanPreview.Revision planned) {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (PlanPreview.Line line : planned.lines()) {
      Map<String, Object> data = new LinkedHashMap<>();
      data.put("summary", line.summary());
      data.put("rows", line.cost().map(Cost::rows).orElse(null));
      data.put("bytes", line.cost().map(Cost::bytes).orElse(null));
      data.put("losses", line.losses().stream().map(Loss::sentence).toList());
      lines.add(data);
    }
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("revision", planned.id());
    data.put("tables", lines);
    return data;
  }

  private static void print(PrintWriter out, PlanPreview.Line line) {
    out.println("  " + line.summary());
    line.cost().ifPresent(cost -> out.println("    " + cost));
    line.losses().forEach(loss -> out.println("    " + loss.sentence()));
  }
}

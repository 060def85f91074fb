package liquibase.ext.sqlite.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import liquibase.ext.sqlite.command.Check;
import liquibase.ext.sqlite.command.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code migrate check}. */
@Command(
    name = "check",
    description = {
      "Finds, in one run, what stands between the project and its next deploy: several heads,"
          + " files that are in no history, revisions without a way back; in the database, if there"
          + " is one, pending and edited revisions and drift; with --reference, models that are"
          + " ahead of the changelog. Exit status 0: nothing found, 1: found."
    },
    footer = {
      "%nExamples:",
      "  migrate check",
      "  migrate check --no-database --reference models.db     (before a commit)",
      "  migrate check --json"
    })
final class CheckCommand extends MigrateCommand {

  @Option(
      names = "--reference",
      paramLabel = "REF",
      description = "What the schema is to be: a database, an .sql file, or a folder of them.")
  String reference;

  @Option(names = "--no-database", description = "Look at the changelog alone.")
  boolean noDatabase;

  @Option(names = "--json", description = "Print JSON.")
  boolean json;

  @Override
  public Integer call() throws Exception {
    boolean database = !noDatabase && migrate.options.databaseExists();
    List<Problem> problems = new ArrayList<>();
    migrate.options.withChangelog(
        replay -> {
          Check check = new Check(migrate.options.location(), replay);
          problems.addAll(check.changelog());
          return 0;
        });
    if (reference != null) {
      problems.addAll(
          migrate.options.withChangelog(
              replay -> new Check(migrate.options.location(), replay).models(reference)));
    }
    if (database) {
      problems.addAll(
          migrate.options.open(
              false,
              session ->
                  new Check(migrate.options.location(), session.replay()).database(session)));
    }
    report(problems, database);
    return problems.isEmpty() ? 0 : 1;
  }

  private void report(List<Problem> problems, boolean database) {
    if (json) {
      List<Map<String, Object>> list = new ArrayList<>();
      for (Problem problem : problems) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("kind", problem.kind());
        data.put("what", problem.what());
        data.put("remedy", problem.remedy());
        list.add(data);
      }
      json(Map.of("problems", list));
      return;
    }
    problems.forEach(problem -> say(problem.line()));
    if (problems.isEmpty()) {
      say(
          database
              ? "Nothing to mend."
              : "Nothing to mend in the changelog; no database was read.");
    }
  }
}

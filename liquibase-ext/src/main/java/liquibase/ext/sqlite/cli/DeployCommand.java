package liquibase.ext.sqlite.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import liquibase.exception.LiquibaseException;
import liquibase.ext.sqlite.command.Deployment;
import liquibase.ext.sqlite.command.Rehearsal;
import liquibase.ext.sqlite.command.ReportPage;
import liquibase.ext.sqlite.command.Session;
import liquibase.ext.sqlite.command.StopSignal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code migrate deploy}. */
@Command(
    name = "deploy",
    description = {
      "The command for production: backs up, upgrades and verifies in one transaction, during which"
          + " nobody else writes. Whatever fails leaves the database as it was."
    },
    footer = {
      "%nExamples:",
      "  migrate deploy --rehearse",
      "  migrate deploy --html report.html --before \"systemctl stop app\" --after \"systemctl start"
          + " app\""
    })
final class DeployCommand extends MigrateCommand {

  private static final int DEPLOYED_BUT = 4;

  /** Whether the hook before was called, so that the one behind has something to make good. */
  private boolean begun;

  @Option(
      names = "--to",
      paramLabel = "REV",
      defaultValue = "head",
      description = "Where to. Default: head.")
  String to;

  @Option(names = "--rehearse", description = "Go through it on a scratch copy first.")
  boolean rehearse;

  @Option(names = "--create", description = "Make the database if it does not exist.")
  boolean create;

  @Option(
      names = "--before",
      paramLabel = "COMMAND",
      description = "Run this before; if it fails, nothing is deployed.")
  String before;

  @Option(
      names = "--after",
      paramLabel = "COMMAND",
      description = "Run this behind, also after a failure; MIGRATE_STATUS tells which.")
  String after;

  @Option(names = "--html", paramLabel = "FILE", description = "Write a report as a page.")
  Path html;

  @Option(names = "--json", description = "Print JSON.")
  boolean json;

  @Override
  public Integer call() throws Exception {
    return migrate.options.open(create, this::deploy);
  }

  private int deploy(Session session) throws Exception {
    ReportPage page = html == null ? null : ReportPage.at(html);
    try (StopSignal stop = new StopSignal(session.database().jdbc())) {
      Deployment deployment = new Deployment(session, json ? text -> {} : this::say, stop);
      Exception failure = null;
      try {
        deploy(session, deployment);
      } catch (Exception e) {
        failure = deployment.failed(e);
      }
      List<String> behind = afterwards(deployment, page);
      if (failure != null) {
        behind.forEach(this::complain);
        throw failure;
      }
      behind.forEach(what -> complain("The deploy itself went well, but: " + what));
      return behind.isEmpty() ? 0 : DEPLOYED_BUT;
    }
  }

  private void deploy(Session session, Deployment deployment) throws Exception {
    if (rehearse && !new Rehearsal(session, deployment.out()).rehearse(to)) {
      throw new LiquibaseException("The rehearsal failed, so nothing was deployed.");
    }
    begun = true;
    hook(before, "");
    deployment.deploy(to);
  }

  /** Reports, and starts again what was stopped; returns what of that failed. */
  private List<String> afterwards(Deployment deployment, ReportPage page) {
    List<String> failed = new ArrayList<>();
    if (json) {
      json(deployment.data());
    }
    if (page != null) {
      attempt(failed, () -> page.write(deployment.report()));
    }
    if (begun) {
      attempt(failed, () -> hook(after, deployment.report().status()));
    }
    return failed;
  }

  private interface Attempt {
    void run() throws Exception;
  }

  private static void attempt(List<String> failed, Attempt attempt) {
    try {
      attempt.run();
    } catch (Exception e) {
      failed.add(Migrate.message(e));
    }
  }

  private void complain(String what) {
    spec.commandLine().getErr().println("migrate: " + what);
  }

  private static void hook(String command, String status) throws IOException, LiquibaseException {
    if (command == null) {
      return;
    }
    // What it says belongs to the messages, since standard output may be JSON.
    ProcessBuilder builder = new ProcessBuilder("sh", "-c", "exec 1>&2\n" + command);
    builder.environment().put("MIGRATE_STATUS", status);
    builder.inheritIO();
    try {
      int exit = builder.start().waitFor();
      if (exit != 0) {
        throw new LiquibaseException(
            "The hook `%s` ended with status %d.%s"
                .formatted(command, exit, status.isEmpty() ? " Nothing was deployed." : ""));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LiquibaseException("Interrupted.", e);
    }
  }
}

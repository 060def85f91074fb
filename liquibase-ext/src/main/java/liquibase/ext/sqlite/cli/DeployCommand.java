package liquibase.ext.sqlite.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import liquibase.exception.LiquibaseException;
import liquibase.ext.sqlite.command.Deployment;
import liquibase.ext.sqlite.command.HtmlReport;
import liquibase.ext.sqlite.command.Rehearsal;
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
    Consumer<String> out = json ? text -> {} : this::say;
    if (rehearse && !new Rehearsal(session, out).rehearse(to)) {
      throw new LiquibaseException("The rehearsal failed, so nothing was deployed.");
    }
    hook(before, "");
    try (StopSignal stop = new StopSignal(session.database().jdbc())) {
      deploy(new Deployment(session, out, stop));
    }
    return 0;
  }

  private void deploy(Deployment deployment) throws Exception {
    try {
      deployment.deploy(to);
    } finally {
      if (html != null) {
        Files.writeString(html, new HtmlReport(deployment.report()).page(), StandardCharsets.UTF_8);
      }
      if (json) {
        json(deployment.data());
      }
      hook(after, deployment.report().status());
    }
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

package liquibase.ext.sqlite.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import liquibase.ext.sqlite.backup.Manifest;
import liquibase.ext.sqlite.backup.Restore;
import liquibase.ext.sqlite.command.Backups;
import liquibase.ext.sqlite.revision.RevisionNames;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code migrate restore}. */
@Command(
    name = "restore",
    description = {
      "Puts a backup back. It is checked in full first, and what is there now is kept aside. An"
          + " application that has the database open goes on with the restored content; one that"
          + " keeps it locked is named, and nothing is changed."
    },
    footer = {
      "%nExamples:",
      "  migrate restore latest",
      "  migrate restore before 7c4d --yes",
      "  migrate restore fc_registration.20261122T031500Z.7c4d91b2e6a0.db"
    })
final class RestoreCommand extends MigrateCommand {

  @Parameters(
      paramLabel = "BACKUP",
      arity = "0..2",
      description = "A name from `migrate backups`, a path, latest (the default), or: before REV.")
  List<String> named = List.of();

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      description = "Where the backups lie. Default: `backups` beside the database.")
  Path folder;

  @Option(names = "--yes", description = "Do not ask.")
  boolean yes;

  @Option(names = "--json", description = "Print JSON.")
  boolean json;

  @Override
  public Integer call() throws Exception {
    Backups backups = new Backups(migrate.options.url(), folder);
    Path backup = backup(backups);
    Manifest manifest = Restore.check(backup);
    if (!yes && !agreed(backups, backup, manifest)) {
      say("Nothing was changed.");
      return 1;
    }
    Restore.Result result = backups.restore(backup);
    if (json) {
      Map<String, Object> data = new LinkedHashMap<>();
      data.put("restored", backup.toString());
      data.put("aside", result.aside().map(Path::toString).orElse(null));
      data.put("rows", result.rows());
      json(data);
      return 0;
    }
    result.aside().ifPresent(aside -> say("What was there before is kept: " + aside));
    say("Restored %s from %s".formatted(backups.database(), backup));
    return 0;
  }

  private Path backup(Backups backups) throws Exception {
    if (named.size() == 2) {
      if (!named.get(0).equals("before")) {
        throw new CommandLine.ParameterException(
            spec.commandLine(), "Name one backup, or say: before REV.");
      }
      return backups.folder().before(revision(backups, named.get(1)));
    }
    return backups.folder().find(named.isEmpty() ? "latest" : named.get(0));
  }

  /** An id that a backup has needs no changelog; any other name does. */
  private String revision(Backups backups, String name) throws Exception {
    Set<String> known = backups.folder().revisions(name);
    if (known.contains(name) || known.size() == 1) {
      return known.contains(name) ? name : known.iterator().next();
    }
    if (known.size() > 1) {
      throw new IOException(
          "%s is the beginning of several revisions: %s. Say more of it."
              .formatted(name, String.join(", ", known)));
    }
    return migrate.options.withChangelog(
        replay -> new RevisionNames(replay.graph(), Set.of()).id(name));
  }

  private boolean agreed(Backups backups, Path backup, Manifest manifest) {
    Console console = System.console();
    if (console == null) {
      throw new CommandLine.ParameterException(
          spec.commandLine(),
          "There is no terminal to ask on. To put %s in the place of %s, say --yes."
              .formatted(backup, backups.database()));
    }
    String answer =
        console.readLine(
            "Put %s (%s, %s) in the place of %s? [y/N] ",
            backup.getFileName(), manifest.revision(), manifest.created(), backups.database());
    return answer != null && answer.strip().equalsIgnoreCase("y");
  }
}

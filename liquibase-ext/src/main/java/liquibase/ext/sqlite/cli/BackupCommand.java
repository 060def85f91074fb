package liquibase.ext.sqlite.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import liquibase.ext.sqlite.backup.Backup;
import liquibase.ext.sqlite.backup.BackupFolder;
import liquibase.ext.sqlite.command.Backups;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code migrate backup}. */
@Command(
    name = "backup",
    description = {
      "Backs the database up while it is in use, checks the copy, and writes down what it is."
    },
    footer = {
      "%nExamples:",
      "  migrate backup",
      "  migrate backup --keep 14 --compress",
      "  migrate backup --copy-to /mnt/second/backups"
    })
final class BackupCommand extends MigrateCommand {

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      description = "Where to. Default: `backups` beside the database.")
  Path folder;

  @Option(names = "--compress", description = "Pack the backup with gzip.")
  boolean compress;

  @Option(names = "--copy-to", paramLabel = "DIR", description = "Copy it to a second place.")
  Path second;

  @Option(
      names = "--keep",
      paramLabel = "N",
      description = "Remove older backups but for the newest N, and never the last good one.")
  int keep;

  @Option(
      names = "--keep-days",
      paramLabel = "D",
      description = "Remove backups that are older than D days, and never the last good one.")
  int keepDays;

  @Option(names = "--json", description = "Print JSON.")
  boolean json;

  @Override
  public Integer call() throws Exception {
    if (keep < 0 || keepDays < 0) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--keep and --keep-days want a number above 0.");
    }
    Backups backups = new Backups(migrate.options.url(), folder);
    Backup backup = migrate.options.scoped(() -> backups.backup(compress));
    Path place = second == null ? null : second.toAbsolutePath();
    Path copy = place == null ? null : BackupFolder.copy(backup, place);
    List<Path> removed = backups.prune(keep, keepDays, backup, place);
    if (json) {
      Map<String, Object> data = new LinkedHashMap<>();
      data.put("backup", backup.file().toString());
      data.put("copy", copy == null ? null : copy.toString());
      data.put("removed", removed.stream().map(Path::toString).toList());
      data.put("rows", backup.rowCounts());
      json(data);
      return 0;
    }
    say("Backup: " + backup.file());
    if (copy != null) {
      say("Copy: " + copy);
    }
    removed.forEach(file -> say("Removed: " + file));
    return 0;
  }
}

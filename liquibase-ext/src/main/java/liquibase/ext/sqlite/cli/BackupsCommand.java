package liquibase.ext.sqlite.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import liquibase.ext.sqlite.backup.BackupFolder;
import liquibase.ext.sqlite.backup.Manifest;
import liquibase.ext.sqlite.command.Backups;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code migrate backups}. */
@Command(
    name = "backups",
    description = "Lists the backups, newest first: revision, age, size, and whether they verify.",
    footer = {"%nExample:", "  migrate backups"})
final class BackupsCommand extends MigrateCommand {

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      description = "Where. Default: `backups` beside the database.")
  Path folder;

  @Option(names = "--no-verify", description = "Do not read them in full.")
  boolean noVerify;

  @Option(names = "--json", description = "Print JSON.")
  boolean json;

  @Override
  public Integer call() throws Exception {
    List<BackupFolder.Entry> entries =
        new Backups(migrate.options.url(), folder).folder().list(!noVerify);
    if (json) {
      List<Map<String, Object>> list = new ArrayList<>();
      entries.forEach(entry -> list.add(data(entry)));
      json(list);
      return 0;
    }
    for (BackupFolder.Entry entry : entries) {
      say(entry.file().getFileName() + line(entry));
    }
    if (entries.isEmpty()) {
      say("There are no backups.");
    }
    return 0;
  }

  private String line(BackupFolder.Entry entry) {
    Manifest manifest = entry.manifest();
    String known =
        manifest == null
            ? ""
            : String.format(
                Locale.ROOT,
                "  %s  %s  %,d kB",
                manifest.revision(),
                age(manifest.created()),
                (manifest.size() + 999) / 1000);
    String of = entry.foreign() ? "  of " + manifest.database() : "";
    return known
        + of
        + "  "
        + (entry.isGood() ? noVerify ? "not verified" : "good" : "BAD: " + entry.problem());
  }

  private static String age(Instant created) {
    Duration age = Duration.between(created, Instant.now());
    return age.toDays() > 0
        ? age.toDays() + " days old"
        : age.toHours() > 0 ? age.toHours() + " hours old" : age.toMinutes() + " minutes old";
  }

  private static Map<String, Object> data(BackupFolder.Entry entry) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("file", entry.file().toString());
    data.put("good", entry.isGood());
    data.put("problem", entry.problem());
    if (entry.manifest() != null) {
      data.put("revision", entry.manifest().revision());
      data.put("created", entry.manifest().created().toString());
      data.put("size", entry.manifest().size());
      data.put("database", entry.manifest().database());
    }
    return data;
  }
}

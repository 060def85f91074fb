package liquibase.ext.sqlite.cli;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;

/** The commands of {@code migrate}, in the order of its help. */
final class Commands {
  /** Named here too: to ask a class for its annotation takes milliseconds of each start. */
  private static final Map<String, Class<?>> ALL = new LinkedHashMap<>();

  static {
    ALL.put("upgrade", UpgradeCommand.class);
    ALL.put("downgrade", DowngradeCommand.class);
    ALL.put("current", CurrentCommand.class);
    ALL.put("history", HistoryCommand.class);
    ALL.put("heads", HeadsCommand.class);
    ALL.put("branches", BranchesCommand.class);
    ALL.put("show", ShowCommand.class);
    ALL.put("stamp", StampCommand.class);
    ALL.put("merge", MergeCommand.class);
    ALL.put("revision", RevisionCommand.class);
    ALL.put("check", CheckCommand.class);
    ALL.put("edit", EditCommand.class);
    ALL.put("ensure-version", EnsureVersionCommand.class);
    ALL.put("init", InitCommand.class);
    ALL.put("list-templates", ListTemplatesCommand.class);
    ALL.put("adopt", AdoptCommand.class);
    ALL.put("import-alembic", ImportAlembicCommand.class);
    ALL.put("plan", PlanCommand.class);
    ALL.put("rehearse", RehearseCommand.class);
    ALL.put("deploy", DeployCommand.class);
    ALL.put("backup", BackupCommand.class);
    ALL.put("backups", BackupsCommand.class);
    ALL.put("restore", RestoreCommand.class);
    ALL.put("diff", DiffCommand.class);
    ALL.put("help", HelpCommand.class);
    ALL.put("generate-completion", GenerateCompletion.class);
  }

  /** They tell of all the others. */
  private static final Set<String> ABOUT_ALL = Set.of("help", "generate-completion");

  private Commands() {}

  /**
   * Returns the command line that can run the given arguments: to describe a command takes
   * milliseconds of each start, so those that the arguments do not name stay away.
   */
  static CommandLine line(String[] args) {
    List<String> named = Stream.of(args).filter(ALL::containsKey).distinct().toList();
    boolean all = named.isEmpty() || named.stream().anyMatch(ABOUT_ALL::contains);
    CommandLine line = new CommandLine(new Migrate());
    (all ? ALL.keySet() : named).forEach(name -> line.addSubcommand(name, ALL.get(name)));
    return line;
  }

  /** Returns the commands by their names. */
  static Map<String, Class<?>> all() {
    return Collections.unmodifiableMap(ALL);
  }
}

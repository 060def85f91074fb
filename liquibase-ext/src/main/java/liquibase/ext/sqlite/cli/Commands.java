package liquibase.ext.sqlite.cli;

import java.util.Arrays;
import java.util.List;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The commands of {@code migrate}, in the order of its help. */
final class Commands {
  private static final List<Class<?>> ALL =
      List.of(
          UpgradeCommand.class,
          DowngradeCommand.class,
          CurrentCommand.class,
          HistoryCommand.class,
          HeadsCommand.class,
          BranchesCommand.class,
          ShowCommand.class,
          StampCommand.class,
          MergeCommand.class,
          RevisionCommand.class,
          CheckCommand.class,
          EditCommand.class,
          EnsureVersionCommand.class,
          InitCommand.class,
          ListTemplatesCommand.class,
          AdoptCommand.class,
          ImportAlembicCommand.class,
          PlanCommand.class,
          RehearseCommand.class,
          DeployCommand.class,
          BackupCommand.class,
          BackupsCommand.class,
          RestoreCommand.class,
          DiffCommand.class,
          HelpCommand.class,
          GenerateCompletion.class);

  /** They tell of all the others. */
  private static final List<Class<?>> ABOUT_ALL =
      List.of(HelpCommand.class, GenerateCompletion.class);

  private Commands() {}

  /**
   * Returns the command line that can run the given arguments: to describe a command takes
   * milliseconds of each start, so those that the arguments do not name stay away.
   */
  static CommandLine line(String[] args) {
    List<String> words = Arrays.asList(args);
    List<Class<?>> named = ALL.stream().filter(type -> words.contains(name(type))).toList();
    boolean all = named.isEmpty() || named.stream().anyMatch(ABOUT_ALL::contains);
    CommandLine line = new CommandLine(new Migrate());
    (all ? ALL : named).forEach(line::addSubcommand);
    return line;
  }

  private static String name(Class<?> command) {
    return command.getAnnotation(Command.class).name();
  }
}

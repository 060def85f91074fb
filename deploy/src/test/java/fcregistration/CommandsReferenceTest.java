package fcregistration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** docs/reference/commands.md says of every command and option what {@code --help} says. */
class CommandsReferenceTest {
  /** Of Alembic 1.16's command line. */
  private static final List<String> ALEMBIC =
      List.of(
          "branches",
          "check",
          "current",
          "downgrade",
          "edit",
          "ensure_version",
          "heads",
          "history",
          "init",
          "list_templates",
          "merge",
          "revision",
          "show",
          "stamp",
          "upgrade");

  /** Of all commands; the reference names them once. */
  private static final Set<String> GLOBAL =
      Set.of("-h", "--help", "-V", "--version", "--database", "--changelog", "-x");

  private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--?[a-z][a-z-]*");
  private static final Pattern HELP = Pattern.compile("(?m)^ {2,6}(-\\w)?(?:, )?(--[a-z-]+)?");

  private static final Map<String, String> ROWS = new LinkedHashMap<>();

  @BeforeAll
  static void readRows() throws Exception {
    Path document = Project.ROOT.resolve("docs/reference/commands.md");
    String commands = Files.readString(document).split("## Names")[0];
    for (String line : commands.lines().toList()) {
      Matcher row = Pattern.compile("\\| `([a-z][a-z_-]*)[^`]*` \\|(.*)").matcher(line);
      if (row.matches()) {
        ROWS.put(row.group(1).replace('_', '-'), row.group(2));
      }
    }
  }

  /** Started by env, since the lines are to stay as they are. */
  private static String help(String... command) {
    List<String> line = new ArrayList<>(List.of("env", Project.MIGRATE.toString()));
    line.addAll(List.of(command));
    line.add("--help");
    return Project.run(Project.ROOT, Map.of(), line).ok().out();
  }

  /** Returns the options of a help text, each by its names. */
  private static List<Set<String>> options(String help) {
    List<Set<String>> options = new ArrayList<>();
    String described = help.substring(Math.max(0, help.toLowerCase().lastIndexOf("options:")));
    Matcher matcher = HELP.matcher(described);
    while (matcher.find()) {
      Set<String> names = new TreeSet<>();
      for (int i = 1; i <= 2; i++) {
        if (matcher.group(i) != null) {
          names.add(matcher.group(i));
        }
      }
      if (!names.isEmpty()) {
        options.add(names);
      }
    }
    return options;
  }

  private static Set<String> named(String row) {
    Set<String> named = new TreeSet<>();
    Matcher matcher = OPTION.matcher(row);
    while (matcher.find()) {
      named.add(matcher.group());
    }
    return named;
  }

  @Test
  void everyCommandOfAlembicHasItsRow() {
    for (String command : ALEMBIC) {
      assertThat(ROWS.get(command.replace('_', '-')))
          .as(command)
          .matches(" .*(same|different|not needed|`" + command.replace('_', '-') + "`).*");
    }
  }

  @Test
  void everyCommandOfTheHelpHasItsRowAndTheOtherWayRound() {
    String all = help();
    Set<String> commands = new TreeSet<>();
    Matcher matcher =
        Pattern.compile("(?m)^  ([a-z][a-z-]+) ").matcher(all.substring(all.indexOf("Commands:")));
    while (matcher.find()) {
      commands.add(matcher.group(1));
    }
    commands.remove("help");
    assertThat(ROWS.keySet()).containsAll(commands);
    assertThat(ROWS.keySet()).hasSize(commands.size());
  }

  @Test
  void everyOptionIsSaidAndNoneIsMadeUp() {
    ROWS.forEach(
        (command, row) -> {
          List<Set<String>> options = options(help(command));
          options.removeIf(names -> names.stream().anyMatch(GLOBAL::contains));
          Set<String> claimed = named(row.replaceAll("not needed: .*?(;|\\|)", ""));
          claimed.removeIf(name -> name.equals("--sql") && row.contains("instead of `--sql`"));
          for (Set<String> names : options) {
            assertThat(claimed).as("%s: %s", command, names).containsAnyElementsOf(names);
          }
          Set<String> known = new TreeSet<>();
          options.forEach(known::addAll);
          assertThat(known).as(command).containsAll(claimed);
        });
  }

  @Test
  void everyOptionOfAlembicItselfIsAnswered() {
    Path alembic = Path.of("/usr/bin/alembic");
    Assumptions.assumeTrue(Files.exists(alembic), "SKIPPED: Debian's alembic is not installed.");
    for (String command : ALEMBIC) {
      Project.Result help =
          Project.run(Project.ROOT, Map.of(), List.of(alembic.toString(), command, "--help"));
      if (help.exit() != 0) {
        continue; // Newer than the Alembic that is installed.
      }
      for (Set<String> names : options(help.out())) {
        if (names.stream().noneMatch(Set.of("-h", "--tag")::contains)) {
          assertThat(named(ROWS.get(command.replace('_', '-'))))
              .as("%s: %s", command, names)
              .containsAnyElementsOf(names);
        }
      }
    }
  }
}

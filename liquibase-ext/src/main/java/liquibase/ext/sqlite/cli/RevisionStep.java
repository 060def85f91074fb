package liquibase.ext.sqlite.cli;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import liquibase.command.AbstractCommandStep;
import liquibase.command.CommandArgumentDefinition;
import liquibase.command.CommandBuilder;
import liquibase.command.CommandDefinition;
import liquibase.command.CommandResultsBuilder;
import liquibase.exception.LiquibaseException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * A command of {@code migrate} as a command of Liquibase, under the prefix {@code revision}: its
 * arguments are the options and parameters of the other, so that there is one definition of both.
 */
abstract class RevisionStep extends AbstractCommandStep {
  private static final Set<String> DEFINED = ConcurrentHashMap.newKeySet();

  private final String command;

  RevisionStep(String command) {
    this.command = command;
    if (DEFINED.add(command)) {
      define();
    }
  }

  private static String camel(String name) {
    StringBuilder camel = new StringBuilder();
    for (String part : name.replaceFirst("^-+", "").split("-")) {
      camel.append(
          camel.isEmpty()
              ? part
              : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
    }
    return camel.toString();
  }

  private String name() {
    return camel("revision-" + command);
  }

  @Override
  public final String[][] defineCommandNames() {
    return new String[][] {{name()}};
  }

  private CommandSpec spec() {
    return Commands.line(new String[] {command}).getSubcommands().get(command).getCommandSpec();
  }

  /** Returns the arguments that are not Liquibase's own affair. */
  private static List<ArgSpec> arguments(CommandSpec spec) {
    List<ArgSpec> arguments = new ArrayList<>();
    for (ArgSpec argument : spec.args()) {
      boolean common =
          argument instanceof OptionSpec option
              && (option.usageHelp()
                  || option.versionHelp()
                  || option.inherited()
                  || option.longestName().equals("-x"));
      if (!common) {
        arguments.add(argument);
      }
    }
    return arguments;
  }

  private static String argumentName(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? camel(option.longestName())
        : argument.paramLabel().toLowerCase(Locale.ROOT);
  }

  private static boolean isFlag(ArgSpec argument) {
    return argument.arity().max() == 0;
  }

  private void define() {
    CommandBuilder builder = new CommandBuilder(new String[][] {{name()}});
    builder.argument("url", String.class).description("The database").build();
    builder.argument("changelogFile", String.class).description("The root changelog").build();
    for (ArgSpec argument : arguments(spec())) {
      String description = String.join(" ", argument.description());
      if (isFlag(argument)) {
        builder.argument(argumentName(argument), Boolean.class).description(description).build();
      } else {
        CommandArgumentDefinition.Building<String> made =
            builder.argument(argumentName(argument), String.class).description(description);
        (argument.required() && argument instanceof PositionalParamSpec ? made.required() : made)
            .build();
      }
    }
  }

  @Override
  public final void adjustCommandDefinition(CommandDefinition definition) {
    definition.setShortDescription(
        String.join(" ", spec().usageMessage().description()) + " The same as: migrate " + command);
  }

  @Override
  public final void run(CommandResultsBuilder results) throws Exception {
    List<String> line = new ArrayList<>();
    addCommon(results, line, "url", "--database");
    addCommon(results, line, "changelogFile", "--changelog");
    line.add(command);
    List<String> positional = new ArrayList<>();
    for (ArgSpec argument : arguments(spec())) {
      Object value = value(results, argumentName(argument));
      if (value == null || Boolean.FALSE.equals(value)) {
        continue;
      }
      if (argument instanceof OptionSpec option) {
        line.add(isFlag(argument) ? option.longestName() : option.longestName() + "=" + value);
      } else {
        positional.addAll(List.of(value.toString().split("[ ,]+")));
      }
    }
    line.addAll(positional);
    execute(results, line);
  }

  private static void addCommon(
      CommandResultsBuilder results, List<String> line, String argument, String option) {
    Object value = value(results, argument);
    boolean project = argument.equals("changelogFile") && Defaults.isProjectChangelog(value);
    if (value != null && !project) {
      line.add(option);
      line.add(value.toString());
    }
  }

  private static Object value(CommandResultsBuilder results, String name) {
    var definition = results.getCommandScope().getCommand().getArguments().get(name);
    return definition == null ? null : results.getCommandScope().getArgumentValue(definition);
  }

  private static void execute(CommandResultsBuilder results, List<String> line) throws Exception {
    OutputStream out = results.getOutputStream();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    int status =
        Migrate.execute(
            line.toArray(String[]::new),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(errors, true, StandardCharsets.UTF_8));
    results.addResult("statusCode", status);
    if (status != 0) {
      throw new LiquibaseException(
          errors.toString(StandardCharsets.UTF_8).strip().replaceFirst("^migrate: ", ""));
    }
    out.write(errors.toByteArray());
    out.flush();
  }
}

package liquibase.ext.sqlite.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.logging.LogManager;
import liquibase.exception.CommandValidationException;
import liquibase.exception.LiquibaseException;
import liquibase.ext.sqlite.adopt.NeedsPersonException;
import liquibase.ext.sqlite.answer.Answers;
import liquibase.ext.sqlite.command.StopSignal;
import liquibase.ext.sqlite.database.StaleJar;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The entry point of {@code deploy/migrate}. */
@Command(
    name = "migrate",
    mixinStandardHelpOptions = true,
    versionProvider = Migrate.Version.class,
    description = "Migrates an SQLite database by its history of revisions, and loses nothing.",
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:done, or nothing to do",
      "1:refused or failed; what failed was undone",
      "2:the command line is wrong",
      "3:a person has to decide; nothing was changed",
      "4:deployed, but what came behind it (a report, a hook) failed"
    })
public final class Migrate implements Runnable {
  private static final int FAILED = 1;
  private static final int NEEDS_PERSON = 3;

  @Mixin GlobalOptions options = new GlobalOptions();
  @Spec CommandSpec spec;

  /** Where the answer to this command is kept; null for a command that has none. */
  Answers answers;

  /** Whether what was said may be said again while nothing changes. */
  boolean answered;

  /**
   * Runs the command line and ends the process with its status. Half of a start is Liquibase
   * finding its parts, the other half picocli describing the command: the two know nothing of each
   * other, and so they run side by side.
   */
  public static void main(String[] args) throws IOException {
    Optional<Answers> answers = Answers.to(List.of(args));
    if (answers.isPresent() && isFresh() && answers.get().give(System.out, System.err)) {
      return;
    }
    CompletableFuture<CommandLine> line = CompletableFuture.supplyAsync(() -> Commands.line(args));
    Copied out = Copied.of(System.out);
    Copied err = Copied.of(System.err);
    System.setOut(out);
    System.setErr(err);
    quietLogging();
    Startup.run();
    Migrate migrate = line.join().getCommand();
    migrate.answers = answers.orElse(null);
    int status = execute(line.join(), args, System.out, System.err);
    if (status == 0 && migrate.answered) {
      migrate.answers.keep(out.bytes(), err.bytes());
    }
    StopSignal.reported(status);
    System.exit(status);
  }

  /** Whoever works on this extension is told that the jar is old, whatever is kept. */
  private static boolean isFresh() {
    try {
      StaleJar.refuse();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Runs the command line and returns its exit status. */
  static int execute(String[] args, PrintStream out, PrintStream err) {
    return execute(Commands.line(args), args, out, err);
  }

  private static int execute(CommandLine line, String[] args, PrintStream out, PrintStream err) {
    line.setOut(new Folded(out));
    line.setErr(new Folded(err));
    line.setUsageHelpWidth(Folded.WIDTH);
    line.setUnmatchedOptionsAllowedAsOptionParameters(false);
    line.setExecutionExceptionHandler(Migrate::report);
    if (line.getSubcommands().containsKey("history")) {
      // Its range may begin with a step back, which looks like an option.
      line.getSubcommands().get("history").setUnmatchedOptionsAllowedAsOptionParameters(true);
    }
    return line.execute(args);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command.");
  }

  private static int report(Exception error, CommandLine line, CommandLine.ParseResult parsed) {
    Migrate migrate = line.getCommandSpec().root().commandLine().getCommand();
    line.getErr().println("migrate: " + migrate.options.asTyped(message(error)));
    return error instanceof NeedsPersonException ? NEEDS_PERSON : FAILED;
  }

  /** Returns what a person should read; an error that nobody foresaw keeps its kind. */
  static String message(Throwable error) {
    Throwable cause = error;
    while (cause.getMessage() == null && cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (cause instanceof FileSystemException system && system.getReason() == null) {
      return sentence(system);
    }
    String text = cause.getMessage();
    boolean foreseen =
        cause instanceof LiquibaseException
            || cause instanceof CommandValidationException
            || cause instanceof IOException
            || cause instanceof IllegalArgumentException
            || cause.getClass().getName().startsWith("liquibase.ext.sqlite");
    return foreseen && text != null
        ? text.replaceAll("(?m)^\\s*(\\S*Exception: )+", "").strip()
        : cause.getClass().getSimpleName() + ": " + text;
  }

  /** The system's own message is often the path alone. */
  private static String sentence(FileSystemException error) {
    String what =
        error instanceof AccessDeniedException
            ? "%s: user %s may not do that there. Nothing was changed by this step."
            : error instanceof NoSuchFileException
                ? "%s does not exist (user %s)."
                : "%s: " + error.getClass().getSimpleName() + " (user %s).";
    return what.formatted(error.getFile(), System.getProperty("user.name"));
  }

  /** Liquibase logs through java.util.logging, whose default writes every step to the terminal. */
  private static void quietLogging() throws IOException {
    String settings = "handlers=java.util.logging.ConsoleHandler\n.level=OFF\n";
    try (InputStream in =
        new java.io.ByteArrayInputStream(settings.getBytes(StandardCharsets.UTF_8))) {
      LogManager.getLogManager().readConfiguration(in);
    }
  }

  /** Says which version this is. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Migrate.class.getPackage().getImplementationVersion();
      return new String[] {"migrate " + (version == null ? "(development)" : version)};
    }
  }
}

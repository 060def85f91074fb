package liquibase.ext.sqlite.cli;

import java.nio.file.Path;
import java.util.List;
import liquibase.ext.sqlite.command.AlembicImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code migrate import-alembic}. */
@Command(
    name = "import-alembic",
    description = {
      "Carries the history of an Alembic project over: the same ids, branches and labels, read from"
          + " the text of its files. Where Alembic is installed, each revision's changes are drafted"
          + " from scratch databases that Alembic makes; else the revisions come out empty. What is"
          + " in the changelog already is left alone."
    },
    footer = {"%nExample:", "  migrate import-alembic ../application/alembic"})
final class ImportAlembicCommand extends MigrateCommand {

  @Parameters(paramLabel = "DIR", description = "The project, or its folder of versions.")
  Path folder;

  @Option(
      names = "--alembic",
      paramLabel = "COMMAND",
      defaultValue = "alembic",
      description = "How Alembic is started. Default: alembic.")
  String program;

  @Override
  public Integer call() throws Exception {
    AlembicImport alembic = new AlembicImport(migrate.options.location(), this::say);
    List<Path> written = migrate.options.scoped(() -> alembic.run(folder, program));
    say(
        written.isEmpty()
            ? "Nothing to import: every revision is in the changelog."
            : "Imported %d revision(s). Read them, then: migrate check".formatted(written.size()));
    return 0;
  }
}

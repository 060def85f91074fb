package liquibase.ext.sqlite.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Set;
import liquibase.ext.sqlite.adopt.AdoptOptions;
import liquibase.ext.sqlite.adopt.Adoption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code migrate adopt}. */
@Command(
    name = "adopt",
    description =
        "Brings a database that was never migrated here under the history, by what its schema is.")
final class AdoptCommand extends MigrateCommand {

  @Option(names = "--repair", description = "Run the declared repair that fits.")
  boolean repair;

  @Option(
      names = "--draft-repair",
      description = "Write a repair by diff, for a person to complete, and change nothing.")
  boolean draftRepair;

  @Option(
      names = "--from-actual",
      description = "Go on from the revision that the schema is at, whatever the stamp says.")
  boolean fromActual;

  @Option(names = "--drop-alembic-version", description = "Drop the table alembic_version.")
  boolean dropAlembicVersion;

  @Override
  public Integer call() throws Exception {
    return migrate.options.open(
        false,
        session -> {
          PrintWriter out = spec.commandLine().getOut();
          if (!session.applied().isEmpty()) {
            String at = String.join(", ", session.names().current());
            if (dropAlembicVersion) {
              session.locked(locked -> Adoption.dropAlembicVersion(locked.database()));
              out.println("Dropped alembic_version.");
            }
            out.println("Nothing to adopt: the database has a history and stands at " + at + ".");
            return 0;
          }
          Adoption adoption =
              new Adoption(
                  session.database(),
                  session.changelog(),
                  session.changelogFile(),
                  session.resources(),
                  out::println);
          if (draftRepair) {
            Path folder = session.location().path().resolveSibling("repairs");
            out.println("Drafted " + adoption.draftRepair(folder));
            out.println("Complete it, then: migrate adopt --repair");
            return 0;
          }
          AdoptOptions options = new AdoptOptions(repair, fromActual, dropAlembicVersion);
          Set<String> heads = session.locked(locked -> adoption.adopt(options));
          String at = heads.isEmpty() ? "base (no revision)" : String.join(", ", heads);
          out.println(
              "Adopted: the database stands at " + at + ". Go on with: migrate upgrade head");
          return 0;
        });
  }
}

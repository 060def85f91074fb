package liquibase.ext.sqlite.history;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.command.AbstractCommandStep;
import liquibase.command.CommandArgumentDefinition;
import liquibase.command.CommandDefinition;
import liquibase.command.CommandResultsBuilder;
import liquibase.command.CommandScope;
import liquibase.database.Database;
import liquibase.exception.DatabaseException;
import liquibase.ext.sqlite.database.ExtendedSQLiteDatabase;
import liquibase.ext.sqlite.database.RevisionTarget;

/**
 * Runs before Liquibase's own commands that go to a tag, and notes what they were asked for; {@link
 * RevisionTargets} acts on it as soon as the changelog has been read.
 */
public class RevisionTargetCommandStep extends AbstractCommandStep {

  private static final Set<String> COMMANDS =
      Set.of(
          "update",
          "updatesql",
          "updatetotag",
          "updatetotagsql",
          "rollback",
          "rollbacksql",
          "changelogsynctotag",
          "changelogsynctotagsql");

  /** A name of its own: a step that bore another's would lend that one's arguments to all. */
  @Override
  public String[][] defineCommandNames() {
    return new String[][] {{"revisionTargetCommandStep"}};
  }

  @Override
  public void adjustCommandDefinition(CommandDefinition definition) {
    definition.setInternal(true);
  }

  /** Names are compared without their case: Maven and the command line do not agree on it. */
  @Override
  public int getOrder(CommandDefinition definition) {
    String name = String.join("", definition.getName()).toLowerCase(Locale.ROOT);
    return COMMANDS.contains(name) ? ORDER_DEFAULT / 2 : super.getOrder(definition);
  }

  @Override
  public List<Class<?>> requiredDependencies() {
    return List.of(Database.class);
  }

  @Override
  public void run(CommandResultsBuilder results) throws DatabaseException {
    CommandScope scope = results.getCommandScope();
    Database database = (Database) scope.getDependency(Database.class);
    if (database instanceof ExtendedSQLiteDatabase sqlite) {
      String command = String.join(" ", scope.getCommand().getName());
      CommandArgumentDefinition<?> tag = scope.getCommand().getArguments().get("tag");
      String name = tag == null ? null : (String) scope.getArgumentValue(tag);
      RevisionTarget target = new RevisionTarget(command, name);
      sqlite.revisionTarget(target);
      // Which of the two steps comes first is Liquibase's affair.
      if (scope.getDependency(DatabaseChangeLog.class) instanceof DatabaseChangeLog changelog) {
        sqlite.takeRevisionTarget();
        RevisionTargets.prepare(changelog, sqlite, target);
      }
    }
  }
}

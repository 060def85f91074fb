package liquibase.ext.sqlite.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import liquibase.Scope;
import liquibase.configuration.AbstractMapConfigurationValueProvider;
import liquibase.configuration.LiquibaseConfiguration;
import liquibase.ext.sqlite.command.ChangelogLocation;

/** Liquibase settings that hold where nothing else says otherwise. */
final class Defaults extends AbstractMapConfigurationValueProvider {
  /** The settings of this project. */
  static final Map<String, Object> PROJECT = Map.of("liquibase.sqlite.backup", "true");

  private final Map<String, Object> values;

  private Defaults(Map<String, Object> values) {
    this.values = values;
  }

  /** Returns whether a changelog is the one that the launcher fills in where none is named. */
  static boolean isProjectChangelog(Object changelog) {
    return ChangelogLocation.DEFAULT.equals(changelog)
        && !Files.exists(Path.of(ChangelogLocation.DEFAULT));
  }

  static void register(Map<String, Object> values) {
    Scope.getCurrentScope()
        .getSingleton(LiquibaseConfiguration.class)
        .registerProvider(new Defaults(values));
  }

  /** Below everything that Liquibase itself reads settings from. */
  @Override
  public int getPrecedence() {
    return 1;
  }

  @Override
  protected Map<?, ?> getMap() {
    return values;
  }

  @Override
  protected boolean keyMatches(String wantedKey, String storedKey) {
    return wantedKey.equals(storedKey);
  }

  @Override
  protected String getSourceDescription() {
    return "Default of this project";
  }
}

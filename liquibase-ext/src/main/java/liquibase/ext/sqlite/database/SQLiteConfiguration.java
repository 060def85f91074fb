package liquibase.ext.sqlite.database;

import liquibase.configuration.AutoloadedConfigurations;
import liquibase.configuration.ConfigurationDefinition;

/** The settings of this extension, all under {@code liquibase.sqlite}. */
public class SQLiteConfiguration implements AutoloadedConfigurations {

  /** How long to wait for another process's lock, in seconds. */
  public static final ConfigurationDefinition<Integer> LOCK_TIMEOUT;

  static {
    ConfigurationDefinition.Builder builder =
        new ConfigurationDefinition.Builder("liquibase.sqlite");
    LOCK_TIMEOUT =
        builder
            .define("lockTimeout", Integer.class)
            .setDescription("Seconds to wait for another process's lock on the database")
            .setDefaultValue(10)
            .build();
  }
}

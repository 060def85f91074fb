package liquibase.ext.sqlite.database;

import liquibase.configuration.AutoloadedConfigurations;
import liquibase.configuration.ConfigurationDefinition;
import liquibase.exception.DatabaseException;
import liquibase.ext.sqlite.progress.ProgressReport;

/** The settings of this extension, all under {@code liquibase.sqlite}. */
public class SQLiteConfiguration implements AutoloadedConfigurations {

  /** How long to wait for another process's lock, in seconds. */
  public static final ConfigurationDefinition<Integer> LOCK_TIMEOUT;

  /** Whether a run that will change the database backs it up first. */
  public static final ConfigurationDefinition<Boolean> BACKUP;

  /** The folder for backups; without it, {@code backups} beside the database. */
  public static final ConfigurationDefinition<String> BACKUP_FOLDER;

  /** How a rebuild is verified: digest compares every value, count only the rows, off nothing. */
  public static final ConfigurationDefinition<String> VERIFY;

  /** How the progress of a long copy is said on standard error: terminal, log or off. */
  public static final ConfigurationDefinition<String> PROGRESS;

  /** Renames that a draft takes for what they are: old:new, table.old:new, parted by commas. */
  public static final ConfigurationDefinition<String> RENAME;

  /** The id of a drafted revision; without it, one that its content decides. */
  public static final ConfigurationDefinition<String> REVISION_ID;

  /** The message of a drafted revision. */
  public static final ConfigurationDefinition<String> REVISION_MESSAGE;

  /** The logicalFilePath of a drafted revision. */
  public static final ConfigurationDefinition<String> LOGICAL_FILE_PATH;

  static {
    ConfigurationDefinition.Builder builder =
        new ConfigurationDefinition.Builder("liquibase.sqlite");
    LOCK_TIMEOUT =
        builder
            .define("lockTimeout", Integer.class)
            .setDescription("Seconds to wait for another process's lock on the database")
            .setDefaultValue(10)
            .build();
    VERIFY =
        builder
            .define("verify", String.class)
            .setDescription("How the rows of a rebuilt table are verified: digest, count or off")
            .setDefaultValue("digest")
            .build();
    RENAME =
        builder
            .define("rename", String.class)
            .setDescription("Renames in a draft: old:new for tables, table.old:new for columns")
            .build();
    REVISION_ID =
        builder
            .define("revisionId", String.class)
            .setDescription("The id of a drafted revision")
            .build();
    REVISION_MESSAGE =
        builder
            .define("revisionMessage", String.class)
            .setDescription("The message of a drafted revision")
            .build();
    LOGICAL_FILE_PATH =
        builder
            .define("logicalFilePath", String.class)
            .setDescription("The logicalFilePath of a drafted revision")
            .build();
    PROGRESS =
        builder
            .define("progress", String.class)
            .setDescription("How the progress of a long copy is said: terminal, log or off")
            .setDefaultValue("log")
            .build();
    BACKUP =
        builder
            .define("backup", Boolean.class)
            .setDescription("Back the database up before a run changes it")
            .setDefaultValue(false)
            .build();
    BACKUP_FOLDER =
        builder
            .define("backupFolder", String.class)
            .setDescription("Folder for backups; by default `backups` beside the database")
            .build();
  }

  /**
   * Returns the report that the setting for progress asks for.
   *
   * @throws DatabaseException if it is none of the values that there are
   */
  public static ProgressReport progress() throws DatabaseException {
    try {
      return ProgressReport.of(PROGRESS.getCurrentValue(), System.err);
    } catch (IllegalArgumentException e) {
      throw new DatabaseException(e.getMessage());
    }
  }
}

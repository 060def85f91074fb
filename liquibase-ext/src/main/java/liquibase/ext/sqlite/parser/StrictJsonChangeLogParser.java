package liquibase.ext.sqlite.parser;

import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.exception.ChangeLogParseException;
import liquibase.parser.core.json.JsonChangeLogParser;
import liquibase.resource.ResourceAccessor;

/** Liquibase's parser for JSON changelogs, behind a look at the file's structure. */
public class StrictJsonChangeLogParser extends JsonChangeLogParser {

  @Override
  public int getPriority() {
    return PRIORITY_DATABASE;
  }

  @Override
  public DatabaseChangeLog parse(
      String physicalChangeLogLocation,
      ChangeLogParameters changeLogParameters,
      ResourceAccessor resourceAccessor)
      throws ChangeLogParseException {
    ChangelogStructure.check(physicalChangeLogLocation, resourceAccessor);
    return super.parse(physicalChangeLogLocation, changeLogParameters, resourceAccessor);
  }
}

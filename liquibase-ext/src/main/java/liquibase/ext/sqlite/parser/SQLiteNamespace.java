package liquibase.ext.sqlite.parser;

import liquibase.parser.LiquibaseParser;
import liquibase.parser.NamespaceDetails;
import liquibase.parser.core.xml.XMLChangeLogSAXParser;
import liquibase.serializer.LiquibaseSerializer;
import liquibase.serializer.core.xml.XMLChangeLogSerializer;

/**
 * The XML namespace of what this extension adds. Its schema is in the jar, where Liquibase looks
 * for the path of the URL: nothing is fetched.
 */
public class SQLiteNamespace implements NamespaceDetails {
  /** The namespace's name. */
  public static final String NAME = "http://liquibase-sqlite.dev/xml/ns/sqlite";

  private static final String SCHEMA = NAME + "/liquibase-sqlite.xsd";

  @Override
  public int getPriority() {
    return PRIORITY_EXTENSION;
  }

  @Override
  public boolean supports(LiquibaseSerializer serializer, String namespaceOrUrl) {
    return serializer instanceof XMLChangeLogSerializer && isOurs(namespaceOrUrl);
  }

  @Override
  public boolean supports(LiquibaseParser parser, String namespaceOrUrl) {
    return parser instanceof XMLChangeLogSAXParser && isOurs(namespaceOrUrl);
  }

  private static boolean isOurs(String namespaceOrUrl) {
    return namespaceOrUrl.equals(NAME) || namespaceOrUrl.equals(SCHEMA);
  }

  @Override
  public String getShortName(String namespaceOrUrl) {
    return "sqlite";
  }

  @Override
  public String getSchemaUrl(String namespaceOrUrl) {
    return SCHEMA;
  }

  @Override
  public String[] getNamespaces() {
    return new String[] {NAME};
  }
}

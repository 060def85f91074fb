package liquibase.ext.sqlite.change;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liquibase.changelog.ChangeLogParameters;
import liquibase.exception.UnexpectedLiquibaseException;
import liquibase.ext.sqlite.ddl.DdlException;
import liquibase.ext.sqlite.ddl.Lexer;
import liquibase.ext.sqlite.ddl.TableDefinition;
import liquibase.ext.sqlite.ddl.Token;
import liquibase.ext.sqlite.schema.SchemaObject;

/** What Liquibase would change in a text, or refuse, however it is written into a changelog. */
final class Unwritable {
  private static final Pattern PARAMETER = Pattern.compile("\\$\\{([^}:]+)}");

  private Unwritable() {}

  /**
   * Refuses a text that would come out of a changelog as another one.
   *
   * @throws UnexpectedLiquibaseException that names the object and the remedy
   */
  static void refuse(SchemaObject object) {
    Matcher matcher = PARAMETER.matcher(object.sql());
    while (matcher.find()) {
      if (new ChangeLogParameters().getValue(matcher.group(1), null) != null) {
        throw new UnexpectedLiquibaseException(
            "%s %s cannot be drafted: it holds %s, in whose place Liquibase would put the value that this parameter has here. Write it in SQL of its own, as '$' || '{%s}', or leave the object out with excludeObjects."
                .formatted(object.type(), object.name(), matcher.group(), matcher.group(1)));
      }
    }
    boolean asSql = object.type().equals("trigger") || object.type().equals("view");
    if (asSql && quotesCarriageReturn(object.sql())) {
      throw new UnexpectedLiquibaseException(
          "%s %s cannot be drafted: a text in it holds a carriage return, which Liquibase takes out of SQL. Write it as char(13)."
              .formatted(object.type(), object.name()));
    }
  }

  private static boolean quotesCarriageReturn(String sql) {
    try {
      return sql.indexOf('\r') >= 0
          && Lexer.tokens(sql).stream().map(Token::text).anyMatch(t -> t.indexOf('\r') >= 0);
    } catch (DdlException e) {
      return true;
    }
  }

  /** Liquibase takes a name of blanks for none. */
  static boolean hasBlankName(SchemaObject object) {
    if (object.name().isBlank() || object.table().isBlank()) {
      return true;
    }
    try {
      return object.type().equals("table")
          && !object.isVirtual()
          && TableDefinition.parse(object.sql()).columns().stream()
              .anyMatch(column -> column.name().isBlank());
    } catch (DdlException e) {
      return false;
    }
  }
}

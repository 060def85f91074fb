package liquibase.ext.sqlite.statement;

import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import liquibase.change.ColumnConfig;
import liquibase.change.ConstraintsConfig;
import liquibase.database.Database;
import liquibase.database.ObjectQuotingStrategy;
import liquibase.datatype.DataTypeFactory;
import liquibase.exception.UnexpectedLiquibaseException;
import liquibase.ext.sqlite.ddl.Lexer;
import liquibase.ext.sqlite.ddl.Names;
import liquibase.ext.sqlite.ddl.Token;
import liquibase.statement.DatabaseFunction;
import liquibase.statement.SequenceNextValueFunction;
import liquibase.util.StringUtil;

/**
 * Writes columns as a changelog describes them, in SQLite's words: types to the letter, unnamed
 * constraints without names.
 */
public final class ColumnSql {
  private static final Set<String> BARE_DEFAULTS =
      Set.of("NULL", "TRUE", "FALSE", "CURRENT_TIME", "CURRENT_DATE", "CURRENT_TIMESTAMP");
  private static final Set<String> TIME_FUNCTIONS =
      Set.of("CURRENT_DATETIME", "NOW()", "SYSDATE", "GETDATE()", "CURRENT_TIMESTAMP()");

  private final Database database;

  /** Makes a writer that quotes as the database's objectQuotingStrategy asks. */
  public ColumnSql(Database database) {
    this.database = database;
  }

  /**
   * Returns {@code name} quoted as the changelog's objectQuotingStrategy asks; "" for none at all,
   * which is for the change's validation to complain of.
   */
  public String name(String name) {
    if (name == null) {
      return "";
    }
    boolean all = database.getObjectQuotingStrategy() == ObjectQuotingStrategy.QUOTE_ALL_OBJECTS;
    return all ? Names.quote(name) : Names.quoteIfNeeded(name);
  }

  /** Returns a column with every constraint it has, as ADD COLUMN wants it. */
  public String definition(ColumnConfig column) {
    StringBuilder sql = new StringBuilder(columnOnly(column));
    ConstraintsConfig constraints = column.getConstraints();
    if (constraints == null) {
      return sql.toString();
    }
    if (isTrue(constraints.isPrimaryKey()) && !isTrue(column.isAutoIncrement())) {
      sql.append(named(constraints.getPrimaryKeyName())).append(" PRIMARY KEY");
    }
    if (isTrue(constraints.isUnique())) {
      sql.append(named(constraints.getUniqueConstraintName())).append(" UNIQUE");
    }
    if (hasReference(constraints)) {
      sql.append(named(constraints.getForeignKeyName()))
          .append(' ')
          .append(references(constraints));
    }
    return sql.toString();
  }

  /** Returns a column without the constraints that CREATE TABLE puts behind the columns. */
  public String columnOnly(ColumnConfig column) {
    StringBuilder sql = new StringBuilder(name(column.getName()));
    String type = type(column);
    if (!type.isEmpty()) {
      sql.append(' ').append(type);
    }
    ConstraintsConfig constraints = column.getConstraints();
    if (isTrue(column.isAutoIncrement())) {
      String key = constraints == null ? null : constraints.getPrimaryKeyName();
      sql.append(named(key)).append(" PRIMARY KEY AUTOINCREMENT");
    }
    if (constraints != null && Boolean.FALSE.equals(constraints.isNullable())) {
      sql.append(named(constraints.getNotNullConstraintName())).append(" NOT NULL");
    }
    Object value = column.getDefaultValueObject();
    if (value != null) {
      sql.append(named(column.getDefaultValueConstraintName()));
      sql.append(" DEFAULT ").append(defaultValue(value, type));
    }
    if (constraints != null && StringUtil.trimToNull(constraints.getCheckConstraint()) != null) {
      sql.append(' ').append(check(constraints.getCheckConstraint().strip()));
    }
    if (column instanceof SQLiteColumnConfig own) {
      sql.append(onlyInSqlite(own));
    }
    return sql.toString();
  }

  private String onlyInSqlite(SQLiteColumnConfig column) {
    StringBuilder sql = new StringBuilder();
    if (StringUtil.trimToNull(column.getCollate()) != null) {
      sql.append(" COLLATE ").append(name(column.getCollate().strip()));
    }
    if (StringUtil.trimToNull(column.getGeneratedAs()) != null) {
      sql.append(" GENERATED ALWAYS AS (")
          .append(column.getGeneratedAs().strip())
          .append(isTrue(column.getStored()) ? ") STORED" : ") VIRTUAL");
    }
    return sql.toString();
  }

  private static String check(String written) {
    return written.matches("(?is)check\\s*\\(.*") ? written : "CHECK (" + written + ")";
  }

  /**
   * SQLite counts up only a column that is declared INTEGER; Liquibase's int and bigint mean it.
   */
  private String type(ColumnConfig column) {
    if (isTrue(column.isAutoIncrement())) {
      return "INTEGER";
    }
    String type = StringUtil.trimToEmpty(column.getType());
    if (type.startsWith("java.sql.Types.")) {
      return DataTypeFactory.getInstance()
          .fromDescription(type, database)
          .toDatabaseDataType(database)
          .toSql();
    }
    return type;
  }

  /** Returns whether a column has a foreign key. */
  public static boolean hasReference(ConstraintsConfig constraints) {
    return constraints.getReferences() != null
        || (constraints.getReferencedTableName() != null
            && constraints.getReferencedColumnNames() != null);
  }

  /** Returns the REFERENCES clause of a column. */
  public String references(ConstraintsConfig constraints) {
    StringBuilder sql = new StringBuilder("REFERENCES ");
    if (constraints.getReferences() != null) {
      sql.append(referencesAsWritten(constraints.getReferences().strip()));
    } else {
      sql.append(name(constraints.getReferencedTableName()));
      sql.append(" (").append(constraints.getReferencedColumnNames()).append(')');
    }
    if (isTrue(constraints.isDeleteCascade())) {
      sql.append(" ON DELETE CASCADE");
    }
    if (isTrue(constraints.isDeferrable())) {
      sql.append(" DEFERRABLE");
      sql.append(isTrue(constraints.isInitiallyDeferred()) ? " INITIALLY DEFERRED" : "");
    }
    return sql.toString();
  }

  private String referencesAsWritten(String references) {
    int open = references.indexOf('(');
    if (open < 0) {
      return name(references);
    }
    return name(references.substring(0, open).strip()) + " " + references.substring(open);
  }

  /** Returns " CONSTRAINT x", or nothing for a constraint without a name. */
  public String named(String constraint) {
    String name = StringUtil.trimToNull(constraint);
    return name == null ? "" : " CONSTRAINT " + name(name);
  }

  /** Returns a value that a changelog gives as an SQL literal or expression. */
  public static String defaultValue(Object value, String type) {
    if (value instanceof SequenceNextValueFunction) {
      throw new UnexpectedLiquibaseException("SQLite has no sequences; use autoIncrement.");
    }
    if (value instanceof DatabaseFunction function) {
      return computed(function.getValue().strip());
    }
    return literal(value, type);
  }

  /** Returns an expression as DEFAULT wants it: SQLite takes all but a few only in parentheses. */
  private static String computed(String expression) {
    String upper = expression.toUpperCase(Locale.ROOT);
    if (TIME_FUNCTIONS.contains(upper)) {
      return "CURRENT_TIMESTAMP";
    }
    boolean bare =
        BARE_DEFAULTS.contains(upper)
            || isOneGroup(expression)
            || expression.matches("[-+]?[0-9.]+([eE][-+]?[0-9]+)?|[xX]?'([^']|'')*'");
    return bare ? expression : "(" + expression + ")";
  }

  private static boolean isOneGroup(String expression) {
    List<Token> tokens = Lexer.tokens(expression);
    int depth = 0;
    for (int i = 0; i < tokens.size() - 1; i++) {
      depth += tokens.get(i).isSymbol("(") ? 1 : tokens.get(i).isSymbol(")") ? -1 : 0;
      if (depth == 0) {
        return i > 0 && i == tokens.size() - 2;
      }
    }
    return false;
  }

  /** Returns a value as a literal; a number in quotes stays a number in a column of numbers. */
  public static String literal(Object value, String type) {
    if (value instanceof Boolean flag) {
      return flag ? "1" : "0";
    }
    if (value instanceof Number) {
      return value.toString();
    }
    if (value instanceof Date date) {
      return Names.literal(dateText(date));
    }
    String text = value.toString();
    if (text.equalsIgnoreCase("null")) {
      return "NULL";
    }
    if (type.toUpperCase(Locale.ROOT).startsWith("BOOL") && text.matches("(?i)true|false")) {
      return text.equalsIgnoreCase("true") ? "1" : "0";
    }
    boolean number = isNumeric(type) && text.matches("[-+]?[0-9]+(\\.[0-9]+)?");
    return number ? text : Names.literal(text);
  }

  private static String dateText(Date date) {
    return date instanceof java.sql.Timestamp
        ? date.toString().replaceFirst("\\.0$", "")
        : date.toString();
  }

  /** Tells by SQLite's rules of affinity whether a column of this type keeps numbers. */
  private static boolean isNumeric(String type) {
    String upper = type.toUpperCase(Locale.ROOT);
    boolean text = upper.contains("CHAR") || upper.contains("CLOB") || upper.contains("TEXT");
    boolean number =
        upper.contains("INT")
            || upper.contains("REAL")
            || upper.contains("FLOA")
            || upper.contains("DOUB")
            || upper.contains("NUM")
            || upper.contains("DEC");
    return number && (!text || upper.contains("INT"));
  }

  /** Returns whether a flag of a changelog is set. */
  public static boolean isTrue(Boolean flag) {
    return Boolean.TRUE.equals(flag);
  }
}

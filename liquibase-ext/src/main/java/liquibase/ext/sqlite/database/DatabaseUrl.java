package liquibase.ext.sqlite.database;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sqlite.SQLiteConfig;

/**
 * Where a database lies, however it was written.
 *
 * @param jdbcUrl the URL for sqlite-jdbc
 * @param file the file, absolute; empty for a database in memory
 */
public record DatabaseUrl(String jdbcUrl, Optional<Path> file) {
  /** The database that is meant where nothing says otherwise, in the working directory. */
  public static final String DEFAULT_FILE = "fc_registration.db";

  /** The environment variable that the application itself reads. */
  public static final String VARIABLE = "DATABASE_URL";

  private static final String JDBC = "jdbc:sqlite:";
  private static final String MEMORY = ":memory:";

  private static final Set<String> SETTINGS =
      Arrays.stream(SQLiteConfig.Pragma.values())
          .map(SQLiteConfig.Pragma::getPragmaName)
          .collect(Collectors.toSet());

  /** SQLAlchemy's form: three slashes and a relative path, or four slashes in all. */
  private static final Pattern SQLALCHEMY =
      Pattern.compile("sqlite(\\+\\w+)?://(/(?<path>[^?]*))?(\\?(?<query>.*))?");

  /**
   * Parameters of SQLAlchemy's driver that say nothing about the file or what may be done to it.
   */
  private static final Set<String> HARMLESS =
      Set.of(
          "timeout", "check_same_thread", "cached_statements", "isolation_level", "detect_types");

  /**
   * Reads a URL in SQLAlchemy's form ({@code sqlite:///relative.db}, {@code
   * sqlite:////absolute.db}) or a JDBC URL.
   *
   * @throws IllegalArgumentException if it is neither; the message repeats no more of it than its
   *     scheme, for a URL may hold a password
   */
  public static DatabaseUrl parse(String url) {
    if (url.startsWith(JDBC)) {
      return ofJdbc(url);
    }
    Matcher matcher = SQLALCHEMY.matcher(url);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "The database URL (%s…) is neither of SQLAlchemy's form for SQLite"
                  .formatted(url.replaceAll("(?s)[^A-Za-z0-9+].*", ""))
              + " (sqlite:///relative.db, sqlite:////absolute/path.db) nor a JDBC URL of SQLite"
              + " (jdbc:sqlite:path.db). Nothing was created or changed. Correct "
              + VARIABLE
              + " or name the database.");
    }
    String path = matcher.group("path");
    requireHarmless(matcher.group("query"), path);
    boolean memory = path == null || path.isEmpty() || path.equals(MEMORY);
    return memory ? new DatabaseUrl(JDBC + MEMORY, Optional.empty()) : ofFile(Path.of(path));
  }

  /** A query such as mode=ro must not be passed over: somebody relies on it. */
  private static void requireHarmless(String query, String path) {
    boolean uri = path != null && path.startsWith("file:");
    for (String parameter : query == null ? new String[0] : query.split("&", -1)) {
      String name = parameter.replaceFirst("=.*", "");
      if (uri || !HARMLESS.contains(name)) {
        throw new IllegalArgumentException(
            "The database URL has a parameter '%s', which is not known here. Nothing was created or changed. Leave it out, or name the file itself."
                .formatted(name));
      }
    }
    if (uri) {
      throw new IllegalArgumentException(
          "The database URL names its file as a URI (file:…), which is not read here. Nothing was created or changed. Name the file itself.");
    }
  }

  /** Returns the URL of a file. */
  public static DatabaseUrl ofFile(Path file) {
    if (file.toString().contains("?")) {
      throw new IllegalArgumentException(
          "The database's path holds a '?', behind which the driver looks for settings. Nothing was created or changed. Give the file another name.");
    }
    Path absolute = file.toAbsolutePath().normalize();
    return new DatabaseUrl(JDBC + absolute, Optional.of(absolute));
  }

  /**
   * Reads what a person names on a command line: a path, or a URL as {@link #parse} takes it.
   *
   * @throws IllegalArgumentException if it is a URL of another kind
   */
  public static DatabaseUrl parsePathOrUrl(String text) {
    // One letter and a colon is a drive, unless two slashes follow.
    boolean url = text.matches("(?s)[A-Za-z][A-Za-z0-9+.-]*(?:(?<=..):|://).*");
    return url ? parse(text) : ofFile(Path.of(text));
  }

  /**
   * Returns the database that is meant: the one named, else the one of {@link #VARIABLE}, else
   * {@link #DEFAULT_FILE}.
   *
   * @param named what the caller named, or null
   * @param environment the environment, as of {@link System#getenv()}
   */
  public static DatabaseUrl resolve(String named, Map<String, String> environment) {
    if (named != null && named.isBlank()) {
      throw new IllegalArgumentException("--database is empty. Nothing was created or changed.");
    }
    if (named != null) {
      return parsePathOrUrl(named);
    }
    String variable = environment.get(VARIABLE);
    return variable == null || variable.isBlank()
        ? ofFile(Path.of(DEFAULT_FILE))
        : parse(variable.strip());
  }

  /** The driver takes what it does not know for a part of the file's name. */
  private static void requireSettings(String query) {
    for (String setting : query.isEmpty() ? new String[0] : query.split("&", -1)) {
      String name = setting.replaceFirst("(?s)=.*", "");
      if (!SETTINGS.contains(name)) {
        throw new IllegalArgumentException(
            "The database URL has a setting '%s', which the driver does not know. Nothing was created or changed. Leave it out."
                .formatted(name));
      }
    }
  }

  private static DatabaseUrl ofJdbc(String url) {
    String path = url.substring(JDBC.length()).replaceFirst("(?s)\\?.*", "");
    requireSettings(url.substring(JDBC.length() + path.length()).replaceFirst("^\\?", ""));
    if (path.isEmpty() || path.contains(MEMORY) || path.startsWith("file:")) {
      return new DatabaseUrl(url, Optional.empty());
    }
    return new DatabaseUrl(url, Optional.of(Path.of(path).toAbsolutePath().normalize()));
  }
}

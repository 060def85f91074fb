package liquibase.ext.sqlite.verify;

/** How the rows of a rebuilt table are compared with those before. */
public enum Thoroughness {
  /** Every value that the plan does not touch, with its type and each byte. */
  DIGEST,
  /** The number of rows. */
  COUNT,
  /** Not at all. */
  OFF;

  /**
   * Returns the one that a setting names.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public static Thoroughness of(String name) {
    for (Thoroughness thoroughness : values()) {
      if (thoroughness.name().equalsIgnoreCase(name)) {
        return thoroughness;
      }
    }
    throw new IllegalArgumentException(
        "liquibase.sqlite.verify is '" + name + "'. Known: digest, count, off.");
  }
}

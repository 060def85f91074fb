package liquibase.ext.sqlite.command;

/**
 * One thing that {@code migrate check} finds.
 *
 * @param kind a word for it, for machines
 * @param what what is wrong
 * @param remedy what helps
 */
public record Problem(String kind, String what, String remedy) {

  /** Returns it in one line. */
  public String line() {
    return kind + ": " + what + " -> " + remedy;
  }
}

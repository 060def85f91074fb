package liquibase.ext.sqlite.revision;

/** A history that is not one, or a name that points nowhere in it. */
public final class RevisionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong. */
  public enum Kind {
    DUPLICATE,
    UNKNOWN_PARENT,
    CYCLE,
    ORDER,
    UNKNOWN_NAME,
    AMBIGUOUS,
    SEVERAL_HEADS,
    OUT_OF_RANGE
  }

  private final Kind kind;

  /** Makes the error with its whole message. */
  public RevisionException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  /** Returns what is wrong. */
  public Kind kind() {
    return kind;
  }
}

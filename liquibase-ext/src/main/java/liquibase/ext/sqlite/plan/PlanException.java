package liquibase.ext.sqlite.plan;

/** A change that cannot be made to this schema; the message gives cause, evidence and remedy. */
public final class PlanException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Makes the refusal with its whole message. */
  public PlanException(String message) {
    super(message);
  }

  static PlanException noSuchColumn(String table, String column) {
    return new PlanException("Table " + table + " has no column " + column + ".");
  }
}

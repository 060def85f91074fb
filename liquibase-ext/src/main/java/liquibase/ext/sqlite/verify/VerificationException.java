package liquibase.ext.sqlite.verify;

import java.sql.SQLException;

/** A change that would have lost something, or met rows that it cannot accept. */
public final class VerificationException extends SQLException {
  private static final long serialVersionUID = 1L;

  /** Makes the refusal with its whole message. */
  public VerificationException(String message) {
    super(message);
  }
}

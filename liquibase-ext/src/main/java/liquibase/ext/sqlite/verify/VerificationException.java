package liquibase.ext.sqlite.verify;

import java.sql.SQLException;
import java.util.Collection;
import java.util.stream.Collectors;

/** A change that would have lost something, or met rows that it cannot accept. */
public final class VerificationException extends SQLException {
  private static final long serialVersionUID = 1L;

  /** Makes the refusal of a change after which rows would refer to what is not there. */
  public static VerificationException foreignKeys(String table, Collection<String> violations) {
    return new VerificationException(
        "After the change of table %s foreign keys would be violated, %d times:%n  %s%nNothing was changed."
            .formatted(
                table,
                violations.size(),
                violations.stream().limit(10).collect(Collectors.joining("\n  "))));
  }

  /** Makes the refusal with its whole message. */
  public VerificationException(String message) {
    super(message);
  }
}

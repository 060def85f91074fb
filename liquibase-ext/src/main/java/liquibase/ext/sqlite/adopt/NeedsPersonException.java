package liquibase.ext.sqlite.adopt;

import liquibase.exception.LiquibaseException;

/** A state of affairs that a person has to decide on; nothing was changed. */
public final class NeedsPersonException extends LiquibaseException {
  private static final long serialVersionUID = 1L;

  /** Makes the refusal with its whole message. */
  public NeedsPersonException(String message) {
    super(message);
  }
}

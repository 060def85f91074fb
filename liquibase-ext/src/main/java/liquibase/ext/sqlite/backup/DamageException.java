package liquibase.ext.sqlite.backup;

import java.io.IOException;

/** A database that SQLite finds damaged, so that no backup of it would be one. */
public final class DamageException extends IOException {
  private static final long serialVersionUID = 1L;

  DamageException(String message, Throwable cause) {
    super(message, cause);
  }
}

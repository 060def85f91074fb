package liquibase.ext.sqlite.cli;

import java.util.List;
import liquibase.ui.ConsoleUIService;

/** Liquibase's console, without the lines that say again what {@code migrate} says itself. */
public final class MigrateUi extends ConsoleUIService {
  private static final List<String> SAID_ALREADY =
      List.of("Running Changeset:", "Rolling Back Changeset:");

  @Override
  public void sendMessage(String message) {
    if (SAID_ALREADY.stream().noneMatch(message::startsWith)) {
      super.sendMessage(message);
    }
  }
}

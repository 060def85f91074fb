package liquibase.ext.sqlite.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds out which processes hold a lock on a database file, where the system tells: on Linux it
 * does, in {@code /proc/locks}.
 */
public final class LockHolders {
  private static final Path LOCKS = Path.of("/proc/locks");

  private LockHolders() {}

  /** Returns a sentence that names the holders, or "" where the system does not tell. */
  public static String describe(Path database) {
    List<String> holders = new ArrayList<>();
    try {
      String inode = ":" + Files.getAttribute(database, "unix:ino");
      for (String line : Files.readAllLines(LOCKS)) {
        String[] fields = line.trim().split("\\s+");
        boolean ours = fields.length > 5 && fields[5].endsWith(inode);
        if (ours && !fields[4].equals(Long.toString(ProcessHandle.current().pid()))) {
          holders.add(describeProcess(fields[4]));
        }
      }
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return "";
    }
    return holders.isEmpty()
        ? ""
        : " Held by " + String.join(" and by ", holders.stream().distinct().toList()) + ".";
  }

  private static String describeProcess(String pid) {
    try {
      String command =
          Files.readString(Path.of("/proc", pid, "cmdline")).replaceAll("[\\s\\x00]+", " ").strip();
      String shown = command.length() > 60 ? command.substring(0, 60) + "…" : command;
      return "process " + pid + " (" + shown + ")";
    } catch (IOException e) {
      return "process " + pid;
    }
  }
}

package liquibase.ext.sqlite.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds out which processes hold a lock on a database file, where the system tells: on Linux it
 * does, in {@code /proc/locks}.
 */
public final class LockHolders {
  private static final Path PROCESSES = Path.of("/proc");
  private static final Path LOCKS = PROCESSES.resolve("locks");

  private LockHolders() {}

  /** Returns a sentence that names the holders, or "" where the system does not tell. */
  public static String describe(Path database) {
    List<String> holders = new ArrayList<>();
    try {
      String inode = ":" + Files.getAttribute(database, "unix:ino");
      for (String line : Files.readAllLines(LOCKS)) {
        String[] fields = line.trim().split("\\s+");
        boolean ours = fields.length > 5 && fields[5].endsWith(inode);
        // A holder in another container has no number here.
        if (ours
            && fields[4].matches("\\d+")
            && !fields[4].equals(Long.toString(ProcessHandle.current().pid()))) {
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

  /** Returns a sentence that names other processes which have the file open, or "". */
  public static String describeOpen(Path database) {
    List<String> holders = new ArrayList<>();
    try (Stream<Path> processes = Files.list(PROCESSES)) {
      for (Path process : processes.toList()) {
        String pid = process.getFileName().toString();
        boolean other =
            pid.matches("\\d+") && !pid.equals(Long.toString(ProcessHandle.current().pid()));
        if (other && hasOpen(process, database.toRealPath())) {
          holders.add(describeProcess(pid));
        }
      }
    } catch (IOException e) {
      return "";
    }
    return holders.isEmpty() ? "" : " Held by " + String.join(" and by ", holders) + ".";
  }

  private static boolean hasOpen(Path process, Path file) {
    try (Stream<Path> descriptors = Files.list(process.resolve("fd"))) {
      return descriptors.anyMatch(
          descriptor -> {
            try {
              return Files.readSymbolicLink(descriptor).equals(file);
            } catch (IOException e) {
              return false;
            }
          });
    } catch (IOException e) {
      return false; // It is another user's, or has ended.
    }
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

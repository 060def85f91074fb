package liquibase.ext.sqlite.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/** The file that a report is written to. It takes the place of an older report, and of no other. */
public final class ReportPage {
  private static final String BEGINNING = "<!doctype html";

  private final Path file;

  private ReportPage(Path file) {
    this.file = file;
  }

  /**
   * Looks whether a report can be written to a file, before there is anything to report.
   *
   * @throws IOException if its folder is not there or may not be written, or the file is something
   *     else than a page
   */
  public static ReportPage at(Path file) throws IOException {
    Path absolute = file.toAbsolutePath().normalize();
    Path folder = absolute.getParent();
    if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
      throw new IOException(
          "No report can be written to %s: its folder is not there, or may not be written. Nothing was changed."
              .formatted(file));
    }
    if (Files.exists(absolute, LinkOption.NOFOLLOW_LINKS) && !isPage(absolute)) {
      throw new IOException(
          "%s is there and is no report, so none is written over it. Nothing was changed."
              .formatted(file));
    }
    return new ReportPage(absolute);
  }

  private static boolean isPage(Path file) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (var in = Files.newInputStream(file)) {
      String start = new String(in.readNBytes(BEGINNING.length()), StandardCharsets.US_ASCII);
      return start.isEmpty() || start.toLowerCase(Locale.ROOT).equals(BEGINNING);
    }
  }

  /** Writes a report; whoever opens the file sees the old one or the new one. */
  public void write(DeployReport report) throws IOException {
    Path partial =
        Files.createTempFile(file.getParent(), file.getFileName().toString(), ".partial");
    try {
      Files.writeString(partial, new HtmlReport(report).page(), StandardCharsets.UTF_8);
      Files.move(
          partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(partial);
    }
  }
}

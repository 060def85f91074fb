package liquibase.ext.sqlite.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The backups of one database in one folder. */
public final class BackupFolder {
  /** Stands in the place of the revision for what a restore kept aside. */
  static final String BEFORE_RESTORE = "before-restore";

  private final Path folder;
  private final Path database;

  /** Makes the view of a database's backups. */
  public BackupFolder(Path folder, Path database) {
    this.folder = folder;
    this.database = database;
  }

  /**
   * A backup as it lies there.
   *
   * @param file its file
   * @param manifest what is written down about it; null where that cannot be read
   * @param problem what is wrong with it; null for nothing
   */
  public record Entry(Path file, Manifest manifest, String problem) {

    /** Returns whether it can be restored, as far as has been looked. */
    public boolean isGood() {
      return problem == null;
    }

    /** Returns whether a restore kept it aside, instead of anybody having asked for it. */
    boolean isAside() {
      return manifest != null && manifest.revision().equals(BEFORE_RESTORE);
    }
  }

  /**
   * Returns the backups, newest first.
   *
   * @param thoroughly whether each is read in full and compared with its manifest
   */
  public List<Entry> list(boolean thoroughly) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Entry> entries = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(BackupFolder::isBackup).sorted().toList()) {
        entry(file, thoroughly).ifPresent(entries::add);
      }
    }
    entries.sort(
        Comparator.comparing(
                (Entry e) -> e.manifest() == null ? Instant.MIN : e.manifest().created())
            .thenComparing(e -> e.file().toString())
            .reversed());
    return entries;
  }

  private static boolean isBackup(Path file) {
    return file.getFileName().toString().matches(".*\\.db(\\.gz)?");
  }

  /** Backups of other databases in the same folder are none of ours. */
  private Optional<Entry> entry(Path file, boolean thoroughly) {
    Manifest manifest = null;
    try {
      manifest = Manifest.read(file);
      Path of = Path.of(manifest.database()).getFileName();
      if (of != null && !of.equals(database.getFileName())) {
        return Optional.empty();
      }
      if (thoroughly) {
        manifest.requireTrue(file);
        verify(file);
      }
      return Optional.of(new Entry(file, manifest, null));
    } catch (IOException e) {
      return Optional.of(new Entry(file, manifest, e.getMessage()));
    }
  }

  private static void verify(Path file) throws IOException {
    Path plain = Restore.plain(file);
    try {
      BackupWriter.verify(plain);
    } catch (SQLException e) {
      throw new IOException(file + " does not verify: " + e.getMessage(), e);
    } finally {
      if (!plain.equals(file)) {
        Files.deleteIfExists(plain);
      }
    }
  }

  /**
   * Returns the backup that a person names: {@code latest}, the name of a file in the folder, or a
   * path. What a restore kept aside is never the latest: a restore that is run again does not undo
   * itself.
   *
   * @throws IOException if there is none, with those that there are
   */
  public Path find(String name) throws IOException {
    if (name.equals("latest")) {
      return newest(taken(), "There is no backup in " + folder + ".");
    }
    Path path = Path.of(name);
    boolean bare = path.getNameCount() == 1 && !path.isAbsolute();
    Path file = bare ? folder.resolve(path) : path.toAbsolutePath().normalize();
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || !isBackup(file)) {
      throw new IOException(
          "%s is no backup. `migrate backups` lists those that there are.".formatted(file));
    }
    return file;
  }

  /**
   * Returns the newest backup from before a revision was applied.
   *
   * @param revision the revision or the beginning of it
   */
  public Path before(String revision) throws IOException {
    List<Entry> before =
        taken().stream()
            .filter(e -> e.manifest() != null)
            .filter(e -> e.manifest().applied().stream().noneMatch(id -> id.startsWith(revision)))
            .toList();
    return newest(before, "There is no backup from before " + revision + " in " + folder + ".");
  }

  private List<Entry> taken() throws IOException {
    return list(false).stream().filter(entry -> !entry.isAside()).toList();
  }

  private static Path newest(List<Entry> entries, String none) throws IOException {
    return entries.stream()
        .filter(entry -> entry.isGood())
        .map(Entry::file)
        .findFirst()
        .orElseThrow(() -> new IOException(none));
  }

  /**
   * Removes old backups, and never the newest one that is good. What restores kept aside goes by
   * the same rules, counted by itself.
   *
   * @param keep how many stay at least; 0 for no such rule
   * @param keepFor how long a backup stays at least; zero for no such rule
   * @param made the backup that was made just now, and so is known to be good
   * @return what was removed
   */
  public List<Path> prune(int keep, Duration keepFor, Instant now, Backup made) throws IOException {
    List<Path> removed = new ArrayList<>();
    if (keep <= 0 && keepFor.isZero()) {
      return removed;
    }
    List<Entry> all = list(false);
    for (boolean aside : new boolean[] {false, true}) {
      List<Entry> entries = all.stream().filter(entry -> entry.isAside() == aside).toList();
      Path lastGood = lastGood(entries, made.file().getFileName());
      int seen = 0;
      for (Entry entry : entries) {
        boolean counted = keep > 0 && ++seen <= keep;
        boolean young =
            !keepFor.isZero()
                && entry.manifest() != null
                && entry.manifest().created().isAfter(now.minus(keepFor));
        if (!counted && !young && entry.manifest() != null && !entry.file().equals(lastGood)) {
          Files.deleteIfExists(entry.file());
          Files.deleteIfExists(Manifest.fileOf(entry.file()));
          removed.add(entry.file());
        }
      }
    }
    return removed;
  }

  private Path lastGood(List<Entry> entries, Path made) {
    for (Entry entry : entries) {
      if (entry.file().endsWith(made)
          || entry(entry.file(), true).filter(Entry::isGood).isPresent()) {
        return entry.file();
      }
    }
    return null;
  }

  /** Copies a backup and its manifest to a second place, and compares. */
  public static Path copy(Backup backup, Path second) throws IOException {
    PrivateFiles.makeFolder(second);
    PrivateFiles.removeAbandoned(second, Instant.now());
    for (Path file : List.of(backup.file(), backup.manifest())) {
      Path partial = PrivateFiles.partialOf(second.resolve(file.getFileName()));
      PrivateFiles.create(partial);
      Files.copy(file, partial, StandardCopyOption.REPLACE_EXISTING);
      PrivateFiles.sync(partial);
      Files.move(partial, second.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
    }
    PrivateFiles.sync(second);
    Path copy = second.resolve(backup.file().getFileName());
    Manifest.read(copy).requireTrue(copy);
    return copy;
  }
}

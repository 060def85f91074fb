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
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The backups of one database in one folder. */
public final class BackupFolder {
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

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
   * @param foreign whether it is of another file of this name, in another folder
   */
  public record Entry(Path file, Manifest manifest, String problem, boolean foreign) {

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
        Comparator.comparing(BackupFolder::made)
            .thenComparing(e -> e.file().toString())
            .reversed());
    return entries;
  }

  /** What a clock says that was ahead of this one is not newer than everything else. */
  private static Instant made(Entry entry) {
    return entry.manifest() == null || isAhead(entry) ? Instant.MIN : entry.manifest().created();
  }

  private static boolean isAhead(Entry entry) {
    return entry.manifest() != null
        && entry.manifest().created().isAfter(Instant.now().plus(CLOCKS_DIFFER));
  }

  private static boolean isBackup(Path file) {
    return file.getFileName().toString().matches("(?s).*\\.db(\\.gz)?");
  }

  /** Backups of databases of other names in the same folder are none of ours. */
  private Optional<Entry> entry(Path file, boolean thoroughly) {
    Manifest manifest = null;
    boolean foreign = false;
    try {
      manifest = Manifest.read(file);
      Path of = Path.of(manifest.database());
      if (!database.getFileName().equals(of.getFileName())) {
        return Optional.empty();
      }
      foreign = !of.equals(database);
      if (thoroughly) {
        manifest.requireTrue(file);
        verify(file);
      }
      return Optional.of(new Entry(file, manifest, null, foreign));
    } catch (IOException e) {
      return Optional.of(new Entry(file, manifest, e.getMessage(), foreign));
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
      return newest(taken(), "There is no backup of %s in %s.".formatted(database, folder));
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

  /** Returns the revisions that a backup has whose ids begin so. */
  public Set<String> revisions(String beginning) throws IOException {
    Set<String> found = new TreeSet<>();
    for (Entry entry : taken()) {
      if (entry.manifest() != null) {
        entry.manifest().applied().stream()
            .filter(id -> id.startsWith(beginning))
            .forEach(found::add);
      }
    }
    return found;
  }

  /**
   * Returns the newest backup from before a revision was applied.
   *
   * @param revision the whole id of the revision
   */
  public Path before(String revision) throws IOException {
    List<Entry> before =
        taken().stream()
            .filter(e -> e.manifest() != null && !e.manifest().applied().contains(revision))
            .toList();
    return newest(
        before,
        "There is no backup of %s from before %s in %s.".formatted(database, revision, folder));
  }

  /** Returns those of this very database that somebody asked for. */
  private List<Entry> taken() throws IOException {
    return list(false).stream().filter(entry -> !entry.isAside() && !entry.foreign()).toList();
  }

  private static Path newest(List<Entry> entries, String none) throws IOException {
    return entries.stream()
        .filter(entry -> entry.isGood())
        .map(Entry::file)
        .findFirst()
        .orElseThrow(() -> new IOException(none + " `migrate backups` lists what there is."));
  }

  /**
   * Removes old backups, and never the one that was made just now, which is good. What restores
   * kept aside goes by the same rules, counted by itself; what another clock dated into the future
   * is left to a person.
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
    List<Entry> all = list(false).stream().filter(e -> !e.foreign() && !isAhead(e)).toList();
    for (boolean aside : new boolean[] {false, true}) {
      List<Entry> entries = all.stream().filter(entry -> entry.isAside() == aside).toList();
      int seen = 0;
      for (Entry entry : entries) {
        boolean counted = keep > 0 && ++seen <= keep;
        boolean young =
            !keepFor.isZero()
                && entry.manifest() != null
                && entry.manifest().created().isAfter(now.minus(keepFor));
        boolean justMade = entry.file().endsWith(made.file().getFileName());
        if (!counted && !young && !justMade && entry.manifest() != null) {
          Files.deleteIfExists(entry.file());
          Files.deleteIfExists(Manifest.fileOf(entry.file()));
          removed.add(entry.file());
        }
      }
    }
    return removed;
  }

  /** Copies a backup and its manifest to a second place, and compares. */
  public static Path copy(Backup backup, Path second) throws IOException {
    PrivateFiles.makeFolder(second);
    PrivateFiles.removeAbandoned(second, Instant.now());
    Path copy = second.resolve(backup.file().getFileName());
    if (Files.exists(copy, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException(
          "%s is there already, and is another backup. The backup itself is %s; copy it by hand, or give each database a second place of its own."
              .formatted(copy, backup.file()));
    }
    for (Path file : List.of(backup.file(), backup.manifest())) {
      Path partial = PrivateFiles.partialOf(second.resolve(file.getFileName()));
      PrivateFiles.create(partial);
      Files.copy(file, partial, StandardCopyOption.REPLACE_EXISTING);
      PrivateFiles.sync(partial);
      Files.move(partial, second.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
    }
    PrivateFiles.sync(second);
    Manifest.read(copy).requireTrue(copy);
    return copy;
  }
}

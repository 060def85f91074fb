package liquibase.ext.sqlite.history;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liquibase.change.Change;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.RanChangeSet;
import liquibase.util.StringUtil;

/**
 * The digest of what Liquibase's checksum leaves out: a revision's parents and its rollback. It
 * stands at the end of DESCRIPTION in the revision's own row, so that there is no second table, and
 * stock Liquibase, which never reads that column back, is not disturbed.
 */
public final class RevisionDigest {
  private static final Pattern MARK = Pattern.compile(" \\[revision ([0-9a-f]{16})]$");
  private static final int COLUMN_SIZE = 255;

  private RevisionDigest() {}

  /** Returns the digest of a changeSet, 16 hex digits; empty if it declares no parents. */
  public static Optional<String> of(ChangeSet changeSet) {
    return ChangelogRevisions.revises(changeSet).map(revises -> digest(revises, changeSet));
  }

  private static String digest(RevisesPrecondition revises, ChangeSet changeSet) {
    StringBuilder text = new StringBuilder();
    revises.parents().stream().sorted().forEach(parent -> text.append(parent).append('\n'));
    ChangelogRevisions.dependsOn(changeSet).stream()
        .sorted()
        .forEach(name -> text.append("depends on ").append(name).append('\n'));
    List<Change> rollback = changeSet.getRollback().getChanges();
    for (Change change : rollback) {
      text.append(change.generateCheckSum()).append('\n');
    }
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(text.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Returns what of an applied revision has been edited since, beyond what Liquibase's checksum
   * covers; empty for nothing, and for rows that stock Liquibase wrote, which hold no digest.
   */
  public static Optional<String> edited(ChangeSet changeSet, List<RanChangeSet> history) {
    Optional<String> then =
        history.stream()
            .filter(ran -> ran.getId().equals(changeSet.getId()) && ran.isSameAs(changeSet))
            .findFirst()
            .flatMap(ran -> in(ran.getDescription()));
    return then.isPresent() && !then.equals(of(changeSet))
        ? Optional.of("its `revises` or its rollback")
        : Optional.empty();
  }

  /** Returns a description with the digest behind it, in the width of its column. */
  static String append(String description, String digest) {
    String mark = " [revision " + digest + "]";
    String text = description == null ? "" : description;
    return StringUtil.limitSize(text, COLUMN_SIZE - mark.length()) + mark;
  }

  /** Returns the digest that a row's description holds. */
  static Optional<String> in(String description) {
    Matcher matcher = MARK.matcher(description == null ? "" : description);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}

package liquibase.ext.sqlite.replay;

import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Databases as they were after the revisions of a set. Whole ones, so they are kept at intervals
 * and for as long as the memory lasts; what is gone is run again from the one before it.
 */
final class States {
  /** How many revisions lie between two that are kept of a long run. */
  static final int SPACING = 16;

  private final Map<Set<String>, SoftReference<byte[]>> states = new HashMap<>();

  void put(Set<String> revisions, byte[] database) {
    states.put(revisions, new SoftReference<>(database));
  }

  /** Returns the database, or null where it is not known, or no longer. */
  byte[] get(Set<String> revisions) {
    SoftReference<byte[]> state = states.get(revisions);
    return state == null ? null : state.get();
  }
}

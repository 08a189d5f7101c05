package vn.dvcrank.scoring.audit;

import java.util.Locale;
import java.util.Optional;

/** Which of two captures have a thing that they do not share. */
public enum ChangeKind {
  /** Only the later one. */
  NEW,
  /** Both, differently. */
  CHANGED,
  /** Only the earlier one. */
  REMOVED;

  /** The word in printed results. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static ChangeKind of(Optional<?> before, Optional<?> after) {
    if (before.isEmpty() && after.isEmpty()) {
      throw new IllegalArgumentException("what neither capture has cannot have changed");
    }
    if (before.isEmpty()) {
      return NEW;
    }
    return after.isEmpty() ? REMOVED : CHANGED;
  }
}

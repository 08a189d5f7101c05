package vn.dvcrank.scoring.finding;

/** How much a finding matters. */
public enum Severity {
  /** Worth knowing; nothing is held back. */
  NOTICE,
  /** Somebody should look; nothing is held back. */
  WARNING,
  /** What it speaks of is neither ranked nor published. */
  ERROR;

  /** The word in published files and the database. */
  public String label() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}

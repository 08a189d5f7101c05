package vn.dvcrank.scoring.unit;

/**
 * Units that are ranked against each other, and against no others. Its label names the published
 * files.
 */
public enum PeerGroup {
  PROVINCES("provinces", UnitKind.PROVINCE),
  DEPARTMENTS("departments", UnitKind.DEPARTMENT),
  COMMUNES("communes", UnitKind.COMMUNE),
  DISTRICT_DEPARTMENTS("district-departments", UnitKind.DISTRICT_DEPARTMENT),
  DISTRICT_COMMUNES("district-communes", UnitKind.DISTRICT_COMMUNE);

  private final String label;
  private final UnitKind members;

  PeerGroup(String label, UnitKind members) {
    this.label = label;
    this.members = members;
  }

  /** The word in file names and published files. */
  public String label() {
    return label;
  }

  /** The kind of unit that belongs to it. */
  public UnitKind members() {
    return members;
  }
}

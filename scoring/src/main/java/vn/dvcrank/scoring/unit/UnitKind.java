package vn.dvcrank.scoring.unit;

/** What sort of administrative unit a unit is. */
public enum UnitKind {
  /** Tỉnh, thành phố trực thuộc trung ương. */
  PROVINCE("province"),
  /** Sở, ban, ngành of a province. */
  DEPARTMENT("department"),
  /** Xã, phường, đặc khu. */
  COMMUNE("commune"),
  /** Phòng, trung tâm of a district; districts ended on 1 July 2025. */
  DISTRICT_DEPARTMENT("district-department"),
  /** Xã, thị trấn, ranked among those of its district; districts ended on 1 July 2025. */
  DISTRICT_COMMUNE("district-commune");

  private final String label;

  UnitKind(String label) {
    this.label = label;
  }

  /** The word in published files and the database. */
  public String label() {
    return label;
  }

  /**
   * The kind a label names.
   *
   * @throws IllegalArgumentException when no kind has it
   */
  public static UnitKind ofLabel(String label) {
    for (UnitKind kind : values()) {
      if (kind.label.equals(label)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("no unit kind is called '" + label + "'");
  }
}

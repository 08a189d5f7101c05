package vn.dvcrank.scoring.score;

/**
 * What a cell of a unit is about: which figure of which group, indicator or total.
 *
 * @param code a group's or an indicator's code, or {@link #TOTAL}
 * @param field which of its figures
 */
public record Element(String code, Field field) implements Comparable<Element> {

  /** Stands for the unit's total as the source states it. */
  public static final String TOTAL = "TOTAL";

  /** The figures that a source gives of a group or an indicator. */
  public enum Field {
    /** Points scored. */
    POINTS("points"),
    /** Count above the line. */
    NUMERATOR("numerator"),
    /** Count below the line. */
    DENOMINATOR("denominator"),
    /** Per cent, as the source states it. */
    RATIO("ratio"),
    /** A measure that was counted from a province's own exports. */
    COUNT("count");

    private final String label;

    Field(String label) {
      this.label = label;
    }

    /** The word in the database and published files. */
    public String label() {
      return label;
    }

    /**
     * The field a label names.
     *
     * @throws IllegalArgumentException when none has it
     */
    public static Field ofLabel(String label) {
      for (Field field : values()) {
        if (field.label.equals(label)) {
          return field;
        }
      }
      throw new IllegalArgumentException("no field is called '" + label + "'");
    }
  }

  public static Element points(String code) {
    return new Element(code, Field.POINTS);
  }

  public static Element numerator(String code) {
    return new Element(code, Field.NUMERATOR);
  }

  public static Element denominator(String code) {
    return new Element(code, Field.DENOMINATOR);
  }

  public static Element ratio(String code) {
    return new Element(code, Field.RATIO);
  }

  /** A measure's count, by its label. */
  public static Element count(String label) {
    return new Element(label, Field.COUNT);
  }

  @Override
  public int compareTo(Element other) {
    int byCode = code.compareTo(other.code);
    return byCode == 0 ? field.compareTo(other.field) : byCode;
  }
}

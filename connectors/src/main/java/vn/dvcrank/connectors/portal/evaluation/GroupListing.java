package vn.dvcrank.connectors.portal.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * One group's answer: where it is had, and what of it is read.
 *
 * @param code of the group, and name of the part
 * @param endpoint below the contract's base
 * @param shape of the answer
 * @param asks how the period is asked for
 * @param paged whether it answers in pages
 * @param own field of {@code data} with the province's own row
 * @param units field of {@code data} with the units' rows
 * @param ownPoints field of the own row with the group's points
 * @param unitPoints field of a unit's row with the group's points
 * @param metrics codes of the indicators that come as {@code metrics}
 * @param counts indicators whose figures come as fields of the row
 */
record GroupListing(
    String code,
    String endpoint,
    String shape,
    Asks asks,
    boolean paged,
    String own,
    String units,
    String ownPoints,
    String unitPoints,
    List<String> metrics,
    List<Counts> counts) {

  GroupListing {
    metrics = List.copyOf(metrics);
    counts = List.copyOf(counts);
  }

  /** How an endpoint wants a period. */
  enum Asks {
    /** {@code timeType} with the period's numbers. */
    @JsonProperty("period")
    PERIOD,
    /** {@code fromDate} and {@code toDate}, inclusive. */
    @JsonProperty("dates")
    DATES
  }

  /** Whose rows have the fields. */
  enum Rows {
    /** The province's own row only. */
    @JsonProperty("own")
    OWN,
    /** Every row. */
    @JsonProperty("all")
    ALL
  }

  /**
   * An indicator from fields of a row.
   *
   * @param indicator its code
   * @param numerator fields that are added up
   * @param denominator fields that are added up
   * @param rows whose rows have them
   */
  record Counts(String indicator, List<String> numerator, List<String> denominator, Rows rows) {

    Counts {
      numerator = List.copyOf(numerator);
      denominator = List.copyOf(denominator);
    }
  }
}

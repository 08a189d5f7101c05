package vn.dvcrank.connectors.fetch;

import vn.dvcrank.scoring.period.Period;

/** What is sent with a POST. */
public sealed interface Payload permits FormFields, JsonBody {

  /** Its media type. */
  String contentType();

  /** Whether it says a period anywhere. */
  boolean hasPlaces();

  /** Its text for a period. */
  String text(Period period, DateForm dates);
}

package vn.dvcrank.pipeline.year;

import java.util.List;

/** How a night goes. */
enum NightWeather {
  FAIR,
  /** Two questions are answered 503 before they are answered. */
  BUSY,
  /** Nothing is answered. */
  OUTAGE,
  /** From some question on, nothing is answered. */
  OUTAGE_MIDWAY,
  /** The first question is refused, and nothing may be asked after that. */
  BLOCKED,
  /** Some question is refused, and nothing may be asked after that. */
  BLOCKED_MIDWAY,
  /** Thirty of the provinces. */
  PROVINCES_MISSING,
  /** Half of a province's communes. */
  UNITS_MISSING,
  /** A group of a province has no points. */
  GROUP_EMPTY,
  /** A group of a province is never answered. */
  GROUP_SILENT,
  /** Every figure is zero. */
  ALL_ZERO,
  /** A province's list is another one's. */
  ANOTHER_PROVINCE,
  /** A second pass is made right after the first. */
  DOUBLED,
  /** The machine is off. */
  MACHINE_OFF;

  /** Fair nights between all others; a length that no week or month fits. */
  private static final List<NightWeather> CYCLE =
      List.of(
          FAIR,
          FAIR,
          BUSY,
          FAIR,
          OUTAGE,
          OUTAGE,
          FAIR,
          MACHINE_OFF,
          FAIR,
          BLOCKED,
          FAIR,
          BLOCKED_MIDWAY,
          FAIR,
          DOUBLED,
          PROVINCES_MISSING,
          FAIR,
          UNITS_MISSING,
          FAIR,
          GROUP_EMPTY,
          FAIR,
          FAIR,
          GROUP_SILENT,
          FAIR,
          ALL_ZERO,
          FAIR,
          OUTAGE_MIDWAY,
          FAIR,
          ANOTHER_PROVINCE,
          FAIR);

  /** Of a night, counted from 0. */
  static NightWeather of(int night) {
    return CYCLE.get(night % CYCLE.size());
  }
}

package vn.dvcrank.scoring.dossier;

import java.util.Locale;

/**
 * What is counted of a unit's dossiers in a period. Days are compared, never hours; a dossier that
 * was settled after the period's last day is still open in that period.
 *
 * <p>The first nine are the columns of form II.06a (Thông tư 01/2020/TT-VPCP), with its identities:
 * received = online + direct + carried over; resolved = early + on time + late; open = in time +
 * late; received = resolved + open.
 */
public enum Measure {
  /** All that was to be handled: came in, or was carried over. */
  RECEIVED,
  /** Came in within the period, online. */
  ONLINE,
  /** Came in within the period, over the counter or by post. */
  DIRECT,
  /** Came in before the period and was still open when it began. */
  CARRIED_OVER,
  /** Settled before the due day. */
  RESOLVED_EARLY,
  /** Settled on the due day, or without one. */
  RESOLVED_ON_TIME,
  /** Settled after the due day. */
  RESOLVED_LATE,
  /** Open, and the due day is not over, or there is none. */
  OPEN_IN_TIME,
  /** Open, and the due day is over. */
  OPEN_LATE,

  /** Of those received, those without a due date; they count as on time. */
  WITHOUT_DUE_DATE,
  /** Of those settled on time, those settled on the due day after the hour that was promised. */
  LATE_BY_THE_CLOCK,
  /** Of those open in time, those that wait for papers or payment, or are stopped. */
  PAUSED_IN_TIME,
  /** Of those open late, those that wait for papers or payment, or are stopped. */
  PAUSED_LATE,
  /** Taken back by the citizen; not among those received. */
  WITHDRAWN,

  /** Of those received, those with a fee due. */
  FEE_DUE,
  /** Of those with a fee due, those paid online. */
  PAID_ONLINE,
  /** Of those received, those of which the export says whether components are digitised. */
  DIGITISATION_STATED,
  /** Of these, those whose components are. */
  DIGITISED,
  /** Of those settled, those of which the export says how the result was given. */
  RESULT_STATED,
  /** Of these, those with an electronic result. */
  RESULT_ELECTRONIC,
  /** Of those received, those of which the export says whether data was used again. */
  REUSE_STATED,
  /** Of these, those for which it was. */
  REUSED;

  /** The word in the database and in published files. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The measure a label names.
   *
   * @throws IllegalArgumentException when none has it
   */
  public static Measure ofLabel(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}

package vn.dvcrank.scoring.finding;

import java.util.Locale;

/**
 * The kinds of findings. {@code docs/outputs.md} lists them all; a test holds it against this list.
 */
public enum FindingCode {
  /** A published total is not the sum of its published groups. */
  TOTAL_DIFFERS_FROM_GROUPS(Severity.WARNING),
  /** Recomputing a group from its indicators does not give its published score. */
  RECOMPUTED_DIFFERS(Severity.NOTICE),
  /** A score or a total lies outside 0 to its cap. */
  SCORE_OUT_OF_RANGE(Severity.WARNING),

  /** An answer carries a field that the contract does not know. */
  FIELD_NEW(Severity.NOTICE),
  /** An answer lacks a field that the contract asks for. */
  FIELD_MISSING(Severity.WARNING),
  /** A field has another type than the contract says. */
  FIELD_RETYPED(Severity.WARNING),
  /** An answer carries a metric that the index set does not know. */
  METRIC_UNKNOWN(Severity.WARNING),
  /** The portal marks figures of its own as provisional or without data. */
  PORTAL_DATA_QUALITY(Severity.NOTICE),
  /** An answer speaks of a unit that the list of units, or of provinces, does not have. */
  UNIT_NOT_LISTED(Severity.WARNING),
  /** An answer has one unit more than once. */
  UNIT_DUPLICATE(Severity.ERROR),
  /** A unit's row cannot be used: no code, no name, or a kind that is not known. */
  UNIT_UNREADABLE(Severity.WARNING),
  /** A listed unit's code does not belong to the province asked for. */
  UNIT_OF_ANOTHER_PROVINCE(Severity.ERROR),
  /** A capture was answered with the very bytes of another period. */
  ANSWER_OF_ANOTHER_PERIOD(Severity.ERROR),
  /** A unit's name fits more than one known unit. */
  UNIT_AMBIGUOUS(Severity.WARNING),
  /** A unit's name fits no known unit. */
  UNIT_NAME_UNKNOWN(Severity.WARNING),
  /** The pages of an answer do not add up to the total it states. */
  PAGES_INCOMPLETE(Severity.ERROR),

  /** A line of a file that could be a row or a claim was left unread. */
  LINE_UNREAD(Severity.NOTICE),
  /** A row of a published table was left unread: its figures do not fit its header. */
  FIGURE_UNREADABLE(Severity.WARNING),

  /** A column of an export has a header that its layout does not know; it was left out. */
  EXPORT_HEADER_UNKNOWN(Severity.NOTICE),
  /** An export has one header more than once; the first column that has it was read. */
  EXPORT_HEADER_DUPLICATE(Severity.WARNING),
  /** A row of an export was left out: it does not fit its header, or a value cannot be read. */
  EXPORT_ROW_REJECTED(Severity.WARNING),
  /** An export has one dossier code more than once; the last row counts. */
  EXPORT_DOSSIER_DUPLICATE(Severity.WARNING),
  /** Figures of a summary form contradict each other. */
  EXPORT_IDENTITY_BROKEN(Severity.WARNING),
  /** Dossiers without a due date count as on time. */
  EXPORT_WITHOUT_DUE_DATE(Severity.NOTICE),
  /** Lists do not reach from the beginning of a period to its end, so it was not scored. */
  EXPORT_PERIOD_NOT_COVERED(Severity.NOTICE),

  /** Too many rows of an export do not fit. */
  GATE_ROWS_REJECTED(Severity.ERROR),
  /** A capture has fewer units of a kind than expected. */
  GATE_UNITS_MISSING(Severity.ERROR),
  /** A capture has far fewer units than the last good one. */
  GATE_UNITS_DROPPED(Severity.ERROR),
  /** Too few units of a capture have a score in a group. */
  GATE_COVERAGE_LOW(Severity.ERROR),
  /** Every total of a capture is zero. */
  GATE_ALL_ZERO(Severity.ERROR),
  /** Totals collapsed against the last good capture. */
  GATE_TOTALS_COLLAPSED(Severity.ERROR),
  /** A capture differs from the one before, of a period that was already closed then. */
  PERIOD_RESTATED(Severity.WARNING),
  /** The clock stands before the time of a capture that is there already. */
  CLOCK_SET_BACK(Severity.WARNING),
  /** Some of a capture's answers could not be had. */
  ANSWERS_MISSING(Severity.ERROR),

  /** The source did not answer, or not in time, after every allowed try. */
  SOURCE_UNREACHABLE(Severity.ERROR),
  /** The source refused us; its host is not asked again in this run. */
  SOURCE_BLOCKED(Severity.ERROR),
  /** The source answered with something that is not what was asked for. */
  SOURCE_CONTRACT_BROKEN(Severity.ERROR);

  private final Severity severity;

  FindingCode(Severity severity) {
    this.severity = severity;
  }

  public Severity severity() {
    return severity;
  }

  /** The word in published files, the database and the documentation. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package vn.dvcrank.connectors.exports;

import java.util.Locale;
import java.util.Optional;
import vn.dvcrank.scoring.dossier.Measure;

/** What a column of an export holds. A column without one of these meanings is never read. */
enum Meaning {
  CODE(ExportForm.DOSSIERS),
  PROCEDURE(ExportForm.DOSSIERS),
  /** The unit that handles a dossier. */
  HANDLED_BY(ExportForm.DOSSIERS),
  CHANNEL(ExportForm.DOSSIERS),
  STATUS(ExportForm.DOSSIERS),
  SUBMITTED(ExportForm.DOSSIERS),
  RECEIVED_ON(ExportForm.DOSSIERS),
  DUE(ExportForm.DOSSIERS),
  FINISHED(ExportForm.DOSSIERS),
  FEE(ExportForm.DOSSIERS),
  PAYMENT(ExportForm.DOSSIERS),
  DIGITISED(ExportForm.DOSSIERS),
  RESULT_ELECTRONIC(ExportForm.DOSSIERS),
  REUSED(ExportForm.DOSSIERS),

  /** Number of a row, which tells group rows from others. */
  ORDINAL(ExportForm.SUMMARY),
  /** The unit whose counts a row has. */
  UNIT(ExportForm.SUMMARY),
  /** The field of work whose counts a row of one unit's form has. */
  FIELD(ExportForm.SUMMARY),
  RECEIVED(Measure.RECEIVED),
  ONLINE(Measure.ONLINE),
  DIRECT(Measure.DIRECT),
  CARRIED_OVER(Measure.CARRIED_OVER),
  /** All that was settled; no measure of its own, but a check on those that are. */
  RESOLVED(ExportForm.SUMMARY),
  RESOLVED_EARLY(Measure.RESOLVED_EARLY),
  RESOLVED_ON_TIME(Measure.RESOLVED_ON_TIME),
  RESOLVED_LATE(Measure.RESOLVED_LATE),
  /** All that is open; a check likewise. */
  OPEN(ExportForm.SUMMARY),
  OPEN_IN_TIME(Measure.OPEN_IN_TIME),
  OPEN_LATE(Measure.OPEN_LATE),
  /** Percentage of what was settled on time; a check likewise. */
  ON_TIME_RATE(ExportForm.SUMMARY);

  private final ExportForm form;
  private final Optional<Measure> measure;

  Meaning(ExportForm form) {
    this.form = form;
    this.measure = Optional.empty();
  }

  Meaning(Measure measure) {
    this.form = ExportForm.SUMMARY;
    this.measure = Optional.of(measure);
  }

  /** The form whose columns have it. */
  ExportForm form() {
    return form;
  }

  /** The measure that such a column counts, when it is one. */
  Optional<Measure> measure() {
    return measure;
  }

  /** Whether such a column has whole numbers. */
  boolean isCount() {
    return measure.isPresent() || this == RESOLVED || this == OPEN;
  }

  /** Whether an empty cell of such a column may be declared to say no. */
  boolean isQuestion() {
    return this == FEE || this == DIGITISED || this == RESULT_ELECTRONIC || this == REUSED;
  }

  /** The word in layout files. */
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The meaning that a word of a layout file names. */
  static Optional<Meaning> ofLabel(String label) {
    for (Meaning meaning : values()) {
      if (meaning.label().equals(label)) {
        return Optional.of(meaning);
      }
    }
    return Optional.empty();
  }
}

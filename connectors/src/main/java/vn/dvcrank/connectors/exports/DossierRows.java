package vn.dvcrank.connectors.exports;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import vn.dvcrank.connectors.imports.UnreadableImportException;
import vn.dvcrank.connectors.table.TableRow;
import vn.dvcrank.scoring.dossier.Channel;
import vn.dvcrank.scoring.dossier.Dossier;
import vn.dvcrank.scoring.dossier.DossierStatus;
import vn.dvcrank.scoring.dossier.DossierStatus.Phase;
import vn.dvcrank.scoring.dossier.Stated;

/** Rows of a dossier list. */
final class DossierRows implements SheetRows {

  /** A group row has its text, and perhaps its number or how many dossiers it has. */
  private static final int MOST_CELLS_OF_A_GROUP = 2;

  private final RowReader reader;
  private final StatedCells stated;
  private final Layout layout;
  private final HeaderRows headerRows;
  private final ExportSink sink;
  private final RowTally tally;
  private boolean belowTheTable;

  DossierRows(
      RowReader reader, Layout layout, HeaderRows headerRows, ExportSink sink, RowTally tally) {
    this.reader = reader;
    this.stated = new StatedCells(reader, layout);
    this.layout = layout;
    this.headerRows = headerRows;
    this.sink = sink;
    this.tally = tally;
  }

  @Override
  public void take(TableRow row) throws IOException, UnreadableImportException {
    reader.start(row);
    if (!reader.isCode(Meaning.CODE, layout.values().dossierCodes())) {
      if (isNoData(row)) {
        tally.setAside();
        return;
      }
      reader.misfit(Meaning.CODE, "not a dossier's code as the layout writes them");
    }
    reader.checkWidth();
    Dossier dossier = dossier();
    if (reader.fits()) {
      sink.dossier(row.number(), dossier);
      tally.take();
    } else {
      tally.reject(row, reader.misfit());
    }
  }

  @Override
  public void end() {
    // Every row was handed on when it came.
  }

  private boolean isNoData(TableRow row) {
    if (reader.isBlank() || headerRows.repeats(row)) {
      return true;
    }
    if (reader.isFooter()) {
      belowTheTable = true;
    }
    return belowTheTable || (reader.stated() <= MOST_CELLS_OF_A_GROUP && isGroupOrTotal(row));
  }

  private boolean isGroupOrTotal(TableRow row) {
    // A text over all columns stands in the first one, whatever that column means.
    String first = HeaderText.trimmed(row.cell(0));
    String code = reader.text(Meaning.CODE);
    RowKinds kinds = layout.rows();
    return RowKinds.isGroupNumber(first)
        || kinds.isGroup(first)
        || kinds.isGroup(code)
        || kinds.isTotal(first)
        || kinds.isTotal(code);
  }

  private Dossier dossier() {
    Optional<Moment> due = reader.date(Meaning.DUE);
    Optional<Moment> finished = reader.date(Meaning.FINISHED);
    DossierStatus status = status(finished.isPresent());
    Optional<Moment> received = received(status);
    checkDates(status, received, finished);
    Stated paid = stated.payment();
    return new Dossier(
        reader.text(Meaning.CODE),
        procedure(),
        reader.name(Meaning.HANDLED_BY),
        reader.has(Meaning.CHANNEL) ? stated.channel() : Channel.DIRECT,
        status,
        received.map(Moment::day),
        due.map(Moment::day),
        status.phase() == Phase.PAUSED ? Optional.empty() : finished.map(Moment::day),
        isLateByTheClock(status, due, finished),
        feeDue(),
        paid,
        stated.answer(Meaning.DIGITISED),
        stated.answer(Meaning.RESULT_ELECTRONIC),
        stated.answer(Meaning.REUSED));
  }

  private Optional<Moment> received(DossierStatus status) {
    Optional<Moment> submitted = reader.date(Meaning.SUBMITTED);
    Optional<Moment> received = reader.date(Meaning.RECEIVED_ON);
    boolean fallsBack = layout.receivedFromSubmitted() && status.phase() != Phase.NOT_RECEIVED;
    return received.isEmpty() && fallsBack ? submitted : received;
  }

  private Optional<String> procedure() {
    String code = reader.text(Meaning.PROCEDURE);
    if (code.isEmpty()) {
      return Optional.empty();
    }
    if (!reader.isCode(Meaning.PROCEDURE, layout.values().procedureCodes())) {
      reader.misfit(Meaning.PROCEDURE, "not a procedure's code as the layout writes them");
    }
    return Optional.of(code);
  }

  private DossierStatus status(boolean finished) {
    if (!reader.has(Meaning.STATUS)) {
      return finished ? DossierStatus.RESOLVED : DossierStatus.IN_PROGRESS;
    }
    return stated.status().orElse(DossierStatus.IN_PROGRESS);
  }

  private void checkDates(
      DossierStatus status, Optional<Moment> received, Optional<Moment> finished) {
    if (received.isEmpty() && status.phase() != Phase.NOT_RECEIVED) {
      reader.misfit(
          reader.has(Meaning.RECEIVED_ON) ? Meaning.RECEIVED_ON : Meaning.SUBMITTED,
          "no date, and the status says that it was received");
    }
    if (status.phase() == Phase.RESOLVED && finished.isEmpty()) {
      reader.misfit(Meaning.FINISHED, "no date, and the status says that it is settled");
    }
    if (status.phase() == Phase.OPEN && finished.isPresent()) {
      reader.misfit(Meaning.FINISHED, "a date, and the status says that it is open");
    }
    if (received.isPresent() && finished.isPresent()) {
      LocalDate settled = finished.get().day();
      if (settled.isBefore(received.get().day())) {
        reader.misfit(Meaning.FINISHED, "before the day of reception");
      }
    }
  }

  private static boolean isLateByTheClock(
      DossierStatus status, Optional<Moment> due, Optional<Moment> finished) {
    if (status.phase() != Phase.RESOLVED || due.isEmpty() || finished.isEmpty()) {
      return false;
    }
    Moment promised = due.get();
    Moment settled = finished.get();
    return promised.hasTime()
        && settled.hasTime()
        && settled.day().equals(promised.day())
        && settled.second() > promised.second();
  }

  /** Where no column speaks of fees, what was paid says that one was due. */
  private Stated feeDue() {
    if (reader.has(Meaning.FEE)) {
      return stated.fee();
    }
    return reader.text(Meaning.PAYMENT).isEmpty() ? Stated.NOTHING : Stated.YES;
  }
}

package vn.dvcrank.connectors.exports;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.dvcrank.connectors.imports.UnreadableImportException;
import vn.dvcrank.connectors.table.TableRow;
import vn.dvcrank.connectors.text.UnitKindOfName;
import vn.dvcrank.connectors.text.UnitName;

/**
 * Rows of a summary form: a unit each, or the fields of one unit's work. One unit's figures are
 * those of its total row, else the sum of its rows.
 */
final class SummaryRows implements SheetRows {

  private final RowReader reader;
  private final Layout layout;
  private final HeaderRows headerRows;
  private final Optional<String> oneUnit;
  private final String file;
  private final ExportSink sink;
  private final RowTally tally;
  private final FormIdentities identities;
  private final Meaning name;
  private final Map<String, Integer> unitRows = new HashMap<>();
  private Counts sum = Counts.NONE;
  private Counts sinceTheLastTotal = Counts.NONE;
  private Optional<Counts> total = Optional.empty();
  private TableRow lastFigures;
  private long rows;
  private long misfits;
  private boolean belowTheTable;

  /**
   * Begins below a header.
   *
   * @param headerRow the header's first row, for messages
   * @param oneUnit whose fields the rows are; empty when each row is a unit
   * @param file its name, for messages
   */
  SummaryRows(
      RowReader reader,
      Layout layout,
      HeaderRows headerRows,
      TableRow headerRow,
      Optional<String> oneUnit,
      String file,
      ExportSink sink,
      RowTally tally) {
    this.reader = reader;
    this.layout = layout;
    this.headerRows = headerRows;
    this.lastFigures = headerRow;
    this.oneUnit = oneUnit;
    this.file = file;
    this.sink = sink;
    this.tally = tally;
    this.identities = new FormIdentities(layout, tally.log());
    this.name = oneUnit.isPresent() ? Meaning.FIELD : Meaning.UNIT;
  }

  @Override
  public void take(TableRow row) throws IOException, UnreadableImportException {
    reader.start(row);
    if (isTotal()) {
      takeTotal(row);
    } else if (isNoData(row)) {
      tally.setAside();
    } else {
      takeFigures(row);
    }
  }

  @Override
  public void end() throws IOException, UnreadableImportException {
    if (oneUnit.isEmpty()) {
      return;
    }
    if (total.isEmpty() && misfits > 0) {
      throw new UnreadableImportException(
          "%s: %d rows of the form of %s cannot be read, and it has no total row: mend the rows"
              .formatted(file, misfits, harmless(oneUnit.get())));
    }
    if (total.isEmpty() && rows == 0) {
      throw new UnreadableImportException(file + ": the form has no row with figures");
    }
    Counts figures = total.orElse(sum);
    identities.check(lastFigures, harmless(oneUnit.get()), figures);
    sink.unit(lastFigures.number(), figures.measures(oneUnit.get()));
  }

  private boolean isTotal() {
    RowKinds kinds = layout.rows();
    return kinds.isTotal(reader.text(name)) || kinds.isTotal(reader.text(Meaning.ORDINAL));
  }

  private boolean isNoData(TableRow row) {
    if (reader.isBlank() || headerRows.repeats(row)) {
      return true;
    }
    String ordinal = reader.text(Meaning.ORDINAL);
    if (RowKinds.isGroupNumber(ordinal)
        || layout.rows().isGroup(ordinal)
        || layout.rows().isGroup(reader.text(name))) {
      return true;
    }
    if (Counts.areEmpty(reader)) {
      belowTheTable |= reader.isFooter();
      boolean heading = reader.has(Meaning.ORDINAL) && ordinal.isEmpty();
      return belowTheTable || heading;
    }
    belowTheTable |= reader.isFooter();
    return belowTheTable;
  }

  private void takeFigures(TableRow row) throws IOException, UnreadableImportException {
    reader.checkWidth();
    String unit = reader.name(name);
    Counts counts = Counts.read(reader);
    Optional<BigDecimal> rate = rate();
    if (oneUnit.isEmpty() && reader.fits()) {
      checkUnit(unit, row);
    }
    if (!reader.fits()) {
      misfits++;
      tally.reject(row, reader.misfit());
      return;
    }
    rows++;
    sum = sum.plus(counts);
    sinceTheLastTotal = sinceTheLastTotal.plus(counts);
    tally.take();
    String shown = oneUnit.isEmpty() ? harmless(unit) : "";
    identities.check(row, shown, counts);
    rate.ifPresent(stated -> identities.checkRate(row, shown, counts, stated));
    if (oneUnit.isEmpty()) {
      sink.unit(row.number(), counts.measures(unit));
    } else if (total.isEmpty()) {
      lastFigures = row;
    }
  }

  private Optional<BigDecimal> rate() {
    String cell = reader.text(Meaning.ON_TIME_RATE);
    Optional<BigDecimal> rate = Numbers.rate(cell);
    if (rate.isEmpty() && !reader.isEmptyCount(Meaning.ON_TIME_RATE)) {
      reader.misfit(Meaning.ON_TIME_RATE, "not a percentage");
    }
    return rate;
  }

  private void checkUnit(String unit, TableRow row) {
    if (!reader.has(Meaning.ORDINAL)
        && Counts.areEmpty(reader)
        && UnitKindOfName.of(unit).isEmpty()) {
      reader.misfit(name, "no figures, and the name does not say that it is a unit");
      return;
    }
    Integer earlier = unitRows.putIfAbsent(UnitName.key(unit), row.number());
    if (earlier != null) {
      reader.misfit(name, "the unit stands in row " + earlier + " already");
    }
  }

  /** Held against the rows only when all of them could be read. */
  private void takeTotal(TableRow row) {
    Counts counts = Counts.read(reader);
    reader.checkWidth();
    if (!reader.fits()) {
      tally.reject(row, reader.misfit());
      return;
    }
    tally.setAside();
    if (misfits == 0 && rows > 0) {
      identities.checkTotal(row, counts, sum, sinceTheLastTotal);
    }
    sinceTheLastTotal = Counts.NONE;
    total = Optional.of(counts);
    lastFigures = row;
  }

  /** A name that messages may have: one that says that it is a unit's. */
  private static String harmless(String unit) {
    return UnitKindOfName.of(unit).isPresent() ? unit : "the unit";
  }
}

package vn.dvcrank.connectors.reports;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import vn.dvcrank.connectors.text.DecimalText;
import vn.dvcrank.scoring.audit.PublishedRow;
import vn.dvcrank.scoring.score.AbsenceReason;
import vn.dvcrank.scoring.score.Cell;

/** Turns the printed cells of a row into its figures. */
final class RowCells {

  private static final Pattern DASH = Pattern.compile("[-–—]");

  /** A printed dash: the index set does not ask this unit for it, or not yet. */
  private static final Cell DASHED = Cell.notApplicable(AbsenceReason.NOT_ASKED);

  private final AnnexHeader header;

  RowCells(AnnexHeader header) {
    this.header = header;
  }

  /** The row; empty when its name, its class or any of its figures is not certain. */
  Optional<PublishedRow> row(RowDraft draft) {
    List<String> cells = draft.cells();
    SortedMap<String, Cell> points = new TreeMap<>();
    for (int i = 0; i < header.codes().size(); i++) {
      Optional<Cell> cell = cell(cells.get(i));
      if (cell.isEmpty()) {
        return Optional.empty();
      }
      points.put(header.codes().get(i), cell.get());
    }
    String[] printed = cells.get(header.codes().size()).split("/", 2);
    Optional<BigDecimal> statedMax =
        printed.length == 2 ? DecimalText.parse(printed[1]) : Optional.empty();
    Optional<Cell> total = cell(printed[0]);
    Optional<Cell> converted =
        header.converted() ? cell(cells.get(cells.size() - 1)) : Optional.of(DASHED);
    Optional<String> name = draft.name();
    Optional<String> className = draft.className();
    if (total.isEmpty() || converted.isEmpty() || name.isEmpty() || className.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new PublishedRow(
            draft.first().number(),
            draft.number(),
            name.get(),
            points,
            total.get(),
            statedMax,
            converted.get(),
            className));
  }

  private static Optional<Cell> cell(String printed) {
    return DASH.matcher(printed).matches()
        ? Optional.of(DASHED)
        : DecimalText.parse(printed).map(Cell::of);
  }
}

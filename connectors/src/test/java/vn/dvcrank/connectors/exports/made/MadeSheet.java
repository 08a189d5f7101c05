package vn.dvcrank.connectors.exports.made;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Cells in rows and columns, some over several of them; what the formats write. */
final class MadeSheet {

  /**
   * A cell in its place.
   *
   * @param down over how many rows
   * @param across over how many columns
   * @param heading whether it stands in the header of the table
   */
  record Placed(int row, int column, int down, int across, boolean heading, MadeCell cell) {}

  private final List<Placed> cells = new ArrayList<>();
  private int rows;

  /** Appends a row of plain cells. */
  MadeSheet row(List<? extends MadeCell> row) {
    for (int column = 0; column < row.size(); column++) {
      cells.add(new Placed(rows, column, 1, 1, false, row.get(column)));
    }
    rows++;
    return this;
  }

  MadeSheet rows(List<? extends List<? extends MadeCell>> many) {
    many.forEach(this::row);
    return this;
  }

  /** Appends a row of header cells. */
  MadeSheet header(List<String> names) {
    for (int column = 0; column < names.size(); column++) {
      heading(0, column, 1, 1, names.get(column));
    }
    return next();
  }

  /** Appends a row that is one cell over several columns. */
  MadeSheet line(String text, int across) {
    cells.add(new Placed(rows, 0, 1, across, false, MadeCell.text(text)));
    return next();
  }

  /** A header cell in a row counted from the next one; the rows are taken by {@link #next}. */
  MadeSheet heading(int down, int column, int rowSpan, int columnSpan, String text) {
    cells.add(new Placed(rows + down, column, rowSpan, columnSpan, true, new MadeCell.Text(text)));
    return this;
  }

  MadeSheet next() {
    rows++;
    return this;
  }

  int rowCount() {
    return rows;
  }

  List<Placed> cells() {
    return Collections.unmodifiableList(cells);
  }

  List<Placed> cells(int row) {
    return cells.stream().filter(cell -> cell.row() == row).toList();
  }
}

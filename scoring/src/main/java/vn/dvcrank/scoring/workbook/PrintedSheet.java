package vn.dvcrank.scoring.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.dvcrank.scoring.files.SheetCell;

/**
 * A sheet that prints on A4, landscape, as wide as the page, with numbered pages. It is written
 * from its top down; its columns are as wide as they are given, for measuring every text would cost
 * more than writing it.
 */
final class PrintedSheet {

  private static final int LINE_HEIGHT = 16;

  private final Worksheet sheet;
  private final List<Integer> widths;
  private final Map<Integer, Integer> lines = new HashMap<>();
  private int next;

  /**
   * @param name of its tab
   * @param widths of its columns, in characters
   */
  PrintedSheet(Workbook workbook, String name, List<Integer> widths) {
    this.sheet = workbook.newWorksheet(name);
    this.widths = List.copyOf(widths);
    for (int column = 0; column < widths.size(); column++) {
      sheet.width(column, widths.get(column));
    }
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.pageOrientation("landscape");
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    sheet.footer("Trang &P/&N", Position.RIGHT);
  }

  /** The row that is written next, from 0. */
  int next() {
    return next;
  }

  void gap() {
    next++;
  }

  /** Words over the whole width, as many lines high as they need. */
  void across(String words, Look look) {
    int last = widths.size() - 1;
    int width = widths.stream().mapToInt(Integer::intValue).sum();
    sheet.rowHeight(next, LINE_HEIGHT * lines(words, look.fitting(width)));
    merged(next, 0, next, last, SheetCell.text(words), look);
    next++;
  }

  /** A row of headers. */
  void heads(List<String> words) {
    row(words.stream().map(SheetCell::text).toList(), words.stream().map(w -> Look.HEAD).toList());
  }

  /** A row of cells from the first column on, a look each. */
  void row(List<SheetCell> cells, List<Look> looks) {
    for (int column = 0; column < cells.size(); column++) {
      put(next, column, cells.get(column), looks.get(column));
    }
    next++;
  }

  /** A name, and words beside it over the rest of the width. */
  void pair(SheetCell name, SheetCell words) {
    put(next, 0, name, Look.LABEL);
    merged(next, 1, next, widths.size() - 1, words, Look.TEXT);
    next++;
  }

  /** Words in a block of cells that become one. */
  void merged(int top, int left, int bottom, int right, SheetCell words, Look look) {
    value(top, left, words);
    look.on(sheet.range(top, left, bottom, right).style());
    if (top != bottom || left != right) {
      sheet.range(top, left, bottom, right).merge();
    }
  }

  /** Rows of one column from the next row on; {@link #skip} goes on below them. */
  void column(int column, List<SheetCell> cells, Look look) {
    if (!cells.isEmpty()) {
      look.on(sheet.range(next, column, next + cells.size() - 1, column).style());
    }
    for (int row = 0; row < cells.size(); row++) {
      value(next + row, column, cells.get(row));
      grow(next + row, column, cells.get(row), look);
      colour(next + row, column, cells.get(row), look);
    }
  }

  void skip(int rows) {
    next += rows;
  }

  void height(int row, int lines) {
    sheet.rowHeight(row, lines * LINE_HEIGHT);
  }

  /** Keeps the rows above the next one in sight, and columns from the left. */
  void freeze(int columns) {
    sheet.freezePane(columns, next);
  }

  /** Prints rows at the top of every page. */
  void repeat(int first, int last) {
    sheet.repeatRows(first, last);
  }

  private void put(int row, int column, SheetCell cell, Look look) {
    value(row, column, cell);
    grow(row, column, cell, look);
    look.on(sheet.style(row, column));
    colour(row, column, cell, look);
  }

  private void colour(int row, int column, SheetCell cell, Look look) {
    if (look.isColoured()) {
      cell.asNumber().ifPresent(number -> look.on(sheet.style(row, column), number));
    }
  }

  /** Not every program makes a row as high as its words need when it opens a file. */
  private void grow(int row, int column, SheetCell cell, Look look) {
    if (cell instanceof SheetCell.Text words) {
      int needed = lines(words.text(), look.fitting(widths.get(column)));
      if (needed > lines.getOrDefault(row, 1)) {
        lines.put(row, needed);
        height(row, needed);
      }
    }
  }

  private void value(int row, int column, SheetCell cell) {
    if (cell instanceof SheetCell.Figure figure) {
      sheet.value(row, column, figure.number());
    } else if (cell != SheetCell.Blank.EMPTY) {
      sheet.value(row, column, cell.written());
    }
  }

  private static int lines(String words, int fitting) {
    return 1 + (words.length() - 1) / fitting;
  }
}

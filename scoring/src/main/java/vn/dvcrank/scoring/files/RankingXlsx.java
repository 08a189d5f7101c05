package vn.dvcrank.scoring.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.dvcrank.scoring.rank.Ranking;
import vn.dvcrank.scoring.rank.Standing;

/** A ranking as a workbook of one sheet, which is named after the peer group. */
final class RankingXlsx implements RankingWriter {

  private static final String APPLICATION = "dvcrank";

  /** Form that the file format asks for; not the program's version, which would change bytes. */
  private static final String APPLICATION_VERSION = "1.0000";

  private static final int NARROWEST = 8;
  private static final int WIDEST = 60;
  private static final int MARGIN = 2;

  @Override
  public void write(Ranking ranking, OutputStream out) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, APPLICATION, APPLICATION_VERSION)) {
      fill(workbook.newWorksheet(ranking.peerGroup().label()), ranking);
    }
    new ReproducibleWorkbook(ranking.capturedAt()).copy(bytes.toByteArray(), out);
  }

  private static void fill(Worksheet sheet, Ranking ranking) {
    RankingColumns columns = RankingColumns.of(ranking);
    List<List<SheetCell>> rows = new ArrayList<>();
    rows.add(columns.headers().stream().map(SheetCell::text).toList());
    for (Standing standing : ranking.standings()) {
      rows.add(columns.cells(standing));
    }
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < rows.get(row).size(); column++) {
        put(sheet, row, column, rows.get(row).get(column));
      }
    }
    for (int column = 0; column < rows.get(0).size(); column++) {
      sheet.style(0, column).bold().set();
      sheet.width(column, width(rows, column));
    }
    sheet.freezePane(0, 1);
  }

  private static void put(Worksheet sheet, int row, int column, SheetCell cell) {
    if (cell instanceof SheetCell.Figure figure) {
      sheet.value(row, column, figure.number());
    } else if (cell != SheetCell.Blank.EMPTY) {
      sheet.value(row, column, cell.written());
    }
  }

  /** In characters, after the longest text; a long note does not push the sheet apart. */
  private static int width(List<List<SheetCell>> rows, int column) {
    int longest =
        rows.stream().mapToInt(row -> row.get(column).written().length()).max().orElse(NARROWEST);
    return Math.max(NARROWEST, Math.min(WIDEST, longest + MARGIN));
  }
}

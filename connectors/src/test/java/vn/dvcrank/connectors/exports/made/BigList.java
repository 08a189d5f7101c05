package vn.dvcrank.connectors.exports.made;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes lists in layout A (21 columns) of as many dossiers as wanted, row by row, for tests of
 * memory and speed. Rows are those of {@link MadeWorld#ofSize}; workbooks carry the time of their
 * writing, so only their cells are the same every time.
 */
public final class BigList {

  /** How a workbook keeps its texts. */
  public enum Texts {
    /** Each in its cell. */
    INLINE,
    /** In the table of shared strings, as office programs do; the writer keeps them in memory. */
    SHARED
  }

  private static final int ROWS_IN_MEMORY = 500;

  private BigList() {}

  /** A CSV file with a byte order mark and semicolons. */
  public static void writeCsv(Path file, int rows) throws IOException {
    MadeLayout layout = MadeLayout.a();
    MadeWorld world = MadeWorld.ofSize(rows);
    try (BufferedWriter out = Files.newBufferedWriter(file, UTF_8)) {
      out.append(ListFiles.BOM).append(line(layout.headers()));
      for (int row = 0; row < rows; row++) {
        List<MadeCell> cells = layout.row(world.dossier(row));
        out.append(line(cells.stream().map(MadeCell::text).toList()));
      }
    }
  }

  /** A workbook of one sheet. */
  public static void writeXlsx(Path file, int rows, Texts texts) throws IOException {
    MadeLayout layout = MadeLayout.a();
    MadeWorld world = MadeWorld.ofSize(rows);
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "made", "1.0000")) {
      Worksheet sheet = workbook.newWorksheet("Sheet1");
      List<String> headers = layout.headers();
      for (int column = 0; column < headers.size(); column++) {
        sheet.value(0, column, headers.get(column));
      }
      for (int row = 1; row <= rows; row++) {
        put(sheet, row, layout.row(world.dossier(row - 1)), texts);
        if (row % ROWS_IN_MEMORY == 0) {
          sheet.flush();
        }
      }
    }
  }

  /** What has to be counted of such a list for September 2026, all units together. */
  public static MadeCounts counts(int rows) {
    return MadeCounts.of(MadeWorld.ofSize(rows).dossiers());
  }

  /** Writes {@code <file>.csv} or {@code <file>.xlsx} of so many rows. */
  public static void main(String[] fileAndRows) throws IOException {
    Path file = Path.of(fileAndRows[0]);
    int rows = Integer.parseInt(fileAndRows[1]);
    if (file.toString().endsWith(".csv")) {
      writeCsv(file, rows);
    } else {
      writeXlsx(file, rows, Texts.INLINE);
    }
  }

  private static void put(Worksheet sheet, int row, List<MadeCell> cells, Texts texts) {
    for (int column = 0; column < cells.size(); column++) {
      if (cells.get(column) instanceof MadeCell.Figure figure) {
        sheet.value(row, column, figure.value());
      } else if (cells.get(column) != MadeCell.EMPTY) {
        String text = cells.get(column).text();
        if (texts == Texts.SHARED) {
          sheet.value(row, column, text);
        } else {
          sheet.inlineString(row, column, text);
        }
      }
    }
  }

  private static String line(List<String> cells) {
    StringJoiner line = new StringJoiner(";", "", "\r\n");
    cells.forEach(cell -> line.add(CsvFile.cell(cell, ';')));
    return line.toString();
  }
}

package vn.dvcrank.connectors.exports.made;

import java.util.stream.Collectors;

/** A sheet as CSV, lines ended as Windows ends them. */
final class CsvFile {

  private CsvFile() {}

  /** The text, without a byte order mark. */
  static String text(MadeSheet sheet, char separator) {
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < sheet.rowCount(); row++) {
      text.append(
              sheet.cells(row).stream()
                  .map(placed -> cell(placed.cell().text(), separator))
                  .collect(Collectors.joining(String.valueOf(separator))))
          .append("\r\n");
    }
    return text.toString();
  }

  static String cell(String text, char separator) {
    boolean quoted =
        text.indexOf(separator) >= 0 || text.indexOf('"') >= 0 || text.indexOf('\n') >= 0;
    return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}

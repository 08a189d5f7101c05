package vn.dvcrank.connectors.exports.made;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.util.CellRangeAddress;

/** A sheet as an old binary workbook (BIFF8), the same bytes every time. */
final class XlsFile {

  private XlsFile() {}

  static byte[] bytes(MadeSheet sheet) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      HSSFSheet page = workbook.createSheet("Sheet1");
      for (int row = 0; row < sheet.rowCount(); row++) {
        HSSFRow line = page.createRow(row);
        sheet.cells(row).forEach(placed -> put(page, line, placed));
      }
      workbook.write(bytes);
    }
    return bytes.toByteArray();
  }

  private static void put(HSSFSheet page, HSSFRow line, MadeSheet.Placed placed) {
    if (placed.cell() == MadeCell.EMPTY) {
      return;
    }
    HSSFCell cell = line.createCell(placed.column());
    if (placed.down() > 1 || placed.across() > 1) {
      int row = placed.row();
      int column = placed.column();
      page.addMergedRegion(
          new CellRangeAddress(row, row + placed.down() - 1, column, column + placed.across() - 1));
    }
    if (placed.cell() instanceof MadeCell.Figure number) {
      cell.setCellValue((double) number.value());
    } else {
      cell.setCellValue(placed.cell().text());
    }
  }
}

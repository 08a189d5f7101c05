package vn.dvcrank.connectors.portal.legacy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import vn.dvcrank.connectors.imports.ImportedFile;
import vn.dvcrank.connectors.imports.UnreadableImportException;
import vn.dvcrank.connectors.table.SheetNumber;

/** A dump as XLSX: the first sheet, its first row that is not blank the header. */
final class XlsxForm implements AnswerForm {

  private static final int MOST_COLUMNS = 200;

  private final LegacyFile contract;

  XlsxForm(LegacyFile contract) {
    this.contract = contract;
  }

  @Override
  public boolean recognises(byte[] content) {
    if (!WorkbookGuard.isZip(content)) {
      return false;
    }
    try {
      return !rows(new ImportedFile("", content)).lines().isEmpty();
    } catch (UnreadableImportException notThisForm) {
      return false;
    }
  }

  @Override
  public AnswerRows rows(ImportedFile file) throws UnreadableImportException {
    byte[] content = file.bytes();
    WorkbookGuard.check(file.name(), content);
    TableRows table = new TableRows(contract, file.name());
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content));
        Stream<Row> rows = workbook.getFirstSheet().openStream()) {
      for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
        Row row = each.next();
        List<String> cells = cells(file.name(), row);
        if (!cells.isEmpty()) {
          while (cells.size() < table.width()) {
            cells.add("");
          }
          table.add(row.getRowNum(), cells);
        }
      }
    } catch (IOException | RuntimeException e) {
      // The library and its XML parser meet a broken part with whatever comes of it.
      throw new UnreadableImportException(
          "%s, after row %d: not a workbook that can be read: %s"
              .formatted(file.name(), table.taken(), e));
    }
    return table.rows();
  }

  /** Texts of the cells up to the last one that is not blank. */
  private static List<String> cells(String file, Row row) throws UnreadableImportException {
    if (row.getCellCount() > MOST_COLUMNS) {
      throw new UnreadableImportException(
          "%s, row %d: %d columns; at most %d are read"
              .formatted(file, row.getRowNum(), row.getCellCount(), MOST_COLUMNS));
    }
    List<String> cells = new ArrayList<>();
    int blanks = 0;
    for (int i = 0; i < row.getCellCount(); i++) {
      Optional<Cell> cell = row.getOptionalCell(i);
      String text = cell.isPresent() ? text(file, cell.get()) : "";
      blanks = text.isEmpty() ? blanks + 1 : 0;
      cells.add(text);
    }
    return new ArrayList<>(cells.subList(0, cells.size() - blanks));
  }

  private static String text(String file, Cell cell) throws UnreadableImportException {
    return switch (cell.getType()) {
      case EMPTY -> "";
      case STRING -> Optional.ofNullable(cell.getText()).orElse("");
      case NUMBER -> SheetNumber.text(String.valueOf(cell.getRawValue()));
      case FORMULA, BOOLEAN, ERROR ->
          throw new UnreadableImportException(
              "%s, cell %s: neither text nor a number; paste it as a value"
                  .formatted(file, cell.getAddress()));
    };
  }
}

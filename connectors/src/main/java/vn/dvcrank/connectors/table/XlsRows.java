package vn.dvcrank.connectors.table;

import java.io.IOException;
import java.util.Optional;
import org.apache.poi.hssf.eventusermodel.AbortableHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFUserException;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import vn.dvcrank.connectors.imports.UnreadableImportException;

/** Makes rows of the records of an old workbook. */
final class XlsRows extends AbortableHSSFListener {

  private static final short GO_ON = 0;

  private final TextCoding coding;
  private final RowBuffer row;
  private SSTRecord texts = new SSTRecord();
  private int depth;
  private int promised;
  private int begun;
  private boolean inSheet;

  /** The row at hand, from 0; none yet in this sheet when negative. */
  private int at = -1;

  /** The column of a formula whose text comes in a record of its own. */
  private Optional<Integer> awaited = Optional.empty();

  XlsRows(String file, TextCoding coding, RowSink sink) {
    this.coding = coding;
    this.row = new RowBuffer(file, sink);
  }

  /** Whether everything that was begun has come to its end. */
  boolean isWhole() {
    return depth == 0 && begun > 0 && begun >= promised;
  }

  /** Throws what ended the reading from within. */
  static void rethrow(HSSFUserException end) throws IOException, UnreadableImportException {
    Throwable reason = end.getReason();
    if (reason instanceof IOException io) {
      throw io;
    } else if (reason instanceof UnreadableImportException unreadable) {
      throw unreadable;
    } else if (reason instanceof RuntimeException fault) {
      throw fault;
    }
    throw new IllegalStateException(end);
  }

  @Override
  public short abortableProcessRecord(Record record) throws HSSFUserException {
    if (record instanceof BOFRecord begin) {
      begin(begin);
    } else if (record instanceof EOFRecord) {
      depth--;
      if (depth == 0 && inSheet) {
        handOut();
      }
    } else if (record instanceof BoundSheetRecord) {
      promised++;
    } else if (record instanceof SSTRecord shared) {
      texts = shared;
    } else if (inSheet && depth == 1) {
      cell(record);
    }
    return GO_ON;
  }

  /** The first is the workbook's own; a chart within a sheet is one level deeper. */
  private void begin(BOFRecord begin) throws HSSFUserException {
    depth++;
    if (depth == 1) {
      inSheet = begin.getType() == BOFRecord.TYPE_WORKSHEET;
      at = -1;
      awaited = Optional.empty();
      if (begin.getType() != BOFRecord.TYPE_WORKBOOK) {
        begun++;
      }
      if (begun > TableLimits.MOST_SHEETS) {
        throw new HSSFUserException(
            row.fault("more than the " + TableLimits.MOST_SHEETS + " sheets that are read"));
      }
    }
  }

  private void cell(Record record) throws HSSFUserException {
    if (record instanceof StringRecord text && awaited.isPresent()) {
      put(awaited.get(), coding.text(text.getString()));
      awaited = Optional.empty();
    } else if (record instanceof CellValueRecordInterface cell) {
      goTo(cell.getRow());
      int column = cell.getColumn() & 0xFFFF;
      Optional<String> text = text(record);
      awaited = text.isPresent() ? Optional.empty() : Optional.of(column);
      if (text.isPresent() && !text.get().isEmpty()) {
        put(column, text.get());
      }
    }
  }

  /** What a cell says; empty when the next record does. */
  private Optional<String> text(Record record) {
    if (record instanceof LabelSSTRecord label) {
      return Optional.of(coding.text(texts.getString(label.getSSTIndex()).getString()));
    } else if (record instanceof NumberRecord number) {
      return Optional.of(SheetNumber.text(number.getValue()));
    } else if (record instanceof LabelRecord label) {
      return Optional.of(coding.text(label.getValue()));
    } else if (record instanceof BoolErrRecord either) {
      return Optional.of(either.isBoolean() ? truth(either.getBooleanValue()) : "");
    } else if (record instanceof FormulaRecord formula) {
      return formula.hasCachedResultString() ? Optional.empty() : Optional.of(cached(formula));
    }
    return Optional.of("");
  }

  private static String cached(FormulaRecord formula) {
    return switch (formula.getCachedResultTypeEnum()) {
      case NUMERIC -> SheetNumber.text(formula.getValue());
      case BOOLEAN -> truth(formula.getCachedBooleanValue());
      default -> "";
    };
  }

  private static String truth(boolean value) {
    return value ? "TRUE" : "FALSE";
  }

  private void goTo(int number) throws HSSFUserException {
    if (number == at) {
      return;
    }
    if (number < at) {
      throw new HSSFUserException(
          row.fault("a row before it comes behind it; save the workbook as .xlsx"));
    }
    handOut();
    at = number;
    row.begin(begun, number + 1);
  }

  private void put(int column, String text) throws HSSFUserException {
    try {
      row.put(column, text);
    } catch (UnreadableImportException e) {
      throw new HSSFUserException(e);
    }
  }

  /** Whatever the taker of the rows throws must not be taken for damage of the file. */
  private void handOut() throws HSSFUserException {
    if (at < 0) {
      return;
    }
    try {
      row.handOut();
    } catch (IOException | UnreadableImportException | RuntimeException e) {
      throw new HSSFUserException(e);
    }
  }
}

package vn.dvcrank.connectors.table;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.util.LittleEndian;

/**
 * Looks through the records in front of an old workbook's sheets, before anything is made of them.
 */
final class XlsPrelude {

  static final String LOCKED = "a workbook that is locked with a password; save it without one";
  static final String OLD = "a workbook of Excel 95 or before; save it as .xlsx";

  /** Each takes some 200 bytes beside its letters while the sheets are read. */
  private static final int MOST_TEXTS = 1_000_000;

  private static final int HEADER = 4;
  private static final int LONGEST_LOOKED_AT = 8;

  private XlsPrelude() {}

  /** Why a workbook cannot be read; empty when it can. */
  static Optional<String> refusal(InputStream records) throws IOException {
    byte[] header = new byte[HEADER];
    byte[] begin = new byte[LONGEST_LOOKED_AT];
    while (records.readNBytes(header, 0, HEADER) == HEADER) {
      int sid = LittleEndian.getUShort(header, 0);
      int length = LittleEndian.getUShort(header, 2);
      int looked = records.readNBytes(begin, 0, Math.min(length, LONGEST_LOOKED_AT));
      records.skipNBytes(length - looked);
      if (sid == EOFRecord.sid) {
        return Optional.empty();
      }
      Optional<String> refusal = refusal(sid, begin, looked);
      if (refusal.isPresent()) {
        return refusal;
      }
    }
    throw new EOFException("no end of the records in front of the sheets");
  }

  private static Optional<String> refusal(int sid, byte[] begin, int length) {
    if (sid == BOFRecord.biff5_sid) {
      boolean current = length >= 2 && LittleEndian.getUShort(begin, 0) == BOFRecord.VERSION;
      return current ? Optional.empty() : Optional.of(OLD);
    } else if (sid == FilePassRecord.sid) {
      return Optional.of(LOCKED);
    } else if (sid == DateWindow1904Record.sid
        && length >= 2
        && LittleEndian.getUShort(begin, 0) == 1) {
      return Optional.of("a workbook whose dates count from 1904; save it with dates from 1900");
    } else if (sid == SSTRecord.sid
        && length == LONGEST_LOOKED_AT
        && LittleEndian.getUInt(begin, 4) > MOST_TEXTS) {
      return Optional.of(
          "more than " + MOST_TEXTS + " different texts; save it as CSV UTF-8 and hand in that");
    }
    return Optional.empty();
  }
}

package vn.dvcrank.connectors.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Tells a file's format by its first bytes; of a zip file, also by its list of parts. */
final class FormatOfContent {

  private static final int LOOKED_AT = 64 * 1024;
  private static final byte[] OLE2 = {
    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
  };
  private static final int BIFF_BEGIN = 9;

  private FormatOfContent() {}

  static Optional<TableFormat> of(Path file) throws IOException {
    byte[] head = TextFile.head(file, LOOKED_AT);
    if (WorkbookParts.isZip(head)) {
      return WorkbookParts.holdsWorkbook(file, head)
          ? Optional.of(TableFormat.XLSX)
          : Optional.empty();
    }
    if (startsWith(head, OLE2) || isOldSheet(head)) {
      return Optional.of(TableFormat.XLS);
    }
    String text = text(file, head);
    if (isBinary(text)) {
      return Optional.empty();
    }
    return ofText(text);
  }

  private static Optional<TableFormat> ofText(String text) {
    String begin = text.stripLeading();
    if (begin.startsWith("<")) {
      return isPage(begin.toLowerCase(Locale.ROOT))
          ? Optional.of(TableFormat.HTML)
          : Optional.empty();
    }
    if (isJson(begin)) {
      return Optional.of(TableFormat.JSON);
    }
    return CsvDialect.of(text).map(dialect -> TableFormat.CSV);
  }

  /** Excel's XML of 2003 has tables too, of another kind. */
  private static boolean isPage(String markup) {
    return !markup.contains("<workbook")
        && (markup.contains("<html")
            || markup.contains("<table")
            || markup.startsWith("<!doctype html"));
  }

  private static boolean isJson(String begin) {
    if (begin.isEmpty()) {
      return false;
    }
    String next = begin.substring(1).stripLeading();
    return switch (begin.charAt(0)) {
      case '{' -> next.startsWith("\"") || next.startsWith("}");
      case '[' -> next.startsWith("{") || next.startsWith("]");
      default -> false;
    };
  }

  /** Before Excel 5 a sheet was a file of records, without anything around it. */
  static boolean isOldSheet(byte[] head) {
    return head.length > 8
        && head[0] == BIFF_BEGIN
        && (head[1] == 0 || head[1] == 2 || head[1] == 4)
        && (head[2] == 4 || head[2] == 6)
        && head[3] == 0;
  }

  private static String text(Path file, byte[] head) {
    Optional<TextFile> marked = TextFile.marked(file, head);
    int mark = marked.map(TextFile::mark).orElse(0);
    return new String(
        head,
        mark,
        head.length - mark,
        marked.map(TextFile::charset).orElse(StandardCharsets.ISO_8859_1));
  }

  private static boolean isBinary(String text) {
    return text.chars().anyMatch(c -> c < ' ' && "\t\n\f\r\u001A".indexOf(c) < 0);
  }

  private static boolean startsWith(byte[] head, byte[] magic) {
    for (int i = 0; i < magic.length; i++) {
      if (i >= head.length || head[i] != magic[i]) {
        return false;
      }
    }
    return true;
  }
}

package vn.dvcrank.connectors.table;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.assertj.core.api.AbstractThrowableAssert;
import vn.dvcrank.connectors.imports.UnreadableImportException;

/** Files with tables, and what is read of them. */
final class TableFiles {

  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  private final Path folder;

  TableFiles(Path folder) {
    this.folder = folder;
  }

  /** A file whose name does not say what it is. */
  Path file(byte[] content) {
    try {
      return Files.write(folder.resolve("export.dat"), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path file(String text) {
    return file(text.getBytes(StandardCharsets.UTF_8));
  }

  Path file(String text, Charset charset) {
    return file(text.getBytes(charset));
  }

  static List<TableRow> read(Path file, TableFormat format, TextCoding coding)
      throws IOException, UnreadableImportException {
    List<TableRow> rows = new ArrayList<>();
    format.read(file, coding, rows::add);
    return rows;
  }

  /** The rows of a file in the format that it is recognised as. */
  static List<TableRow> read(Path file) throws IOException, UnreadableImportException {
    return read(file, TableFormat.of(file).orElseThrow(), TextCoding.UNICODE);
  }

  static List<List<String>> cells(Path file) throws IOException, UnreadableImportException {
    return read(file).stream().map(TableRow::cells).toList();
  }

  static AbstractThrowableAssert<?, ?> refused(Path file, TableFormat format) {
    return assertThatThrownBy(() -> read(file, format, TextCoding.UNICODE))
        .isInstanceOf(UnreadableImportException.class)
        .hasMessageStartingWith("export.dat")
        .hasMessageNotContaining("\n");
  }

  /** The parts of a workbook with one sheet, whose rows are given as XML, as are shared texts. */
  static Map<String, String> parts(String sheetData, String texts) {
    return new TreeMap<>(
        Map.of(
            "[Content_Types].xml",
            "<Types/>",
            "_rels/.rels",
            "<Relationships><Relationship Id=\"r1\" Type=\""
                + OFFICE
                + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
            "xl/workbook.xml",
            "<workbook xmlns=\""
                + MAIN
                + "\" xmlns:r=\""
                + OFFICE
                + "\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"s1\"/></sheets></workbook>",
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id=\"s1\" Type=\""
                + OFFICE
                + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"t\" Type=\""
                + OFFICE
                + "/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/></Relationships>",
            "xl/sharedStrings.xml",
            "<sst xmlns=\"" + MAIN + "\">" + texts + "</sst>",
            "xl/worksheets/sheet1.xml",
            "<worksheet xmlns=\""
                + MAIN
                + "\"><sheetData>"
                + sheetData
                + "</sheetData></worksheet>"));
  }

  static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A workbook with one sheet. */
  Path workbook(String sheetData, String texts) {
    return file(zip(parts(sheetData, texts)));
  }

  /** An old workbook. */
  Path oldWorkbook(Consumer<HSSFWorkbook> filling) {
    Path file = folder.resolve("export.dat");
    try (HSSFWorkbook workbook = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      filling.accept(workbook);
      workbook.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }
}

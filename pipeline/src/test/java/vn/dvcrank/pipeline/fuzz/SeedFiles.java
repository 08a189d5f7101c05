package vn.dvcrank.pipeline.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** Files to begin with, of formats that nobody writes by hand. */
final class SeedFiles {

  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final String REPORT = "fixtures/reports/dien-bien-district-2023-07.txt";
  private static final List<String> PLAIN =
      List.of(
          "BAO CAO danh gia chat luong phuc vu nguoi dan nam 2025 tinh Dien Bien",
          "STT Ten don vi 1 2 3 4 5 6",
          "1 So Y te 9,5 8 7 6 5 4");

  private SeedFiles() {}

  /** Reports of one page, with a font of the reader's and with one of their own. */
  static Stream<Seed> pdf() {
    try (PDDocument plain = new PDDocument();
        PDDocument own = new PDDocument();
        InputStream font =
            Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT), FONT)) {
      return Stream.of(
          pdf("plain.pdf", plain, new PDType1Font(Standard14Fonts.FontName.HELVETICA), PLAIN),
          pdf("vietnamese.pdf", own, PDType0Font.load(own, font, true), report()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Seed pdf(String name, PDDocument document, PDFont font, List<String> lines)
      throws IOException {
    PDPage page = new PDPage(new PDRectangle(1400, 40 + 12 * (lines.size() + 1)));
    document.addPage(page);
    try (PDPageContentStream content =
        new PDPageContentStream(document, page, PDPageContentStream.AppendMode.OVERWRITE, false)) {
      content.setFont(font, 9);
      content.beginText();
      content.setLeading(12);
      content.newLineAtOffset(40, 12 * lines.size());
      for (String line : lines) {
        content.showText(line);
        content.newLine();
      }
      content.endText();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes, CompressParameters.NO_COMPRESSION);
    return new Seed(name, bytes.toByteArray());
  }

  private static List<String> report() throws IOException {
    return Files.readAllLines(Project.ROOT.resolve(REPORT)).stream()
        .map(line -> line.replace('\t', ' ').replace("\f", ""))
        .filter(line -> !line.isBlank())
        .toList();
  }

  /** A workbook of the older format. */
  static Stream<Seed> xls() {
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      Sheet sheet = workbook.createSheet("a");
      Row head = sheet.createRow(0);
      head.createCell(0).setCellValue("Mã hồ sơ");
      head.createCell(1).setCellValue("Trạng thái");
      Row row = sheet.createRow(1);
      row.createCell(0).setCellValue(45.5);
      row.createCell(1).setCellFormula("A2*2");
      row.createCell(3).setCellValue(true);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      return Stream.of(new Seed("made.xls", bytes.toByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

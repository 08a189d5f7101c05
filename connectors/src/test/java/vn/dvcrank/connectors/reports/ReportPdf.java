package vn.dvcrank.connectors.reports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Sets a text as a PDF file: a page for each form feed, cells of tables in columns. */
final class ReportPdf {

  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final Pattern CELLS =
      Pattern.compile("(.*?)((?: (?:-|\\d+(?:[.,]\\d+)?(?:/\\d+)?)){7,14})((?: \\p{L}+)*)");

  private record Piece(float x, float y, String text) {}

  private ReportPdf() {}

  /** The file; a shuffled one writes the lines of each page in any order, each in its place. */
  static byte[] of(String text, boolean shuffled) throws IOException {
    try (PDDocument document = set(text, shuffled)) {
      return bytes(document);
    }
  }

  static byte[] encrypted(String text, String password) throws IOException {
    try (PDDocument document = set(text, false)) {
      document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
      return bytes(document);
    }
  }

  /** A page that shows something, but has no text. */
  static byte[] scanned() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.addRect(10, 10, 200, 300);
        content.fill();
      }
      return bytes(document);
    }
  }

  private static PDDocument set(String text, boolean shuffled) throws IOException {
    PDDocument document = new PDDocument();
    try (InputStream file =
        Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT), FONT)) {
      PDFont font = PDType0Font.load(document, file, true);
      for (String page : text.split("\f", -1)) {
        page(document, font, page.lines().filter(line -> !line.isBlank()).toList(), shuffled);
      }
    }
    return document;
  }

  private static void page(PDDocument document, PDFont font, List<String> lines, boolean shuffled)
      throws IOException {
    PDRectangle size = new PDRectangle(1400, 40 + 16 * (lines.size() + 1));
    PDPage page = new PDPage(size);
    document.addPage(page);
    List<List<Piece>> pieces = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      pieces.add(
          pieces(lines.get(i).strip().replaceAll(" +", " "), size.getHeight() - 30 - 16 * i));
    }
    if (shuffled) {
      Collections.shuffle(pieces, new Random(1));
    }
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.setFont(font, 10);
      for (Piece piece : pieces.stream().flatMap(List::stream).toList()) {
        content.beginText();
        content.newLineAtOffset(piece.x(), piece.y());
        content.showText(piece.text());
        content.endText();
      }
    }
  }

  private static List<Piece> pieces(String line, float y) {
    Matcher row = CELLS.matcher(" " + line);
    if (!row.matches()) {
      return List.of(new Piece(40, y, line));
    }
    List<Piece> pieces = new ArrayList<>();
    if (!row.group(1).isBlank()) {
      pieces.add(new Piece(40, y, row.group(1).strip()));
    }
    float x = 420;
    for (String cell : row.group(2).strip().split(" ", -1)) {
      pieces.add(new Piece(x, y, cell));
      x += 55;
    }
    if (!row.group(3).isBlank()) {
      pieces.add(new Piece(x, y, row.group(3).strip()));
    }
    return pieces;
  }

  private static byte[] bytes(PDDocument document) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }
}

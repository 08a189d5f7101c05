package vn.dvcrank.connectors.reports;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import vn.dvcrank.connectors.imports.UnreadableImportException;

/** The text layer of a PDF file. */
final class PdfText {

  private static final int MOST_PAGES = 300;
  private static final int LARGEST_FILE = 32 << 20;
  private static final long MOST_MEMORY = 256L << 20;
  private static final int FEWEST_LETTERS = 40;

  /** In which order a page's pieces of text are taken. */
  enum Order {
    /** As they stand in the file, which is cell by cell in what word processors write. */
    AS_WRITTEN,
    /** From top to bottom and left to right. */
    BY_POSITION
  }

  private PdfText() {}

  /** Whether the bytes are a PDF file; a few bytes may stand before its mark. */
  static boolean is(byte[] bytes) {
    int head = Math.min(bytes.length, 1024);
    return new String(bytes, 0, head, StandardCharsets.ISO_8859_1).contains("%PDF-");
  }

  /**
   * The text of all pages, a form feed after each.
   *
   * @throws UnreadableImportException when the file is broken, encrypted, too large, or has no text
   */
  static String of(String name, byte[] bytes, Order order) throws UnreadableImportException {
    if (bytes.length > LARGEST_FILE) {
      throw new UnreadableImportException(
          name
              + ": larger than "
              + (LARGEST_FILE >> 20)
              + " MB; hand in the report without images");
    }
    try (PDDocument document = open(bytes)) {
      if (document.isEncrypted()) {
        throw encrypted(name);
      }
      if (document.getNumberOfPages() > MOST_PAGES) {
        throw new UnreadableImportException(
            name + ": more than " + MOST_PAGES + " pages; hand in the report's own pages");
      }
      BoundedText text = new BoundedText();
      stripper(order).writeText(document, text);
      return withLetters(name, text.toString());
    } catch (InvalidPasswordException e) {
      throw encrypted(name);
    } catch (IOException
        | IllegalArgumentException
        | IllegalStateException
        | IndexOutOfBoundsException
        | ClassCastException
        | NullPointerException e) {
      // The library answers a damaged file with any of these.
      throw new UnreadableImportException(
          name + ": the PDF file is damaged (" + e.getMessage() + "); get it again");
    }
  }

  private static PDDocument open(byte[] bytes) throws IOException {
    return Loader.loadPDF(
        bytes, "", null, null, MemoryUsageSetting.setupMainMemoryOnly(MOST_MEMORY).streamCache);
  }

  private static PDFTextStripper stripper(Order order) {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setSortByPosition(order == Order.BY_POSITION);
    stripper.setLineSeparator("\n");
    stripper.setPageEnd("\n\f");
    return stripper;
  }

  private static String withLetters(String name, String text) throws UnreadableImportException {
    if (text.codePoints().filter(Character::isLetter).limit(FEWEST_LETTERS).count()
        < FEWEST_LETTERS) {
      throw new UnreadableImportException(
          name
              + ": the PDF file has no text layer (it is scanned); hand in the original, or text"
              + " recognised from it");
    }
    return text;
  }

  private static UnreadableImportException encrypted(String name) {
    return new UnreadableImportException(
        name + ": the PDF file is encrypted; hand in a copy without a password");
  }

  /** Stops a small file that unfolds into endless text. */
  private static final class BoundedText extends Writer {

    private final StringBuilder text = new StringBuilder();

    @Override
    public void write(char[] characters, int from, int count) throws IOException {
      if (text.length() + count > DocumentText.LONGEST) {
        throw new IOException("more than " + DocumentText.LONGEST + " characters");
      }
      text.append(characters, from, count);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public String toString() {
      return text.toString();
    }
  }
}

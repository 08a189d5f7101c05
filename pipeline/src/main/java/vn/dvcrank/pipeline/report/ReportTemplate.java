package vn.dvcrank.pipeline.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import vn.dvcrank.connectors.table.WorkbookParts;
import vn.dvcrank.scoring.text.PlainText;

/**
 * A Word document with tags in the place of what is computed. It may come from anybody: it is
 * bounded and looked through before anything is filled in.
 */
public final class ReportTemplate {

  private static final String BUNDLED = "report-template.docx";
  private static final String MAIN_PART =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  private static final int LARGEST = 10 * 1024 * 1024;
  private static final int LONGEST_MESSAGE = 200;

  /** Parts of a document, and what they may unpack to. */
  private static final WorkbookParts.Bounds BOUNDS =
      new WorkbookParts.Bounds(1000, 40L * 1024 * 1024);

  private final byte[] content;

  private ReportTemplate(byte[] content) {
    this.content = content;
  }

  /** The one that is part of the program. */
  public static ReportTemplate bundled() {
    try (InputStream in =
        Objects.requireNonNull(ReportTemplate.class.getResourceAsStream(BUNDLED), BUNDLED)) {
      return new ReportTemplate(in.readAllBytes());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /**
   * One from a file.
   *
   * @throws UnusableTemplateException when it is no Word document, too large, or has tags that mean
   *     nothing
   */
  public static ReportTemplate read(Path file) throws UnusableTemplateException {
    byte[] content;
    try (InputStream in = Files.newInputStream(file)) {
      content = in.readNBytes(LARGEST + 1);
    } catch (IOException e) {
      throw new UnusableTemplateException(file + ": cannot be read");
    }
    if (content.length > LARGEST) {
      throw new UnusableTemplateException(
          "%s: more than %s bytes; take pictures out".formatted(file, LARGEST));
    }
    check(file, content);
    return new ReportTemplate(content);
  }

  private static void check(Path file, byte[] content) throws UnusableTemplateException {
    checkParts(file, content);
    String text;
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(content))) {
      text = TemplateWords.of(document);
    } catch (IOException | RuntimeException e) {
      // The library meets a broken document with whatever comes of it.
      throw new UnusableTemplateException(file + ": a broken Word document");
    }
    var fault = ReportTags.fault(text);
    if (fault.isPresent()) {
      throw new UnusableTemplateException(
          "%s: %s; 'dvcrank report --write-template' writes one with all tags"
              .formatted(file, PlainText.line(fault.get(), LONGEST_MESSAGE)));
    }
  }

  /** Reads every part to its end, so that nothing is opened that unpacks to more than is fine. */
  private static void checkParts(Path file, byte[] content) throws UnusableTemplateException {
    if (!WorkbookParts.isZip(content)) {
      throw new UnusableTemplateException(file + ": no Word document (DOCX)");
    }
    String types = "";
    try (WorkbookParts parts =
        WorkbookParts.open(new SeekableInMemoryByteChannel(content), BOUNDS)) {
      for (String name : parts.names()) {
        var part = parts.part(name);
        if (part.isPresent()) {
          try (InputStream in = part.get()) {
            if (name.equalsIgnoreCase("[Content_Types].xml")) {
              types = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } else {
              in.transferTo(java.io.OutputStream.nullOutputStream());
            }
          }
        }
      }
    } catch (IOException e) {
      throw new UnusableTemplateException(file + ": a damaged Word document, or too large");
    }
    if (!types.contains(MAIN_PART)) {
      throw new UnusableTemplateException(
          file + ": no Word document without macros (DOCX); save it as one");
    }
  }

  /** Its bytes, for somebody to edit or for filling. */
  public byte[] content() {
    return content.clone();
  }
}

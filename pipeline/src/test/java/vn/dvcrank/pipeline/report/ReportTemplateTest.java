package vn.dvcrank.pipeline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Templates come from anybody: what cannot be filled is refused, in one line, unfilled. */
class ReportTemplateTest {

  @TempDir private Path folder;

  @Test
  void theProgramsOwnIsRead() throws Exception {
    Path file = folder.resolve("own.docx");
    Files.write(file, ReportTemplate.bundled().content());

    assertThat(ReportTemplate.read(file).content()).isEqualTo(ReportTemplate.bundled().content());
  }

  @ParameterizedTest
  @CsvSource({
    "{{peroid}}, there is no tag {{peroid}}",
    "{{kỳ}}, there is no tag {{kỳ}}",
    "{{text}}, there is no tag {{text}}",
    "{{@place}}, there is no tag {{@place}}",
    "{{?achieved}}{{place}}{{/achieved}}, there is no tag {{place}} within {{?achieved}}",
    "{{?achieved}}{{text}}, {{?achieved}} is nowhere closed",
    "{{/achieved}}, {{/achieved}} closes nothing that is open there",
    "{{place, braces that belong to no tag"
  })
  void aTagThatMeansNothingIsNamed(String text, String message) throws IOException {
    refused(document(text), message);
  }

  @Test
  void whatIsNoDocumentIsRefused() throws IOException {
    refused("{\\rtf1}".getBytes(StandardCharsets.UTF_8), "no Word document");
    refused(new byte[0], "no Word document");
    refused(zip(Map.of("xl/workbook.xml", "<workbook/>")), "no Word document without macros");
  }

  @Test
  void aDamagedDocumentIsRefused() throws IOException {
    byte[] content = document("{{place}}");
    content[content.length / 2] ^= 0x55;
    refused(content, "Word document");
  }

  @Test
  void aSmallFileThatUnpacksIntoALargeOneIsRefused() throws IOException {
    Map<String, String> parts = parts(document("{{place}}"));
    parts.put("word/media/image1.xml", " ".repeat(90 * 1024 * 1024));
    refused(zip(parts), "too large");
  }

  /** An entity would otherwise bring another file's content into the document. */
  @Test
  void entitiesAreRefused() throws IOException {
    Path secret = folder.resolve("secret.txt");
    Files.writeString(secret, "SECRET");
    Map<String, String> parts = parts(document("X"));
    parts.computeIfPresent(
        "word/document.xml",
        (name, xml) ->
            xml.replaceFirst(
                    "<w:document",
                    "<!DOCTYPE d [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><w:document")
                .replace(">X<", ">&x;<"));
    refused(zip(parts), "a broken Word document");
  }

  private void refused(byte[] content, String message) throws IOException {
    Path file = folder.resolve("template.docx");
    Files.write(file, content);
    assertThatExceptionOfType(UnusableTemplateException.class)
        .isThrownBy(() -> ReportTemplate.read(file))
        .withMessageContaining(message)
        .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("\n"));
  }

  private static byte[] document(String text) throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      document.createParagraph().createRun().setText(text);
      document.write(out);
      return out.toByteArray();
    }
  }

  private static Map<String, String> parts(byte[] docx) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }

  private static byte[] zip(Map<String, String> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        out.putNextEntry(new ZipEntry(part.getKey()));
        write(out, part.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}

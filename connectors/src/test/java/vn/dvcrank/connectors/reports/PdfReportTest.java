package vn.dvcrank.connectors.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcrank.connectors.imports.ImportedCapture;
import vn.dvcrank.connectors.imports.ImportedFile;
import vn.dvcrank.connectors.imports.UnreadableImportException;
import vn.dvcrank.scoring.audit.PublishedReport;

class PdfReportTest {

  @ParameterizedTest
  @CsvSource({
    Reports.PROVINCE + ",false",
    Reports.PROVINCE + ",true",
    Reports.DISTRICT + ",false",
    Reports.DISTRICT + ",true",
  })
  void aPdfSaysWhatItsTextSays(String name, boolean shuffled)
      throws IOException, UnreadableImportException {
    ImportedCapture text = Reports.read(Reports.text(name));
    ImportedCapture pdf = read(ReportPdf.of(Reports.text(name), shuffled));
    assertThat(Reports.rows(Reports.report(pdf)))
        .containsExactlyElementsOf(Reports.expectedRows(name));
    assertThat(claims(Reports.report(pdf))).isEqualTo(claims(Reports.report(text)));
    assertThat(pdf.observations()).isEqualTo(text.observations());
    assertThat(pdf.figures()).isEqualTo(text.figures());
    assertThat(pdf.findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "secret"})
  void anEncryptedPdfIsRefused(String password) throws IOException {
    byte[] bytes = ReportPdf.encrypted(Reports.text(Reports.PROVINCE), password);
    assertThatThrownBy(() -> read(bytes))
        .isInstanceOf(UnreadableImportException.class)
        .hasMessageContaining("encrypted");
  }

  @Test
  void aScannedPdfIsRefused() throws IOException {
    byte[] bytes = ReportPdf.scanned();
    assertThat(Reports.READER.recognises(new ImportedFile("a.bin", bytes))).isTrue();
    assertThatThrownBy(() -> read(bytes))
        .isInstanceOf(UnreadableImportException.class)
        .hasMessageContaining("scanned");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void aDamagedPdfIsRefusedOrReadTruly(long seed) throws IOException {
    byte[] whole = ReportPdf.of(Reports.text(Reports.DISTRICT), false);
    Random random = new Random(seed);
    byte[] damaged =
        Arrays.copyOf(whole, seed % 2 == 0 ? random.nextInt(whole.length) : whole.length);
    for (int i = 0; i < 30 && damaged.length > 10; i++) {
      damaged[8 + random.nextInt(damaged.length - 8)] = (byte) random.nextInt(256);
    }
    try {
      assertThat(Reports.expectedRows(Reports.DISTRICT))
          .containsAll(Reports.rows(Reports.report(read(damaged))));
    } catch (UnreadableImportException e) {
      assertThat(e).hasMessageContaining("report.pdf");
    }
  }

  @Test
  void bytesThatOnlyBeginLikeAPdfAreRefused() {
    byte[] bytes = "%PDF-1.7\nnothing".getBytes(StandardCharsets.US_ASCII);
    assertThatThrownBy(() -> read(bytes)).isInstanceOf(UnreadableImportException.class);
  }

  private static ImportedCapture read(byte[] bytes) throws UnreadableImportException {
    return Reports.READER.read(new ImportedFile("report.pdf", bytes), Reports.NO_HINTS).get(0);
  }

  /** Without their lines: a PDF file has no blank ones. */
  private static List<String> claims(PublishedReport report) {
    return report.claims().stream()
        .map(claim -> claim.toString().replaceFirst("line=\\d+", "line"))
        .toList();
  }
}

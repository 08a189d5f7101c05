package vn.dvcrank.connectors.portal.legacy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dvcrank.connectors.portal.legacy.LegacyAnswers.hints;
import static vn.dvcrank.connectors.portal.legacy.LegacyAnswers.table;
import static vn.dvcrank.connectors.portal.legacy.LegacyAnswers.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.assertj.core.api.AbstractThrowableAssert;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import vn.dvcrank.connectors.imports.ImportedFile;
import vn.dvcrank.connectors.imports.UnreadableImportException;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.score.Element;

/** Workbooks that would be misread, or would not end. */
class StoredWorkbookTest {

  private final StoredLegacyAnswer reader = new StoredLegacyAnswer();

  private AbstractThrowableAssert<?, ?> refused(byte[] content) {
    ImportedFile file = new ImportedFile("kept.xlsx", content);
    assertThat(reader.recognises(file)).isFalse();
    return assertThatThrownBy(() -> reader.read(file, hints()))
        .isInstanceOf(UnreadableImportException.class)
        .hasMessageStartingWith("kept.xlsx");
  }

  private static byte[] zip(int parts, byte[] part) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < parts; i++) {
        zip.putNextEntry(new ZipEntry("xl/worksheets/sheet" + i + ".xml"));
        zip.write(part);
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void aFormulaIsNoFigure() throws Exception {
    List<List<String>> table = table("20");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("data");
      for (int row = 0; row < 2; row++) {
        for (int column = 0; column < table.get(row).size(); column++) {
          sheet.value(row, column, table.get(row).get(column));
        }
      }
      sheet.formula(1, 13, "SUM(H2:M2)");
    }
    refused(bytes.toByteArray()).hasMessageContaining("cell N2", "paste it as a value");
  }

  @Test
  void aSmallFileThatUnpacksIntoALargeOneIsNotUnpacked() throws Exception {
    byte[] bomb = zip(1, new byte[65 * 1024 * 1024]);
    assertThat(bomb.length).isLessThan(100_000);
    refused(bomb).hasMessageContaining("a workbook of more than");
    refused(zip(501, new byte[1])).hasMessageContaining("a workbook of more than");
  }

  @Test
  void aCellBehindAllColumnsIsRefused() throws Exception {
    refused(zip(1, "<row><c r=\"ZZZZZ1\"/></row>".getBytes(ISO_8859_1)))
        .hasMessageContaining("beyond the last column");
  }

  /** The parts of a workbook, as they are and not packed, one text in them replaced. */
  private static byte[] unpacked(String text, String other, boolean damaged) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipFile parts =
            ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(xlsx(table("20"), true)))
                .get();
        ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (ZipArchiveEntry part : Collections.list(parts.getEntries())) {
        byte[] was = parts.getInputStream(part).readAllBytes();
        byte[] now = damaged ? was : replaced(was, text, other);
        CRC32 sum = new CRC32();
        sum.update(now);
        ZipEntry entry = new ZipEntry(part.getName());
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(now.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(now);
      }
    }
    return damaged ? replaced(bytes.toByteArray(), text, other) : bytes.toByteArray();
  }

  private static byte[] replaced(byte[] bytes, String text, String other) {
    return new String(bytes, ISO_8859_1).replace(text, other).getBytes(ISO_8859_1);
  }

  @Test
  void aDamagedPartIsNoFigure() throws Exception {
    ImportedFile changed =
        new ImportedFile("kept.xlsx", unpacked("<v>95.4</v>", "<v>59.4</v>", false));
    assertThat(reader.read(changed, hints()).get(0).observations().get(4).cells())
        .containsEntry(Element.points(Element.TOTAL), Cell.of("59.4"));
    refused(unpacked("<v>95.4</v>", "<v>59.4</v>", true)).hasMessageContaining("is damaged");
  }

  @Test
  void aPartThatIsNoXmlIsRefused() throws Exception {
    refused(unpacked("<v>95.4</v>", "<v>&#xZ;</v>", false)).hasMessageContaining("not a workbook");
    refused(unpacked("</row>", "</raw>", false)).hasMessageContaining("not a workbook");
  }

  @Test
  void whatIsNoWholeWorkbookIsRefused() throws Exception {
    byte[] whole = xlsx(table("20"), true);
    refused(Arrays.copyOf(whole, whole.length / 2)).hasMessageContaining("a broken workbook");
    refused(zip(1, new byte[] {1})).hasMessageContaining("not a workbook");
    refused(xlsx(List.of(), false)).hasMessageContaining("empty");
  }
}

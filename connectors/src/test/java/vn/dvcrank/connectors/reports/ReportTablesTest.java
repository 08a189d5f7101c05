package vn.dvcrank.connectors.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dvcrank.connectors.reports.Reports.cell;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcrank.connectors.imports.ImportedCapture;
import vn.dvcrank.connectors.imports.ReadLine;
import vn.dvcrank.connectors.imports.UnreadableImportException;
import vn.dvcrank.scoring.finding.Finding;
import vn.dvcrank.scoring.finding.FindingCode;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.score.Observation;
import vn.dvcrank.scoring.unit.PeerGroup;

/** Tables are read as they stand; what does not fit their header is left unread and said. */
class ReportTablesTest {

  @ParameterizedTest
  @ValueSource(strings = {Reports.PROVINCE, Reports.DISTRICT})
  void everyRowIsReadAsPublished(String name) throws UnreadableImportException {
    ImportedCapture capture = Reports.read(Reports.text(name));
    assertThat(Reports.rows(Reports.report(capture)))
        .containsExactlyElementsOf(Reports.expectedRows(name));
    assertThat(capture.findings()).isEmpty();
  }

  /** A narrow page breaks a row before its class, whole or half. */
  @ParameterizedTest
  @ValueSource(strings = {Reports.PROVINCE, Reports.DISTRICT})
  void aClassOnALineOfItsOwnBelongsToTheRowAbove(String name) throws UnreadableImportException {
    String broken =
        Reports.text(name).replaceAll("(?m)(\\d) (Xuất sắc|Tốt|Khá|Yếu|XS) *$", "$1\n$2");
    assertThat(broken).isNotEqualTo(Reports.text(name));
    ImportedCapture capture = Reports.read(broken);
    assertThat(Reports.rows(Reports.report(capture)))
        .containsExactlyElementsOf(Reports.expectedRows(name));
  }

  @Test
  void aSwappedHeaderSwapsTheColumns() throws UnreadableImportException {
    String swapped =
        Reports.text(Reports.PROVINCE)
            .replace(
                "Công khai, minh bạch\n(18đ)\nTiến độ giải\nquyết (20đ)",
                "Tiến độ giải\nquyết (20đ)\nCông khai, minh bạch\n(18đ)");
    List<Observation> read = Reports.read(swapped).observations();
    assertThat(cell(read, "UBND xã Na Son", "TDGQ")).isEqualTo(Cell.of("11.54"));
    assertThat(cell(read, "UBND xã Na Son", "CKMB")).isEqualTo(Cell.of("19.94"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mức độ hài\\nlòng (18đ)|Mức độ hài\\nlòng (20đ)",
        "Thanh toán trực\\ntuyến (10đ)|Thanh toán trực\\ntuyến (12đ)",
        "Số hóa hồ sơ\\n(22đ)|Điểm cộng\\n(22đ)",
      })
  void aHeaderThatIsNotKnownLeavesItsRowsUnread(String known, String other)
      throws UnreadableImportException {
    String text = Reports.text(Reports.PROVINCE);
    String plain = known.replace("\\n", "\n");
    int first = text.indexOf(plain);
    assertThat(first).isPositive();
    String changed =
        text.substring(0, first)
            + other.replace("\\n", "\n")
            + text.substring(first + plain.length());
    ImportedCapture capture = Reports.read(changed);
    assertThat(Reports.report(capture).tables())
        .singleElement()
        .satisfies(table -> assertThat(table.peerGroup()).isEqualTo(PeerGroup.COMMUNES));
    assertThat(capture.findings())
        .extracting(Finding::code)
        .contains(FindingCode.FIGURE_UNREADABLE);
    assertThat(capture.lines())
        .filteredOn(line -> line.text().contains("Sở Ngoại vụ 18"))
        .extracting(ReadLine::kind)
        .containsExactly(ReadLine.UNREAD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8 Sở Y tế 18 19,18 10 4,17 18,64 87,99 Tốt",
        "8 Sở Y tế 18 19,18 10 4,17 18,64 18 18 87,99 Tốt",
        "8 Sở Y tế 18 19,18 10 4,17 18,64 18 87,99",
        "8 Sở Y tế 18 19,18 1O 4,17 18,64 18 87,99 Tốt",
        "8 Sở Y tế 18 19,18 10/12 4,17 18,64 18 87,99 Tốt",
        "8 UBND phường 18 19,18 10 4,17 18,64 18 87,99 Tốt",
        "Sở Y tế 18 19,18 10 4,17 18,64 18 87,99 Tốt",
      })
  void aRowThatDoesNotFitIsLeftUnread(String row) throws UnreadableImportException {
    String whole = "8  Sở Y tế 18 19,18 10 4,17 18,64 18 87,99 Tốt";
    String text = Reports.text(Reports.PROVINCE);
    assertThat(text).contains(whole);
    ImportedCapture capture = Reports.read(text.replace(whole, row));
    List<String> others = Reports.expectedRows(Reports.PROVINCE);
    assertThat(Reports.rows(Reports.report(capture)))
        .containsExactlyElementsOf(
            others.stream().filter(line -> !line.contains("Sở Y tế")).toList());
    assertThat(capture.lines())
        .filteredOn(line -> line.text().equals(row))
        .extracting(ReadLine::kind)
        .containsExactly(ReadLine.UNREAD);
    assertThat(capture.findings()).isNotEmpty();
  }

  @Test
  void aNumberMayBelongToAName() throws UnreadableImportException {
    String text =
        Reports.text(Reports.PROVINCE).replace("UBND phường Mường Lay 18", "UBND phường 14 18");
    assertThat(Reports.rows(Reports.report(Reports.read(text))))
        .contains("communes,20,UBND phường 14,18,19.59,8.5,8.87,20.18,18,93.14,,-,Xuất sắc");
  }
}

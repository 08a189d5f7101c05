package vn.dvcrank.connectors.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dvcrank.connectors.reports.Reports.cell;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcrank.connectors.imports.ImportedCapture;
import vn.dvcrank.connectors.imports.ImportedFile;
import vn.dvcrank.connectors.imports.ReadLine;
import vn.dvcrank.connectors.imports.UnreadableImportException;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.rank.Basis;
import vn.dvcrank.scoring.rank.RankingKey;
import vn.dvcrank.scoring.score.AbsenceReason;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.score.Element;
import vn.dvcrank.scoring.score.Observation;
import vn.dvcrank.scoring.unit.Scope;

/** Whole reports: what they are, what they measure, and that no line is lost. */
class ReportReaderTest {

  private static final Scope H18 = new Scope("H18");

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "vi-VN"})
  void theMachinesLanguageDoesNotMatter(String tag) throws UnreadableImportException {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(tag));
      ImportedCapture elsewhere = Reports.read(Reports.text(Reports.DISTRICT));
      Locale.setDefault(Locale.ROOT);
      assertThat(elsewhere).isEqualTo(Reports.read(Reports.text(Reports.DISTRICT)));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void headersAndTitlesSayWhatIsMeasured() throws UnreadableImportException {
    ImportedCapture province = Reports.read(Reports.text(Reports.PROVINCE));
    ImportedCapture district = Reports.read(Reports.text(Reports.DISTRICT));
    assertThat(province.source()).isEqualTo("report");
    assertThat(province.figures())
        .isEqualTo(new RankingKey("qd766", "2022", Basis.PUBLISHED, H18, Period.parse("2025")));
    assertThat(district.figures())
        .isEqualTo(
            new RankingKey("dien-bien-459", "2023", Basis.PUBLISHED, H18, Period.parse("2023-07")));
    assertThat(Reports.report(province).placeName()).isEqualTo("tỉnh Điện Biên");
    assertThat(Reports.report(district).placeName()).isEqualTo("huyện Điện Biên");
  }

  @Test
  void everyLineIsAccountedFor() throws UnreadableImportException {
    String text = Reports.text(Reports.PROVINCE);
    List<ReadLine> lines = Reports.read(text).lines();
    assertThat(lines).extracting(ReadLine::where).startsWith(1, 2, 3).isSorted();
    assertThat(lines).hasSize(text.split("\n", -1).length);
    assertThat(lines)
        .extracting(ReadLine::kind)
        .containsOnly("blank", "claim", "header", "note", "row", "signature", "text", "title");
    assertThat(lines).noneMatch(line -> line.text().contains("Người Ký"));
  }

  @Test
  void observationsKeepTheThreeStates() throws UnreadableImportException {
    List<Observation> province = Reports.read(Reports.text(Reports.PROVINCE)).observations();
    List<Observation> district = Reports.read(Reports.text(Reports.DISTRICT)).observations();
    assertThat(province).hasSize(1 + 13 + 1 + 45);
    assertThat(cell(province, "tỉnh Điện Biên", "ONLINE_SERVICE")).isEqualTo(Cell.of("18.52"));
    assertThat(cell(province, "Văn phòng Ủy ban nhân dân tỉnh", "TDGQ"))
        .isEqualTo(Cell.missing(AbsenceReason.NOT_EVALUATED_BY_SOURCE));
    assertThat(cell(province, "UBND xã Na Son", Element.TOTAL)).isEqualTo(Cell.of("84.98"));
    assertThat(district).hasSize(26);
    assertThat(cell(district, "Phòng Nội vụ", "DVCTT1"))
        .isEqualTo(Cell.notApplicable(AbsenceReason.NOT_ASKED));
    assertThat(cell(district, "Phòng Nội vụ", "SHHS1")).isEqualTo(Cell.of("0"));
    assertThat(cell(district, "UBND xã Na Tông", "CONVERTED")).isEqualTo(Cell.of("23.31"));
  }

  @Test
  void contentIsRecognisedAndNotTheName() {
    assertThat(Reports.READER.recognises(Reports.file(Reports.text(Reports.PROVINCE)))).isTrue();
    assertThat(Reports.READER.recognises(Reports.file(Reports.text(Reports.DISTRICT)))).isTrue();
    for (String other :
        List.of(
            "",
            "{\"a\": \"BÁO CÁO\\n chất lượng phục vụ\"}",
            "<html>\nBÁO CÁO\nchất lượng phục vụ</html>",
            "STT,Mã hồ sơ\n1,H18.1")) {
      assertThat(Reports.READER.recognises(Reports.file(other))).isFalse();
    }
    byte[] latin = "BÁO CÁO\nchất lượng phục vụ".getBytes(StandardCharsets.UTF_16);
    assertThat(Reports.READER.recognises(new ImportedFile("bao-cao.pdf", latin))).isFalse();
  }
}

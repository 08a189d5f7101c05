package vn.dvcrank.connectors.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcrank.connectors.imports.ImportHints;
import vn.dvcrank.connectors.imports.ImportedCapture;
import vn.dvcrank.connectors.imports.ImportedFile;
import vn.dvcrank.connectors.imports.ReadLine;
import vn.dvcrank.connectors.imports.UnreadableImportException;
import vn.dvcrank.scoring.audit.PublishedClaim;
import vn.dvcrank.scoring.audit.PublishedClaim.DataTaken;
import vn.dvcrank.scoring.audit.PublishedClaim.Dated;
import vn.dvcrank.scoring.audit.PublishedClaim.Evaluated;
import vn.dvcrank.scoring.audit.PublishedClaim.InClass;
import vn.dvcrank.scoring.audit.PublishedClaim.NotEvaluated;
import vn.dvcrank.scoring.audit.PublishedClaim.OwnRank;
import vn.dvcrank.scoring.finding.Finding;
import vn.dvcrank.scoring.finding.FindingCode;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.rank.Basis;
import vn.dvcrank.scoring.rank.RankingKey;
import vn.dvcrank.scoring.score.AbsenceReason;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.score.Element;
import vn.dvcrank.scoring.score.Observation;
import vn.dvcrank.scoring.unit.PeerGroup;
import vn.dvcrank.scoring.unit.Scope;
import vn.dvcrank.scoring.unit.Unit;
import vn.dvcrank.scoring.unit.UnitKind;

class ReportReaderTest {

  private static final Scope H18 = new Scope("H18");

  @ParameterizedTest
  @ValueSource(strings = {Reports.PROVINCE, Reports.DISTRICT})
  void everyRowIsReadAsPublished(String name) throws UnreadableImportException {
    ImportedCapture capture = Reports.read(Reports.text(name));
    assertThat(Reports.rows(Reports.report(capture)))
        .containsExactlyElementsOf(Reports.expectedRows(name));
    assertThat(capture.findings()).isEmpty();
  }

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
  void theProvincesTextIsRead() throws UnreadableImportException {
    List<PublishedClaim> claims =
        Reports.report(Reports.read(Reports.text(Reports.PROVINCE))).claims();
    assertThat(claims)
        .contains(
            new Dated(4, 2026, 1, Optional.empty()),
            new OwnRank(20, 24, 34),
            new PublishedClaim.OwnClass(19, "Xuất sắc"),
            new PublishedClaim.OwnPoints(
                23, "ONLINE_SERVICE", new BigDecimal("18.52"), new BigDecimal("22")),
            new DataTaken(28, LocalDate.of(2025, 1, 15)),
            new Evaluated(31, PeerGroup.DEPARTMENTS, 13, 14),
            new InClass(
                32,
                PeerGroup.DEPARTMENTS,
                "Xuất sắc",
                5,
                List.of(
                    "Sở Ngoại vụ", "Sở Xây dựng", "Sở Nội vụ", "Sở Công Thương", "Thanh tra tỉnh")),
            new InClass(
                34,
                PeerGroup.DEPARTMENTS,
                "Tốt",
                7,
                List.of(
                    "Sở Nông nghiệp và Môi trường",
                    "Sở Giáo dục và Đào tạo",
                    "Sở Y tế",
                    "Sở Tài chính",
                    "Sở Văn hóa, Thể thao và Du lịch",
                    "Sở Tư pháp",
                    "Sở Dân tộc và Tôn giáo")),
            new InClass(40, PeerGroup.COMMUNES, "Xuất sắc", 34, List.of()),
            new NotEvaluated(
                45,
                PeerGroup.DEPARTMENTS,
                "Văn phòng Ủy ban nhân dân tỉnh",
                "không phát sinh hồ sơ TTHC"));
  }

  @Test
  void theDistrictsListsNameRowsOfItsTables() throws UnreadableImportException {
    List<InClass> lists =
        Reports.report(Reports.read(Reports.text(Reports.DISTRICT))).claims().stream()
            .filter(InClass.class::isInstance)
            .map(InClass.class::cast)
            .toList();
    List<String> rows = Reports.expectedRows(Reports.DISTRICT);
    assertThat(lists).hasSize(7).allSatisfy(list -> assertThat(list.names()).hasSize(list.count()));
    assertThat(lists)
        .allSatisfy(
            list ->
                assertThat(list.names())
                    .allSatisfy(
                        name ->
                            assertThat(rows)
                                .anyMatch(
                                    row ->
                                        row.contains("," + name + ",")
                                            && row.endsWith("," + list.className()))));
  }

  @Test
  void aUnitHasItsOwnCodeUntilExactlyOneIsKnown() throws UnreadableImportException {
    ImportHints hints =
        hints(
            (name, kind, scope) ->
                switch (name) {
                  case "UBND xã sín thầu" -> List.of("H18.131");
                  case "Sở Y tế" -> List.of("H18.08", "H18.80");
                  default -> List.of();
                });
    ImportedCapture capture =
        Reports.READER.read(Reports.file(Reports.text(Reports.PROVINCE)), hints).get(0);
    assertThat(capture.observations())
        .extracting(Observation::unit)
        .contains(
            new Unit("H18.131", "UBND Sín Thầu", UnitKind.COMMUNE),
            new Unit("H18.name-department-so-y-te", "Sở Y tế", UnitKind.DEPARTMENT),
            new Unit("H18", "tỉnh Điện Biên", UnitKind.PROVINCE));
    assertThat(capture.findings())
        .extracting(Finding::code)
        .containsExactly(FindingCode.UNIT_AMBIGUOUS);
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
  void hintsThatContradictTheFileAreRefusedWithBoth() {
    assertThatThrownBy(
            () ->
                Reports.READER.read(
                    Reports.file(Reports.text(Reports.PROVINCE)),
                    new ImportHints(
                        Optional.of(Period.parse("2024")),
                        Optional.empty(),
                        (n, k, s) -> List.of())))
        .isInstanceOf(UnreadableImportException.class)
        .hasMessageContainingAll("2024", "2025");
    assertThatThrownBy(
            () ->
                Reports.READER.read(
                    Reports.file(Reports.text(Reports.PROVINCE)),
                    new ImportHints(
                        Optional.empty(), Optional.of(new Scope("H44")), (n, k, s) -> List.of())))
        .isInstanceOf(UnreadableImportException.class)
        .hasMessageContainingAll("H44", "H18");
  }

  @Test
  void hintsSayWhatTheFileDoesNot() throws UnreadableImportException {
    String silent =
        Reports.text(Reports.PROVINCE)
            .replaceAll("(?iu)điện biên", "…")
            .replaceAll("(?iu)năm 2025", "");
    assertThatThrownBy(() -> Reports.read(silent))
        .isInstanceOf(UnreadableImportException.class)
        .hasMessageContaining("--province");
    ImportHints hints =
        new ImportHints(
            Optional.of(Period.parse("2025-H1")), Optional.of(H18), (n, k, s) -> List.of());
    assertThat(Reports.READER.read(Reports.file(silent), hints).get(0).figures())
        .extracting(RankingKey::scope, RankingKey::period)
        .containsExactly(H18, Period.parse("2025-H1"));
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

  @Test
  void claimsInOtherWordsAreSaidToBeUnread() throws UnreadableImportException {
    String text =
        Reports.text(Reports.PROVINCE)
            .replace("- 34/45 đơn vị xếp loại Xuất sắc.", "- 34 trên 45 nơi được xếp loại cao.");
    assertThat(Reports.read(text).findings())
        .extracting(Finding::code)
        .containsExactly(FindingCode.LINE_UNREAD);
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

  private static ImportHints hints(vn.dvcrank.connectors.imports.UnitNames names) {
    return new ImportHints(Optional.empty(), Optional.empty(), names);
  }

  private static Cell cell(List<Observation> observations, String name, String code) {
    return observations.stream()
        .filter(observation -> observation.unit().name().equals(name))
        .findFirst()
        .orElseThrow()
        .cell(Element.points(code));
  }
}

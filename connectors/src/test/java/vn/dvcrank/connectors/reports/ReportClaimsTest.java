package vn.dvcrank.connectors.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
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
import vn.dvcrank.scoring.unit.PeerGroup;

/** What a report says in its text, beside its tables. */
class ReportClaimsTest {

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
  void claimsInOtherWordsAreSaidToBeUnread() throws UnreadableImportException {
    String text =
        Reports.text(Reports.PROVINCE)
            .replace("- 34/45 đơn vị xếp loại Xuất sắc.", "- 34 trên 45 nơi được xếp loại cao.");
    assertThat(Reports.read(text).findings())
        .extracting(Finding::code)
        .containsExactly(FindingCode.LINE_UNREAD);
  }
}

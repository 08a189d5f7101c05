package vn.dvcrank.scoring.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.dvcrank.scoring.index.IndexSet;

/** What the two published reports get wrong, and nothing else. */
class DienBienAuditTest {

  private final Audit audit = new Audit();

  @Test
  void ofTheReportOn2025() {
    assertThat(shown(audit.differences(DienBien.of2025(), DienBien.QD766)))
        .containsExactly(
            "total_differs | Sở Nông nghiệp và Môi trường | 89.35 | 89.62",
            "total_differs | Sở Văn hóa, Thể thao và Du lịch | 86.38 | 86.39",
            "tie | UBND xã Sính Phình; UBND xã Tuần Giáo | 11, 12 | 11",
            "total_differs | UBND xã Pa Ham | 93.65 | 93.66",
            "tie | UBND xã Chà Tở; UBND xã Tủa Chùa | 24, 25 | 24",
            "kind_word_missing | UBND Sín Thầu | UBND Sín Thầu | xã / phường / thị trấn / đặc khu",
            "date_impossible | tỉnh Điện Biên | 2025-01-15 | from 2025-12-31");
  }

  @Test
  void ofTheReportOnJuly2023() {
    List<AuditDifference> differences = audit.differences(DienBien.ofJuly2023(), DienBien.QD459);

    assertThat(shown(differences))
        .containsExactly(
            "total_differs | Trung tâm QLĐĐ | 58.69 | 58.94",
            "converted_differs | Phòng Nội vụ | 55.61 | 55.62",
            "converted_differs | Phòng Lao động - Thương binh và Xã hội | 93.06 | 93.07",
            "points_out_of_range | UBND xã Núa Ngam | 11.5 | 0 to 10");
    assertThat(differences)
        .extracting(AuditDifference::message)
        .contains(
            "the printed converted total is 55.61, recomputed it is 55.62; "
                + "36.15/65 cut off gives the printed one",
            "the printed converted total is 93.06, recomputed it is 93.07; "
                + "69.8/75 cut off gives the printed one",
            "SHHS2 has 11.5 of at most 10");
    assertThat(differences.get(0).where()).isEqualTo("line 2, Trung tâm QLĐĐ");
  }

  @Test
  void allEightyFourClassesAgree() {
    List<AuditedRow> rows =
        Stream.concat(
                rows(DienBien.of2025(), DienBien.QD766),
                rows(DienBien.ofJuly2023(), DienBien.QD459))
            .toList();

    assertThat(rows)
        .hasSize(84)
        .allSatisfy(
            row ->
                assertThat(row.published().className())
                    .isEqualTo(
                        row.card()
                            .converted()
                            .value()
                            .map(new ClassNames(DienBien.QD766)::of)
                            .or(Optional::empty)));
  }

  @Test
  void aReportIsHeldAgainstItsOwnIndexSetOnly() {
    assertThatThrownBy(() -> audit.differences(DienBien.of2025(), DienBien.QD459))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("qd766");
  }

  private static Stream<AuditedRow> rows(PublishedReport report, IndexSet set) {
    return AuditedReport.of(report, set).tables().stream().flatMap(table -> table.rows().stream());
  }

  private static List<String> shown(List<AuditDifference> differences) {
    return differences.stream()
        .map(
            difference ->
                String.join(
                    " | ",
                    difference.kind().label(),
                    difference.unit(),
                    difference.published(),
                    difference.recomputed()))
        .toList();
  }
}

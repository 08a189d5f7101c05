package vn.dvcrank.scoring.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dvcrank.scoring.files.SheetCell;
import vn.dvcrank.scoring.index.IndexSet;
import vn.dvcrank.scoring.index.IndexSets;

/** Headers as the annexes of published reports have them. */
class GroupHeadsTest {

  @Test
  void groupsThatReportsShowAsOneStandBelowItsNameAndCap() {
    assertThat(heads("qd766", "2022"))
        .containsExactly(
            "Công khai, minh bạch (18đ)",
            "Tiến độ giải quyết (20đ)",
            "Dịch vụ trực tuyến (22đ)[Dịch vụ công trực tuyến (12đ), Thanh toán trực tuyến (10đ)]",
            "Số hóa hồ sơ (22đ)",
            "Mức độ hài lòng (18đ)");
  }

  @Test
  void headingsWithoutPointsOfTheirOwnStandAboveTheirIndicators() {
    assertThat(heads("dien-bien-459", "2023"))
        .containsExactly(
            "Công khai, minh bạch[Chỉ số 1 (5đ), Chỉ số 2 (5đ), Chỉ số 3 (10đ)]",
            "Tiến độ, kết quả giải quyết (30đ)",
            "Cung cấp dịch vụ công trực tuyến[Chỉ số 1 (10đ), Chỉ số 2 (10đ)]",
            "Số hóa hồ sơ[Chỉ số 1 (5đ), Chỉ số 2 (10đ)]",
            "Mức độ hài lòng[Chỉ số 1 (5đ), Chỉ số 2 (5đ), Chỉ số 3 (5đ)]");
  }

  @Test
  void groupsOfACompositeThatAreApartStandAlone() {
    IndexSet set = IndexSets.bundled("qd766");
    var groups = set.method("2022").groups();

    assertThat(
            new GroupHeads(set, group -> GroupHeadsTest::column)
                .of(List.of(groups.get(2), groups.get(0), groups.get(3))))
        .allSatisfy(head -> assertThat(head).isInstanceOf(Head.Column.class));
  }

  private static List<String> heads(String indexSet, String method) {
    IndexSet set = IndexSets.bundled(indexSet);
    return new GroupHeads(set, group -> GroupHeadsTest::column)
        .of(set.annexGroups(set.method(method))).stream().map(GroupHeadsTest::shown).toList();
  }

  private static String shown(Head head) {
    return head instanceof Head.Span span
        ? span.words() + span.heads().stream().map(GroupHeadsTest::shown).toList()
        : ((Head.Column) head).words();
  }

  private static Head.Column column(String words) {
    return new Head.Column(words, 8, Look.POINTS, (position, standing) -> SheetCell.whole(0));
  }
}

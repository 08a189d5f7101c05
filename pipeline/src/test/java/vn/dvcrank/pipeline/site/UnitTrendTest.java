package vn.dvcrank.pipeline.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A unit's page over methods, mergers and months that were scored again. */
class UnitTrendTest {

  @TempDir private static Path folder;

  private static Document page = new Document("");
  private static Document fresh = page;

  @BeforeAll
  static void make() throws Exception {
    try (SampleSite site = new SampleSite(folder.resolve("data"))) {
      SampleSite.eventful(site);
      site.publish();
      Path communes = site.data().site().resolve("units/communes");
      page = Jsoup.parse(communes.resolve("H18.101.html"), "UTF-8");
      fresh = Jsoup.parse(communes.resolve("H18.104.html"), "UTF-8");
    }
  }

  @AfterAll
  static void forget() {
    page = new Document("");
    fresh = page;
  }

  private static Element months() {
    return page.select("figure[data-form=line]").stream()
        .filter(figure -> !figure.select("tr[data-label=8/2026]").isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private static Element month(String label) {
    return months().expectFirst("tr[data-label=" + label + "]");
  }

  @Test
  void everyMonthStandsThereTheNewestFirst() {
    assertThat(months().select("tr[data-x]").eachAttr("data-label"))
        .containsExactly("8/2026", "7/2026", "6/2026", "9/2025", "8/2025", "5/2025");
  }

  /** No line is drawn across: the method is another, or the units are. */
  @Test
  void aLineIsCutWhereFiguresDoNotCompare() {
    assertThat(months().select("tr[data-x]").eachAttr("data-segment"))
        .containsExactly("2", "2", "2", "1", "1", "0");
    assertThat(month("6/2026").attr("data-cut"))
        .isEqualTo("đổi cách tính (2022 → 2026), không so sánh được");
    assertThat(month("8/2025").attr("data-cut"))
        .isEqualTo("đơn vị hành chính được sắp xếp lại ngày 01/07/2025");
    assertThat(month("6/2026").text()).contains("Ngắt chuỗi: đổi cách tính");
    assertThat(months().select("tr[data-cut='']")).hasSize(4);
  }

  @Test
  void monthsThatAreNotThereLeaveAGap() {
    assertThat(month("6/2026").attr("data-gap")).isEqualTo("true");
    assertThat(months().select("tr[data-gap]").eachAttr("data-label"))
        .containsExactly("6/2026", "8/2025");
  }

  /** July's total was 56.1 when the month had ended, and was made 62.4 later. */
  @Test
  void aMonthThatWasScoredAgainIsMarked() {
    assertThat(month("7/2026").attr("data-restated")).isEqualTo("true");
    assertThat(month("7/2026").text())
        .contains("62,4", "Chấm lại sau khi kỳ kết thúc (trước: 56,1; lần gần nhất 20/08/2026)");
    assertThat(months().select("tr[data-restated=true]")).hasSize(1);
    assertThat(months().select("figcaption").text())
        .isEqualTo(
            "Tổng điểm theo tháng: tháng 6 năm 2026 55 điểm; tháng 8 năm 2026 63 điểm."
                + " Cao nhất: tháng 8 năm 2026 63 điểm; thấp nhất: tháng 6 năm 2026 55 điểm."
                + " Chuỗi bị ngắt 2 lần, không so sánh với các kỳ trước chỗ ngắt."
                + " 1 kỳ được chấm lại sau khi kết thúc.");
  }

  /** The running year, capture by capture: only what changed. */
  @Test
  void capturesOfTheRunningYearStandThere() {
    Elements rows = page.select("figure[data-form=step] tr[data-x]");
    assertThat(rows.eachAttr("data-y")).containsExactly("60", "60.4", "61.8");
    assertThat(rows.eachAttr("data-restated")).isEmpty();
    assertThat(rows.get(1).text()).contains("+0,4");
    assertThat(page.select("figure[data-form=step] figcaption").text())
        .isEqualTo(
            "3 lần chụp từ 10/09/2026 (60 điểm) đến 17/09/2026 (61,8 điểm), 2 lần có thay đổi.");
  }

  @Test
  void aChartSaysNothingThatItsTableDoesNotSay() {
    for (Element row : page.select("figure tr[data-y]")) {
      String points = row.attr("data-y").replace('.', ',');
      assertThat(row.select("td").eachText()).contains(points);
    }
  }

  @Test
  void theNeighboursStandAroundIt() {
    Element table = page.expectFirst("table:has(tr.here)");
    assertThat(table.select("tbody tr th").eachText())
        .isEqualTo(List.of("UBND xã Số 4", "UBND xã Số 1", "UBND xã Số 2", "UBND xã Số 3"));
    assertThat(table.select("tr.here").text()).startsWith("2 UBND xã Số 1 61,8");
  }

  @Test
  void theDistanceToTheNextClassIsSaid() {
    assertThat(page.select("dl.cards").text()).contains("Cần thêm để đạt “Khá” 8,2 điểm");
  }

  @Test
  void aUnitWithoutAPastHasNoChart() {
    assertThat(fresh.select("figure[data-form=line].chart")).isEmpty();
    assertThat(fresh.select("h1").text()).isEqualTo("UBND xã Số 4");
    assertThat(fresh.text()).contains("Ghi chú: mới có trong kỳ này");
  }
}

package vn.dvcrank.scoring.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.dvcrank.scoring.files.OwnResult;
import vn.dvcrank.scoring.index.IndexSet;
import vn.dvcrank.scoring.index.IndexSets;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.rank.Basis;
import vn.dvcrank.scoring.rank.Ranker;
import vn.dvcrank.scoring.rank.Ranking;
import vn.dvcrank.scoring.rank.RankingKey;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.score.Element;
import vn.dvcrank.scoring.score.Observation;
import vn.dvcrank.scoring.score.Scorecard;
import vn.dvcrank.scoring.score.Scorer;
import vn.dvcrank.scoring.unit.PeerGroup;
import vn.dvcrank.scoring.unit.Scope;
import vn.dvcrank.scoring.unit.Unit;
import vn.dvcrank.scoring.unit.UnitKind;

class BriefTest {

  private static final IndexSet QD766 = IndexSets.bundled("qd766");
  private static final Period OCTOBER = Period.parse("2025-10");
  private static final Instant NIGHT = Instant.parse("2025-11-02T18:00:00Z");
  private static final Instant RUNNING = Instant.parse("2025-10-20T18:00:00Z");

  private static Scorecard unit(UnitKind kind, String code, String name, String total) {
    Map<Element, Cell> cells = new TreeMap<>();
    for (String group : List.of("CKMB", "TDGQ", "CLGQ", "TTTT", "MDHL", "MDSH")) {
      cells.put(Element.points(group), Cell.of("9.5"));
    }
    cells.put(Element.points(Element.TOTAL), Cell.of(total));
    return new Scorer(QD766, QD766.method("2022"))
        .score(new Observation(new Unit(code, name, kind), cells));
  }

  private static Ranking ranking(
      Scope scope,
      PeerGroup peers,
      Period period,
      Instant at,
      Optional<Ranking> before,
      Scorecard... cards) {
    boolean sameperiod = before.map(one -> one.key().period().equals(period)).orElse(false);
    return new Ranker(QD766)
        .rank(
            new RankingKey("qd766", "2022", Basis.PORTAL, scope, period),
            peers,
            at,
            List.of(cards),
            sameperiod ? before : Optional.empty(),
            sameperiod ? Optional.empty() : before);
  }

  private static Ranking communes(
      Period period, Instant at, Optional<Ranking> before, String total) {
    return ranking(
        new Scope("H18"),
        PeerGroup.COMMUNES,
        period,
        at,
        before,
        unit(UnitKind.COMMUNE, "H18.1", "UBND xã A", total),
        unit(UnitKind.COMMUNE, "H18.2", "UBND xã B", "80"));
  }

  private static Ranking provinces(Period period, Optional<Ranking> before, String total) {
    return ranking(
        Scope.NATIONAL,
        PeerGroup.PROVINCES,
        period,
        NIGHT,
        before,
        unit(UnitKind.PROVINCE, "H18", "UBND tỉnh Điện Biên", total),
        unit(UnitKind.PROVINCE, "H20", "UBND tỉnh Đồng Tháp", "88"));
  }

  private static final OwnResult OWN =
      new OwnResult(
          "H18", "tỉnh Điện Biên", Optional.empty(), Optional.empty(), Optional.of("24/34"));

  @Test
  void aClosedPeriodIsHeldAgainstThePeriodBefore() {
    Ranking september = communes(OCTOBER.previous(), NIGHT, Optional.empty(), "84");
    Ranking october = communes(OCTOBER, NIGHT, Optional.of(september), "85.5");
    Ranking national =
        provinces(
            OCTOBER, Optional.of(provinces(OCTOBER.previous(), Optional.empty(), "91")), "87");
    String text =
        new Brief(
                new BriefSubject(
                    List.of(october),
                    Optional.of(OWN),
                    Optional.of(national),
                    Optional.of(RUNNING)))
            .text(2000);
    assertThat(text.lines().toList())
        .containsExactly(
            "Chất lượng phục vụ người dân, doanh nghiệp (766/QĐ-TTg) – tỉnh Điện Biên, tháng 10 năm 2025",
            "Nguồn: Cổng Dịch vụ công quốc gia, lúc 01h00 ngày 03/11/2025; thay đổi so với tháng 9 năm 2025",
            "Toàn tỉnh: 87 điểm (-4), Tốt, hạng 2/2 (giảm 1 bậc); còn 3 điểm để lên mức Xuất sắc",
            "• Công khai, minh bạch: 9,5/18",
            "• Tiến độ giải quyết: 9,5/20",
            "• Dịch vụ công trực tuyến: 9,5/12",
            "• Thanh toán trực tuyến: 9,5/10",
            "• Mức độ hài lòng: 9,5/18",
            "• Số hóa hồ sơ: 9,5/22",
            "Xã, phường: 02 được xếp hạng (02 Tốt)",
            "▲ Tăng: UBND xã A 85,5 (+1,5)",
            "⚠ Sát ngưỡng tụt mức: UBND xã B (80, đúng ngưỡng Tốt)");
  }

  @Test
  void aRunningPeriodIsHeldAgainstTheCaptureBeforeAndSaysThatItRuns() {
    Ranking first = communes(OCTOBER, RUNNING.minusSeconds(86_400), Optional.empty(), "85.5");
    Ranking now = communes(OCTOBER, RUNNING, Optional.of(first), "70.25");
    String text =
        new Brief(
                new BriefSubject(
                    List.of(now),
                    Optional.of(OWN),
                    Optional.empty(),
                    Optional.of(RUNNING.minusSeconds(86_400))))
            .text(2000);
    assertThat(text)
        .contains("tháng 10 năm 2025 (tạm tính)")
        .contains("; thay đổi so với số liệu 01h00 ngày 20/10/2025")
        .contains("Toàn tỉnh: chưa có tổng điểm, hạng 24/34 (theo báo cáo)")
        .contains("▼ Giảm: UBND xã A 70,25 (-15,25)")
        .contains("UBND xã A (70,25, trên ngưỡng Khá 0,25)");
  }

  @Test
  void aLimitBelowTheLeastIsRefused() {
    Brief brief =
        new Brief(
            new BriefSubject(
                List.of(communes(OCTOBER, NIGHT, Optional.empty(), "85")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    assertThatThrownBy(() -> brief.text(199))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("200");
    assertThat(brief.text(200).codePoints().count()).isLessThanOrEqualTo(200);
  }
}

package vn.dvcrank.scoring.files;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.dvcrank.scoring.index.Band;
import vn.dvcrank.scoring.index.Evidence;
import vn.dvcrank.scoring.index.Group;
import vn.dvcrank.scoring.index.InactiveRule;
import vn.dvcrank.scoring.index.IndexSet;
import vn.dvcrank.scoring.index.Indicator;
import vn.dvcrank.scoring.index.Method;
import vn.dvcrank.scoring.index.ScoreRule;
import vn.dvcrank.scoring.index.TotalPolicy;
import vn.dvcrank.scoring.period.Period;

/** An index set of three groups, small enough to follow by hand. */
final class SampleIndexSet {

  static final Indicator PUBLISH_ON_TIME =
      indicator("PUBLISH_ON_TIME", "Công khai đúng hạn", "6", proportional());
  static final Indicator CONTENT_FULL =
      indicator("CONTENT_FULL", "Nội dung đầy đủ", "2", new ScoreRule.PublishedOnly());
  static final Indicator CLASSIFICATION =
      indicator("CLASSIFICATION", "Phân loại kiến nghị", "0", new ScoreRule.Tracked());

  static final Group CKMB =
      new Group(
          "CKMB",
          "Công khai, minh bạch",
          new BigDecimal("18"),
          List.of(PUBLISH_ON_TIME, CONTENT_FULL));
  static final Group TDGQ =
      new Group("TDGQ", "Tiến độ giải quyết", new BigDecimal("20"), List.of());
  static final Group MDHL =
      new Group("MDHL", "Mức độ hài lòng", new BigDecimal("18"), List.of(CLASSIFICATION));

  static final Band BEST = band("XS", "Xuất sắc", "90");
  static final Band GOOD = band("T", "Tốt", "80");
  static final Band WEAK = band("Y", "Yếu", "0");

  private SampleIndexSet() {}

  static IndexSet create() {
    return new IndexSet(
        "qd766",
        "Bộ chỉ số phục vụ người dân, doanh nghiệp",
        "766/QĐ-TTg",
        Optional.empty(),
        new BigDecimal("100"),
        TotalPolicy.STATED,
        2,
        new BigDecimal("0.02"),
        List.of(BEST, GOOD, band("K", "Khá", "70"), band("TB", "Trung bình", "50"), WEAK),
        List.of("TDGQ"),
        Optional.of(
            new InactiveRule("PUBLISH_ON_TIME", BigDecimal.ZERO, "không phát sinh hồ sơ TTHC")),
        List.of(),
        List.of(),
        List.of(
            new Method(
                "2026",
                "Cách tính năm 2026",
                Period.parse("2026-01"),
                Optional.empty(),
                List.of(CKMB, TDGQ, MDHL))));
  }

  private static ScoreRule proportional() {
    return new ScoreRule.Proportional(BigDecimal.ONE, ScoreRule.ZeroDenominator.MISSING);
  }

  private static Indicator indicator(String code, String name, String max, ScoreRule rule) {
    return new Indicator(code, name, new BigDecimal(max), rule, Evidence.FIT, "test");
  }

  private static Band band(String code, String name, String from) {
    return new Band(code, name, new BigDecimal(from));
  }
}

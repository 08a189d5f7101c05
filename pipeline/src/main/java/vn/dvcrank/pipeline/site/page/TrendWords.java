package vn.dvcrank.pipeline.site.page;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.dvcrank.scoring.index.Band;
import vn.dvcrank.scoring.words.FigureWords;
import vn.dvcrank.scoring.words.TimeWords;

/** A trend in a sentence, for those who do not see its chart. */
public final class TrendWords {

  private TrendWords() {}

  /**
   * From the first to the last period, with the highest and the lowest, as far back as figures
   * compare; and where they do not.
   */
  public static String of(PeriodTrend trend) {
    int newest = trend.points().get(trend.points().size() - 1).segment();
    List<PeriodPoint> known =
        trend.points().stream()
            .filter(point -> point.segment() == newest && point.converted().isPresent())
            .toList();
    if (known.isEmpty()) {
      return "Chưa có điểm.";
    }
    String words =
        "Tổng điểm %s: %s; %s."
            .formatted(
                PageWords.every(trend.kind()),
                said(known.get(0)),
                known.size() > 1
                    ? said(known.get(known.size() - 1))
                    : "chưa có kỳ nào khác để so sánh");
    Comparator<PeriodPoint> byPoints =
        Comparator.comparing(point -> point.converted().orElseThrow());
    return words
        + (known.size() > 2
            ? " Cao nhất: %s; thấp nhất: %s."
                .formatted(
                    said(known.stream().max(byPoints).orElseThrow()),
                    said(known.stream().min(byPoints).orElseThrow()))
            : "")
        + (newest > 0
            ? " Chuỗi bị ngắt %s lần, không so sánh với các kỳ trước chỗ ngắt.".formatted(newest)
            : "")
        + restated(trend);
  }

  private static String restated(PeriodTrend trend) {
    long restated = trend.points().stream().filter(point -> point.restated().isPresent()).count();
    return restated > 0 ? " %s kỳ được chấm lại sau khi kết thúc.".formatted(restated) : "";
  }

  private static String said(PeriodPoint point) {
    return TimeWords.period(point.entry().edition().period())
        + " "
        + PageWords.points(point.converted())
        + " điểm";
  }

  /** From the first capture to the last. */
  public static String of(CaptureTrend trend) {
    CapturePoint first = trend.points().get(0);
    CapturePoint last = trend.points().get(trend.points().size() - 1);
    long restated = trend.points().stream().filter(CapturePoint::restated).count();
    return "%s lần chụp từ %s (%s điểm) đến %s (%s điểm), %s lần có thay đổi.%s"
        .formatted(
            PageWords.count(trend.captures()),
            TimeWords.day(first.since()),
            PageWords.points(first.total()),
            TimeWords.day(trend.last()),
            PageWords.points(last.total()),
            PageWords.count(trend.points().size() - 1),
            restated > 0 ? " %s lần thay đổi sau khi kỳ đã kết thúc.".formatted(restated) : "");
  }

  /** The bounds of classes, for a script that draws them. */
  public static String bounds(List<Band> bands) {
    return bands.stream()
        .filter(band -> band.from().signum() > 0)
        .map(band -> band.from().toPlainString() + ":" + band.name())
        .collect(Collectors.joining(";"));
  }

  /** A change, or nothing where there is none to tell. */
  public static String change(Optional<BigDecimal> change) {
    return change.map(FigureWords::signed).orElse("–");
  }
}

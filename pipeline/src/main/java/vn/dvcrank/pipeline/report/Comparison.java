package vn.dvcrank.pipeline.report;

import java.util.Arrays;
import java.util.Optional;
import vn.dvcrank.pipeline.publish.OwnScore;
import vn.dvcrank.pipeline.publish.ScoredScope;
import vn.dvcrank.pipeline.store.StoredSnapshot;
import vn.dvcrank.scoring.files.SnapshotRef.Role;
import vn.dvcrank.scoring.score.Scorecard;
import vn.dvcrank.scoring.summary.RankingSummary;
import vn.dvcrank.scoring.summary.Since;
import vn.dvcrank.scoring.words.TimeWords;

/**
 * What a report's figures are held against: the period before where that can be compared, else the
 * capture before of the same period, else nothing, with the reason.
 *
 * @param scored the report's rankings
 * @param since empty when nothing can be compared
 */
record Comparison(ScoredScope scored, Optional<Since> since) {

  static Comparison of(ScoredScope scored) {
    return new Comparison(
        scored,
        Arrays.asList(Since.PERIOD, Since.CAPTURE).stream()
            .filter(
                since ->
                    scored.rankings().stream()
                        .anyMatch(
                            ranking -> new RankingSummary(ranking).movers(since).comparable()))
            .findFirst());
  }

  /** The province's own score then. */
  Optional<Scorecard> own() {
    return since.flatMap(
        then ->
            scored
                .ownScore()
                .flatMap(then == Since.PERIOD ? OwnScore::periodBefore : OwnScore::captureBefore));
  }

  /** {@code so với năm 2024}, within a sentence; empty when nothing is compared. */
  String words() {
    return since
        .map(
            then ->
                "so với "
                    + (then == Since.PERIOD
                        ? TimeWords.period(scored.current().series().figures().period().previous())
                        : "lần lấy số liệu trước"))
        .orElse("");
  }

  /** One sentence: with what is compared, or why with nothing. */
  String sentence() {
    var period = scored.current().series().figures().period();
    String before = TimeWords.period(period.previous());
    if (since.filter(Since.PERIOD::equals).isPresent()) {
      return "Số liệu được so sánh với %s (%s).".formatted(before, instant(Role.PREVIOUS_PERIOD));
    }
    String reason = reason(before);
    return since.isPresent()
        ? reason
            + " Số liệu được so sánh với lần lấy số liệu trước của cùng kỳ (%s)."
                .formatted(instant(Role.PREVIOUS_CAPTURE))
        : reason;
  }

  private String reason(String before) {
    if (scored.seriesBreak().isEmpty()) {
      return "Không có số liệu %s để so sánh.".formatted(before);
    }
    // With a snapshot of the period before, it is the units that are others; without, the method.
    return scored.snapshots().containsKey(Role.PREVIOUS_PERIOD)
        ? "Không so sánh với %s vì các đơn vị hành chính đã được sắp xếp lại.".formatted(before)
        : "Không so sánh với %s vì cách tính điểm đã thay đổi, điểm của hai kỳ không so sánh được."
            .formatted(before);
  }

  private String instant(Role role) {
    return Optional.ofNullable(scored.snapshots().get(role))
        .map(StoredSnapshot::capturedAt)
        .map(TimeWords::moment)
        .orElse("");
  }
}

package vn.dvcrank.pipeline.site.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.dvcrank.scoring.index.IndexSet;
import vn.dvcrank.scoring.period.PeriodKind;
import vn.dvcrank.scoring.rank.RankingKey;
import vn.dvcrank.scoring.unit.Succession;
import vn.dvcrank.scoring.words.NoteWords;
import vn.dvcrank.scoring.words.TimeWords;

/**
 * A unit's results by one index set from period to period of one length. It is cut where figures do
 * not compare: where the method, or what they rest on, is another; and where units were formed
 * anew.
 *
 * @param indexSet by which they are scored
 * @param kind length of the periods
 * @param local whether it is by the province's own exports
 * @param points in order of the periods
 */
public record PeriodTrend(
    IndexSet indexSet, PeriodKind kind, boolean local, List<PeriodPoint> points) {

  public PeriodTrend {
    points = List.copyOf(points);
  }

  /** What lines must share to be in one trend. */
  private record Kind(String indexSet, boolean local, PeriodKind length) {
    static Kind of(UnitEntry entry) {
      Edition edition = entry.edition();
      return new Kind(edition.key().indexSet(), edition.isLocal(), edition.period().kind());
    }
  }

  /** The trends that a unit's lines make; those of the longest periods first. */
  public static List<PeriodTrend> of(List<UnitEntry> entries, Succession succession) {
    return entries.stream()
        .map(Kind::of)
        .distinct()
        .sorted(
            Comparator.comparing(Kind::local)
                .thenComparing(Kind::indexSet, Comparator.reverseOrder())
                .thenComparing(Kind::length))
        .map(kind -> trend(kind, entries, succession))
        .toList();
  }

  private static PeriodTrend trend(Kind kind, List<UnitEntry> entries, Succession succession) {
    List<UnitEntry> alike =
        entries.stream()
            .filter(entry -> Kind.of(entry).equals(kind))
            .sorted(Comparator.comparing(entry -> entry.edition().period()))
            .toList();
    return new PeriodTrend(
        alike.get(0).ranking().indexSet(), kind.length(), kind.local(), points(alike, succession));
  }

  /** Whether there is a line to draw: figures of two periods at least. */
  public boolean isDrawn() {
    return points.stream().filter(point -> point.converted().isPresent()).count() > 1;
  }

  private static List<PeriodPoint> points(List<UnitEntry> entries, Succession succession) {
    List<PeriodPoint> points = new ArrayList<>();
    int segment = 0;
    Optional<UnitEntry> before = Optional.empty();
    for (UnitEntry entry : entries) {
      Optional<String> cut = before.flatMap(earlier -> cut(earlier, entry, succession));
      segment += cut.isPresent() ? 1 : 0;
      boolean gap =
          before.isPresent()
              && !before.get().edition().period().next().equals(entry.edition().period());
      points.add(
          new PeriodPoint(
              entry, segment, cut, gap, entry.captures().flatMap(CaptureTrend::restated)));
      before = Optional.of(entry);
    }
    return points;
  }

  /** Why two lines do not compare, in words. */
  private static Optional<String> cut(UnitEntry before, UnitEntry now, Succession succession) {
    RankingKey earlier = before.edition().key();
    RankingKey later = now.edition().key();
    if (!earlier.method().equals(later.method())) {
      return Optional.of(
          "đổi cách tính (%s → %s), không so sánh được"
              .formatted(earlier.method(), later.method()));
    }
    if (earlier.basis() != later.basis()) {
      return Optional.of(
          "đổi nguồn số liệu (%s → %s), không so sánh"
              .formatted(NoteWords.basis(earlier.basis()), NoteWords.basis(later.basis())));
    }
    return succession
        .between(now.ranking().peerGroup(), later.scope(), earlier.period(), later.period())
        .map(event -> "đơn vị hành chính được sắp xếp lại ngày " + day(event.date()));
  }

  private static String day(String date) {
    return TimeWords.day(LocalDate.parse(date));
  }
}

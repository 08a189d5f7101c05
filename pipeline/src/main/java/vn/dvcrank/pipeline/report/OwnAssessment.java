package vn.dvcrank.pipeline.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.dvcrank.pipeline.publish.OwnScore;
import vn.dvcrank.scoring.index.IndexSet;
import vn.dvcrank.scoring.score.Scorecard;
import vn.dvcrank.scoring.words.FigureWords;

/** What the province's own result says of what was achieved and of what fell short. */
final class OwnAssessment {

  /** A group that has this share of its cap is one that was achieved. */
  private static final BigDecimal ACHIEVED = new BigDecimal("0.9");

  private final ReportSubject subject;
  private final Comparison comparison;
  private final List<OwnGroups.Line> groups;

  OwnAssessment(ReportSubject subject, Comparison comparison) {
    this.subject = subject;
    this.comparison = comparison;
    this.groups = subject.own().map(own -> lines(own.card())).orElse(List.of());
  }

  private List<OwnGroups.Line> lines(Scorecard card) {
    IndexSet indexSet = subject.scored().indexSet();
    return OwnGroups.of(card, indexSet, indexSet.method(subject.key().method())).stream()
        .filter(line -> !line.part())
        .toList();
  }

  List<String> achieved() {
    List<String> sentences = new ArrayList<>();
    subject
        .own()
        .map(OwnScore::card)
        .ifPresent(
            card ->
                sentences.add(
                    "%s đạt %s điểm%s."
                        .formatted(
                            Lines.capital(subject.place().full()),
                            FigureWords.ofCap(card.total(), subject.scored().indexSet().max()),
                            subject.className().map(name -> ", xếp loại " + name).orElse(""))));
    listed("Nhóm chỉ tiêu của tỉnh đạt từ 90% điểm tối đa trở lên", line -> isAchieved(line))
        .ifPresent(sentences::add);
    moved(1).ifPresent(sentences::add);
    return sentences;
  }

  List<String> shortcomings() {
    List<String> sentences = new ArrayList<>();
    subject
        .nationalPlace()
        .map(place -> place.substring(0, place.indexOf('/')))
        .map(Integer::parseInt)
        .filter(rank -> rank > 1)
        .ifPresent(
            rank ->
                sentences.add(
                    "Trên toàn quốc, %s tỉnh, thành phố có thứ hạng cao hơn %s."
                        .formatted(FigureWords.count(rank - 1), subject.place().full())));
    listed("Nhóm chỉ tiêu của tỉnh dưới 90% điểm tối đa", line -> !isAchieved(line))
        .ifPresent(sentences::add);
    moved(-1).ifPresent(sentences::add);
    return sentences;
  }

  private static boolean isAchieved(OwnGroups.Line line) {
    return line.share().filter(share -> share.compareTo(ACHIEVED) >= 0).isPresent();
  }

  private Optional<String> listed(String words, Predicate<OwnGroups.Line> which) {
    String named =
        groups.stream()
            .filter(line -> line.share().isPresent())
            .filter(which)
            .map(
                line ->
                    "%s %s điểm (%s)"
                        .formatted(
                            line.name(),
                            FigureWords.ofCap(line.points(), line.max()),
                            FigureWords.percent(line.share().orElseThrow())))
            .collect(Collectors.joining("; "));
    return named.isEmpty() ? Optional.empty() : Optional.of(words + ": " + named + ".");
  }

  /** Groups that rose, or fell, since what is compared with. */
  private Optional<String> moved(int sign) {
    List<OwnGroups.Line> before = comparison.own().map(this::lines).orElse(List.of());
    String named =
        groups.stream()
            .flatMap(
                line ->
                    before.stream()
                        .filter(then -> then.name().equals(line.name()))
                        .flatMap(then -> change(line, then).stream())
                        .filter(change -> change.signum() == sign)
                        .map(change -> line.name() + " (" + FigureWords.signed(change) + ")"))
            .collect(Collectors.joining("; "));
    return named.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Nhóm chỉ tiêu của tỉnh %s điểm %s: %s."
                .formatted(sign > 0 ? "tăng" : "giảm", comparison.words(), named));
  }

  private static Optional<BigDecimal> change(OwnGroups.Line now, OwnGroups.Line then) {
    return now.points().value().flatMap(points -> then.points().value().map(points::subtract));
  }
}

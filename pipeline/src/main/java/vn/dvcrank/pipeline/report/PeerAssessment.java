package vn.dvcrank.pipeline.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.dvcrank.scoring.rank.Ranking;
import vn.dvcrank.scoring.rank.Standing;
import vn.dvcrank.scoring.summary.ClassShare;
import vn.dvcrank.scoring.summary.Movers;
import vn.dvcrank.scoring.summary.NearBound;
import vn.dvcrank.scoring.summary.RankingSummary;
import vn.dvcrank.scoring.words.FigureWords;
import vn.dvcrank.scoring.words.PeerGroupWords;

/** What the ranking of one peer group says of what was achieved and of what fell short. */
final class PeerAssessment {

  /** The two best classes are good ones: Xuất sắc and Tốt. */
  private static final int GOOD_CLASSES = 2;

  private static final int NAMED = 3;
  private static final BigDecimal NEAR = BigDecimal.ONE;

  private final Ranking ranking;
  private final RankingSummary summary;
  private final Comparison comparison;
  private final PeerPhrases phrases;
  private final GroupSentences groups;

  PeerAssessment(Ranking ranking, Comparison comparison) {
    this.ranking = ranking;
    this.summary = new RankingSummary(ranking);
    this.comparison = comparison;
    this.phrases = new PeerPhrases(ranking);
    this.groups = new GroupSentences(ranking);
  }

  List<String> achieved() {
    List<String> sentences = new ArrayList<>();
    good().ifPresent(sentences::add);
    groups.full().ifPresent(sentences::add);
    movers(true).ifPresent(sentences::add);
    return sentences;
  }

  List<String> shortcomings() {
    List<String> sentences = new ArrayList<>();
    poor().ifPresent(sentences::add);
    groups.weakest().ifPresent(sentences::add);
    sentences.addAll(groups.withoutPoints());
    groups.belowHalf().ifPresent(sentences::add);
    spread().ifPresent(sentences::add);
    movers(false).ifPresent(sentences::add);
    near().ifPresent(sentences::add);
    return sentences;
  }

  private Optional<String> good() {
    List<ClassShare> classes = summary.classes();
    int good = classes.stream().limit(GOOD_CLASSES).mapToInt(ClassShare::count).sum();
    if (good == 0) {
      return Optional.empty();
    }
    String bound = classes.get(GOOD_CLASSES - 1).band().name();
    return Optional.of(
        phrases.who()
            + "%s xếp loại %s trở lên (%s); điểm cao nhất là %s."
                .formatted(
                    phrases.ofAll(good), bound, share(good), withTotal(ranking.ranked().get(0))));
  }

  private Optional<String> poor() {
    List<Standing> poor =
        summary.classes().stream()
            .skip(GOOD_CLASSES)
            .flatMap(share -> share.standings().stream())
            .toList();
    if (poor.isEmpty()) {
      return Optional.empty();
    }
    String bound = summary.classes().get(GOOD_CLASSES - 1).band().name();
    return Optional.of(
        phrases.who()
            + "%s xếp loại dưới %s, %s."
                .formatted(
                    phrases.ofAll(poor.size()),
                    bound,
                    PeerPhrases.lowest(
                        lowestFirst(poor).stream().map(PeerAssessment::withTotal).toList())));
  }

  private Optional<String> spread() {
    return summary
        .spread()
        .filter(spread -> spread.signum() > 0)
        .map(
            spread ->
                phrases.who()
                    + "chênh lệch giữa đơn vị cao nhất, %s, và thấp nhất, %s, là %s điểm."
                        .formatted(
                            withTotal(ranking.ranked().get(0)),
                            withTotal(ranking.ranked().get(phrases.all() - 1)),
                            FigureWords.points(spread)));
  }

  private Optional<String> movers(boolean up) {
    return comparison
        .since()
        .map(summary::movers)
        .filter(movers -> !(up ? movers.up() : movers.down()).isEmpty())
        .map(
            movers ->
                phrases.who()
                    + "%s %s điểm %s; nhiều nhất: %s."
                        .formatted(
                            "%s/%s %s"
                                .formatted(
                                    FigureWords.count((up ? movers.up() : movers.down()).size()),
                                    FigureWords.count(movers.compared()),
                                    PeerGroupWords.member(ranking.peerGroup())),
                            up ? "tăng" : "giảm",
                            comparison.words(),
                            (up ? movers.up(NAMED) : movers.down(NAMED))
                                .stream()
                                    .map(PeerAssessment::moved)
                                    .collect(Collectors.joining("; "))));
  }

  private static String moved(Movers.Mover mover) {
    return Lines.name(mover.standing())
        + " ("
        + FigureWords.signed(mover.movement().scoreChange())
        + ")";
  }

  private Optional<String> near() {
    List<NearBound> near = summary.inDanger(NEAR);
    return near.isEmpty()
        ? Optional.empty()
        : Optional.of(
            phrases.who()
                + "%s chỉ hơn ngưỡng dưới của loại chưa đến 01 điểm: %s."
                    .formatted(
                        phrases.ofAll(near.size()),
                        Lines.names(
                            near.stream()
                                .map(
                                    one ->
                                        "%s (%s, hơn ngưỡng %s %s điểm)"
                                            .formatted(
                                                Lines.name(one.standing()),
                                                one.band().name(),
                                                FigureWords.points(one.band().from()),
                                                FigureWords.points(one.margin())))
                                .toList())));
  }

  private String share(int count) {
    return FigureWords.percent(
        BigDecimal.valueOf(count)
            .divide(BigDecimal.valueOf(phrases.all()), MathContext.DECIMAL128));
  }

  private static List<Standing> lowestFirst(List<Standing> inOrder) {
    List<Standing> reversed = new ArrayList<>(inOrder);
    Collections.reverse(reversed);
    return reversed;
  }

  private static String withTotal(Standing standing) {
    return Lines.name(standing) + " (" + FigureWords.points(standing.card().converted()) + ")";
  }
}

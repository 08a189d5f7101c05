package vn.dvcrank.pipeline.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.dvcrank.scoring.rank.Ranking;
import vn.dvcrank.scoring.rank.Standing;
import vn.dvcrank.scoring.summary.ClassShare;
import vn.dvcrank.scoring.summary.GroupShare;
import vn.dvcrank.scoring.summary.Movers;
import vn.dvcrank.scoring.summary.NearBound;
import vn.dvcrank.scoring.summary.RankingSummary;
import vn.dvcrank.scoring.words.FigureWords;
import vn.dvcrank.scoring.words.PeerGroupWords;

/** What the ranking of one peer group says of what was achieved and of what fell short. */
final class PeerAssessment {

  /** The two best classes are good ones: Xuất sắc and Tốt. */
  private static final int GOOD_CLASSES = 2;

  private static final int WEAKEST_GROUPS = 3;
  private static final int NAMED = 3;
  private static final int MOST_NAMED = 5;
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal NEAR = BigDecimal.ONE;

  private final Ranking ranking;
  private final RankingSummary summary;
  private final Comparison comparison;
  private final String who;

  PeerAssessment(Ranking ranking, Comparison comparison) {
    this.ranking = ranking;
    this.summary = new RankingSummary(ranking);
    this.comparison = comparison;
    this.who = Lines.capital(PeerGroupWords.members(ranking.peerGroup())) + ": ";
  }

  List<String> achieved() {
    List<String> sentences = new ArrayList<>();
    good().ifPresent(sentences::add);
    full().ifPresent(sentences::add);
    movers(true).ifPresent(sentences::add);
    return sentences;
  }

  List<String> shortcomings() {
    List<String> sentences = new ArrayList<>();
    poor().ifPresent(sentences::add);
    weakest().ifPresent(sentences::add);
    sentences.addAll(withoutPoints());
    belowHalf().ifPresent(sentences::add);
    spread().ifPresent(sentences::add);
    movers(false).ifPresent(sentences::add);
    near().ifPresent(sentences::add);
    return sentences;
  }

  private int all() {
    return ranking.ranked().size();
  }

  private String ofAll(int count) {
    return "%s/%s %s"
        .formatted(
            FigureWords.count(count),
            FigureWords.count(all()),
            PeerGroupWords.member(ranking.peerGroup()));
  }

  private Optional<String> good() {
    List<ClassShare> classes = summary.classes();
    int good = classes.stream().limit(GOOD_CLASSES).mapToInt(ClassShare::count).sum();
    if (good == 0) {
      return Optional.empty();
    }
    String bound = classes.get(GOOD_CLASSES - 1).band().name();
    return Optional.of(
        who
            + "%s xếp loại %s trở lên (%s); điểm cao nhất là %s."
                .formatted(ofAll(good), bound, share(good), withTotal(ranking.ranked().get(0))));
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
        who
            + "%s xếp loại dưới %s, %s."
                .formatted(
                    ofAll(poor.size()),
                    bound,
                    lowest(lowestFirst(poor).stream().map(PeerAssessment::withTotal).toList())));
  }

  /** Groups in which more than half of the units have all points there are. */
  private Optional<String> full() {
    String named =
        summary.groups().stream()
            .map(
                group -> {
                  long full =
                      group.measured().stream()
                          .filter(one -> points(one, group).compareTo(group.group().max()) >= 0)
                          .count();
                  return full * 2 > all() ? group.group().name() + " " + full + "/" + all() : "";
                })
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining("; "));
    return named.isEmpty()
        ? Optional.empty()
        : Optional.of(who + "số đơn vị đạt điểm tối đa của nhóm chỉ tiêu: " + named + ".");
  }

  private Optional<String> weakest() {
    String named =
        summary.groups().stream()
            .filter(group -> group.meanShare().isPresent())
            .sorted(Comparator.comparing(group -> group.meanShare().orElseThrow()))
            .limit(WEAKEST_GROUPS)
            .map(this::weak)
            .collect(Collectors.joining("; "));
    return named.isEmpty()
        ? Optional.empty()
        : Optional.of(who + "nhóm chỉ tiêu có điểm bình quân thấp nhất: " + named + ".");
  }

  /** The mean, and the lowest of those below it. */
  private String weak(GroupShare group) {
    BigDecimal mean = group.mean().orElseThrow();
    String lowest =
        group.lowest(NAMED).stream()
            .filter(standing -> points(standing, group).compareTo(mean) < 0)
            .map(standing -> withPoints(standing, group))
            .collect(Collectors.joining(", "));
    return "%s %s/%s điểm, bằng %s%s"
        .formatted(
            group.group().name(),
            FigureWords.points(mean),
            FigureWords.points(group.group().max()),
            FigureWords.percent(group.meanShare().orElseThrow()),
            lowest.isEmpty() ? "" : ", thấp nhất là " + lowest);
  }

  private List<String> withoutPoints() {
    return summary.groups().stream()
        .filter(group -> !group.withoutPoints().isEmpty())
        .map(
            group ->
                who
                    + "%s không có điểm %s: %s."
                        .formatted(
                            ofAll(group.withoutPoints().size()),
                            group.group().name(),
                            Lines.names(group.withoutPoints().stream().map(Lines::name).toList())))
        .toList();
  }

  /** Units that have some points of a group, and less than half of them. */
  private Optional<String> belowHalf() {
    String named =
        summary.groups().stream()
            .flatMap(group -> belowHalf(group).stream())
            .collect(Collectors.joining("; "));
    return named.isEmpty()
        ? Optional.empty()
        : Optional.of(who + "đơn vị có điểm dưới một nửa điểm tối đa: " + named + ".");
  }

  private Optional<String> belowHalf(GroupShare group) {
    List<String> below =
        group.below(HALF).stream()
            .filter(standing -> points(standing, group).signum() > 0)
            .map(standing -> withPoints(standing, group))
            .toList();
    return below.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "%s: %s, %s".formatted(group.group().name(), ofAll(below.size()), lowest(below)));
  }

  /** Few are all named, of many the lowest. */
  private static String lowest(List<String> lowestFirst) {
    return lowestFirst.size() <= MOST_NAMED
        ? "gồm " + String.join(", ", lowestFirst)
        : "thấp nhất là " + String.join(", ", lowestFirst.subList(0, NAMED));
  }

  private Optional<String> spread() {
    return summary
        .spread()
        .filter(spread -> spread.signum() > 0)
        .map(
            spread ->
                who
                    + "chênh lệch giữa đơn vị cao nhất, %s, và thấp nhất, %s, là %s điểm."
                        .formatted(
                            withTotal(ranking.ranked().get(0)),
                            withTotal(ranking.ranked().get(all() - 1)),
                            FigureWords.points(spread)));
  }

  private Optional<String> movers(boolean up) {
    return comparison
        .since()
        .map(summary::movers)
        .filter(movers -> !(up ? movers.up() : movers.down()).isEmpty())
        .map(
            movers ->
                who
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
            who
                + "%s chỉ hơn ngưỡng dưới của loại chưa đến 01 điểm: %s."
                    .formatted(
                        ofAll(near.size()),
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
        BigDecimal.valueOf(count).divide(BigDecimal.valueOf(all()), MathContext.DECIMAL128));
  }

  private static List<Standing> lowestFirst(List<Standing> inOrder) {
    List<Standing> reversed = new ArrayList<>(inOrder);
    Collections.reverse(reversed);
    return reversed;
  }

  private static String withTotal(Standing standing) {
    return Lines.name(standing) + " (" + FigureWords.points(standing.card().converted()) + ")";
  }

  private static String withPoints(Standing standing, GroupShare group) {
    return Lines.name(standing) + " (" + FigureWords.points(points(standing, group)) + ")";
  }

  private static BigDecimal points(Standing standing, GroupShare group) {
    return standing.card().groupPoints(group.group().code()).value().orElseThrow();
  }
}

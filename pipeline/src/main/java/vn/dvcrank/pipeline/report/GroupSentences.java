package vn.dvcrank.pipeline.report;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.dvcrank.scoring.rank.Ranking;
import vn.dvcrank.scoring.rank.Standing;
import vn.dvcrank.scoring.summary.GroupShare;
import vn.dvcrank.scoring.summary.RankingSummary;
import vn.dvcrank.scoring.words.FigureWords;

/** What the ranking of one peer group says of each group of indicators. */
final class GroupSentences {

  private static final int WEAKEST_GROUPS = 3;
  private static final int NAMED = 3;
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final RankingSummary summary;
  private final PeerPhrases phrases;

  GroupSentences(Ranking ranking) {
    this.summary = new RankingSummary(ranking);
    this.phrases = new PeerPhrases(ranking);
  }

  /** Groups in which more than half of the units have all points there are. */
  Optional<String> full() {
    String named =
        summary.groups().stream()
            .map(
                group -> {
                  long full =
                      group.measured().stream()
                          .filter(one -> points(one, group).compareTo(group.group().max()) >= 0)
                          .count();
                  return full * 2 > phrases.all()
                      ? group.group().name() + " " + full + "/" + phrases.all()
                      : "";
                })
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining("; "));
    return named.isEmpty()
        ? Optional.empty()
        : Optional.of(
            phrases.who() + "số đơn vị đạt điểm tối đa của nhóm chỉ tiêu: " + named + ".");
  }

  /** Groups with the lowest mean against their caps. */
  Optional<String> weakest() {
    String named =
        summary.groups().stream()
            .filter(group -> group.meanShare().isPresent())
            .sorted(Comparator.comparing(group -> group.meanShare().orElseThrow()))
            .limit(WEAKEST_GROUPS)
            .map(this::weak)
            .collect(Collectors.joining("; "));
    return named.isEmpty()
        ? Optional.empty()
        : Optional.of(phrases.who() + "nhóm chỉ tiêu có điểm bình quân thấp nhất: " + named + ".");
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

  /** Units that have no point of a group at all. */
  List<String> withoutPoints() {
    return summary.groups().stream()
        .filter(group -> !group.withoutPoints().isEmpty())
        .map(
            group ->
                phrases.who()
                    + "%s không có điểm %s: %s."
                        .formatted(
                            phrases.ofAll(group.withoutPoints().size()),
                            group.group().name(),
                            Lines.names(group.withoutPoints().stream().map(Lines::name).toList())))
        .toList();
  }

  /** Units that have some points of a group, and less than half of them. */
  Optional<String> belowHalf() {
    String named =
        summary.groups().stream()
            .flatMap(group -> belowHalf(group).stream())
            .collect(Collectors.joining("; "));
    return named.isEmpty()
        ? Optional.empty()
        : Optional.of(phrases.who() + "đơn vị có điểm dưới một nửa điểm tối đa: " + named + ".");
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
            "%s: %s, %s"
                .formatted(
                    group.group().name(), phrases.ofAll(below.size()), PeerPhrases.lowest(below)));
  }

  private static String withPoints(Standing standing, GroupShare group) {
    return Lines.name(standing) + " (" + FigureWords.points(points(standing, group)) + ")";
  }

  private static BigDecimal points(Standing standing, GroupShare group) {
    return standing.card().groupPoints(group.group().code()).value().orElseThrow();
  }
}

package vn.dvcrank.scoring.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.dvcrank.scoring.finding.Finding;
import vn.dvcrank.scoring.finding.FindingSentence;
import vn.dvcrank.scoring.unit.Unit;

/** Holds a source's figures against each other; what disagrees is told, never corrected. */
final class ScoreAudit {

  /** Published totals and groups have two places; more than the last one is no rounding. */
  private static final BigDecimal TOTAL_TOLERANCE = new BigDecimal("0.01");

  private static final int PLACES_IN_MESSAGES = 4;

  private final BigDecimal recomputeTolerance;

  ScoreAudit(BigDecimal recomputeTolerance) {
    this.recomputeTolerance = recomputeTolerance;
  }

  /** Findings in their order. */
  List<Finding> findings(Unit unit, List<GroupScore> groups, Totals totals) {
    Stream<Finding> ofGroups =
        groups.stream()
            .flatMap(
                group ->
                    Stream.of(recomputed(unit, group), range(unit, group))
                        .flatMap(findings -> findings));
    BigDecimal most =
        groups.stream().map(group -> group.group().max()).reduce(BigDecimal.ZERO, BigDecimal::add);
    return Stream.of(
            totalFinding(unit, totals.stated(), totals.groupSum()),
            range(unit, Element.TOTAL, totals.stated(), most),
            ofGroups)
        .flatMap(findings -> findings)
        .sorted()
        .toList();
  }

  private static Stream<Finding> totalFinding(Unit unit, Cell stated, Cell groupSum) {
    return differing(stated, groupSum, TOTAL_TOLERANCE)
        ? Stream.of(FindingSentence.TOTAL_AND_SUM.at(unit.code(), shown(stated), shown(groupSum)))
        : Stream.empty();
  }

  private Stream<Finding> recomputed(Unit unit, GroupScore group) {
    return differing(group.points(), group.recomputed(), recomputeTolerance)
        ? Stream.of(
            FindingSentence.PUBLISHED_AND_RECOMPUTED.at(
                unit.code() + "/" + group.group().code(),
                shown(group.points()),
                shown(group.recomputed())))
        : Stream.empty();
  }

  private static Stream<Finding> range(Unit unit, GroupScore group) {
    Stream<Finding> ofIndicators =
        group.indicators().stream()
            .flatMap(
                score ->
                    range(unit, score.indicator().code(), score.points(), score.indicator().max()));
    return Stream.concat(
        range(unit, group.group().code(), group.points(), group.group().max()), ofIndicators);
  }

  private static Stream<Finding> range(Unit unit, String code, Cell points, BigDecimal cap) {
    return points
        .value()
        .filter(score -> score.signum() < 0 || score.compareTo(cap) > 0)
        .map(
            score ->
                FindingSentence.SCORE_AND_CAP.at(
                    unit.code() + "/" + code, score.toPlainString(), cap.toPlainString()))
        .stream();
  }

  private static boolean differing(Cell one, Cell other, BigDecimal tolerance) {
    return one.value()
        .flatMap(first -> other.value().map(first::subtract))
        .filter(difference -> difference.abs().compareTo(tolerance) > 0)
        .isPresent();
  }

  private static String shown(Cell cell) {
    Optional<BigDecimal> number = cell.value();
    return number
        .map(value -> value.setScale(PLACES_IN_MESSAGES, RoundingMode.HALF_UP))
        .map(value -> value.stripTrailingZeros().toPlainString())
        .orElse("nothing");
  }
}

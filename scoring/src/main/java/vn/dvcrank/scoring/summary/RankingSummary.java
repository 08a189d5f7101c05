package vn.dvcrank.scoring.summary;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.dvcrank.scoring.index.Band;
import vn.dvcrank.scoring.index.Group;
import vn.dvcrank.scoring.rank.Ranking;
import vn.dvcrank.scoring.rank.Standing;

/**
 * What a ranking comes to. Everything follows from the ranking's unrounded figures.
 *
 * @param ranking which
 */
public record RankingSummary(Ranking ranking) {

  /** Every class of the index set, the best first, with its units. */
  public List<ClassShare> classes() {
    return ranking.indexSet().bands().stream()
        .map(
            band ->
                new ClassShare(
                    band,
                    ranking.ranked().stream()
                        .filter(standing -> standing.card().band().filter(band::equals).isPresent())
                        .toList()))
        .toList();
  }

  /** Every group of the ranking's method, in its order. */
  public List<GroupShare> groups() {
    return ranking.method().groups().stream().map(this::group).toList();
  }

  /**
   * One group.
   *
   * @return empty when the method has none of this code
   */
  public Optional<GroupShare> group(String code) {
    return ranking.method().groups().stream()
        .filter(group -> group.code().equals(code))
        .findFirst()
        .map(this::group);
  }

  private GroupShare group(Group group) {
    Comparator<Standing> byPoints =
        Comparator.comparing(standing -> points(standing, group).orElseThrow());
    return new GroupShare(
        group,
        ranking.ranked().stream()
            .filter(standing -> points(standing, group).isPresent())
            .sorted(byPoints)
            .toList());
  }

  /** The units whose converted total changed. */
  public Movers movers(Since since) {
    return Movers.of(ranking, since);
  }

  /** Converted points between the first and the last ranked unit; empty without any. */
  public Optional<BigDecimal> spread() {
    List<Standing> ranked = ranking.ranked();
    return ranked.isEmpty()
        ? Optional.empty()
        : Optional.of(converted(ranked.get(0)).subtract(converted(ranked.get(ranked.size() - 1))));
  }

  /**
   * Units that would fall into a lower class if they lost less than so many converted points; the
   * nearest to its bound first. The lowest class has nothing below it.
   */
  public List<NearBound> inDanger(BigDecimal within) {
    Band lowest = ranking.indexSet().bands().get(ranking.indexSet().bands().size() - 1);
    return ranking.ranked().stream()
        .flatMap(
            standing ->
                standing.card().band().stream()
                    .filter(band -> !band.equals(lowest))
                    .map(band -> new NearBound(standing, band, margin(standing, band))))
        .filter(near -> near.margin().compareTo(within) < 0)
        .sorted(Comparator.comparing(NearBound::margin))
        .toList();
  }

  private static BigDecimal margin(Standing standing, Band band) {
    return converted(standing).subtract(band.from());
  }

  private static Optional<BigDecimal> points(Standing standing, Group group) {
    return standing.card().groupPoints(group.code()).value();
  }

  private static BigDecimal converted(Standing standing) {
    return standing.card().converted().value().orElseThrow();
  }
}

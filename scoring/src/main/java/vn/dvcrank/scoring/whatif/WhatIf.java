package vn.dvcrank.scoring.whatif;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.dvcrank.scoring.index.IndexSet;
import vn.dvcrank.scoring.rank.Ranker;
import vn.dvcrank.scoring.rank.Ranking;
import vn.dvcrank.scoring.rank.Standing;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.score.Classifier;
import vn.dvcrank.scoring.score.Conversion;
import vn.dvcrank.scoring.score.GroupScore;
import vn.dvcrank.scoring.score.Scorecard;

/**
 * What would follow if one unit's groups or indicators had other points and everything else stayed
 * as it is. The total that ranks moves by as much as the points do, also where it is not the sum of
 * its groups.
 *
 * @param ranking as it is
 */
public record WhatIf(Ranking ranking) {

  /**
   * The unit's place as it would be.
   *
   * @throws IllegalArgumentException with a message for the person who supposed it, when it is
   *     impossible or cannot be told
   */
  public Standing suppose(Standing standing, List<Supposition> suppositions) {
    Scorecard before = standing.card();
    if (standing.rank().isEmpty()) {
      throw new IllegalArgumentException(
          before.unit().code() + " is not evaluated, so there is no total to move");
    }
    Scorecard after = before;
    Set<String> codes = new HashSet<>();
    Set<String> groups = new HashSet<>();
    for (Supposition supposition : suppositions) {
      GroupMove move = GroupMove.of(after, supposition);
      boolean twice =
          !codes.add(move.indicator())
              || (move.ofGroup() ? groups.contains(move.group()) : codes.contains(move.group()));
      if (twice) {
        throw new IllegalArgumentException(
            supposition.code() + ": supposed twice, or both a group and an indicator of it");
      }
      groups.add(move.group());
      after = with(after, move);
    }
    return ranked(after);
  }

  private Scorecard with(Scorecard card, GroupMove move) {
    BigDecimal total = card.total().value().orElseThrow().add(move.change());
    IndexSet indexSet = ranking.indexSet();
    Cell converted = Conversion.of(Cell.of(total), card.applicableMax(), indexSet.max());
    List<GroupScore> groups = card.groups().stream().map(move::applied).toList();
    return new Scorecard(
        card.unit(),
        groups,
        card.composites().stream().map(composite -> composite.over(groups)).toList(),
        card.measures(),
        Cell.of(total),
        card.statedTotal(),
        card.groupSum(),
        card.applicableMax(),
        converted,
        card.coverage(),
        card.band().isEmpty()
            ? Optional.empty()
            : converted.value().map(new Classifier(indexSet.bands())::bandOf),
        card.exclusion(),
        card.findings());
  }

  private Standing ranked(Scorecard supposed) {
    String code = supposed.unit().code();
    List<Scorecard> cards =
        ranking.standings().stream()
            .map(Standing::card)
            .map(card -> card.unit().code().equals(code) ? supposed : card)
            .toList();
    return new Ranker(ranking.indexSet())
        .rank(
            ranking.key(),
            ranking.peerGroup(),
            ranking.capturedAt(),
            cards,
            Optional.empty(),
            Optional.empty())
        .of(code)
        .orElseThrow();
  }
}

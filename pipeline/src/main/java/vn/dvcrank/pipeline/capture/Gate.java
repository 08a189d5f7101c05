package vn.dvcrank.pipeline.capture;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.dvcrank.connectors.portal.Reading;
import vn.dvcrank.pipeline.config.Configuration;
import vn.dvcrank.pipeline.store.StoredSnapshot;
import vn.dvcrank.scoring.finding.Finding;
import vn.dvcrank.scoring.finding.FindingCode;
import vn.dvcrank.scoring.index.Group;
import vn.dvcrank.scoring.index.IndexSet;
import vn.dvcrank.scoring.index.IndexSets;
import vn.dvcrank.scoring.rank.RankingKey;
import vn.dvcrank.scoring.score.Composites;
import vn.dvcrank.scoring.score.Element;
import vn.dvcrank.scoring.score.Observation;
import vn.dvcrank.scoring.unit.PeerGroup;
import vn.dvcrank.scoring.unit.UnitKind;

/**
 * What a capture must have to be ranked: enough units, enough scores, and no collapse against the
 * last good capture. A capture that does not pass is kept as partial.
 */
public final class Gate {

  private final Configuration.Gate limits;

  public Gate(Configuration.Gate limits) {
    this.limits = limits;
  }

  /**
   * Why a capture should not be ranked; empty when it may be.
   *
   * @param figures what was captured
   * @param reading what it says
   * @param lastGood the last good capture of the same series
   */
  public List<Finding> doubts(
      RankingKey figures, Reading reading, Optional<StoredSnapshot> lastGood) {
    List<Finding> doubts = new ArrayList<>();
    for (PeerGroup peers : figures.scope().peerGroups()) {
      List<Observation> units = members(reading.observations(), peers);
      checkCount(doubts, peers, units.size());
      checkCoverage(doubts, figures, peers, units);
      checkNotAllZero(doubts, peers, units);
      lastGood.ifPresent(
          good -> checkAgainst(doubts, peers, units, members(good.observations(), peers)));
    }
    return doubts;
  }

  private static List<Observation> members(List<Observation> observations, PeerGroup peers) {
    return observations.stream().filter(one -> one.unit().kind() == peers.members()).toList();
  }

  private void checkCount(List<Finding> doubts, PeerGroup peers, int count) {
    int fewest = fewest(peers.members());
    if (count < fewest) {
      doubts.add(
          new Finding(
              FindingCode.GATE_UNITS_MISSING,
              peers.label(),
              "%s units, at least %s expected".formatted(count, fewest)));
    }
  }

  private int fewest(UnitKind kind) {
    return switch (kind) {
      case PROVINCE -> limits.provinces();
      case DEPARTMENT -> limits.departments();
      case COMMUNE -> limits.communes();
      // Only published reports know them; the portal is not asked for districts.
      case DISTRICT_DEPARTMENT, DISTRICT_COMMUNE -> 0;
    };
  }

  private void checkCoverage(
      List<Finding> doubts, RankingKey figures, PeerGroup peers, List<Observation> units) {
    IndexSet indexSet = IndexSets.bundled(figures.indexSet());
    for (Group group : indexSet.method(figures.method()).groups()) {
      long scored = units.stream().filter(one -> isKnown(one, group.code(), indexSet)).count();
      BigDecimal least = limits.coverage().multiply(BigDecimal.valueOf(units.size()));
      if (BigDecimal.valueOf(scored).compareTo(least) < 0) {
        doubts.add(
            new Finding(
                FindingCode.GATE_COVERAGE_LOW,
                peers.label() + "/" + group.code(),
                "%s of %s units have a score, %s of them expected"
                    .formatted(scored, units.size(), limits.coverage().toPlainString())));
      }
    }
  }

  private static boolean isKnown(Observation one, String group, IndexSet indexSet) {
    return Composites.in(one, indexSet.composites())
        .isKnown(group, one.cell(Element.points(group)));
  }

  private static void checkNotAllZero(
      List<Finding> doubts, PeerGroup peers, List<Observation> units) {
    if (!units.isEmpty() && sum(units).signum() == 0) {
      doubts.add(
          new Finding(
              FindingCode.GATE_ALL_ZERO,
              peers.label(),
              "no unit of %s has a total above zero".formatted(units.size())));
    }
  }

  private void checkAgainst(
      List<Finding> doubts, PeerGroup peers, List<Observation> now, List<Observation> before) {
    BigDecimal leastUnits = limits.unitsKept().multiply(BigDecimal.valueOf(before.size()));
    if (BigDecimal.valueOf(now.size()).compareTo(leastUnits) < 0) {
      doubts.add(
          new Finding(
              FindingCode.GATE_UNITS_DROPPED,
              peers.label(),
              "%s units, %s in the last good capture".formatted(now.size(), before.size())));
    }
    BigDecimal sum = sum(now);
    BigDecimal sumBefore = sum(before);
    if (sum.compareTo(limits.totalsKept().multiply(sumBefore)) < 0) {
      doubts.add(
          new Finding(
              FindingCode.GATE_TOTALS_COLLAPSED,
              peers.label(),
              "totals add up to %s, to %s in the last good capture"
                  .formatted(sum.toPlainString(), sumBefore.toPlainString())));
    }
  }

  private static BigDecimal sum(List<Observation> units) {
    return units.stream()
        .flatMap(one -> one.cell(Element.points(Element.TOTAL)).value().stream())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}

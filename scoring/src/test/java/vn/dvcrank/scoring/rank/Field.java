package vn.dvcrank.scoring.rank;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.dvcrank.scoring.index.IndexSet;
import vn.dvcrank.scoring.index.IndexSets;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.score.AbsenceReason;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.score.Element;
import vn.dvcrank.scoring.score.Observation;
import vn.dvcrank.scoring.score.Scorecard;
import vn.dvcrank.scoring.score.Scorer;
import vn.dvcrank.scoring.unit.PeerGroup;
import vn.dvcrank.scoring.unit.Scope;
import vn.dvcrank.scoring.unit.Unit;
import vn.dvcrank.scoring.unit.UnitKind;

/** Units that run against each other in tests. */
final class Field {

  static final IndexSet QD766 = IndexSets.bundled("qd766");
  static final Instant CAPTURED = Instant.parse("2025-11-02T18:00:00Z");
  static final RankingKey KEY =
      new RankingKey("qd766", "2022", Basis.PORTAL, new Scope("H18"), Period.parse("2025-10"));

  private final List<Scorecard> cards = new ArrayList<>();

  /** A commune with a published total; its progress and digitisation are 10 each. */
  Field commune(String code, String name, String total) {
    return unit(UnitKind.COMMUNE, code, name, total, Cell.of("10"), Cell.of("10"));
  }

  Field commune(String code, String name, String total, String progress, String digitisation) {
    return unit(UnitKind.COMMUNE, code, name, total, Cell.of(progress), Cell.of(digitisation));
  }

  /** A commune without a digitisation that applies to it. */
  Field communeWithoutDigitisation(String code, String name, String points, String progress) {
    return unit(
        UnitKind.COMMUNE,
        code,
        name,
        points,
        Cell.of(progress),
        Cell.notApplicable(AbsenceReason.NOT_ASKED));
  }

  Field department(String code, String name, String total) {
    return unit(UnitKind.DEPARTMENT, code, name, total, Cell.of("10"), Cell.of("10"));
  }

  /** A commune that is not evaluated. */
  Field unevaluated(String code, String name) {
    return unit(
        UnitKind.COMMUNE,
        code,
        name,
        "50",
        Cell.missing(AbsenceReason.NULL_IN_ANSWER),
        Cell.of("10"));
  }

  private Field unit(
      UnitKind kind, String code, String name, String total, Cell progress, Cell digitisation) {
    Map<Element, Cell> cells = new TreeMap<>();
    cells.put(Element.points("CKMB"), Cell.of("18"));
    cells.put(Element.points("TDGQ"), progress);
    cells.put(Element.points("CLGQ"), Cell.of("12"));
    cells.put(Element.points("TTTT"), Cell.of("10"));
    cells.put(Element.points("MDHL"), Cell.of("18"));
    cells.put(Element.points("MDSH"), digitisation);
    cells.put(Element.points(Element.TOTAL), Cell.of(new BigDecimal(total)));
    cards.add(
        new Scorer(QD766, QD766.method("2022"))
            .score(new Observation(new Unit(code, name, kind), cells)));
    return this;
  }

  List<Scorecard> cards() {
    return cards;
  }

  Ranking ranked() {
    return ranked(KEY, Optional.empty(), Optional.empty());
  }

  Ranking rankedAfter(Ranking previousCapture) {
    return ranked(KEY, Optional.of(previousCapture), Optional.empty());
  }

  Ranking ranked(
      RankingKey key, Optional<Ranking> previousCapture, Optional<Ranking> previousPeriod) {
    return new Ranker(QD766)
        .rank(key, PeerGroup.COMMUNES, CAPTURED, cards, previousCapture, previousPeriod);
  }

  /** Ranks and codes in order, {@code -} for a unit without rank. */
  static List<String> lines(Ranking ranking) {
    return ranking.standings().stream()
        .map(
            standing ->
                (standing.rank().isPresent() ? Integer.toString(standing.rank().getAsInt()) : "-")
                    + " "
                    + standing.card().unit().code())
        .toList();
  }
}

package vn.dvcrank.scoring.files;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.dvcrank.scoring.dossier.Counts;
import vn.dvcrank.scoring.dossier.Measure;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.rank.Basis;
import vn.dvcrank.scoring.rank.Ranker;
import vn.dvcrank.scoring.rank.Ranking;
import vn.dvcrank.scoring.rank.RankingKey;
import vn.dvcrank.scoring.score.Scorecard;
import vn.dvcrank.scoring.unit.PeerGroup;
import vn.dvcrank.scoring.unit.Scope;
import vn.dvcrank.scoring.unit.Unit;
import vn.dvcrank.scoring.unit.UnitKind;

/** A ranking made of counts, all the way; the figures are made up. */
public final class LocalRanking {

  public static final RankingKey KEY =
      new RankingKey("qd766", "2026", Basis.LOCAL, new Scope("H18"), Period.parse("2026-10"));

  private LocalRanking() {}

  /** Measured on all that lists tell, on summaries only, not at all, and without a dossier. */
  public static Ranking whole() {
    return of(
        List.of(
            Counts.list().scored(unit("H18.101", "Xã Nà Tấu")),
            Counts.summary().scored(unit("H18.102", "Xã Thanh Yên")),
            thirds().scored(unit("H18.103", "Xã Mường Toong")),
            Counts.none().with(Measure.RECEIVED, 0).scored(unit("H18.104", "Xã Pú Nhi")),
            Counts.none().scored(unit("H18.105", "Xã Sín Thầu"))));
  }

  /** Cards of one capture, moved against the capture of the day before. */
  static Ranking of(List<Scorecard> cards) {
    Ranking dayBefore =
        ranked(
            "2026-10-20T10:00:00Z",
            List.of(
                Counts.list().with(Measure.PAID_ONLINE, 7).scored(unit("H18.101", "Xã Nà Tấu")),
                Counts.summary().scored(unit("H18.102", "Xã Thanh Yên"))),
            Optional.empty());
    return ranked("2026-10-21T10:00:00Z", cards, Optional.of(dayBefore));
  }

  /** Points that no decimal number is. */
  private static Counts thirds() {
    return Counts.list()
        .with(Measure.RECEIVED, 120)
        .with(Measure.FEE_DUE, 3)
        .with(Measure.PAID_ONLINE, 2)
        .with(Measure.RESULT_STATED, 7)
        .with(Measure.RESULT_ELECTRONIC, 1);
  }

  private static Unit unit(String code, String name) {
    return new Unit(code, name, UnitKind.COMMUNE);
  }

  private static Ranking ranked(String at, List<Scorecard> cards, Optional<Ranking> before) {
    return new Ranker(Counts.QD766)
        .rank(KEY, PeerGroup.COMMUNES, Instant.parse(at), cards, before, Optional.empty());
  }
}

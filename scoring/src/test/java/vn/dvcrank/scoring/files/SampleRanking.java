package vn.dvcrank.scoring.files;

import static vn.dvcrank.scoring.files.SampleIndexSet.BEST;
import static vn.dvcrank.scoring.files.SampleIndexSet.GOOD;
import static vn.dvcrank.scoring.files.SampleIndexSet.WEAK;
import static vn.dvcrank.scoring.files.SampleStanding.NOT_ASKED;
import static vn.dvcrank.scoring.files.SampleStanding.NULL;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.rank.Basis;
import vn.dvcrank.scoring.rank.Movement;
import vn.dvcrank.scoring.rank.Ranking;
import vn.dvcrank.scoring.rank.RankingKey;
import vn.dvcrank.scoring.rank.Standing;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.score.Exclusion;
import vn.dvcrank.scoring.unit.PeerGroup;
import vn.dvcrank.scoring.unit.Scope;

/** Rankings of a province's communes; the figures are made. */
public final class SampleRanking {

  public static final RankingKey KEY =
      new RankingKey("qd766", "2026", Basis.PORTAL, new Scope("H18"), Period.parse("2026-10"));
  public static final Instant CAPTURED_AT = Instant.parse("2026-11-20T17:15:00Z");

  private SampleRanking() {}

  /** Zero beside missing beside not applicable, a tie, movement, and two units not evaluated. */
  public static Ranking whole() {
    return of(
        List.of(first(), tied(), tiedWithLess(), last(), withoutActivity(), withoutGroup()).stream()
            .map(SampleStanding::standing)
            .toList());
  }

  public static Ranking of(List<Standing> standings) {
    return new Ranking(
        KEY, SampleIndexSet.create(), PeerGroup.COMMUNES, CAPTURED_AT, false, standings);
  }

  private static SampleStanding first() {
    return SampleStanding.ranked(1, "H18.101", "Phường Mường Thanh", BEST)
        .groups(Cell.of("17.25"), Cell.of("19.50"), Cell.of("17.75"))
        .contentFull(Cell.of("1.25"))
        .total(Cell.of("54.5"), "56")
        .moved(
            moved(2, 1, "96.875", "0.446428571428"),
            Optional.of(moved(1, 0, "97.321428571428", "0")));
  }

  private static SampleStanding tied() {
    return SampleStanding.ranked(2, "H18.117", "Xã Nà Tấu", GOOD)
        .groups(Cell.of("14.2"), Cell.of("18"), Cell.of("14"))
        .contentFull(Cell.of("0"))
        .total(Cell.of("46.2"), "56")
        .shortOfNextClass("7.5")
        .moved(moved(1, -1, "98.205", "-15.705"), Optional.empty())
        .notes("total shared with H18.109");
  }

  private static SampleStanding tiedWithLess() {
    return SampleStanding.ranked(2, "H18.109", "Xã Thanh Yên", GOOD)
        .groups(Cell.of("13.35"), Cell.of("18"), NOT_ASKED)
        .contentFull(NOT_ASKED)
        .total(Cell.of("31.35"), "38")
        .shortOfNextClass("7.5")
        .notes("total shared with H18.117", "new: not in the capture before");
  }

  private static SampleStanding last() {
    return SampleStanding.ranked(4, "H18.145", "Xã \"Sín Thầu\", Mường Nhé", WEAK)
        .groups(Cell.of("10.1"), Cell.of("0"), Cell.of("11.237"))
        .total(Cell.of("21.337"), "56")
        .shortOfNextClass("11.8982142857")
        .moved(moved(3, -1, "38.1067857", "-0.005"), Optional.empty());
  }

  private static SampleStanding withoutActivity() {
    return SampleStanding.excluded(
            "H18.120", "Xã Mường Toong", Exclusion.Reason.INACTIVE, "không phát sinh hồ sơ TTHC")
        .groups(Cell.of("0"), Cell.of("0"), Cell.of("12"))
        .total(Cell.of("12"), "56");
  }

  private static SampleStanding withoutGroup() {
    return SampleStanding.excluded("H18.133", "Xã Pú Nhi", Exclusion.Reason.GROUP_MISSING, "TDGQ")
        .groups(Cell.of("18"), NULL, NOT_ASKED);
  }

  private static Movement moved(int previousRank, int change, String previous, String score) {
    return new Movement(previousRank, change, new BigDecimal(previous), new BigDecimal(score));
  }
}

package vn.dvcrank.scoring.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import vn.dvcrank.scoring.audit.PublishedClaim.DataTaken;
import vn.dvcrank.scoring.audit.PublishedClaim.Dated;
import vn.dvcrank.scoring.audit.PublishedClaim.Evaluated;
import vn.dvcrank.scoring.audit.PublishedClaim.InClass;
import vn.dvcrank.scoring.audit.PublishedClaim.OwnClass;
import vn.dvcrank.scoring.audit.PublishedClaim.OwnPoints;
import vn.dvcrank.scoring.audit.PublishedClaim.OwnRank;
import vn.dvcrank.scoring.index.Band;
import vn.dvcrank.scoring.index.Group;
import vn.dvcrank.scoring.index.IndexSet;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.score.AbsenceReason;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.unit.PeerGroup;

/** Reports by chance in which every figure follows from the others. Rows begin at line 1000. */
final class SoundReport {

  static final PeerGroup COMMUNES = PeerGroup.COMMUNES;
  static final Cell DASH = Cell.notApplicable(AbsenceReason.NOT_ASKED);

  private static final Period PERIOD = Period.parse("2023-07");

  private final IndexSet set;
  private final List<Group> groups;
  private final Random random;

  private SoundReport(IndexSet set, Random random) {
    this.set = set;
    this.groups = set.methods().get(0).groups();
    this.random = random;
  }

  /** A table in the order of its totals, no two of them equal, without converted totals. */
  static PublishedReport ranked(Random random) {
    return new SoundReport(DienBien.QD766, random).report(true);
  }

  /** A table in no order, with indicators that do not apply, and with converted totals. */
  static PublishedReport converted(Random random) {
    return new SoundReport(DienBien.QD459, random).report(false);
  }

  private PublishedReport report(boolean ranked) {
    List<PublishedRow> rows = new ArrayList<>();
    Set<Cell> totals = new HashSet<>();
    int count = 10 + random.nextInt(20);
    while (rows.size() < count) {
      PublishedRow row = row(rows.size(), ranked);
      if (totals.add(row.total())) {
        rows.add(row);
      }
    }
    if (ranked) {
      rows.sort(Comparator.comparing((PublishedRow row) -> number(row.total())).reversed());
    }
    List<PublishedRow> numbered = Rows.renumbered(rows);
    return new PublishedReport(
        set.code(),
        set.methods().get(0).code(),
        PERIOD,
        "huyện",
        List.of(new PublishedTable(COMMUNES, numbered)),
        claims(numbered));
  }

  private PublishedRow row(int number, boolean whole) {
    Map<String, Cell> points = new TreeMap<>();
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal max = BigDecimal.ZERO;
    for (Group group : groups) {
      if (whole || group.code().equals("TDGQ") || random.nextInt(5) > 0) {
        BigDecimal scored = points(group.max());
        points.put(group.code(), Cell.of(scored));
        sum = sum.add(scored);
        max = max.add(group.max());
      } else {
        points.put(group.code(), DASH);
      }
    }
    BigDecimal exact = sum.multiply(set.max()).divide(max, 30, RoundingMode.HALF_UP);
    return new PublishedRow(
        1000,
        0,
        "UBND xã Số " + number,
        new TreeMap<>(points),
        Cell.of(sum),
        whole ? Optional.empty() : Optional.of(max),
        whole ? DASH : Cell.of(exact.setScale(2, RoundingMode.HALF_UP)),
        Optional.of(className(set, exact)));
  }

  /** Of two places, in the upper half, so that several classes occur. */
  private BigDecimal points(BigDecimal cap) {
    int hundredths = cap.movePointRight(2).intValueExact();
    return BigDecimal.valueOf(hundredths / 2 + random.nextInt(hundredths / 2 + 1), 2);
  }

  private List<PublishedClaim> claims(List<PublishedRow> rows) {
    List<PublishedClaim> claims = new ArrayList<>();
    claims.add(new Dated(1, 2023, 8, Optional.of(17)));
    claims.add(new DataTaken(2, LocalDate.of(2023, 8, 1 + random.nextInt(17))));
    claims.add(new Evaluated(3, COMMUNES, rows.size(), rows.size() + random.nextInt(3)));
    int line = 10;
    for (Band band : set.bands()) {
      List<String> names =
          rows.stream()
              .filter(row -> row.className().equals(Optional.of(band.name())))
              .map(PublishedRow::name)
              .toList();
      claims.add(new InClass(line++, COMMUNES, band.name(), names.size(), names));
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (Group group : groups) {
      BigDecimal points = points(group.max());
      claims.add(new OwnPoints(line++, group.code(), points, group.max()));
      sum = sum.add(points);
    }
    claims.add(new OwnPoints(50, "TOTAL", sum, set.max()));
    claims.add(new OwnClass(51, className(set, sum)));
    claims.add(new OwnRank(52, 1 + random.nextInt(34), 34));
    return claims;
  }

  static String className(IndexSet set, BigDecimal exact) {
    return set.bands().stream()
        .filter(band -> exact.compareTo(band.from()) >= 0)
        .findFirst()
        .orElseThrow()
        .name();
  }

  static BigDecimal number(Cell cell) {
    return cell.value().orElseThrow();
  }
}

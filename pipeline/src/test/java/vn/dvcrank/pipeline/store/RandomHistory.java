package vn.dvcrank.pipeline.store;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import vn.dvcrank.scoring.finding.Finding;
import vn.dvcrank.scoring.finding.FindingCode;
import vn.dvcrank.scoring.score.AbsenceReason;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.score.Element;
import vn.dvcrank.scoring.score.Observation;
import vn.dvcrank.scoring.unit.Unit;
import vn.dvcrank.scoring.unit.UnitKind;

/**
 * Snapshots of a few series as time might bring them: units appear, vanish, come back and get
 * renamed; cells change their value, their state, vanish and come back.
 */
final class RandomHistory {

  private static final List<String> CODES = List.of("H01", "H01.2", "H01.10", "H02", "000-h");
  private static final List<String> ELEMENTS = List.of("TOTAL", "CKMB", "TDGQ");
  private static final List<AbsenceReason> REASONS = List.of(AbsenceReason.values());
  private static final List<String> VALUES =
      List.of("0", "0.5", "5", "0.05", "50", "18.3721", "-1", "0.000000000000001");
  private static final long FIRST = Instant.parse("2026-09-01T00:00:00Z").getEpochSecond();

  private final Random random;
  private final Map<SeriesKey, Map<String, Observation>> now = new HashMap<>();

  RandomHistory(long seed) {
    this.random = new Random(seed);
  }

  /** Snapshots in order of time within each series. */
  List<SnapshotDraft> drafts(List<SeriesKey> series, int each) {
    List<SnapshotDraft> drafts = new ArrayList<>();
    for (SeriesKey one : series) {
      for (int night = 0; night < each; night++) {
        drafts.add(
            new SnapshotDraft(
                one,
                Instant.ofEpochSecond(FIRST + night * 86_400L + random.nextInt(3600)),
                content(one),
                List.of(),
                random.nextBoolean()
                    ? List.of()
                    : List.of(new Finding(FindingCode.FIELD_NEW, "H01", "night " + night))));
      }
    }
    return drafts;
  }

  private List<Observation> content(SeriesKey series) {
    Map<String, Observation> units = now.computeIfAbsent(series, key -> new TreeMap<>());
    if (random.nextInt(4) > 0) { // one night in four brings nothing new
      for (String code : CODES) {
        for (UnitKind kind : List.of(UnitKind.DEPARTMENT, UnitKind.COMMUNE)) {
          changeUnit(units, code, kind);
        }
      }
    }
    return List.copyOf(units.values());
  }

  private void changeUnit(Map<String, Observation> units, String code, UnitKind kind) {
    String key = code + kind;
    Observation before = units.get(key);
    if (before == null) {
      if (random.nextInt(3) == 0) {
        units.put(key, new Observation(unit(code, kind), new TreeMap<>(cells(new TreeMap<>()))));
      }
    } else if (random.nextInt(6) == 0) {
      units.remove(key);
    } else {
      Unit unit = random.nextInt(5) == 0 ? unit(code, kind) : before.unit();
      units.put(key, new Observation(unit, cells(new TreeMap<>(before.cells()))));
    }
  }

  private Unit unit(String code, UnitKind kind) {
    return new Unit(code, "Xã " + random.nextInt(3), kind);
  }

  private Map<Element, Cell> cells(Map<Element, Cell> cells) {
    for (String element : ELEMENTS) {
      for (Element.Field field : Element.Field.values()) {
        switch (random.nextInt(8)) {
          case 0 -> cells.remove(new Element(element, field));
          case 1, 2 -> cells.put(new Element(element, field), cell());
          default -> {
            // stays as it is
          }
        }
      }
    }
    return cells;
  }

  private Cell cell() {
    AbsenceReason reason = REASONS.get(random.nextInt(REASONS.size()));
    return switch (random.nextInt(4)) {
      case 0 -> Cell.missing(reason);
      case 1 -> Cell.notApplicable(reason);
      case 2 -> Cell.of(VALUES.get(random.nextInt(VALUES.size())));
      default -> Cell.of(new BigDecimal(new BigInteger(40, random), random.nextInt(16)));
    };
  }
}

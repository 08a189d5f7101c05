package vn.dvcrank.scoring.dossier;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import vn.dvcrank.scoring.score.AbsenceReason;
import vn.dvcrank.scoring.score.Cell;

/**
 * What was counted of one unit's dossiers in one period.
 *
 * @param unitName the unit as the export names it, composed letters and single blanks
 * @param counts by measure, whole numbers; a measure that is not there is missing
 */
public record UnitMeasures(String unitName, Map<Measure, Cell> counts) {

  public UnitMeasures {
    Map<Measure, Cell> sorted = new EnumMap<>(Measure.class);
    sorted.putAll(counts);
    counts = Collections.unmodifiableMap(sorted);
  }

  /**
   * What was counted under two names of one unit. A count that only one of them can give is that
   * one's.
   */
  public UnitMeasures with(UnitMeasures other) {
    Map<Measure, Cell> sum = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      Stream.of(count(measure), other.count(measure))
          .flatMap(cell -> cell.value().stream())
          .reduce(BigDecimal::add)
          .ifPresent(value -> sum.put(measure, Cell.of(value)));
    }
    return new UnitMeasures(unitName, sum);
  }

  /** A count; one that the export cannot give is missing. */
  public Cell count(Measure measure) {
    Cell cell = counts.get(measure);
    return cell == null ? Cell.missing(AbsenceReason.NOT_IN_EXPORT) : cell;
  }
}

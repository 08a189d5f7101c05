package vn.dvcrank.connectors.exports;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.dvcrank.scoring.dossier.Measure;
import vn.dvcrank.scoring.dossier.UnitMeasures;
import vn.dvcrank.scoring.score.Cell;

/** The counts of one row of a summary form, or their sums; only of columns that are there. */
record Counts(Map<Meaning, Long> numbers) {

  /** Nothing was counted yet. */
  static final Counts NONE = new Counts(new EnumMap<>(Meaning.class));

  Counts {
    numbers = Collections.unmodifiableMap(new EnumMap<>(numbers));
  }

  /** The counts of a row; a cell that is none is noted by the reader. */
  static Counts read(RowReader row) {
    Map<Meaning, Long> numbers = new EnumMap<>(Meaning.class);
    for (Meaning meaning : Meaning.values()) {
      if (meaning.isCount() && row.has(meaning)) {
        numbers.put(meaning, row.count(meaning));
      }
    }
    return new Counts(numbers);
  }

  /** Whether a row has no figure at all. */
  static boolean areEmpty(RowReader row) {
    for (Meaning meaning : Meaning.values()) {
      if (meaning.isCount() && row.has(meaning) && !row.isEmptyCount(meaning)) {
        return false;
      }
    }
    return true;
  }

  Counts plus(Counts other) {
    Map<Meaning, Long> sums = new EnumMap<>(Meaning.class);
    sums.putAll(numbers);
    other.numbers.forEach((meaning, number) -> sums.merge(meaning, number, Math::addExact));
    return new Counts(sums);
  }

  Optional<Long> of(Meaning meaning) {
    return Optional.ofNullable(numbers.get(meaning));
  }

  /** The sum of some counts; empty when one of them is not there. */
  Optional<Long> sum(Set<Meaning> meanings) {
    return numbers.keySet().containsAll(meanings)
        ? Optional.of(meanings.stream().mapToLong(meaning -> of(meaning).orElse(0L)).sum())
        : Optional.empty();
  }

  /** The measures among them, of a unit. */
  UnitMeasures measures(String unitName) {
    Map<Measure, Cell> cells = new EnumMap<>(Measure.class);
    numbers.forEach(
        (meaning, number) ->
            meaning
                .measure()
                .ifPresent(measure -> cells.put(measure, Cell.of(Long.toString(number)))));
    return new UnitMeasures(unitName, cells);
  }
}

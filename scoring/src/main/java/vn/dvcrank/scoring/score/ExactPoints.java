package vn.dvcrank.scoring.score;

import java.util.List;
import java.util.Optional;

/**
 * Points by a rule, before anything is rounded.
 *
 * @param fraction the points; empty when there are none
 * @param cell the same as a cell, with the reason where there are none
 */
record ExactPoints(Optional<Fraction> fraction, Cell cell) {

  static ExactPoints of(Fraction points) {
    return new ExactPoints(Optional.of(points), Cell.of(points.rounded()));
  }

  static ExactPoints absent(Cell reason) {
    return new ExactPoints(Optional.empty(), reason);
  }

  /** What is known, added up; missing when nothing is. */
  static ExactPoints sum(List<ExactPoints> addends) {
    return addends.stream()
        .map(ExactPoints::fraction)
        .flatMap(Optional::stream)
        .reduce(Fraction::plus)
        .map(ExactPoints::of)
        .orElse(absent(Cell.missing(AbsenceReason.INPUT_MISSING)));
  }
}

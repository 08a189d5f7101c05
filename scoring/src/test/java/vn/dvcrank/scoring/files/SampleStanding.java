package vn.dvcrank.scoring.files;

import static vn.dvcrank.scoring.files.SampleIndexSet.CKMB;
import static vn.dvcrank.scoring.files.SampleIndexSet.CLASSIFICATION;
import static vn.dvcrank.scoring.files.SampleIndexSet.CONTENT_FULL;
import static vn.dvcrank.scoring.files.SampleIndexSet.MDHL;
import static vn.dvcrank.scoring.files.SampleIndexSet.PUBLISH_ON_TIME;
import static vn.dvcrank.scoring.files.SampleIndexSet.TDGQ;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import vn.dvcrank.scoring.index.Band;
import vn.dvcrank.scoring.rank.Movement;
import vn.dvcrank.scoring.rank.Standing;
import vn.dvcrank.scoring.score.AbsenceReason;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.score.Exclusion;
import vn.dvcrank.scoring.score.GroupScore;
import vn.dvcrank.scoring.score.IndicatorScore;
import vn.dvcrank.scoring.score.Scorecard;
import vn.dvcrank.scoring.unit.Unit;
import vn.dvcrank.scoring.unit.UnitKind;

/** Standings made by hand: each {@code with} gives a changed copy. */
record SampleStanding(
    Unit unit,
    OptionalInt rank,
    Cell ckmb,
    Cell tdgq,
    Cell mdhl,
    Cell contentFull,
    Cell total,
    BigDecimal applicableMax,
    Optional<Band> band,
    Optional<Movement> sinceCapture,
    Optional<Movement> sincePeriod,
    Optional<BigDecimal> pointsToNextClass,
    Optional<Exclusion> exclusion,
    List<String> notes) {

  static final Cell NULL = Cell.missing(AbsenceReason.NULL_IN_ANSWER);
  static final Cell NOT_ASKED = Cell.notApplicable(AbsenceReason.NOT_ASKED);

  static SampleStanding ranked(int rank, String code, String name, Band band) {
    return new SampleStanding(
        new Unit(code, name, UnitKind.COMMUNE),
        OptionalInt.of(rank),
        Cell.of("17"),
        Cell.of("19"),
        Cell.of("16"),
        NULL,
        Cell.of("52"),
        new BigDecimal("56"),
        Optional.of(band),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  static SampleStanding excluded(String code, String name, Exclusion.Reason reason, String detail) {
    Exclusion exclusion = new Exclusion(reason, detail);
    return new SampleStanding(
        new Unit(code, name, UnitKind.COMMUNE),
        OptionalInt.empty(),
        NULL,
        NULL,
        NULL,
        NULL,
        NULL,
        new BigDecimal("56"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(exclusion),
        List.of(exclusion.note()));
  }

  SampleStanding groups(Cell newCkmb, Cell newTdgq, Cell newMdhl) {
    return new SampleStanding(
        unit,
        rank,
        newCkmb,
        newTdgq,
        newMdhl,
        contentFull,
        total,
        applicableMax,
        band,
        sinceCapture,
        sincePeriod,
        pointsToNextClass,
        exclusion,
        notes);
  }

  SampleStanding contentFull(Cell points) {
    return new SampleStanding(
        unit,
        rank,
        ckmb,
        tdgq,
        mdhl,
        points,
        total,
        applicableMax,
        band,
        sinceCapture,
        sincePeriod,
        pointsToNextClass,
        exclusion,
        notes);
  }

  SampleStanding total(Cell newTotal, String max) {
    return new SampleStanding(
        unit,
        rank,
        ckmb,
        tdgq,
        mdhl,
        contentFull,
        newTotal,
        new BigDecimal(max),
        band,
        sinceCapture,
        sincePeriod,
        pointsToNextClass,
        exclusion,
        notes);
  }

  SampleStanding shortOfNextClass(String points) {
    return new SampleStanding(
        unit,
        rank,
        ckmb,
        tdgq,
        mdhl,
        contentFull,
        total,
        applicableMax,
        band,
        sinceCapture,
        sincePeriod,
        Optional.of(new BigDecimal(points)),
        exclusion,
        notes);
  }

  SampleStanding moved(Movement capture, Optional<Movement> period) {
    return new SampleStanding(
        unit,
        rank,
        ckmb,
        tdgq,
        mdhl,
        contentFull,
        total,
        applicableMax,
        band,
        Optional.of(capture),
        period,
        pointsToNextClass,
        exclusion,
        notes);
  }

  SampleStanding notes(String... newNotes) {
    return new SampleStanding(
        unit,
        rank,
        ckmb,
        tdgq,
        mdhl,
        contentFull,
        total,
        applicableMax,
        band,
        sinceCapture,
        sincePeriod,
        pointsToNextClass,
        exclusion,
        List.of(newNotes));
  }

  Standing standing() {
    Scorecard card =
        new Scorecard(
            unit,
            List.of(
                new GroupScore(CKMB, ckmb, recomputedCkmb(), List.of(publishOnTime(), content())),
                new GroupScore(TDGQ, tdgq, unknown(), List.of()),
                new GroupScore(MDHL, mdhl, unknown(), List.of(classification()))),
            List.of(),
            Map.of(),
            total,
            total,
            total,
            applicableMax,
            converted(),
            total.isMissing() ? new BigDecimal("0.321428571") : BigDecimal.ONE,
            band,
            exclusion,
            List.of());
    return new Standing(card, rank, sinceCapture, sincePeriod, pointsToNextClass, notes);
  }

  private Cell converted() {
    return total
        .value()
        .map(points -> points.multiply(new BigDecimal("100")))
        .map(points -> Cell.of(points.divide(applicableMax, MathContext.DECIMAL128)))
        .orElse(total);
  }

  private Cell recomputedCkmb() {
    return contentFull
        .value()
        .map(points -> Cell.of(points.add(new BigDecimal("5.99995"))))
        .orElse(Cell.missing(AbsenceReason.INPUT_MISSING));
  }

  private static Cell unknown() {
    return Cell.missing(AbsenceReason.RULE_UNKNOWN);
  }

  /** Its points are known to nobody, so the table has no column for it. */
  private static IndicatorScore publishOnTime() {
    return new IndicatorScore(
        PUBLISH_ON_TIME, NULL, Cell.of("119999"), Cell.of("120000"), Cell.of("5.99995"));
  }

  private IndicatorScore content() {
    return new IndicatorScore(CONTENT_FULL, contentFull, NULL, NULL, unknown());
  }

  private static IndicatorScore classification() {
    return new IndicatorScore(CLASSIFICATION, NOT_ASKED, NULL, NULL, NOT_ASKED);
  }
}

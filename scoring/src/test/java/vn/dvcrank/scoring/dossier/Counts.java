package vn.dvcrank.scoring.dossier;

import java.util.EnumMap;
import java.util.Map;
import vn.dvcrank.scoring.index.IndexSet;
import vn.dvcrank.scoring.index.IndexSets;
import vn.dvcrank.scoring.score.AbsenceReason;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.score.LocalScorer;
import vn.dvcrank.scoring.score.Observation;
import vn.dvcrank.scoring.score.Scorecard;
import vn.dvcrank.scoring.unit.Unit;
import vn.dvcrank.scoring.unit.UnitKind;

/** What is counted of a unit, as tests need it. */
public final class Counts {

  public static final IndexSet QD766 = IndexSets.bundled("qd766");
  public static final Unit COMMUNE = new Unit("H18.100", "UBND xã Thanh An", UnitKind.COMMUNE);

  private final Map<Measure, Cell> cells = new EnumMap<>(Measure.class);

  private Counts() {}

  public static Counts none() {
    return new Counts();
  }

  /** A summary form: 100 received, of which 80 in time; 30 of 60 came online. */
  public static Counts summary() {
    return none()
        .with(Measure.RECEIVED, 100)
        .with(Measure.ONLINE, 30)
        .with(Measure.DIRECT, 30)
        .with(Measure.CARRIED_OVER, 40)
        .with(Measure.RESOLVED_EARLY, 50)
        .with(Measure.RESOLVED_ON_TIME, 10)
        .with(Measure.RESOLVED_LATE, 15)
        .with(Measure.OPEN_IN_TIME, 20)
        .with(Measure.OPEN_LATE, 5);
  }

  /** A list with every column: the summary's figures, and those that only lists give. */
  public static Counts list() {
    return summary()
        .with(Measure.WITHOUT_DUE_DATE, 0)
        .with(Measure.LATE_BY_THE_CLOCK, 3)
        .with(Measure.PAUSED_IN_TIME, 4)
        .with(Measure.PAUSED_LATE, 1)
        .with(Measure.WITHDRAWN, 2)
        .with(Measure.FEE_DUE, 40)
        .with(Measure.PAID_ONLINE, 10)
        .with(Measure.DIGITISATION_STATED, 100)
        .with(Measure.DIGITISED, 75)
        .with(Measure.RESULT_STATED, 75)
        .with(Measure.RESULT_ELECTRONIC, 50)
        .with(Measure.REUSE_STATED, 100)
        .with(Measure.REUSED, 90);
  }

  public Counts with(Measure measure, long count) {
    cells.put(measure, Cell.of(Long.toString(count)));
    return this;
  }

  public Counts missing(Measure measure, AbsenceReason reason) {
    cells.put(measure, Cell.missing(reason));
    return this;
  }

  /** By the method of 2026 of the national set. */
  public Observation of(Unit unit) {
    return of(unit, QD766, "2026");
  }

  public Observation of(Unit unit, IndexSet indexSet, String method) {
    return new LocalFigures(indexSet.method(method)).of(unit, new UnitMeasures(unit.name(), cells));
  }

  /** Scored by the method of 2026 of the national set. */
  public Scorecard scored(Unit unit) {
    return new LocalScorer(QD766, QD766.method("2026")).score(of(unit));
  }
}

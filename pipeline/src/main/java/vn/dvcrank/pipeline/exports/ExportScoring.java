package vn.dvcrank.pipeline.exports;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dvcrank.connectors.exports.ExportForm;
import vn.dvcrank.connectors.imports.UnitNames;
import vn.dvcrank.pipeline.capture.Restatement;
import vn.dvcrank.pipeline.store.ExportIntake;
import vn.dvcrank.pipeline.store.IntakeResult;
import vn.dvcrank.pipeline.store.Lane;
import vn.dvcrank.pipeline.store.SeriesKey;
import vn.dvcrank.pipeline.store.SnapshotDraft;
import vn.dvcrank.pipeline.store.SnapshotReader;
import vn.dvcrank.pipeline.store.SnapshotStore;
import vn.dvcrank.scoring.dossier.LocalFigures;
import vn.dvcrank.scoring.dossier.UnitMeasures;
import vn.dvcrank.scoring.finding.Finding;
import vn.dvcrank.scoring.index.IndexSet;
import vn.dvcrank.scoring.index.IndexSets;
import vn.dvcrank.scoring.index.Method;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.period.PeriodKind;
import vn.dvcrank.scoring.rank.Basis;
import vn.dvcrank.scoring.rank.RankingKey;
import vn.dvcrank.scoring.score.Observation;
import vn.dvcrank.scoring.unit.Scope;
import vn.dvcrank.scoring.unit.Unit;

/** Seals what an export has changed: each period that it touches, by each index set that can be. */
final class ExportScoring {

  private final List<PeriodKind> kinds;
  private final UnitNames names;
  private final SnapshotStore store;
  private final SnapshotReader snapshots;

  /**
   * @param kinds lengths of periods that lists are counted for
   */
  ExportScoring(
      List<PeriodKind> kinds, UnitNames names, SnapshotStore store, SnapshotReader snapshots) {
    this.kinds = List.copyOf(kinds);
    this.names = names;
    this.store = store;
    this.snapshots = snapshots;
  }

  /**
   * What is being scored.
   *
   * @param form what the export's rows are
   * @param scope whose
   * @param since for which instant it speaks
   * @param named the period that its person or its title names
   */
  record Subject(ExportForm form, Scope scope, Instant since, Optional<Period> named) {

    LocalDate day() {
      return LocalDate.ofInstant(since, Period.ZONE);
    }
  }

  /**
   * What came of it.
   *
   * @param scored one a period and index set
   * @param findings what was noticed
   */
  record Result(List<ExportOutcome.Scored> scored, List<Finding> findings) {}

  /** Scores what an intake has stored, within its transaction. */
  Result score(ExportIntake intake, IntakeResult stored, Subject subject, long run)
      throws SQLException {
    LocalUnits units = new LocalUnits(names, subject.scope());
    List<Finding> findings = new ArrayList<>();
    List<ExportOutcome.Scored> scored = new ArrayList<>();
    for (Period period : periods(stored, subject, findings)) {
      List<UnitMeasures> measures =
          subject.form() == ExportForm.DOSSIERS
              ? intake.measures(period, subject.day())
              : intake.formMeasures(period);
      Map<Unit, UnitMeasures> counted = byUnit(measures, units);
      for (String code : IndexSets.codes()) {
        IndexSet indexSet = IndexSets.bundled(code);
        Optional<Method> method = indexSet.localMethod(subject.scope(), period);
        if (method.isPresent() && !counted.isEmpty()) {
          RankingKey figures =
              new RankingKey(code, method.get().code(), Basis.LOCAL, subject.scope(), period);
          scored.add(seal(intake, figures, method.get(), counted, subject, run));
        }
      }
    }
    findings.addAll(units.findings());
    return new Result(scored, findings);
  }

  private List<Period> periods(IntakeResult stored, Subject subject, List<Finding> findings) {
    if (subject.named().isPresent()) {
      return List.of(subject.named().get());
    }
    Optional<LocalDate> from = stored.delivered().first();
    Optional<LocalDate> to = stored.delivered().last();
    Optional<LocalDate> first = stored.known().first();
    Optional<LocalDate> last = stored.known().last();
    if (from.isEmpty() || to.isEmpty() || first.isEmpty() || last.isEmpty()) {
      return List.of();
    }
    CoveredPeriods covered = new CoveredPeriods(kinds, first.get(), last.get(), subject.day());
    findings.addAll(covered.gaps(from.get(), to.get()));
    return covered.within(from.get(), to.get());
  }

  private static Map<Unit, UnitMeasures> byUnit(List<UnitMeasures> measures, LocalUnits units) {
    Map<Unit, UnitMeasures> counted = new LinkedHashMap<>();
    Map<String, Unit> seen = new LinkedHashMap<>();
    for (UnitMeasures one : measures) {
      Optional<Unit> unit = units.of(one.unitName());
      if (unit.isPresent()) {
        Unit first = seen.computeIfAbsent(unit.get().code(), code -> unit.get());
        counted.merge(first, one, UnitMeasures::with);
      }
    }
    return counted;
  }

  private ExportOutcome.Scored seal(
      ExportIntake intake,
      RankingKey figures,
      Method method,
      Map<Unit, UnitMeasures> counted,
      Subject subject,
      long run)
      throws SQLException {
    List<Observation> observations = new ArrayList<>();
    LocalFigures figuresOf = new LocalFigures(method);
    counted.forEach((unit, measures) -> observations.add(figuresOf.of(unit, measures)));
    SeriesKey series = new SeriesKey(subject.form().kind(), figures, Lane.GOOD);
    List<Finding> findings = new ArrayList<>();
    Optional<Long> before = store.lastBefore(series, subject.since());
    if (before.isPresent()) {
      findings.addAll(Restatement.findings(snapshots.read(before.get()), observations));
    }
    boolean sealed =
        intake
            .seal(
                new SnapshotDraft(series, subject.since(), observations, List.of(), findings), run)
            .isPresent();
    return new ExportOutcome.Scored(figures, observations.size(), sealed);
  }
}

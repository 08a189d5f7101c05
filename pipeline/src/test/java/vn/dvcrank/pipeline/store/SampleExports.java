package vn.dvcrank.pipeline.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.dvcrank.connectors.exports.ExportForm;
import vn.dvcrank.scoring.dossier.Channel;
import vn.dvcrank.scoring.dossier.Dossier;
import vn.dvcrank.scoring.dossier.DossierStatus;
import vn.dvcrank.scoring.dossier.Measure;
import vn.dvcrank.scoring.dossier.Stated;
import vn.dvcrank.scoring.dossier.UnitMeasures;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.rank.Basis;
import vn.dvcrank.scoring.rank.RankingKey;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.score.Element;
import vn.dvcrank.scoring.score.Observation;
import vn.dvcrank.scoring.unit.Scope;
import vn.dvcrank.scoring.unit.Unit;
import vn.dvcrank.scoring.unit.UnitKind;

/** Dossiers and exports, and a province's exports taken in with what follows from them. */
public final class SampleExports {

  public static final Scope SCOPE = new Scope("H18");
  public static final Period PERIOD = Period.parse("2026-09");

  /** 17 September 2026, 10:00 in Vietnam. */
  public static final Instant FIRST = Instant.parse("2026-09-17T03:00:00Z");

  private SampleExports() {}

  /** A dossier, received on a day of September 2026 and due a week later. */
  public static Dossier dossier(String code, DossierStatus status, int received) {
    LocalDate day = LocalDate.of(2026, 9, received);
    boolean resolved = status.phase() == DossierStatus.Phase.RESOLVED;
    return new Dossier(
        code,
        Optional.of("2.000815"),
        "Xã Một",
        Channel.ONLINE,
        status,
        Optional.of(day),
        Optional.of(day.plusDays(7)),
        resolved ? Optional.of(day.plusDays(1)) : Optional.empty(),
        false,
        Stated.NO,
        Stated.NOTHING,
        Stated.YES,
        Stated.NOTHING,
        Stated.NOTHING);
  }

  /** Two lists, the second with a change, and a form; each sealed, none like the one before. */
  public static void take(Database database) throws Exception {
    long run =
        SampleDatabase.number(
            database,
            "INSERT INTO run (kind, night, started_at, finished_at, status)"
                + " VALUES ('import', '2026-09-18', 1789671600, 1789671600, 'done') RETURNING id");
    ExportStore store = new ExportStore(database.source());
    takeList(store, run, FIRST, DossierStatus.IN_PROGRESS);
    takeList(store, run, FIRST.plusSeconds(60), DossierStatus.RETURNED);
    try (ExportIntake intake = store.begin(SCOPE, FIRST.plusSeconds(120))) {
      Map<Measure, Cell> counts = new EnumMap<>(Measure.class);
      for (Measure measure : List.of(Measure.RECEIVED, Measure.ONLINE, Measure.OPEN_IN_TIME)) {
        counts.put(measure, Cell.of("12"));
      }
      intake.unit(1, PERIOD, new UnitMeasures("Xã Một", counts));
      intake.finish();
      seal(intake, ExportForm.SUMMARY, FIRST.plusSeconds(120), intake.formMeasures(PERIOD), run);
      intake.deliver(SampleDeliveries.taken(run, SCOPE, "form"));
      intake.commit();
    }
  }

  private static void takeList(ExportStore store, long run, Instant since, DossierStatus changing)
      throws Exception {
    try (ExportIntake intake = store.begin(SCOPE, since)) {
      intake.dossier(1, dossier("H18.1-260901-0001", DossierStatus.RESOLVED, 1));
      intake.dossier(2, dossier("H18.1-260902-0001", changing, 2));
      intake.finish();
      List<UnitMeasures> measures =
          intake.measures(PERIOD, LocalDate.ofInstant(since, Period.ZONE));
      seal(intake, ExportForm.DOSSIERS, since, measures, run);
      intake.deliver(SampleDeliveries.taken(run, SCOPE, "list " + since));
      intake.commit();
    }
  }

  private static void seal(
      ExportIntake intake, ExportForm form, Instant since, List<UnitMeasures> measures, long run)
      throws Exception {
    intake.seal(draft(form, since, measures), run);
  }

  /** What is sealed of counts: each unit with its counts alone. */
  static SnapshotDraft draft(ExportForm form, Instant since, List<UnitMeasures> measures) {
    List<Observation> observations = new ArrayList<>();
    for (UnitMeasures unit : measures) {
      Map<Element, Cell> cells = new TreeMap<>();
      for (Measure measure : Measure.values()) {
        cells.put(Element.count(measure.label()), unit.count(measure));
      }
      observations.add(
          new Observation(
              new Unit("H18.name-" + measures.indexOf(unit), unit.unitName(), UnitKind.COMMUNE),
              cells));
    }
    SeriesKey series =
        new SeriesKey(
            form.kind(), new RankingKey("qd766", "2026", Basis.LOCAL, SCOPE, PERIOD), Lane.GOOD);
    return new SnapshotDraft(series, since, observations, List.of(), List.of());
  }
}

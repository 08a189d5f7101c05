package vn.dvcrank.pipeline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcrank.scoring.dossier.Dossier;
import vn.dvcrank.scoring.dossier.Measure;
import vn.dvcrank.scoring.dossier.UnitMeasures;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.unit.Scope;

/** What SQL counts is what follows from the rules, whatever the lists say, at any instant. */
class ExportMeasuresTest {

  private static final Scope SCOPE = new Scope("H18");
  private static final List<Instant> NIGHTS =
      List.of(
          Instant.parse("2026-03-31T19:00:00Z"),
          Instant.parse("2026-06-10T19:00:00Z"),
          Instant.parse("2026-11-29T19:00:00Z"));
  private static final List<String> PERIODS =
      List.of("2026", "2026-H1", "2026-H2", "2026-Q2", "2026-03", "2026-04", "2025-12", "2026-12");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void sqlCountsWhatTheRulesSay(long seed) throws Exception {
    Random random = new Random(seed);
    try (Database database = Database.openOrCreate(new DataDirectory(folder))) {
      long run = SampleDatabase.addRun(database);
      ExportStore store = new ExportStore(database.source());
      Map<String, Dossier> known = new HashMap<>();
      List<List<Dossier>> states = new ArrayList<>();
      for (Instant night : NIGHTS) {
        RandomDossiers dossiers = new RandomDossiers(random, 3);
        try (ExportIntake intake = store.begin(SCOPE, night)) {
          for (int row = 1; row <= 150; row++) {
            Dossier dossier = dossiers.dossier("H18-" + random.nextInt(200));
            intake.dossier(row, dossier);
            known.put(dossier.code(), dossier);
          }
          intake.finish();
          for (String period : PERIODS) {
            LocalDate day = LocalDate.ofInstant(night, Period.ZONE);
            assertThat(intake.measures(Period.parse(period), day))
                .isEqualTo(new CountedByHand(Period.parse(period), day).units(known.values()));
          }
          intake.deliver(SampleDeliveries.taken(run, SCOPE, "file " + night));
          intake.commit();
        }
        states.add(List.copyOf(known.values()));
      }
      for (int i = 0; i < NIGHTS.size(); i++) {
        try (ExportMeasures measures = store.asOf(SCOPE, NIGHTS.get(i).plusSeconds(i))) {
          for (LocalDate day : List.of(LocalDate.of(2026, 4, 30), LocalDate.of(2026, 9, 15))) {
            for (String period : PERIODS) {
              check(measures, Period.parse(period), day, states.get(i));
            }
          }
        }
      }
    }
  }

  private static void check(
      ExportMeasures measures, Period period, LocalDate day, List<Dossier> state) throws Exception {
    List<UnitMeasures> counted = measures.ofDossiers(period, day);
    assertThat(counted)
        .as("%s as of %s", period, day)
        .isEqualTo(new CountedByHand(period, day).units(state));
    counted.forEach(ExportMeasuresTest::checkIdentities);
    Map<Optional<String>, List<Dossier>> byProcedure = new HashMap<>();
    state.forEach(
        one -> byProcedure.computeIfAbsent(one.procedure(), any -> new ArrayList<>()).add(one));
    Map<String, ProcedureMeasures> expected = new TreeMap<>();
    byProcedure.forEach(
        (procedure, dossiers) ->
            new CountedByHand(period, day)
                .units(dossiers)
                .forEach(
                    unit ->
                        expected.put(
                            unit.unitName() + " " + procedure.orElse(""),
                            new ProcedureMeasures(procedure, unit))));
    assertThat(measures.ofProcedures(period, day)).containsExactlyElementsOf(expected.values());
  }

  private static void checkIdentities(UnitMeasures unit) {
    assertThat(sum(unit, Measure.RECEIVED))
        .isEqualTo(sum(unit, Measure.ONLINE, Measure.DIRECT, Measure.CARRIED_OVER))
        .isEqualTo(
            sum(
                unit,
                Measure.RESOLVED_EARLY,
                Measure.RESOLVED_ON_TIME,
                Measure.RESOLVED_LATE,
                Measure.OPEN_IN_TIME,
                Measure.OPEN_LATE));
  }

  private static long sum(UnitMeasures unit, Measure... measures) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Measure measure : measures) {
      sum = sum.add(unit.count(measure).value().orElseThrow());
    }
    return sum.longValueExact();
  }
}

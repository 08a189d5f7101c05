package vn.dvcrank.pipeline.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.dvcrank.pipeline.Application;
import vn.dvcrank.pipeline.capture.PlannedCapture;
import vn.dvcrank.pipeline.config.ConfigurationFile;
import vn.dvcrank.pipeline.publish.RankingRequest;
import vn.dvcrank.pipeline.publish.ScoredScope;
import vn.dvcrank.pipeline.status.StatusReader;
import vn.dvcrank.pipeline.store.Database;
import vn.dvcrank.pipeline.verify.Verification;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.rank.Basis;
import vn.dvcrank.scoring.rank.Ranking;
import vn.dvcrank.scoring.unit.UnitKind;

/** Holds what the program says of each night, long afterwards, against what is known to be true. */
final class YearCheck {

  private final SimulatedNights nights;
  private int checks;
  private int figures;
  private int empty;

  YearCheck(SimulatedNights nights) {
    this.nights = nights;
  }

  /** Every night and everything that was due on it. */
  void everyNight() throws Exception {
    try (Database database = Database.openToRead(nights.data());
        Application application =
            Application.started(nights.data(), database, nights.configuration(), nights)) {
      for (Map.Entry<LocalDate, List<PlannedCapture>> night : nights.planned().entrySet()) {
        for (PlannedCapture capture : night.getValue()) {
          check(application, night.getKey(), capture);
        }
      }
    }
  }

  private void check(Application application, LocalDate night, PlannedCapture capture)
      throws Exception {
    checks++;
    String what = capture + " as of " + night;
    RankingRequest request =
        new RankingRequest(
            "qd766", Basis.PORTAL, capture.scope(), capture.period(), Optional.of(endOf(night)));
    Optional<ScoredScope> scored = application.routes().score(request);
    Optional<KnownTruth.Said> said = nights.truth().asOf(capture, night);
    assertThat(scored.isPresent()).as(what).isEqualTo(said.isPresent());
    if (said.isEmpty()) {
      empty++;
      return;
    }
    ScoredScope found = scored.orElseThrow();
    KnownTruth.Said known = said.orElseThrow();
    assertThat(LocalDate.ofInstant(found.current().capturedAt(), Period.ZONE))
        .as("captured, " + what)
        .isEqualTo(known.night());
    boolean country = capture.scope().isNational();
    SortedMap<String, SortedMap<String, String>> expected =
        ExpectedRanking.figures(known.table(), country);
    assertThat(ExpectedRanking.figures(found)).as("figures, " + what).isEqualTo(expected);
    figures += expected.values().stream().mapToInt(Map::size).sum();
    assertThat(found.rankings().stream().map(ranking -> ranking.peerGroup().members()))
        .as(what)
        .containsExactlyElementsOf(
            country ? List.of(UnitKind.PROVINCE) : List.of(UnitKind.DEPARTMENT, UnitKind.COMMUNE));
    for (Ranking ranking : found.rankings()) {
      assertThat(ExpectedRanking.places(ranking))
          .as("places, " + what)
          .isEqualTo(places(ranking.peerGroup().members(), capture, night, known));
    }
  }

  private SortedMap<String, String> places(
      UnitKind kind, PlannedCapture capture, LocalDate night, KnownTruth.Said known) {
    PlannedCapture before = new PlannedCapture(capture.scope(), capture.period().previous());
    boolean country = capture.scope().isNational();
    return ExpectedRanking.places(
        ExpectedRanking.ranks(known.table(), kind, country),
        ranks(nights.truth().before(capture, known.night()), kind, country),
        ranks(nights.truth().asOf(before, night), kind, country));
  }

  private static SortedMap<String, Integer> ranks(
      Optional<KnownTruth.Said> said, UnitKind kind, boolean country) {
    return said.map(one -> ExpectedRanking.ranks(one.table(), kind, country))
        .orElseGet(TreeMap::new);
  }

  /** Gaps are gaps, newest first, and no other night is. */
  void everyGap() throws Exception {
    List<LocalDate> newestFirst = nights.gaps().stream().sorted(Comparator.reverseOrder()).toList();
    try (Database database = Database.openToRead(nights.data())) {
      assertThat(
              new StatusReader(
                      nights.data(), database.source(), ConfigurationFile.load(Optional.empty()))
                  .read(endOf(nights.planned().lastKey()))
                  .missedNights())
          .isEqualTo(newestFirst);
    }
  }

  /** Archive, database and files agree. */
  void isWhole() throws Exception {
    try (Database database = Database.openToRead(nights.data())) {
      assertThat(new Verification(nights.data(), database).faults()).isEmpty();
    }
  }

  private static Instant endOf(LocalDate night) {
    return night.plusDays(1).atStartOfDay(Period.ZONE).toInstant().minusSeconds(1);
  }

  int checks() {
    return checks;
  }

  int figures() {
    return figures;
  }

  int empty() {
    return empty;
  }
}

package vn.dvcrank.pipeline.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.dvcrank.connectors.portal.PortalClient;
import vn.dvcrank.connectors.portal.PortalContract;
import vn.dvcrank.connectors.portal.PortalManners;
import vn.dvcrank.connectors.portal.evaluation.EvaluationContract;
import vn.dvcrank.pipeline.Application;
import vn.dvcrank.pipeline.capture.CaptureInProgress;
import vn.dvcrank.pipeline.capture.CapturePlan;
import vn.dvcrank.pipeline.capture.Pass;
import vn.dvcrank.pipeline.capture.PassProgress;
import vn.dvcrank.pipeline.capture.PlannedCapture;
import vn.dvcrank.pipeline.config.Configuration;
import vn.dvcrank.pipeline.config.ConfigurationFile;
import vn.dvcrank.pipeline.routes.PassReport;
import vn.dvcrank.pipeline.store.DataDirectory;
import vn.dvcrank.pipeline.store.DataLock;
import vn.dvcrank.pipeline.store.Database;
import vn.dvcrank.scoring.period.Period;

/**
 * Nights run one after the other against the made-up portal, through the real routes into a real
 * database, each at two in the morning in Vietnam by a clock that is set. What each should have
 * come to is checked at once; what was said is kept.
 */
final class SimulatedNights implements PassProgress {

  private static final LocalTime TWO = LocalTime.of(2, 0);

  /** The program is started again after so many nights. */
  private static final int NIGHTS_A_START = 15;

  private final YearSize size;
  private final DataDirectory data;
  private final Configuration configuration;
  private final PortalContract contract = EvaluationContract.ofPortal();
  private final SimulatedPortal portal;
  private final VirtualClock clock = new VirtualClock(Instant.EPOCH);
  private final Random random;
  private final KnownTruth truth = new KnownTruth();
  private final SortedMap<LocalDate, List<PlannedCapture>> planned = new TreeMap<>();
  private final List<LocalDate> gaps = new ArrayList<>();
  private final SortedMap<String, Integer> outcomes = new TreeMap<>();
  private final List<Growth> sizes = new ArrayList<>();
  private final Map<LocalDate, Map<PlannedCapture, SimulatedTable>> shown = new HashMap<>();
  private final List<String> doubts = new ArrayList<>();
  private int questions;

  SimulatedNights(YearSize size, Path folder, SortedMap<String, String> provinces)
      throws Exception {
    this.size = size;
    this.data = new DataDirectory(folder.resolve("data"));
    Path file = Files.writeString(folder.resolve("year.yaml"), size.yaml());
    this.configuration = ConfigurationFile.load(Optional.of(file));
    this.portal = new SimulatedPortal(size, provinces);
    this.random = new Random(size.seed() + 1);
  }

  void run() throws Exception {
    List<LocalDate> dates = size.dates();
    for (int from = 0; from < dates.size(); from += NIGHTS_A_START) {
      try (DataLock lock = DataLock.take(data, "simulated nights");
          Database database = Database.openOrCreate(data);
          Application application = Application.started(data, database, configuration, this)) {
        for (int night = from; night < Math.min(from + NIGHTS_A_START, dates.size()); night++) {
          night(application, dates.get(night), NightWeather.of(night));
          sizes.add(Growth.of(data));
        }
      }
    }
  }

  private void night(Application application, LocalDate date, NightWeather weather)
      throws Exception {
    portal.pass(date);
    clock.set(date.atTime(TWO).atZone(Period.ZONE).toInstant());
    List<PlannedCapture> captures =
        new CapturePlan(configuration.capture(), contract::offers).at(clock.instant());
    planned.put(date, captures);
    if (weather == NightWeather.MACHINE_OFF) {
      count("machine off");
      gaps.add(date);
      return;
    }
    SimulatedSource source =
        new SimulatedSource(
            portal, weather, date, captures, contract, 2 + random.nextInt(5 * captures.size()));
    PassReport report = pass(application, captures, source);
    assertThat(report.status().label())
        .as("%s %s %s", date, weather, doubts)
        .isEqualTo(source.status(captures));
    assertThat(source.askedAfterRefusal()).as("asked after a refusal on %s", date).isZero();
    count(source.status(captures));
    if (source.status(captures).equals("source_failed")) {
      gaps.add(date);
    }
    for (PlannedCapture capture : captures) {
      if (source.isGood(capture)) {
        truth.add(capture, date, portal.table(capture, date));
      }
    }
    if (weather == NightWeather.DOUBLED) {
      int before = source.asked();
      // On the first day of a period its empty figures were held, and are asked for again.
      boolean held = source.status(captures).equals("held");
      assertThat(pass(application, captures, source).status()).isEqualTo(report.status());
      assertThat(source.asked() > before).as("asked twice on %s", date).isEqualTo(held);
    }
    questions += source.asked();
  }

  /**
   * One pass by whatever the machine's clock says, by a program that is started for it.
   *
   * @param day the day that it really is, and whose figures the portal shows
   */
  SimulatedSource passOn(LocalDate day) throws Exception {
    List<PlannedCapture> captures =
        new CapturePlan(configuration.capture(), contract::offers).at(clock.instant());
    SimulatedSource source =
        new SimulatedSource(portal, NightWeather.FAIR, day, captures, contract, 0);
    Map<PlannedCapture, SimulatedTable> tables = new HashMap<>();
    captures.forEach(capture -> tables.put(capture, portal.table(capture, day)));
    shown.put(day, tables);
    // Each pass takes as long as any other, to the millisecond.
    random.setSeed(size.seed());
    try (DataLock lock = DataLock.take(data, "a simulated night");
        Database database = Database.openOrCreate(data);
        Application application = Application.started(data, database, configuration, this)) {
      PassReport report = pass(application, captures, source);
      assertThat(report.status().label()).as(doubts.toString()).isEqualTo(source.status(captures));
    }
    return source;
  }

  private PassReport pass(
      Application application, List<PlannedCapture> captures, SimulatedSource source)
      throws Exception {
    try (PortalClient client =
        new PortalClient(
            PortalManners.careful(
                "dvcrank simulation", Optional.of(URI.create("https://dichvucong.gov.vn/landing"))),
            clock,
            clock,
            random,
            List.of(source))) {
      return application.routes().pass(new Pass("nightly", clock, captures, contract, client));
    }
  }

  private void count(String outcome) {
    outcomes.merge(outcome, 1, Integer::sum);
  }

  @Override
  public void begin(Pass pass) {
    doubts.clear();
  }

  @Override
  public void captured(CaptureInProgress capture) {
    capture.doubts().stream()
        .limit(2)
        .forEach(doubt -> doubts.add(capture.planned() + ": " + doubt.message()));
  }

  @Override
  public void end() {}

  /** What the portal had on a day of a single pass. */
  SimulatedTable shown(LocalDate day, PlannedCapture capture) {
    return Objects.requireNonNull(shown.getOrDefault(day, Map.of()).get(capture));
  }

  VirtualClock clock() {
    return clock;
  }

  SimulatedPortal portal() {
    return portal;
  }

  DataDirectory data() {
    return data;
  }

  Configuration configuration() {
    return configuration;
  }

  KnownTruth truth() {
    return truth;
  }

  /** What was due on each night, made or not. */
  SortedMap<LocalDate, List<PlannedCapture>> planned() {
    return planned;
  }

  /** The nights without a pass that was done or held, in order. */
  List<LocalDate> gaps() {
    return List.copyOf(gaps);
  }

  /** How many nights came to what. */
  SortedMap<String, Integer> outcomes() {
    return outcomes;
  }

  /** What a night added on average, the first one left out: it has everything to add. */
  Growth growth() {
    return sizes.get(sizes.size() - 1).since(sizes.get(0));
  }

  int questions() {
    return questions;
  }

  int events() {
    return portal.events();
  }
}

package vn.dvcrank.pipeline.capture;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.dvcrank.connectors.portal.ExchangeNotes;
import vn.dvcrank.connectors.portal.PortalClient;
import vn.dvcrank.connectors.portal.PortalContract;
import vn.dvcrank.connectors.portal.PortalManners;
import vn.dvcrank.connectors.portal.evaluation.EvaluationContract;
import vn.dvcrank.connectors.portal.recorded.RecordedAnswers;
import vn.dvcrank.connectors.portal.recorded.RecordedNight;
import vn.dvcrank.connectors.portal.recorded.RecordedNights;
import vn.dvcrank.pipeline.config.Configuration;
import vn.dvcrank.pipeline.config.ConfigurationException;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.period.PeriodKind;
import vn.dvcrank.scoring.unit.Scope;

/** Makes passes: tonight's with the live source, recorded nights again, or one question only. */
public final class Passes {

  private final Configuration configuration;
  private final InstantSource clock;
  private final PortalContract contract;

  /**
   * @param clock what time it is
   * @throws ConfigurationException when the contract that it names is not known, or its trust store
   *     cannot be used
   */
  public Passes(Configuration configuration, InstantSource clock) throws ConfigurationException {
    this.configuration = configuration;
    this.clock = clock;
    this.contract = contract(configuration.source());
    // A trust store that cannot be used is told at once, not at two in the morning.
    TrustStore.of(configuration.source());
  }

  /** Tonight's pass, with a new session; its client is the caller's to close. */
  public Pass live() throws ConfigurationException {
    PortalClient client =
        new PortalClient(
            manners(),
            clock,
            length -> Thread.sleep(length.toMillis()),
            new SecureRandom(),
            List.of(),
            TrustStore.of(configuration.source()));
    return new Pass(
        "nightly",
        clock,
        new CapturePlan(configuration.capture(), contract::offers).at(clock.instant()),
        contract,
        client);
  }

  /**
   * One question to the live source, for all provinces, sent once; the client is the caller's to
   * close.
   *
   * @param period of when; the running year if it is not said
   * @param notes of what goes by
   */
  public Pass probe(Optional<Period> period, ExchangeNotes notes) throws ConfigurationException {
    PortalClient client =
        new PortalClient(
            manners().once(),
            clock,
            length -> Thread.sleep(length.toMillis()),
            new SecureRandom(),
            List.of(notes),
            TrustStore.of(configuration.source()));
    return probe(clock, period, contract, client);
  }

  /**
   * The same question to the last recorded night of a directory, at its own time.
   *
   * @throws IOException when there is none, or one is broken
   */
  public static Pass recordedProbe(Path directory, Optional<Period> period, ExchangeNotes notes)
      throws IOException {
    List<RecordedNight> nights = RecordedNights.in(directory);
    RecordedNight last = nights.get(nights.size() - 1);
    InstantSource then = InstantSource.fixed(last.at());
    PortalClient client =
        new PortalClient(
            PortalManners.replaying("dvcrank replay"),
            then,
            length -> {},
            new SecureRandom(),
            List.of(notes, new RecordedAnswers(last)));
    return probe(then, period, EvaluationContract.ofPortal(), client);
  }

  private static Pass probe(
      InstantSource clock, Optional<Period> period, PortalContract contract, PortalClient client) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Period.ZONE);
    Period asked = period.orElse(Period.containing(today, PeriodKind.YEAR));
    return new Pass(
        "probe", clock, List.of(new PlannedCapture(Scope.NATIONAL, asked)), contract, client);
  }

  /**
   * The recorded nights of a directory, in order of time, each at its own time.
   *
   * @throws IOException when there are none, or one is broken
   */
  public static List<Pass> recorded(Path directory) throws IOException {
    List<Pass> passes = new ArrayList<>();
    for (RecordedNight night : RecordedNights.in(directory)) {
      InstantSource then = InstantSource.fixed(night.at());
      PortalClient client =
          new PortalClient(
              PortalManners.replaying("dvcrank replay"),
              then,
              length -> {},
              new SecureRandom(),
              List.of(new RecordedAnswers(night)));
      passes.add(
          new Pass(
              "replay",
              then,
              night.captures().stream()
                  .map(capture -> new PlannedCapture(capture.scope(), capture.period()))
                  .toList(),
              EvaluationContract.ofPortal(),
              client));
    }
    return passes;
  }

  private static PortalContract contract(Configuration.Source source)
      throws ConfigurationException {
    return Contracts.at(source.contract(), source.base())
        .orElseThrow(
            () ->
                new ConfigurationException(
                    "source.contract: '%s' is not known; %s are"
                        .formatted(source.contract(), String.join(" and ", Contracts.names()))));
  }

  private PortalManners manners() throws ConfigurationException {
    Configuration.Source source = configuration.source();
    try {
      return manners(source);
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException("source: " + e.getMessage());
    }
  }

  private static PortalManners manners(Configuration.Source source) {
    return new PortalManners(
        source.delay(),
        source.jitter(),
        source.connectTimeout(),
        source.readTimeout(),
        source.totalTimeout(),
        source.tries(),
        source.backoff(),
        source.longestRetryAfter(),
        source.largestAnswerBytes(),
        source.userAgent(),
        Optional.of(source.landing()));
  }
}

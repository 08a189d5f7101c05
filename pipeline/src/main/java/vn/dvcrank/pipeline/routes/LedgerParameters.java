package vn.dvcrank.pipeline.routes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Variable;
import org.jspecify.annotations.Nullable;
import vn.dvcrank.pipeline.capture.CaptureInProgress;
import vn.dvcrank.pipeline.capture.FetchOutcome;
import vn.dvcrank.pipeline.capture.Pass;
import vn.dvcrank.pipeline.capture.PlannedCapture;
import vn.dvcrank.pipeline.capture.RunTime;
import vn.dvcrank.pipeline.publish.Publication;
import vn.dvcrank.pipeline.publish.RankingRequest;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.rank.Basis;
import vn.dvcrank.scoring.rank.RankingKey;
import vn.dvcrank.scoring.unit.Scope;

/** The parameters of the routes' statements, from what is under way. */
public final class LedgerParameters {

  static final String TIME = "time";
  static final String PASS = "pass";
  static final String RUN = "run";
  static final String NOW = "now";

  /** Of a run that begins. */
  public Map<String, Object> begin(@ExchangeProperty(TIME) RunTime time) {
    return Map.of(
        "kind", time.kind(),
        "night", time.night().toString(),
        "now", time.now().getEpochSecond());
  }

  /** Of a run that ends: the status that its captures' outcomes make. */
  public Map<String, Object> finish(
      @ExchangeProperty(TIME) RunTime time,
      @ExchangeProperty(RUN) long run,
      @Variable("status") RunStatus status) {
    return Map.of("run", run, "now", time.now().getEpochSecond(), "status", status.label());
  }

  /** Of a run that failed. */
  public Map<String, Object> fail(RunTime time) {
    return Map.of("now", time.now().getEpochSecond());
  }

  /** Of a run whose outcomes are asked for. */
  public Map<String, Object> run(@ExchangeProperty(RUN) long run) {
    return Map.of("run", run);
  }

  /**
   * Of a capture's series, and of the night and its hour: both as the pass began, whatever has
   * become of the clock since.
   */
  public Map<String, Object> capture(
      @ExchangeProperty(PASS) Pass pass,
      @ExchangeProperty(NOW) Instant begun,
      PlannedCapture planned) {
    Map<String, Object> parameters = series(pass, planned);
    parameters.put("begun", begun.getEpochSecond());
    parameters.put("night_begins", startOfDay(begun, 0).getEpochSecond());
    return parameters;
  }

  private static Instant startOfDay(Instant instant, int daysLater) {
    return LocalDate.ofInstant(instant, Period.ZONE)
        .plusDays(daysLater)
        .atStartOfDay(Period.ZONE)
        .toInstant();
  }

  /** Of a question that was just asked. */
  public Map<String, @Nullable Object> fetch(
      @ExchangeProperty(RUN) long run, CaptureInProgress capture) {
    FetchOutcome outcome = capture.lastOutcome();
    Map<String, @Nullable Object> parameters =
        new HashMap<>(series(capture.pass(), capture.planned()));
    parameters.put("run", run);
    parameters.put("part", outcome.request().part());
    parameters.put("page", outcome.request().page());
    parameters.put("url", outcome.request().uri().toString());
    parameters.put("now", capture.pass().now().getEpochSecond());
    parameters.put("http_status", outcome.status().orElse(null));
    parameters.put("outcome", outcome.kind().label());
    parameters.put("answer", outcome.archived().map(archived -> archived.id()).orElse(null));
    parameters.put("message", outcome.message());
    return parameters;
  }

  /**
   * The newest rankings of every capture's figures: a night that is made up for, or replayed, does
   * not take the place of a later one. A live night's are those known by the end of its day: what a
   * clock that was ahead has dated later does not keep its place until that day has come.
   */
  public List<RankingRequest> planned(
      @ExchangeProperty(PASS) Pass pass, @ExchangeProperty(NOW) Instant begun) {
    Instant latest = begun.isAfter(pass.now()) ? begun : pass.now();
    Optional<Instant> asOf =
        pass.kind().equals("nightly")
            ? Optional.of(startOfDay(latest, 1).minusSeconds(1))
            : Optional.empty();
    return pass.captures().stream()
        .map(
            planned ->
                new RankingRequest(
                    pass.contract().origin().indexSet(),
                    Basis.PORTAL,
                    planned.scope(),
                    planned.period(),
                    asOf))
        .toList();
  }

  /** Of the as-of selection. */
  public Map<String, Object> selection(RankingRequest request) {
    return Map.of(
        "index_set", request.indexSet(),
        "basis", request.basis().label(),
        "scope", request.scope().code(),
        "period", request.period().toString(),
        "previous_period", request.period().previous().toString(),
        "as_of", request.asOf().map(Instant::getEpochSecond).orElse(Long.MAX_VALUE));
  }

  /** Of a question for all that had been captured by an instant. */
  public Map<String, Object> asOf(Optional<Instant> asOf) {
    return Map.of("as_of", asOf.map(Instant::getEpochSecond).orElse(Long.MAX_VALUE));
  }

  /** What was left unpublished, to be ranked as it is known now. */
  public List<RankingRequest> left(List<Map<String, Object>> rows) {
    return requests(rows, Optional.empty());
  }

  /** The answer to it. */
  public List<RankingRequest> requests(List<Map<String, Object>> rows, Optional<Instant> asOf) {
    return rows.stream()
        .map(
            row ->
                new RankingRequest(
                    String.valueOf(row.get("index_set")),
                    Basis.ofLabel(String.valueOf(row.get("basis"))),
                    new Scope(String.valueOf(row.get("scope"))),
                    Period.parse(String.valueOf(row.get("period"))),
                    asOf))
        .toList();
  }

  /** Of a publication; a person's has no run. */
  public Map<String, @Nullable Object> publication(
      @ExchangeProperty(RUN) @Nullable Long run,
      @ExchangeProperty(NOW) Instant now,
      Publication publication) {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("run", run);
    parameters.put("path", publication.path());
    parameters.put("manifest", publication.manifestSha256());
    parameters.put("snapshot", publication.scored().current().id());
    parameters.put("now", now.getEpochSecond());
    return parameters;
  }

  private static Map<String, Object> series(Pass pass, PlannedCapture planned) {
    RankingKey figures = pass.figures(planned);
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("source", pass.contract().origin().source());
    parameters.put("index_set", figures.indexSet());
    parameters.put("method", figures.method());
    parameters.put("basis", figures.basis().label());
    parameters.put("scope", figures.scope().code());
    parameters.put("period", figures.period().toString());
    return parameters;
  }
}

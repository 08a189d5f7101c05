package vn.dvcrank.pipeline.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static vn.dvcrank.pipeline.cli.Fault.national;
import static vn.dvcrank.pipeline.cli.Fault.province;
import static vn.dvcrank.pipeline.cli.Fault.told;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Answers whose status says that they are none. */
final class StatusFaults {

  private static final String LIST = "service-results";
  private static final String ABSURD = "99999999999999999999";

  static final List<Fault> ALL =
      List.of(
          refused("status 401", status(401)),
          refused("status 403", status(403)),
          refused("status 406", status(406)),
          refused("status 429", status(429)),
          refused("status 429, `Retry-After` in seconds", waiting(429, "1")),
          refused("status 429, `Retry-After` a date", waiting(429, inSeconds(1))),
          refused("status 429, `Retry-After` a date that is past", waiting(429, inSeconds(-3600))),
          refused("status 429, `Retry-After` absurd", waiting(429, ABSURD)),
          province(
              "status 403 in the middle of a province",
              new FaultOutcome(
                  "blocked 403",
                  true,
                  1,
                  "partial",
                  false,
                  3,
                  List.of("source_blocked", "answers_missing", "gate_coverage_low")),
              told(portal -> portal.always("dvc-progress-tree", status(403)))),
          passing("status 408", status(408), 3),
          passing("status 500", status(500), 3),
          passing("status 502", status(502), 3),
          passing("status 503", status(503), 3),
          passing("status 504", status(504), 3),
          national(
              "status 503 without a body",
              new FaultOutcome(
                  "transient 503",
                  false,
                  3,
                  "source_failed",
                  false,
                  3,
                  List.of("source_unreachable")),
              told(portal -> portal.always(LIST, aResponse().withStatus(503)))),
          national(
              "status 503 with `Retry-After` in seconds, then a good answer",
              FaultOutcome.good(2),
              told(portal -> portal.times(1, LIST, waiting(503, "1")))),
          national(
              "status 503 with `Retry-After` a date, then a good answer",
              FaultOutcome.good(2),
              told(portal -> portal.times(1, LIST, waiting(503, inSeconds(1))))),
          passing(
              "status 503, `Retry-After` a date that is past", waiting(503, inSeconds(-3600)), 3),
          passing(
              "status 503, `Retry-After` beyond `source.longest-retry-after`",
              waiting(503, "2"),
              1),
          passing("status 503, `Retry-After` absurd", waiting(503, ABSURD), 1),
          passing("status 503, `Retry-After` no time at all", waiting(503, "soon"), 3),
          other("status 404", status(404)),
          other("status 302 to another address", status(302).withHeader("Location", "/login")),
          national(
              "status 204, without a body",
              FaultOutcome.otherThanAgreed(204, false),
              told(portal -> portal.always(LIST, aResponse().withStatus(204)))));

  private StatusFaults() {}

  private static ResponseDefinitionBuilder status(int status) {
    return aResponse().withStatus(status).withBody("{\"message\":\"status " + status + "\"}");
  }

  private static ResponseDefinitionBuilder waiting(int status, String retryAfter) {
    return status(status).withHeader("Retry-After", retryAfter);
  }

  /** A date as HTTP writes it, seen from the spoiled night. */
  private static String inSeconds(int seconds) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(
        OffsetDateTime.parse(SpoiledNights.SPOILED)
            .withOffsetSameInstant(ZoneOffset.UTC)
            .plusSeconds(seconds));
  }

  private static Fault refused(String words, ResponseDefinitionBuilder answer) {
    return national(words, FaultOutcome.refused(statusIn(words)), always(answer));
  }

  private static Fault passing(String words, ResponseDefinitionBuilder answer, int tries) {
    return national(words, FaultOutcome.passing(statusIn(words), tries), always(answer));
  }

  private static Fault other(String words, ResponseDefinitionBuilder answer) {
    return national(words, FaultOutcome.otherThanAgreed(statusIn(words), true), always(answer));
  }

  private static Fault.Mishap always(ResponseDefinitionBuilder answer) {
    return told(portal -> portal.always(LIST, answer));
  }

  private static int statusIn(String words) {
    return Integer.parseInt(words.substring("status ".length(), "status 000".length()));
  }
}

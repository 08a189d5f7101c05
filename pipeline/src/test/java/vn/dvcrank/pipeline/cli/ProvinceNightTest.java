package vn.dvcrank.pipeline.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A province's capture, of seven answers, on a night when the portal misbehaves. */
class ProvinceNightTest extends SecondNight {

  private static final String LIST = "service-results";
  private static final String GROUP = "dvc-progress-tree";

  /** The landing page and seven questions. */
  private static final int POLITE = 8;

  ProvinceNightTest(@TempDir Path folder) throws IOException {
    super("H18", folder);
  }

  @Test
  void busyTwiceIsAskedAgain() throws Exception {
    portal().times(2, GROUP, aResponse().withStatus(503));
    assertThat(secondNight().exit()).isZero();
    assertThat(ledger()).containsExactly("done", "sealed 1");
    assertThat(fetches()).containsExactly("7 accepted 201");
    assertThat(errors()).isEmpty();
    assertThat(portal().asked()).isEqualTo(POLITE + 2);
    assertPublishedAnew();
  }

  @Test
  void goneForGoodIsGivenUp() throws Exception {
    portal().alwaysAndEverywhere(aResponse().withStatus(503));
    assertThat(secondNight().exit()).isEqualTo(3);
    assertThat(ledger()).containsExactly("source_failed", "source_failed 0");
    assertThat(errors()).contains("source_unreachable");
    assertThat(portal().asked()).isLessThanOrEqualTo(3 * 3);
  }

  @Test
  void withoutTheListOfUnitsNothingIsKept() throws Exception {
    portal().always(LIST, aResponse().withStatus(503));
    assertThat(secondNight().exit()).isEqualTo(3);
    assertThat(ledger()).containsExactly("source_failed", "source_failed 0");
    assertThat(fetches()).containsExactly("6 accepted 201", "1 transient 503");
    assertThat(portal().asked(LIST)).isEqualTo(3);
    assertThat(portal().asked()).isEqualTo(POLITE + 2);
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE", "MALFORMED_RESPONSE_CHUNK"})
  void aTornExchangeIsAskedAgain(Fault fault) throws Exception {
    portal().times(2, GROUP, aResponse().withFault(fault));
    assertThat(secondNight().exit()).isZero();
    assertThat(ledger()).containsExactly("done", "sealed 1");
    assertThat(portal().asked(GROUP)).isEqualTo(3);
    assertThat(portal().asked()).isEqualTo(POLITE + 2);
    assertPublishedAnew();
  }

  @Test
  void aConnectionThatIsAlwaysResetFailsTheCapture() throws Exception {
    portal().always(LIST, aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    assertThat(secondNight().exit()).isEqualTo(3);
    assertThat(ledger()).containsExactly("source_failed", "source_failed 0");
    assertThat(fetches()).containsExactly("6 accepted 201", "1 transient -");
    assertThat(portal().asked()).isEqualTo(POLITE + 2);
  }

  @Test
  void aDripIsCutOffAtTheDeadline() throws Exception {
    portal()
        .always(GROUP, aResponse().withBody("{\"code\":\"OK\"}").withChunkedDribbleDelay(10, 9000));
    CommandRun run = secondNight("PT0.7S");
    assertThat(run.exit()).isEqualTo(4);
    assertThat(ledger()).containsExactly("held", "partial 1");
    assertThat(fetches()).containsExactly("6 accepted 201", "1 transient -");
    assertThat(portal().asked()).isEqualTo(POLITE + 2);
  }

  @Test
  void halfABodyIsNoAnswer() throws Exception {
    portal().rewrites("H18", LIST, body -> body.substring(0, body.length() / 2));
    assertThat(secondNight().exit()).isEqualTo(3);
    assertThat(ledger()).containsExactly("source_failed", "source_failed 0");
    assertThat(fetches()).containsExactly("6 accepted 201", "1 contract 201");
    assertThat(errors()).contains("source_contract_broken");
    assertThat(portal().asked()).isEqualTo(POLITE);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201})
  void anEmptyBodyIsNoAnswer(int status) throws Exception {
    portal().always(LIST, aResponse().withStatus(status));
    assertThat(secondNight().exit()).isEqualTo(3);
    assertThat(ledger()).containsExactly("source_failed", "source_failed 0");
    assertThat(fetches()).containsExactly("6 accepted 201", "1 contract " + status);
    assertThat(portal().asked()).isEqualTo(POLITE);
  }

  @Test
  void theApplicationPageIsNoAnswer() throws Exception {
    portal()
        .always(
            LIST,
            aResponse()
                .withHeader("Content-Type", "text/html")
                .withBody(
                    "<!DOCTYPE html><html><head><script src=\"/main.js\"></script></head>"
                        + "<body><div id=\"root\"></div></body></html>"));
    assertThat(secondNight().exit()).isEqualTo(3);
    assertThat(ledger()).containsExactly("source_failed", "source_failed 0");
    assertThat(errors()).contains("source_contract_broken");
    assertThat(portal().asked()).isEqualTo(POLITE);
  }

  @Test
  void aRejectionEndsTheNightAtOnce() throws Exception {
    portal()
        .always(
            LIST,
            aResponse()
                .withBody(
                    "<html><head><title>Request Rejected</title></head><body>The requested URL was"
                        + " rejected. Your support ID is: 42</body></html>"));
    assertBlockedAtTheFirstQuestion();
  }

  @ParameterizedTest
  @CsvSource({"401, 1", "403, 1", "429, 1", "429, 3600"})
  void aRefusalEndsTheNightAtOnce(int status, String retryAfter) throws Exception {
    portal().always(LIST, aResponse().withStatus(status).withHeader("Retry-After", retryAfter));
    assertBlockedAtTheFirstQuestion();
  }

  private void assertBlockedAtTheFirstQuestion() throws Exception {
    assertThat(secondNight().exit()).isEqualTo(3);
    assertThat(ledger()).containsExactly("source_failed", "blocked 0");
    assertThat(fetches()).hasSize(1).first().asString().startsWith("1 blocked");
    assertThat(errors()).contains("source_blocked");
    assertThat(portal().asked()).isEqualTo(2);
  }

  @Test
  void aRefusalInTheMiddleIsTheLastQuestion() throws Exception {
    portal().always(GROUP, aResponse().withStatus(403));
    assertThat(secondNight().exit()).isBetween(3, 4);
    assertThat(fetches()).containsExactly("2 accepted 201", "1 blocked 403");
    assertThat(errors()).contains("source_blocked");
    assertThat(portal().asked()).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "transparency",
        "dvc-progress-tree",
        "provide-online-tree",
        "formality-online-payment-tree",
        "handling-satisfaction",
        "dossier-digitized"
      })
  void fiveOfSixGroupsAreKeptAndNotRanked(String group) throws Exception {
    portal().always(group, aResponse().withStatus(500));
    assertThat(secondNight().exit()).isEqualTo(4);
    assertThat(ledger()).containsExactly("held", "partial 1");
    assertThat(fetches()).containsExactly("6 accepted 201", "1 transient 500");
    assertThat(errors()).contains("source_unreachable", "gate_coverage_low");
    assertThat(portal().asked(group)).isEqualTo(3);
    assertThat(portal().asked()).isEqualTo(POLITE + 2);
  }

  @Test
  void anotherProvincesListIsNotTaken() throws Exception {
    portal().rewrites("H18", LIST, body -> body.replace("\"H18", "\"H20"));
    assertThat(secondNight().exit()).isEqualTo(3);
    assertThat(ledger()).containsExactly("source_failed", "source_failed 0");
    assertThat(fetches()).containsExactly("6 accepted 201", "1 contract 201");
    assertThat(errors()).contains("source_contract_broken");
    assertThat(portal().asked()).isEqualTo(POLITE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"transparency", "dvc-progress-tree", "dossier-digitized"})
  void anotherProvincesGroupIsNotTaken(String group) throws Exception {
    portal()
        .rewrites(
            "H18",
            group,
            body ->
                body.replace("\"H18", "\"H20")
                    .replace(
                        "019d2be3-6a85-74ec-a341-16615c474af4",
                        "019d2be3-6a85-74ec-a341-000000000000"));
    assertThat(secondNight().exit()).isEqualTo(4);
    assertThat(ledger()).containsExactly("held", "partial 1");
    assertThat(fetches()).containsExactly("6 accepted 201", "1 contract 201");
    assertThat(errors()).contains("source_contract_broken");
    assertThat(portal().asked()).isEqualTo(POLITE);
  }

  @Test
  void aListWithAUnitOfAnotherProvinceIsNotTaken() throws Exception {
    portal().rewrites("H18", LIST, body -> body.replace("\"H18.03\"", "\"H20.03\""));
    assertThat(secondNight().exit()).isEqualTo(3);
    assertThat(ledger()).containsExactly("source_failed", "source_failed 0");
    assertThat(fetches()).containsExactly("6 accepted 201", "1 contract 201");
    assertThat(errors()).contains("source_contract_broken");
    assertThat(portal().asked()).isEqualTo(POLITE);
  }

  @ParameterizedTest
  @CsvSource({
    "service-results, totalScore, gate_all_zero",
    "transparency, totalScore, gate_coverage_low",
    "dvc-progress-tree, score, gate_coverage_low"
  })
  void aRenamedFieldHoldsTheRankingBack(String endpoint, String field, String error)
      throws Exception {
    portal().rewrites("H18", endpoint, body -> body.replace("\"" + field + "\"", "\"renamed\""));
    assertThat(secondNight().exit()).isEqualTo(4);
    assertThat(ledger()).containsExactly("held", "partial 1");
    assertThat(fetches()).containsExactly("7 accepted 201");
    assertThat(errors()).contains(error);
    assertThat(portal().asked()).isEqualTo(POLITE);
  }
}

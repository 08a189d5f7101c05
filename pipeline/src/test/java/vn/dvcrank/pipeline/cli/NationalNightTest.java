package vn.dvcrank.pipeline.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The national capture, of one answer, on a night when the portal misbehaves. */
class NationalNightTest extends SecondNight {

  private static final String LIST = "service-results";

  NationalNightTest(@TempDir Path folder) throws IOException {
    super("national", folder);
  }

  @Test
  void thirtyThreeProvincesAreNotRanked() throws Exception {
    portal().rewrites("national", LIST, NationalNightTest::withoutTheFirst);
    assertThat(secondNight().exit()).isEqualTo(4);
    assertThat(ledger()).containsExactly("held", "partial 1");
    assertThat(fetches()).containsExactly("1 accepted 201");
    assertThat(errors()).containsExactly("gate_units_missing");
    assertThat(portal().asked()).isEqualTo(2);
  }

  @Test
  void zeroesAreNotRanked() throws Exception {
    portal()
        .rewrites(
            "national",
            LIST,
            body ->
                body.replaceAll(
                    "\"(totalScore|CKMB|TDGQ|CLGQ|TTTT|MDHL|MDSH)\": [0-9.]+", "\"$1\": 0"));
    assertThat(secondNight().exit()).isEqualTo(4);
    assertThat(ledger()).containsExactly("held", "partial 1");
    assertThat(errors()).containsExactly("gate_all_zero", "gate_totals_collapsed");
    assertThat(portal().asked()).isEqualTo(2);
  }

  @Test
  void goneForGoodIsGivenUp() throws Exception {
    portal().always(LIST, aResponse().withStatus(503));
    assertThat(secondNight().exit()).isEqualTo(3);
    assertThat(ledger()).containsExactly("source_failed", "source_failed 0");
    assertThat(fetches()).containsExactly("1 transient 503");
    assertThat(portal().asked()).isEqualTo(4);
  }

  /** The portal refuses sessions at the door too: the page that is fetched for its cookies. */
  @ParameterizedTest
  @ValueSource(ints = {200, 403, 406, 429})
  void aRefusalAtTheLandingPageEndsTheNight(int status) throws Exception {
    portal()
        .alwaysAndEverywhere(
            aResponse()
                .withStatus(status)
                .withBody("<html>Request Rejected. Your support ID is: 42</html>"));
    CommandRun run = secondNight();
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isEqualTo(3);
    assertThat(ledger()).containsExactly("source_failed", "blocked 0");
    assertThat(fetches()).containsExactly("1 blocked " + status);
    assertThat(errors()).containsExactly("source_blocked");
    assertThat(portal().asked()).isEqualTo(1);
  }

  @Test
  void aSecondPassOfTheNightAsksNothing() throws Exception {
    assertThat(secondNight().exit()).isZero();
    assertPublishedAnew();
    int asked = portal().asked();
    assertThat(secondNight().exit()).isZero();
    assertThat(portal().asked()).isEqualTo(asked);
  }

  /** The list of provinces without its first one. */
  private static String withoutTheFirst(String body) {
    int list = body.indexOf("\"evaluation\"");
    int first = body.indexOf('{', list);
    int end = first;
    int depth = 0;
    do {
      char letter = body.charAt(end);
      depth += letter == '{' ? 1 : letter == '}' ? -1 : 0;
      end++;
    } while (depth > 0);
    return body.substring(0, first) + body.substring(body.indexOf('{', end));
  }
}

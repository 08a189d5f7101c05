package vn.dvcrank.pipeline.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.dvcrank.connectors.portal.evaluation.ProvinceDirectory;

/** A night at a source that still speaks the legacy contract. */
@Timeout(60)
class LegacyNightTest {

  private static final String ENDPOINT = "/jsp/rest.jsp";
  private static final String NIGHT = "2025-12-20T02:00:00+07:00";

  @TempDir private Path folder = Path.of("");

  private Path configuration(WireMockServer portal) throws Exception {
    String yaml =
        """
        source:
          contract: portal.legacy
          base: http://127.0.0.1:%1$s%2$s
          landing: http://127.0.0.1:%1$s/p/home/
          delay: PT0S
          jitter: PT0S
        capture: {scopes: [H18], periods: [year], collect-closed-days: 0}
        """
            .formatted(portal.port(), ENDPOINT);
    return Files.writeString(folder.resolve("legacy.yaml"), yaml);
  }

  @Test
  void isCapturedAndRankedByTheEarlierMethod() throws Exception {
    TestInstallation where = new TestInstallation(folder.resolve("data"));
    WireMockServer portal =
        new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
    portal.start();
    try {
      portal.stubFor(get(urlEqualTo("/p/home/")).willReturn(aResponse().withBody("<html></html>")));
      portal.stubFor(
          post(urlEqualTo(ENDPOINT))
              .willReturn(aResponse().withBody(Files.readAllBytes(LegacyFiles.ofDecember(20)))));
      CommandRun run =
          where.runAt(NIGHT, "nightly", "--once", "--config", configuration(portal).toString());
      assertThat(run.err()).isEmpty();
      assertThat(run.exit()).isZero();

      var asked = portal.findAll(postRequestedFor(urlEqualTo(ENDPOINT)));
      assertThat(asked).hasSize(1);
      assertThat(URLDecoder.decode(asked.get(0).getBodyAsString(), StandardCharsets.UTF_8))
          .contains(
              "\"p_nam\":\"2025\"",
              "\"p_tinh_id\":\"" + ProvinceDirectory.load().get("H18").legacyId() + "\"");
    } finally {
      portal.stop();
    }
    assertThat(where.rows("SELECT snapshot, method, lane FROM snapshots"))
        .containsExactly("portal.legacy/qd766/2025/H18@" + NIGHT + " 2022 good");
    RankingFiles files = new RankingFiles(where.published("qd766/2025/H18"));
    assertThat(files.manifest().get("method").textValue()).isEqualTo("2022");
    assertThat(files.manifest().at("/period/provisional").booleanValue()).isTrue();

    TestInstallation imported = new TestInstallation(folder.resolve("imported"));
    imported.run(
        "import",
        LegacyFiles.ofDecember(20).toString(),
        "--period",
        "2025",
        "--captured-at",
        NIGHT);
    imported.run("rank", "--period", "2025", "--scope", "H18");
    assertThat(files.tables())
        .hasSize(7)
        .isEqualTo(new RankingFiles(imported.published("qd766/2025/H18")).tables());
    assertThat(where.run("verify").exit()).isZero();
  }
}

package vn.dvcrank.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A night on which a province's own source gives nothing, and the portal does. */
@Timeout(60)
class ProvincialSourceNightTest {

  private static final String NIGHT = "2026-09-17T02:00:00+07:00";

  private final Path folder;
  private final PortalDouble portal;
  private final TestInstallation installation;

  ProvincialSourceNightTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.portal = new PortalDouble();
    this.installation = new TestInstallation(folder.resolve("data"));
  }

  @AfterEach
  void close() {
    portal.close();
  }

  @Test
  void thePortalsCapturesAreSealedAndPublishedAllTheSame() throws Exception {
    Path configuration = portal.configuration(folder, "national", "PT10S");
    Files.writeString(
        configuration,
        """
        exports:
          sources:
            - {name: mounted, province: H18, folder: %s}
            - {name: closed, province: H18, url: "http://127.0.0.1:1/x", token-from: {env: DVCRANK_NO_SUCH_VARIABLE}}
        """
            .formatted(folder.resolve("not-mounted")),
        StandardOpenOption.APPEND);
    CommandRun run =
        installation.runAt(NIGHT, "nightly", "--once", "--config", configuration.toString());
    assertThat(run.exit()).isEqualTo(3);
    assertThat(installation.rows("SELECT status FROM run")).containsExactly("source_failed");
    assertThat(installation.rows("SELECT outcome FROM capture")).containsExactly("sealed");
    assertThat(installation.published("qd766/2026/national/manifest.json")).exists();
    assertThat(installation.rows("SELECT source, origin, scope, outcome FROM delivery ORDER BY id"))
        .containsExactly("mounted fetched H18 source_failed", "closed fetched H18 source_failed");
    assertThat(installation.rows("SELECT message FROM delivery ORDER BY id"))
        .containsExactly(
            "there is no folder " + folder.resolve("not-mounted") + "; is it mounted?",
            "environment variable DVCRANK_NO_SUCH_VARIABLE is not set; it should be the token");
  }
}

package vn.dvcrank.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A good night, then one that each test spoils in its own way, then a good one again. Whatever
 * happens in the second, the third must be as good as if nothing had been.
 */
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SecondNight {

  private static final String FIRST = "2026-09-17T02:00:00+07:00";
  private static final String SECOND = "2026-09-18T02:00:00+07:00";
  private static final String DEADLINE = "PT10S";
  private static final String THIRD = "2026-09-19T02:00:00+07:00";

  private final String scope;
  private final Path folder;
  private final PortalDouble portal;
  private final TestInstallation afterFirst;
  private TestInstallation installation;
  private SortedMap<String, String> published = new TreeMap<>();
  private boolean replaced;

  SecondNight(String scope, Path folder) throws IOException {
    this.scope = scope;
    this.folder = folder;
    this.portal = new PortalDouble();
    this.afterFirst = new TestInstallation(folder.resolve("first"));
    this.installation = afterFirst;
  }

  PortalDouble portal() {
    return portal;
  }

  @BeforeAll
  void firstNight() throws Exception {
    CommandRun run = nightly(afterFirst, FIRST, DEADLINE);
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
  }

  @AfterAll
  void closePortal() {
    portal.close();
  }

  @BeforeEach
  void evening(@TempDir Path place) throws Exception {
    installation = afterFirst.copiedTo(place.resolve("data"));
    published = installation.published();
    replaced = false;
    portal.recovers();
  }

  /** Makes the second night's pass. */
  CommandRun secondNight() throws IOException {
    return secondNight(DEADLINE);
  }

  /** Makes the second night's pass, with so much time for each exchange. */
  CommandRun secondNight(String deadline) throws IOException {
    return nightly(installation, SECOND, deadline);
  }

  /** Says that the second night published, so that the first one's files are gone. */
  void assertPublishedAnew() throws IOException {
    assertThat(installation.published()).isNotEqualTo(published);
    replaced = true;
  }

  /** The one word of the run, then those of its captures. */
  List<String> ledger() throws SQLException {
    return installation.rows(
        """
        SELECT status FROM run WHERE id = 2
        UNION ALL SELECT outcome || ' ' || (snapshot_id IS NOT NULL) FROM capture WHERE run_id = 2
        """);
  }

  /** How many questions ended how. */
  List<String> fetches() throws SQLException {
    return installation.rows(
        "SELECT count(*), outcome, coalesce(http_status, '-') FROM fetch WHERE run_id = 2"
            + " GROUP BY outcome, http_status ORDER BY outcome, http_status");
  }

  /** The kinds of errors that were noticed. */
  List<String> errors() throws SQLException {
    return installation.rows(
        "SELECT DISTINCT code FROM finding f JOIN capture c ON c.id = f.capture_id"
            + " WHERE c.run_id = 2 AND severity = 'error' ORDER BY code");
  }

  @AfterEach
  void thirdNightIsGood() throws Exception {
    if (!replaced) {
      assertThat(installation.published()).isEqualTo(published);
    }
    portal.recovers();
    CommandRun run = nightly(installation, THIRD, DEADLINE);
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    assertThat(installation.rows("SELECT status FROM run WHERE id = 3")).containsExactly("done");
    assertThat(Files.readString(installation.published("qd766/2026/" + scope + "/manifest.json")))
        .contains("\"captured_at\": \"" + THIRD + "\"");
    CommandRun verify = installation.run("verify");
    assertThat(verify.exit()).as(verify.out()).isZero();
  }

  private CommandRun nightly(TestInstallation where, String time, String deadline)
      throws IOException {
    Path configuration = portal.configuration(folder, scope, deadline);
    return where.runAt(time, "nightly", "--once", "--config", configuration.toString());
  }
}

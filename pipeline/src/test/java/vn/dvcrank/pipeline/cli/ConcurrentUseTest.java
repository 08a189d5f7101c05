package vn.dvcrank.pipeline.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.dvcrank.pipeline.store.Database;
import vn.dvcrank.pipeline.store.SnapshotReader;
import vn.dvcrank.pipeline.store.StoredSnapshot;

/** One writes, others look on. */
@Timeout(600)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(CrashedNights.Shared.class)
class ConcurrentUseTest {

  /** Snapshots that lack something of what they were sealed with, or have too much. */
  private static final String NOT_WHOLE =
      """
      SELECT n.id FROM snapshot n WHERE
        n.cells <> (SELECT count(*) FROM snapshot_cells c WHERE c.snapshot_id = n.id)
        OR n.units <> (SELECT count(*) FROM snapshot_units u WHERE u.snapshot_id = n.id)
        OR NOT EXISTS (SELECT 1 FROM capture c WHERE c.snapshot_id = n.id)
        OR NOT EXISTS (SELECT 1 FROM snapshot_answer a WHERE a.snapshot_id = n.id)
      UNION ALL SELECT series_id FROM latest_standing GROUP BY series_id
        HAVING count(DISTINCT snapshot_id) <> 1
      UNION ALL SELECT series_id FROM latest_standing GROUP BY series_id, peer_group
        HAVING max(position) <> count(*)
      """;

  private final CrashedNights nights;
  private final Path folder;

  ConcurrentUseTest(CrashedNights nights, @TempDir Path folder) throws Exception {
    this.folder = folder;
    this.nights = nights;
  }

  @Test
  void theSecondProcessSaysWhoIsFirstAndADeadOnesLockDoesNotBlock() throws Exception {
    TestInstallation installation = new TestInstallation(folder.resolve("two of them"));
    try (PortalDouble portal = new PortalDouble()) {
      portal.always("service-results", aResponse().withFixedDelay(60_000));
      String configuration = portal.configuration(folder, "national", "PT60S").toString();
      String[] arguments = {
        "nightly", "--once", "--config", configuration, "--data", installation.data().toString()
      };
      try (ChildProcess first = ChildProcess.java(Dvcrank.class, arguments)) {
        first.awaitLine("captures planned");
        try (ChildProcess second = ChildProcess.java(Dvcrank.class, arguments)) {
          assertThat(second.end(120)).isEqualTo(5);
          assertThat(second.output())
              .contains(
                  installation.data()
                      + " is in use by dvcrank nightly (process "
                      + first.number()
                      + ")");
        }
        first.kill();
      }
      portal.recovers();
      try (ChildProcess third = ChildProcess.java(Dvcrank.class, arguments)) {
        assertThat(third.end(120)).as("after %s", third.output()).isZero();
      }
    }
    assertThat(installation.rows("SELECT status FROM run ORDER BY id"))
        .containsExactly("cut_off", "done");
    assertThat(installation.run("verify").exit()).isZero();
  }

  @Test
  void aPassThatIsStoppedEndsInOrderAndTheNextGoesOn() throws Exception {
    TestInstallation installation = new TestInstallation(folder.resolve("stopped"));
    try (PortalDouble portal = new PortalDouble()) {
      portal.always("dossier-digitized", aResponse().withFixedDelay(60_000));
      String configuration = portal.configuration(folder, "national, H18", "PT60S").toString();
      String[] arguments = {
        "nightly", "--once", "--config", configuration, "--data", installation.data().toString()
      };
      try (ChildProcess stopped = ChildProcess.java(Dvcrank.class, arguments)) {
        stopped.awaitLine("1 answers, sealed");
        assertThat(stopped.stop(10)).isEqualTo(128 + 15);
      }
      assertThat(installation.run("verify").exit()).isZero();
      portal.recovers();
      try (ChildProcess next = ChildProcess.java(Dvcrank.class, arguments)) {
        assertThat(next.end(120)).as("after %s", next.output()).isZero();
      }
    }
    assertThat(installation.rows("SELECT status FROM run ORDER BY id"))
        .containsExactly("cut_off", "done");
    assertThat(installation.rows("SELECT run_id, outcome FROM capture ORDER BY id"))
        .containsExactly("1 sealed", "2 sealed");
  }

  /** Between any two steps of a pass, which is where a reader may come. */
  @Test
  void atEveryStepAReaderSeesWholeSnapshotsAndWholeFiles() throws Exception {
    TestInstallation installation = nights.eveningBefore();
    AtomicInteger steps = new AtomicInteger();
    WatchedPass.make(
        installation.data(),
        nights.recordings(),
        (what, file) -> {
          if (steps.getAndIncrement() % 5 == 0) {
            PublishedWhole.check(installation);
            try {
              assertThat(installation.rows(NOT_WHOLE)).as("before %s %s", what, file).isEmpty();
            } catch (SQLException e) {
              throw new IOException("a reader was kept out before " + what, e);
            }
          }
        });
    assertThat(steps.get()).isGreaterThan(100);
    nights.assertAsUndisturbed(installation, "looked at");
  }

  /** At no step in particular, over and over, by content and not by counts alone. */
  @Test
  void aReaderThatNeverRestsSeesWholeSnapshots() throws Exception {
    TestInstallation installation = nights.eveningBefore();
    AtomicBoolean going = new AtomicBoolean(true);
    AtomicInteger looks = new AtomicInteger();
    AtomicReference<Throwable> trouble = new AtomicReference<>();
    Thread reader =
        new Thread(
            () -> {
              try (Database database = Database.openToRead(installation.directory())) {
                SnapshotReader snapshots = new SnapshotReader(database.source());
                while (going.get() || looks.get() == 0) {
                  for (String id : installation.rows("SELECT id FROM snapshot")) {
                    StoredSnapshot snapshot = snapshots.read(Long.parseLong(id));
                    assertThat(snapshot.contentSha256()).isEqualTo(snapshot.sha256());
                  }
                  assertThat(installation.rows(NOT_WHOLE)).isEmpty();
                  looks.incrementAndGet();
                }
              } catch (Exception | AssertionError e) {
                trouble.set(e);
              }
            });
    reader.start();
    assertThat(nights.nextRun(installation).exit()).isZero();
    going.set(false);
    reader.join(TimeUnit.SECONDS.toMillis(60));
    assertThat(trouble.get()).isNull();
    assertThat(looks.get()).isPositive();
    nights.assertAsUndisturbed(installation, "looked at");
  }

  /** A BI tool that keeps a transaction open sees one state, and holds nobody up. */
  @Test
  void aReaderThatTakesItsTimeSeesOneStateAndHoldsNobodyUp() throws Exception {
    TestInstallation installation = nights.eveningBefore();
    try (Connection slow =
            DriverManager.getConnection("jdbc:sqlite:" + installation.directory().database());
        Statement statement = slow.createStatement()) {
      slow.setAutoCommit(false);
      List<String> before = totals(statement);
      assertThat(nights.nextRun(installation).exit()).isZero();
      assertThat(totals(statement)).isEqualTo(before);
      slow.commit();
      assertThat(totals(statement)).hasSizeGreaterThan(before.size());
    }
    nights.assertAsUndisturbed(installation, "looked at for long");
  }

  private static List<String> totals(Statement statement) throws SQLException {
    List<String> totals = new ArrayList<>();
    try (ResultSet row =
        statement.executeQuery("SELECT unit_code, total FROM captured_totals ORDER BY 1, 2")) {
      while (row.next()) {
        totals.add(row.getString(1) + " " + row.getString(2));
      }
    }
    return totals;
  }

  @Test
  void theShellOfSqliteCanReadInTheMiddleOfATransaction() throws Exception {
    TestInstallation installation = nights.eveningBefore();
    boolean[] asked = {false};
    WatchedPass.make(
        installation.data(),
        nights.recordings(),
        (what, file) -> {
          if (what.startsWith("commit of INSERT INTO finding") && !asked[0]) {
            asked[0] = true;
            assertThat(shell(installation, NOT_WHOLE)).isEmpty();
            assertThat(shell(installation, "SELECT count(*) FROM snapshot")).isEqualTo("1");
          }
        });
    assertThat(asked[0]).isTrue();
  }

  private static String shell(TestInstallation installation, String query) throws IOException {
    Process shell;
    try {
      shell =
          new ProcessBuilder(
                  "sqlite3", "-readonly", installation.directory().database().toString(), query)
              .redirectErrorStream(true)
              .start();
    } catch (IOException e) {
      System.err.println("SKIPPED, for sqlite3 is not installed: " + e.getMessage());
      Assumptions.abort("sqlite3 is not installed");
      throw e;
    }
    return new String(
            shell.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
        .strip();
  }
}

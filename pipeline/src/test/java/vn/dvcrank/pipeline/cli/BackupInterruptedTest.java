package vn.dvcrank.pipeline.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.dvcrank.connectors.portal.Pause;
import vn.dvcrank.pipeline.backup.Backup;
import vn.dvcrank.pipeline.backup.BackupReport;
import vn.dvcrank.pipeline.faults.Steps;
import vn.dvcrank.pipeline.faults.WatchedFiles;
import vn.dvcrank.pipeline.store.UnusableDataException;

/** Copies that are made in the middle of a pass, and copies that are broken off themselves. */
@Timeout(600)
@ExtendWith(CrashedNights.Shared.class)
class BackupInterruptedTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-09-20T05:00:00Z"));
  private static final Pause AT_ONCE = length -> {};

  private final CrashedNights nights;
  private final Path folder;

  BackupInterruptedTest(CrashedNights nights, @TempDir Path folder) {
    this.nights = nights;
    this.folder = folder;
  }

  private static BackupReport backup(TestInstallation from, Path to) throws Exception {
    return new Backup(from.directory(), to, CLOCK, AT_ONCE).make("test");
  }

  /** Between any two steps of a pass, in whatever transaction it is, with its lock held. */
  @Test
  void atEveryStepOfAPassACopyIsWhole() throws Exception {
    TestInstallation installation = nights.eveningBefore();
    TestInstallation copy = new TestInstallation(folder.resolve("copy"));
    backup(installation, copy.data());
    AtomicInteger steps = new AtomicInteger();
    AtomicInteger apart = new AtomicInteger();
    List<String> states = new ArrayList<>();
    WatchedPass.make(
        installation.data(),
        nights.recordings(),
        (what, file) -> {
          if (steps.getAndIncrement() % 7 != 0) {
            return;
          }
          try {
            BackupReport report = backup(installation, copy.data());
            if (report.faults().isEmpty()) {
              CommandRun verify = copy.run("verify");
              assertThat(verify.exit()).as("before %s %s: %s", what, file, verify.out()).isZero();
            } else {
              apart.incrementAndGet();
            }
            states.addAll(copy.rows("SELECT count(*) FROM answer"));
          } catch (Exception e) {
            throw new IOException("no copy before " + what + " " + file, e);
          }
        });
    assertThat(states).as("copies of many states").hasSizeGreaterThan(15);
    assertThat(states.stream().distinct()).hasSizeGreaterThan(5);
    assertThat(apart.get())
        .as("files and ledger of a ranking are apart for a moment only")
        .isLessThan(states.size() / 4);
    backup(installation, copy.data());
    assertThat(copy.run("verify").exit()).isZero();
    assertThat(DataContent.of(copy)).isEqualTo(DataContent.of(installation));
  }

  /** Another process asks, and waits for its answer, with the lock and a run of its own. */
  @Test
  void aPassOfAnotherProcessIsCopiedAsFarAsItIs() throws Exception {
    TestInstallation installation = new TestInstallation(folder.resolve("data"));
    TestInstallation copy = new TestInstallation(folder.resolve("copy"));
    try (PortalDouble portal = new PortalDouble()) {
      portal.always("dossier-digitized", aResponse().withFixedDelay(60_000));
      Path configuration = portal.configuration(folder, "national, H18", "PT60S");
      try (ChildProcess pass =
          ChildProcess.java(
              Dvcrank.class,
              "nightly",
              "--once",
              "--config",
              configuration.toString(),
              "--data",
              installation.data().toString())) {
        pass.awaitLine("1 answers, sealed");
        CommandRun run = installation.run("backup", copy.data().toString());
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(copy.run("verify").exit()).isZero();
        assertThat(copy.rows("SELECT status FROM run")).containsExactly("running");
        assertThat(copy.rows("SELECT outcome FROM capture")).containsExactly("sealed");
        pass.kill();
      }
    }
  }

  /** A publication whose standings are written a moment later is waited for. */
  @Test
  void aPublicationThatIsBeingWrittenDownIsWaitedFor() throws Exception {
    TestInstallation installation = nights.eveningBefore();
    installation.change("CREATE TABLE later AS SELECT * FROM latest_standing");
    installation.change("DELETE FROM latest_standing");
    Path copy = folder.resolve("copy");
    AtomicInteger waits = new AtomicInteger();
    Pause writtenMeanwhile =
        length -> {
          if (waits.incrementAndGet() == 3) {
            try {
              installation.change("INSERT INTO latest_standing SELECT * FROM later");
              installation.change("DROP TABLE later");
            } catch (SQLException e) {
              throw new IllegalStateException(e);
            }
          }
        };
    BackupReport report =
        new Backup(installation.directory(), copy, CLOCK, writtenMeanwhile).make("test");
    assertThat(report.faults()).isEmpty();
    assertThat(waits).hasValue(3);
    assertThat(new TestInstallation(copy).run("verify").exit()).isZero();
  }

  @Test
  void rankingsThatAreDamagedAreNamedAndAllElseIsCopied() throws Exception {
    TestInstallation installation = nights.eveningBefore();
    Files.writeString(installation.published("qd766/2026/H18/communes.csv"), "damaged");
    AtomicInteger waits = new AtomicInteger();
    TestInstallation copy = new TestInstallation(folder.resolve("copy"));
    BackupReport report =
        new Backup(installation.directory(), copy.data(), CLOCK, length -> waits.incrementAndGet())
            .make("test");
    assertThat(report.faults())
        .containsExactly("rankings/qd766/2026/H18: files and database do not agree");
    assertThat(waits.get()).as("not for ever").isBetween(1, 100);
    assertThat(copy.run("repair").exit()).as("the copy can make them again").isZero();
    assertThat(copy.run("verify").exit()).isZero();
  }

  /** At each step that changes the disk the copy breaks off, and the earlier one is whole. */
  @Test
  void brokenOffAnywhereTheEarlierCopyIsWhole() throws Exception {
    TestInstallation before = nights.eveningBefore();
    TestInstallation after = before.copiedTo(folder.resolve("after"));
    assertThat(nights.nextRun(after).exit()).isZero();
    TestInstallation earlier = new TestInstallation(folder.resolve("earlier"));
    backup(before, earlier.data());
    DataContent old = DataContent.of(earlier);

    List<String> steps = stepsOf(after, earlier.copiedTo(folder.resolve("listed")), 0);
    assertThat(steps).anyMatch(step -> step.equals("write the rest " + "2026-09-17.warc.gz"));
    int shown = 1 + steps.indexOf("move 2026-09-17.warc.gz");
    int replaced = 1 + steps.indexOf("move dvcrank.db");
    assertThat(List.of(10, shown, replaced, steps.size())).isSorted();
    for (int step = 1; step <= steps.size(); step += Math.abs(step - replaced) < 4 ? 1 : 7) {
      if (steps.get(step - 1).endsWith("dvcrank.lock")) {
        continue;
      }
      TestInstallation copy = earlier.copiedTo(folder.resolve("broken-" + step));
      stepsOf(after, copy, step);
      String where = "broken off before " + steps.get(step - 1);
      assertThat(restored(copy, step, step <= shown).run("verify").exit()).as(where).isZero();
      if (step <= replaced) {
        DataContent content = DataContent.of(copy);
        assertThat(content.database()).as(where).isEqualTo(old.database());
        assertThat(content.rankings()).as(where).containsAllEntriesOf(old.rankings());
      }
      backup(after, copy.data());
      assertThat(copy.run("verify").exit()).as(where).isZero();
      assertThat(DataContent.of(copy)).as(where).isEqualTo(DataContent.of(after));
      FileTree.remove(copy.data());
    }
  }

  /** Put back as an operator would who has nothing else; tidied, where that was the last moment. */
  private TestInstallation restored(TestInstallation copy, int step, boolean isAsItWas)
      throws IOException {
    if (isAsItWas) {
      return copy;
    }
    TestInstallation restored = copy.copiedTo(folder.resolve("restored-" + step));
    CommandRun repair = restored.run("repair");
    assertThat(repair.exit()).as(repair.out()).isZero();
    return restored;
  }

  /** Breaks a copy off before a step; lists all steps when it is 0. */
  private static List<String> stepsOf(TestInstallation from, TestInstallation copy, int last)
      throws Exception {
    List<String> steps = new ArrayList<>();
    Steps watch =
        new Steps() {
          @Override
          public void before(String what, Path file) throws IOException {
            steps.add(what + " " + file.getFileName());
            // The lock is the operating system's to take away, and in this process it cannot.
            boolean lock = file.endsWith("dvcrank.lock");
            if (last > 0 && steps.size() >= last && !lock) {
              throw new IOException("no more");
            }
          }

          @Override
          public int portion(int bytes) {
            return (bytes + 1) / 2;
          }
        };
    try {
      backup(from, WatchedFiles.watch(copy.data(), watch));
      assertThat(last).as("it was not broken off").isZero();
    } catch (IOException | UnusableDataException e) {
      assertThat(last).as(e.toString()).isPositive();
    }
    return steps;
  }
}

package vn.dvcrank.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.dvcrank.pipeline.Application;
import vn.dvcrank.pipeline.capture.Pass;
import vn.dvcrank.pipeline.capture.Passes;
import vn.dvcrank.pipeline.config.ConfigurationFile;
import vn.dvcrank.pipeline.faults.SmallDatabase;
import vn.dvcrank.pipeline.faults.Steps;
import vn.dvcrank.pipeline.store.DataDirectory;
import vn.dvcrank.pipeline.store.Database;
import vn.dvcrank.pipeline.store.WatchedDatabase;

/**
 * The disk is full from some step of the second night on. The pass ends with 5, what is published
 * is whole, and once there is room the next run ends as if nothing had been.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(CrashedNights.Shared.class)
class FullDiskTest {

  private static final String FULL = "No space left on device";
  private static final int PATIENCE_SECONDS = 120;

  private final CrashedNights nights;

  FullDiskTest(CrashedNights nights) throws Exception {
    this.nights = nights;
  }

  /** Every write fails from a given one on, the first of them half-way. */
  private static final class FullDisk implements Steps {
    private final int last;
    private int writes;

    FullDisk(int last) {
      this.last = last;
    }

    @Override
    public void before(String what, Path file) throws IOException {
      boolean needsRoom =
          List.of("open", "write", "write the rest", "force", "make folder", "link", "move")
              .contains(what);
      if (needsRoom && ++writes >= last) {
        throw new IOException(file + ": " + FULL);
      }
    }

    @Override
    public int portion(int bytes) {
      return (bytes + 1) / 2;
    }
  }

  @Test
  @Timeout(600)
  void aSelectionOfWritesFails() throws Exception {
    int writes = writes();
    IntStream.iterate(2, write -> write <= writes, write -> write + 29).forEach(this::fillBefore);
  }

  @Test
  @Tag("long")
  void everyWriteFails() throws Exception {
    int writes = writes();
    IntStream.rangeClosed(1, writes).forEach(this::fillBefore);
    System.out.printf(Locale.ROOT, "disk full at each of %1$d writes: %1$d survived%n", writes);
  }

  private int writes() throws Exception {
    FullDisk disk = new FullDisk(Integer.MAX_VALUE);
    WatchedPass.make(nights.eveningBefore().data(), nights.secondNight(), disk);
    assertThat(disk.writes).isGreaterThan(100);
    return disk.writes;
  }

  private void fillBefore(int write) {
    String what = "disk full from write " + write + " on";
    try {
      TestInstallation installation = nights.eveningBefore();
      Throwable failure =
          catchThrowable(
              () ->
                  WatchedPass.make(installation.data(), nights.secondNight(), new FullDisk(write)));
      assertThat(failure).as(what).isNotNull();
      assertThat(ExitCode.of(failure)).as(what).isEqualTo(ExitCode.DATA_UNUSABLE);
      assertThat(OneLine.of(failure))
          .as(what)
          .contains(FULL)
          .contains(installation.data().toString());
      PublishedWhole.check(installation);
      nights.assertRecovers(installation, what);
      nights.forget(installation);
    } catch (Exception e) {
      throw new AssertionError(what, e);
    }
  }

  /** SQLite finds no room: first for the ledger's lines, later for the snapshots. */
  @Test
  @Timeout(600)
  void theDatabaseHasNoRoom() throws Exception {
    int before = pages(nights.eveningBefore());
    TestInstallation after = nights.eveningBefore();
    assertThat(nights.nextRun(after).exit()).isZero();
    int needed = pages(after) - before;
    assertThat(needed).isGreaterThan(8);
    for (int room : List.of(0, 1, 2, 3, needed / 2, needed - 1)) {
      String what = "room for " + room + " pages more";
      TestInstallation installation = nights.eveningBefore();
      Throwable failure = catchThrowable(() -> passWithin(before + room, installation));
      assertThat(failure).as(what).isNotNull();
      assertThat(ExitCode.of(failure)).as(what).isEqualTo(ExitCode.DATA_UNUSABLE);
      assertThat(OneLine.of(failure)).as(what).contains("full");
      PublishedWhole.check(installation);
      nights.assertRecovers(installation, what);
      nights.forget(installation);
    }
  }

  private static int pages(TestInstallation installation) throws SQLException {
    return Integer.parseInt(installation.rows("PRAGMA page_count").get(0));
  }

  private void passWithin(int pages, TestInstallation installation) throws Exception {
    DataDirectory data = installation.directory();
    try (Database database = WatchedDatabase.open(data, new SmallDatabase(pages)::source);
        Application application =
            Application.started(
                data, database, ConfigurationFile.load(Optional.empty()), new TerminalProgress())) {
      for (Pass pass : Passes.recorded(nights.secondNight())) {
        try (var client = pass.client()) {
          application.routes().pass(pass);
        }
      }
    }
  }

  /** A real file system of a few kilobytes, where this machine lets us make one. */
  @Test
  @Timeout(600)
  void aSmallFileSystemIsFull() throws Exception {
    fillSmallFileSystems(List.of(60, 205, 1900));
  }

  @Test
  @Tag("long")
  void smallFileSystemsOfManySizesAreFull() throws Exception {
    List<Integer> sizes = new ArrayList<>();
    IntStream.iterate(4, size -> size < 3000, size -> size + 67).forEach(sizes::add);
    int full = fillSmallFileSystems(sizes);
    System.out.printf(
        Locale.ROOT,
        "real file systems of %d sizes, %d of them too small: survived%n",
        sizes.size(),
        full);
  }

  private int fillSmallFileSystems(List<Integer> kilobytes) throws Exception {
    Namespaces.assumeMounts();
    int full = 0;
    for (int room : kilobytes) {
      TestInstallation installation = nights.eveningBefore();
      String what = "a file system with room for " + room + " kB more";
      try (ChildProcess child = Namespaces.onSmallDisk(installation, room, nights.secondNight())) {
        int exit = child.end(PATIENCE_SECONDS);
        assertThat(exit).as("%s: %s", what, child.output()).isIn(0, 5);
        if (exit == 5) {
          full++;
          assertThat(child.output().lines().filter(line -> line.startsWith("dvcrank: ")))
              .as(what)
              .hasSize(1)
              .first()
              .asString()
              .containsAnyOf(FULL, "full", "disk I/O error");
        }
      }
      PublishedWhole.check(installation);
      nights.assertRecovers(installation, what);
      nights.forget(installation);
    }
    assertThat(full).isPositive();
    return full;
  }
}

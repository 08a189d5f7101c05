package vn.dvcrank.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import vn.dvcrank.pipeline.Application;
import vn.dvcrank.pipeline.capture.Pass;
import vn.dvcrank.pipeline.capture.Passes;
import vn.dvcrank.pipeline.faults.SmallDatabase;
import vn.dvcrank.pipeline.faults.Steps;
import vn.dvcrank.pipeline.store.DataDirectory;
import vn.dvcrank.pipeline.store.Database;
import vn.dvcrank.pipeline.store.WatchedDatabase;

/**
 * Fills the disk under a night, and lets the next run, which has room, show what was lost by it.
 */
final class FullDisks {

  static final String FULL = "No space left on device";

  private final CrashedNights nights;

  FullDisks(CrashedNights nights) {
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

  /** How many writes a night takes. */
  int writes() throws Exception {
    FullDisk disk = new FullDisk(Integer.MAX_VALUE);
    WatchedPass.make(nights.eveningBefore().data(), nights.recordings(), disk);
    assertThat(disk.writes).isGreaterThan(50);
    return disk.writes;
  }

  /** From this write on there is no room. */
  void fillBefore(int write) {
    String what = "disk full from write " + write + " on";
    try {
      TestInstallation installation = nights.eveningBefore();
      Throwable failure =
          catchThrowable(
              () ->
                  WatchedPass.make(installation.data(), nights.recordings(), new FullDisk(write)));
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
  void fillDatabase() throws Exception {
    int before = pages(nights.eveningBefore());
    TestInstallation after = nights.eveningBefore();
    int exit = nights.exit(after);
    assertThat(nights.nextRun(after).exit()).isEqualTo(exit);
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
                data,
                database,
                WatchedPass.configuration(installation.data()),
                new TerminalProgress())) {
      for (Pass pass : Passes.recorded(nights.recordings())) {
        try (var client = pass.client()) {
          application.routes().pass(pass);
        }
      }
    }
  }
}

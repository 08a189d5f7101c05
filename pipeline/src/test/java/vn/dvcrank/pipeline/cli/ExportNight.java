package vn.dvcrank.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/**
 * A night that finds three files in the inbox: a province's list, a login page that is rejected,
 * and the next day's list, of which only the changes are kept. The portal's part of it is done.
 */
record ExportNight() implements DisturbedNight {

  static final String REJECTED = "H18/page.xls";

  @Override
  public Path recordings(Path folder) throws IOException {
    return DisturbedNight.recorded(folder, "exports/portal-night");
  }

  @Override
  public void makeEveningBefore(TestInstallation before, Path folder) throws IOException {
    Path recordings = folder.resolve("recorded-portal-night");
    before.makesNoSite();
    CommandRun evening = before.run("nightly", "--replay", recordings.toString());
    assertThat(evening.exit()).as(evening.err()).isZero();
    Files.writeString(
        before.directory().configuration(),
        "exports: {settled: PT0.02S}\nsite: {enabled: false}\n");
    drop(before, "lists/a.csv", "H18/list.csv", 1);
    drop(before, "quirks/login-page.xls", REJECTED, 2);
    drop(before, "lists/a.next-day.csv", "H18/list of the next day.csv", 3);
  }

  private static void drop(TestInstallation before, String made, String name, int hour)
      throws IOException {
    Path file = before.directory().inbox().resolve(name);
    Files.createDirectories(file.getParent());
    Files.copy(CommandRun.checkout().resolve("fixtures/exports").resolve(made), file);
    Instant written = Instant.parse("2026-10-01T00:00:00Z").plusSeconds(3600L * hour);
    Files.setLastModifiedTime(file, FileTime.from(written));
  }

  /** While the file that is rejected lies there, it holds the night. */
  @Override
  public ExitCode exit(TestInstallation installation) {
    return Files.exists(installation.directory().inbox().resolve(REJECTED))
        ? ExitCode.HELD
        : ExitCode.DONE;
  }
}

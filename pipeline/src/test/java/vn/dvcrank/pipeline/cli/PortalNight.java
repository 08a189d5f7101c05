package vn.dvcrank.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;

/** Two recorded nights of the portal: the first is made, the second is disturbed. */
record PortalNight() implements DisturbedNight {

  @Override
  public Path recordings(Path folder) throws IOException {
    return DisturbedNight.recorded(folder, "portal/2026-09-17");
  }

  @Override
  public void makeEveningBefore(TestInstallation before, Path folder) throws IOException {
    Path first = DisturbedNight.recorded(folder, "portal/2026-09-10");
    before.makesNoSite();
    CommandRun evening = before.run("nightly", "--replay", first.toString());
    assertThat(evening.exit()).as(evening.err()).isZero();
  }

  @Override
  public ExitCode exit(TestInstallation installation) {
    return ExitCode.DONE;
  }
}

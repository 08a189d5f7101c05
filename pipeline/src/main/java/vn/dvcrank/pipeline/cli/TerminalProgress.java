package vn.dvcrank.pipeline.cli;

import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dvcrank.pipeline.capture.CaptureInProgress;
import vn.dvcrank.pipeline.capture.Pass;
import vn.dvcrank.pipeline.capture.PassProgress;
import vn.dvcrank.scoring.finding.Finding;

/** Shows a pass: a bar on a terminal, a line a capture in a log. */
final class TerminalProgress implements PassProgress {

  private static final Logger LOG = LoggerFactory.getLogger("vn.dvcrank.pass");

  /** Whether errors go to a terminal; only the launcher can tell, in every Java release. */
  private final boolean terminal = Boolean.getBoolean("dvcrank.terminal");

  private Optional<ProgressBar> bar = Optional.empty();

  @Override
  public void begin(Pass pass) {
    String task = pass.kind() + " " + pass.night();
    if (terminal) {
      bar =
          Optional.of(
              new ProgressBarBuilder()
                  .setTaskName(task)
                  .setInitialMax(pass.captures().size())
                  .setStyle(ProgressBarStyle.ASCII)
                  .build());
    } else {
      LOG.info("{}: {} captures planned", task, pass.captures().size());
    }
  }

  @Override
  public void captured(CaptureInProgress capture) {
    bar.ifPresent(ProgressBar::step);
    if (bar.isEmpty()) {
      LOG.info(
          "{}: {} answers, {}", capture.planned(), capture.accepted().size(), capture.outcome());
    }
    for (Finding doubt : capture.doubts()) {
      LOG.warn("{}: {} {}", capture.planned(), doubt.code().label(), doubt.message());
    }
  }

  @Override
  public void end() {
    bar.ifPresent(ProgressBar::close);
    bar = Optional.empty();
  }
}

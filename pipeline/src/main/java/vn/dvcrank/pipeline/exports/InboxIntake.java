package vn.dvcrank.pipeline.exports;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import vn.dvcrank.pipeline.capture.RunTime;

/** Takes a file of the inbox in and puts it away. */
public final class InboxIntake {

  private final Inbox inbox;
  private final ExportImport exports;

  public InboxIntake(Inbox inbox, ExportImport exports) {
    this.inbox = inbox;
    this.exports = exports;
  }

  /**
   * Takes a file in. What it changed lasts before it is put away: a crash in between leaves the
   * file where it is, and next time it is known.
   *
   * @param run row of {@code run}
   */
  public ExportOutcome take(InboxFile dropped, RunTime time, long run)
      throws IOException, SQLException {
    Path file = dropped.path();
    ExportOutcome outcome =
        exports.take(ExportRequest.dropped(file, inbox.scopeOf(file)), time, run);
    inbox.putAway(file, outcome, time.now());
    return outcome;
  }
}

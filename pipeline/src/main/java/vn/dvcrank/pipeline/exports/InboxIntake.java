package vn.dvcrank.pipeline.exports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import vn.dvcrank.pipeline.archive.Sha256;
import vn.dvcrank.pipeline.capture.RunTime;
import vn.dvcrank.scoring.period.Period;

/** Takes a file of the inbox in and puts it away. */
public final class InboxIntake {

  private final Inbox inbox;
  private final ExportImport exports;

  public InboxIntake(Inbox inbox, ExportImport exports) {
    this.inbox = inbox;
    this.exports = exports;
  }

  /** Finishes what a run that was cut off left half put away. */
  public void finishPuttingAway() throws IOException {
    inbox.finish();
  }

  /**
   * Takes a file in. What was found in it is written down first, then all that it changed lasts,
   * then it is put away: a crash in between leaves it where it is, and next time it is known and
   * put away with the same findings. One that cannot be read is left where it is.
   *
   * @param run row of {@code run}
   */
  public ExportOutcome take(InboxFile dropped, RunTime time, long run)
      throws IOException, SQLException {
    Path file = dropped.path();
    ExportRequest request = ExportRequest.dropped(file, inbox.scopeOf(file));
    ExportOutcome outcome;
    try {
      outcome = exports.take(request, time, run, taken -> inbox.announce(taken, time.now()));
    } catch (IOException e) {
      Optional<IOException> unreadable = unreadable(file);
      if (unreadable.isEmpty()) {
        throw e;
      }
      return exports.unread(request, unread(dropped, unreadable.get()), time, run);
    }
    inbox.putAway(file, outcome, time.now());
    return outcome;
  }

  /** What keeps the file itself from being read, if that is what failed. */
  private static Optional<IOException> unreadable(Path file) {
    try {
      Sha256.of(file);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(e);
    }
  }

  /** Which file it is, its time says; its name may be a person's. */
  private String unread(InboxFile dropped, IOException failure) {
    String folder = inbox.scopeOf(dropped.path()).map(scope -> "inbox/" + scope).orElse("inbox");
    try {
      return "a file in %s, last changed at %s, cannot be read (%s) and stays there; give dvcrank's user the right to read it, or take it out"
          .formatted(
              folder,
              Files.getLastModifiedTime(dropped.path(), LinkOption.NOFOLLOW_LINKS)
                  .toInstant()
                  .truncatedTo(ChronoUnit.SECONDS)
                  .atZone(Period.ZONE)
                  .toOffsetDateTime(),
              failure.getClass().getSimpleName());
    } catch (IOException gone) {
      return "a file in %s went away before it was read; put it there again if it is to be taken in"
          .formatted(folder);
    }
  }
}

package vn.dvcrank.pipeline.exports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dvcrank.connectors.fetch.FolderSource;
import vn.dvcrank.connectors.portal.Pause;
import vn.dvcrank.pipeline.config.Configuration;

/** Copies exports out of a mounted folder, one after the other, and leaves the originals alone. */
public final class FolderFetch {

  private static final Logger LOG = LoggerFactory.getLogger("vn.dvcrank.exports");

  private final Configuration.Exports bounds;
  private final Pause pause;

  /**
   * @param pause how to wait whether a file still grows
   */
  public FolderFetch(Configuration.Exports bounds, Pause pause) {
    this.bounds = bounds;
    this.pause = pause;
  }

  /** Takes a file in, with the status that it came with; it is gone after that. */
  @FunctionalInterface
  interface Copies {
    void accept(Path copy, OptionalInt httpStatus) throws IOException, SQLException;
  }

  /**
   * Copies every settled file; one that is still being written is left for the next pass.
   *
   * @throws SourceFailure when one cannot be copied; the others were handed on all the same
   */
  void fetch(FolderSource source, FetchFolder place, Copies receiver)
      throws SourceFailure, IOException, SQLException, InterruptedException {
    SettledFiles files = SettledFiles.in(source.folder(), pause);
    if (files.unsettled() > 0) {
      LOG.warn(
          "{}: {} files are empty or still being written; left for the next pass",
          source.name(),
          files.unsettled());
    }
    List<String> failures = new ArrayList<>();
    List<Path> settled = files.oldestFirst();
    for (Path file : settled) {
      Path copy = place.next(source.name());
      try {
        files.copy(file, copy, bounds.largestFileBytes());
        receiver.accept(copy, OptionalInt.empty());
      } catch (SourceFailure failure) {
        failures.add(String.valueOf(failure.getMessage()));
      } finally {
        Files.deleteIfExists(copy);
      }
    }
    if (!failures.isEmpty()) {
      throw new SourceFailure(
          "%s of %s files were not taken; the last one: %s"
              .formatted(failures.size(), settled.size(), failures.get(failures.size() - 1)));
    }
  }
}

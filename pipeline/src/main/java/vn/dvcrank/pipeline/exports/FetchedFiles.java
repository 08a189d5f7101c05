package vn.dvcrank.pipeline.exports;

import java.io.IOException;
import java.sql.SQLException;
import vn.dvcrank.pipeline.capture.RunTime;

/** Takes in exports that were fetched. */
@FunctionalInterface
public interface FetchedFiles {

  /**
   * Takes one in, as one that lay in the inbox, and writes into the ledger what came of it: taken,
   * known already, or rejected. The file is gone after that.
   *
   * @param run row of {@code run}
   */
  ExportOutcome accept(FetchedFile file, RunTime time, long run) throws IOException, SQLException;
}

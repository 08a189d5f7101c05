package vn.dvcrank.pipeline.imports;

import java.util.List;
import vn.dvcrank.pipeline.capture.RunTime;

/**
 * Files handed in together.
 *
 * @param time of the run that imports them
 * @param files in the order they were given
 */
public record ImportBatch(RunTime time, List<ImportRequest> files) {

  public ImportBatch {
    files = List.copyOf(files);
  }
}

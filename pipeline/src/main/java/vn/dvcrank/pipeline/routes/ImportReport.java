package vn.dvcrank.pipeline.routes;

import java.util.List;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import vn.dvcrank.pipeline.imports.ImportResult;

/**
 * What an import came to.
 *
 * @param run row of {@code run}
 * @param results one a file, in the order they were given
 */
public record ImportReport(long run, List<ImportResult> results) {

  public ImportReport {
    results = List.copyOf(results);
  }

  /** How many files nothing was taken from. */
  static int rejections(@Body List<ImportResult> results) {
    return Math.toIntExact(results.stream().filter(ImportResult::isRejected).count());
  }

  static ImportReport of(
      @Body List<ImportResult> results, @ExchangeProperty(LedgerParameters.RUN) long run) {
    return new ImportReport(run, results);
  }
}

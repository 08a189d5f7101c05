package vn.dvcrank.pipeline.routes;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.camel.Body;
import org.apache.camel.Variable;
import vn.dvcrank.pipeline.exports.ExportOutcome;
import vn.dvcrank.pipeline.imports.ImportResult;
import vn.dvcrank.pipeline.publish.RankingRequest;
import vn.dvcrank.scoring.rank.RankingKey;

/** What exports make necessary. */
final class LocalRequests {

  private LocalRequests() {}

  /** The rankings to publish anew. */
  static List<RankingRequest> of(@Body ExportOutcome outcome) {
    return outcome.scored().stream().map(scored -> request(scored.figures())).toList();
  }

  /** The same of files that were imported together, each once. */
  static List<RankingRequest> ofImport(@Body List<ImportResult> results) {
    return results.stream()
        .flatMap(result -> result.export().stream())
        .flatMap(outcome -> of(outcome).stream())
        .distinct()
        .toList();
  }

  /**
   * Whether the catalog may have to change: a known export's run may have been cut off before it.
   */
  static boolean anyOfImport(@Body List<ImportResult> results) {
    return results.stream()
        .flatMap(result -> result.export().stream())
        .anyMatch(outcome -> outcome.state() != ExportOutcome.State.REJECTED);
  }

  /** What became of the files by now. */
  static List<ExportOutcome> gathered(
      @Body ExportOutcome outcome, @Variable("outcomes") List<ExportOutcome> before) {
    return Stream.concat(before.stream(), Stream.of(outcome)).toList();
  }

  private static RankingRequest request(RankingKey figures) {
    return new RankingRequest(
        figures.indexSet(), figures.basis(), figures.scope(), figures.period(), Optional.empty());
  }
}

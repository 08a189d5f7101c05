package vn.dvcrank.pipeline.cli;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.dvcrank.pipeline.publish.RankingRequest;
import vn.dvcrank.pipeline.routes.Routes;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.unit.Scope;

/** The options that say which rankings are meant. */
final class RankingChoice {

  @Option(
      names = "--period",
      required = true,
      paramLabel = "P",
      description = "2026, 2026-H1, 2026-Q3 or 2026-07.")
  private Period period = Period.parse("1000");

  @Option(
      names = "--index-set",
      paramLabel = "S",
      description = "Only of this index set (default: of every one that has data).")
  private @Nullable String indexSet;

  @Option(
      names = "--as-of",
      paramLabel = "T",
      converter = AsOf.class,
      description = "As it was known then: 2026-09-10, or 2026-09-10T02:00:00+07:00.")
  private @Nullable Instant asOf;

  /** The instant asked for, if one was. */
  Optional<Instant> asOf() {
    return Optional.ofNullable(asOf);
  }

  /** Whether a ranking of a scope is meant. */
  boolean means(RankingRequest request, Scope scope) {
    return request.period().equals(period)
        && request.scope().equals(scope)
        && (indexSet == null || request.indexSet().equals(indexSet));
  }

  /**
   * What is meant of all that can be ranked, in order of the bases.
   *
   * @throws UsageException when nothing of it was captured
   */
  List<RankingRequest> meant(Routes routes, Scope scope, BasisChoice basis) throws Exception {
    List<RankingRequest> requests =
        routes.rankable(asOf()).stream()
            .filter(request -> means(request, scope) && basis.allows(request))
            .sorted(Comparator.comparing(RankingRequest::basis))
            .toList();
    if (requests.isEmpty()) {
      throw nothing(scope, basis.words());
    }
    return requests;
  }

  /** When nothing of it was captured. */
  UsageException nothing(Scope scope) {
    return nothing(scope, "");
  }

  /**
   * When nothing of it was captured.
   *
   * @param more what else was asked for, in words
   */
  UsageException nothing(Scope scope, String more) {
    return new UsageException(
        "nothing good was captured for "
            + (indexSet == null ? "" : indexSet + " ")
            + period
            + " of "
            + scope
            + more
            + asOf().map(then -> " as of " + then).orElse("")
            + "; 'dvcrank status' lists what was");
  }
}

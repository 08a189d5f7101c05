package vn.dvcrank.pipeline.cli;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.dvcrank.pipeline.publish.RankingRequest;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.rank.Basis;
import vn.dvcrank.scoring.unit.Scope;

/** The options that say which ranking is meant. */
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
      defaultValue = "qd766",
      description = "Index set (default: ${DEFAULT-VALUE}).")
  private String indexSet = "qd766";

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

  RankingRequest request(Scope scope) {
    return new RankingRequest(indexSet, Basis.PORTAL, scope, period, asOf());
  }
}

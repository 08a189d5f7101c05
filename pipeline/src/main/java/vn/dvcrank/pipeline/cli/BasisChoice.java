package vn.dvcrank.pipeline.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.dvcrank.pipeline.publish.RankingRequest;
import vn.dvcrank.scoring.rank.Basis;

/** The option that says on what the rankings that are meant rest. */
final class BasisChoice {

  @Option(
      names = "--basis",
      paramLabel = "portal|published|local",
      description = {
        "Only what rests on answers of the portal, on published reports where the",
        "portal says nothing, or on a province's own exports (default: the first",
        "of these that is there)."
      })
  private @Nullable Basis basis;

  /** Whether rankings of a basis are not ruled out. */
  boolean allows(RankingRequest request) {
    return basis == null || request.basis() == basis;
  }

  /**
   * Of what can be ranked, what is meant: without a basis asked for, a province's own exports only
   * where there is nothing else of the same index set, scope and period.
   */
  List<RankingRequest> of(List<RankingRequest> requests) {
    return requests.stream()
        .filter(this::allows)
        .filter(request -> basis != null || !hasBetter(request, requests))
        .toList();
  }

  private static boolean hasBetter(RankingRequest request, List<RankingRequest> requests) {
    return requests.stream()
        .anyMatch(
            other ->
                other.basis().compareTo(request.basis()) < 0
                    && other.indexSet().equals(request.indexSet())
                    && other.scope().equals(request.scope())
                    && other.period().equals(request.period()));
  }

  /** In words, for a message; empty when none was asked for. */
  String words() {
    return basis == null
        ? ""
        : ", basis "
            + basis.label()
            + (basis == Basis.PUBLISHED ? " (the portal's goes first)" : "");
  }
}

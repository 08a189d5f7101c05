package vn.dvcrank.pipeline.publish;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.dvcrank.pipeline.store.PublishedFact;
import vn.dvcrank.pipeline.store.StoredSnapshot;
import vn.dvcrank.scoring.score.Exclusion;
import vn.dvcrank.scoring.score.Scorecard;

/**
 * Why units were not evaluated, in the words of the report that says so.
 *
 * @param byName reasons by names of units
 */
record PublishedReasons(Map<String, String> byName) {

  static PublishedReasons of(StoredSnapshot snapshot) {
    return new PublishedReasons(
        snapshot.facts().stream()
            .filter(fact -> fact.fact().equals(PublishedFact.NOT_EVALUATED))
            .filter(fact -> !fact.text().isBlank())
            .collect(
                Collectors.toUnmodifiableMap(
                    PublishedFact::subject, PublishedFact::text, (first, second) -> first)));
  }

  /** The card, with the report's reason where it has one of its own. */
  Scorecard told(Scorecard card) {
    Optional<Exclusion> reason =
        card.exclusion()
            .filter(known -> known.reason() == Exclusion.Reason.NOT_EVALUATED_BY_SOURCE)
            .flatMap(
                known ->
                    Optional.ofNullable(byName.get(card.unit().name()))
                        .map(text -> new Exclusion(known.reason(), text)));
    return reason.map(card::with).orElse(card);
  }
}

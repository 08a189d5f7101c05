package vn.dvcrank.scoring.rank;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import vn.dvcrank.scoring.index.IndexSet;
import vn.dvcrank.scoring.score.Classifier;
import vn.dvcrank.scoring.score.Exclusion;
import vn.dvcrank.scoring.score.Scorecard;
import vn.dvcrank.scoring.unit.PeerGroup;

/**
 * Puts a peer group in order, by standard competition ranking (1, 2, 2, 4) on unrounded converted
 * totals. No rule for equal totals is published; this one is ours.
 */
public final class Ranker {

  private final IndexSet indexSet;
  private final Classifier classifier;
  private final StandingOrder order;

  public Ranker(IndexSet indexSet) {
    this.indexSet = indexSet;
    this.classifier = new Classifier(indexSet.bands());
    this.order = new StandingOrder(indexSet.tieBreak());
  }

  /**
   * Ranks the cards of a peer group's members; the others are left aside. The order of the cards
   * does not matter.
   *
   * @param previousCapture the same key and peer group, from a capture before
   * @param previousPeriod the key's {@link RankingKey#previousPeriod()}, same peer group
   * @throws IllegalArgumentException when two cards are of one unit, when the key is not of this
   *     index set, or when an earlier ranking is not of its series
   */
  public Ranking rank(
      RankingKey key,
      PeerGroup peerGroup,
      Instant capturedAt,
      List<Scorecard> cards,
      Optional<Ranking> previousCapture,
      Optional<Ranking> previousPeriod) {
    refuseKeyOfAnother(key);
    refuseDuplicates(cards);
    Optional<EarlierRanking> capture =
        previousCapture.map(ranking -> new EarlierRanking(ranking, key, peerGroup));
    Optional<EarlierRanking> period =
        previousPeriod.map(ranking -> new EarlierRanking(ranking, key.previousPeriod(), peerGroup));
    List<Scorecard> members =
        cards.stream().filter(card -> card.unit().kind() == peerGroup.members()).toList();
    return new Ranking(
        key,
        indexSet,
        peerGroup,
        capturedAt,
        !key.period().closedAt(capturedAt),
        Stream.concat(ranked(members, capture, period).stream(), notEvaluated(members, capture))
            .toList());
  }

  private List<Standing> ranked(
      List<Scorecard> members, Optional<EarlierRanking> capture, Optional<EarlierRanking> period) {
    List<Scorecard> sorted =
        members.stream()
            .filter(card -> card.exclusion().isEmpty())
            .sorted(order.ofRanked())
            .toList();
    Optional<BigDecimal> most =
        sorted.stream().map(Scorecard::coverage).max(Comparator.naturalOrder());
    List<Standing> standings = new ArrayList<>(sorted.size());
    int rank = 1;
    for (int place = 0; place < sorted.size(); place++) {
      Scorecard card = sorted.get(place);
      boolean tiedAbove = place > 0 && equalTotals(card, sorted.get(place - 1));
      boolean tiedBelow = place + 1 < sorted.size() && equalTotals(card, sorted.get(place + 1));
      rank = tiedAbove ? rank : place + 1;
      List<StandingNote> notes = new ArrayList<>();
      if (tiedAbove || tiedBelow) {
        notes.add(StandingNote.TIED);
      }
      capture.flatMap(earlier -> earlier.note(card)).ifPresent(notes::add);
      if (most.filter(coverage -> card.coverage().compareTo(coverage) < 0).isPresent()) {
        notes.add(StandingNote.MEASURED_ON_LESS);
      }
      standings.add(standing(card, rank, notes, capture, period));
    }
    return standings;
  }

  private Standing standing(
      Scorecard card,
      int rank,
      List<StandingNote> notes,
      Optional<EarlierRanking> capture,
      Optional<EarlierRanking> period) {
    BigDecimal converted = StandingOrder.converted(card);
    return new Standing(
        card,
        OptionalInt.of(rank),
        capture.flatMap(earlier -> earlier.movement(card, rank)),
        period.flatMap(earlier -> earlier.movement(card, rank)),
        card.band().flatMap(band -> classifier.pointsToNextBand(converted)),
        notes.stream().map(StandingNote::label).toList());
  }

  private Stream<Standing> notEvaluated(List<Scorecard> members, Optional<EarlierRanking> capture) {
    return members.stream()
        .filter(card -> card.exclusion().isPresent())
        .sorted(order.byName())
        .map(
            card ->
                new Standing(
                    card,
                    OptionalInt.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Stream.concat(
                            card.exclusion().map(Exclusion::note).stream(),
                            capture
                                .flatMap(earlier -> earlier.note(card))
                                .map(StandingNote::label)
                                .stream())
                        .toList()));
  }

  private static boolean equalTotals(Scorecard one, Scorecard other) {
    return StandingOrder.converted(one).compareTo(StandingOrder.converted(other)) == 0;
  }

  private void refuseKeyOfAnother(RankingKey key) {
    if (!key.indexSet().equals(indexSet.code())
        || indexSet.methods().stream().noneMatch(method -> method.code().equals(key.method()))) {
      throw new IllegalArgumentException(
          "not of index set " + indexSet.code() + ", or of no method of it: " + key);
    }
  }

  private static void refuseDuplicates(List<Scorecard> cards) {
    Set<String> codes = new HashSet<>();
    for (Scorecard card : cards) {
      if (!codes.add(card.unit().code())) {
        throw new IllegalArgumentException("two scores of unit " + card.unit().code());
      }
    }
  }
}

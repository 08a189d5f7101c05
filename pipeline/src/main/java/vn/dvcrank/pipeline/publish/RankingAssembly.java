package vn.dvcrank.pipeline.publish;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dvcrank.pipeline.store.PublishedFact;
import vn.dvcrank.pipeline.store.SnapshotReader;
import vn.dvcrank.pipeline.store.StoredSnapshot;
import vn.dvcrank.scoring.dossier.WithoutDueDate;
import vn.dvcrank.scoring.files.OwnResult;
import vn.dvcrank.scoring.files.SnapshotRef.Role;
import vn.dvcrank.scoring.finding.Finding;
import vn.dvcrank.scoring.index.Band;
import vn.dvcrank.scoring.index.IndexSet;
import vn.dvcrank.scoring.index.IndexSets;
import vn.dvcrank.scoring.index.Method;
import vn.dvcrank.scoring.rank.Basis;
import vn.dvcrank.scoring.rank.Ranker;
import vn.dvcrank.scoring.rank.Ranking;
import vn.dvcrank.scoring.rank.RankingKey;
import vn.dvcrank.scoring.score.LocalScorer;
import vn.dvcrank.scoring.score.Observation;
import vn.dvcrank.scoring.score.Scorecard;
import vn.dvcrank.scoring.score.Scorer;
import vn.dvcrank.scoring.unit.PeerGroup;
import vn.dvcrank.scoring.unit.Succession;

/** Makes a scope's rankings from the snapshots that were selected for them. */
public final class RankingAssembly {

  private final SnapshotReader snapshots;
  private final Succession succession;

  /**
   * @param succession when units were formed anew
   */
  public RankingAssembly(SnapshotReader snapshots, Succession succession) {
    this.snapshots = snapshots;
    this.succession = succession;
  }

  /**
   * Makes the rankings that the as-of selection's rows name.
   *
   * @return empty when nothing had been captured
   */
  public Optional<ScoredScope> fromSelection(List<Map<String, Object>> rows) throws SQLException {
    Optional<SelectedSnapshots> selected = SelectedSnapshots.of(rows);
    return selected.isPresent() ? Optional.of(assemble(selected.get())) : Optional.empty();
  }

  /** The rankings of the current snapshot, moved against the earlier ones. */
  public ScoredScope assemble(SelectedSnapshots selected) throws SQLException {
    Map<Role, StoredSnapshot> read = new EnumMap<>(Role.class);
    StoredSnapshot current = snapshots.read(selected.current());
    read.put(Role.CURRENT, current);
    if (selected.previousCapture().isPresent()) {
      read.put(Role.PREVIOUS_CAPTURE, snapshots.read(selected.previousCapture().get()));
    }
    if (selected.previousPeriod().isPresent()) {
      read.put(Role.PREVIOUS_PERIOD, snapshots.read(selected.previousPeriod().get()));
    }
    RankingKey key = current.series().figures();
    IndexSet indexSet = IndexSets.bundled(key.indexSet());
    List<Scorecard> cards = cards(indexSet, current);
    Optional<Scored> captureBefore = scored(indexSet, read.get(Role.PREVIOUS_CAPTURE));
    Optional<Scored> periodBefore = scored(indexSet, read.get(Role.PREVIOUS_PERIOD));
    List<Ranking> rankings = new ArrayList<>();
    for (PeerGroup peers : key.scope().peerGroups()) {
      if (hasMembers(cards, peers)) {
        rankings.add(
            new Ranker(indexSet)
                .rank(
                    key,
                    peers,
                    current.capturedAt(),
                    cards,
                    captureBefore.map(before -> before.ranking(indexSet, peers)),
                    periodBefore
                        .filter(before -> comparable(key, peers))
                        .map(before -> before.ranking(indexSet, peers))));
      }
    }
    return new ScoredScope(
        indexSet,
        read,
        rankings,
        own(current, cards),
        ownScore(current, cards, captureBefore, periodBefore),
        findings(current, cards),
        seriesBreak(key, selected, rankings));
  }

  private static Optional<Scored> scored(IndexSet indexSet, @Nullable StoredSnapshot snapshot) {
    return Optional.ofNullable(snapshot).map(one -> new Scored(one, cards(indexSet, one)));
  }

  /** An earlier snapshot, scored once for all its peer groups. */
  private record Scored(StoredSnapshot snapshot, List<Scorecard> cards) {

    /** A peer group's ranking, without movement of its own. */
    Ranking ranking(IndexSet indexSet, PeerGroup peers) {
      return new Ranker(indexSet)
          .rank(
              snapshot.series().figures(),
              peers,
              snapshot.capturedAt(),
              cards,
              Optional.empty(),
              Optional.empty());
    }
  }

  private static List<Scorecard> cards(IndexSet indexSet, StoredSnapshot snapshot) {
    RankingKey figures = snapshot.series().figures();
    Method method = indexSet.method(figures.method());
    Function<Observation, Scorecard> scorer =
        figures.basis() == Basis.LOCAL
            ? new LocalScorer(indexSet, method)::score
            : new Scorer(indexSet, method)::score;
    PublishedReasons reasons = PublishedReasons.of(snapshot);
    return snapshot.observations().stream().map(scorer).map(reasons::told).toList();
  }

  /** The province's own result; its exports are of its units, and say nothing of it. */
  private static Optional<OwnResult> own(StoredSnapshot current, List<Scorecard> cards) {
    if (current.series().figures().basis() == Basis.LOCAL) {
      return Optional.empty();
    }
    return ofScope(current, cards)
        .map(
            card ->
                new OwnResult(
                    card.unit().code(),
                    card.unit().name(),
                    card.total().value(),
                    card.band().map(Band::name).or(() -> fact(current, card, "class")),
                    fact(current, card, "rank")));
  }

  private static Optional<OwnScore> ownScore(
      StoredSnapshot current,
      List<Scorecard> cards,
      Optional<Scored> captureBefore,
      Optional<Scored> periodBefore) {
    return own(current, cards)
        .flatMap(own -> ofScope(current, cards))
        .map(
            card ->
                new OwnScore(
                    card,
                    captureBefore.flatMap(before -> ofScope(current, before.cards())),
                    periodBefore.flatMap(before -> ofScope(current, before.cards()))));
  }

  private static Optional<Scorecard> ofScope(StoredSnapshot current, List<Scorecard> cards) {
    String scope = current.series().figures().scope().code();
    return cards.stream().filter(card -> card.unit().code().equals(scope)).findFirst();
  }

  /** What a report says of the province itself. */
  private static Optional<String> fact(StoredSnapshot current, Scorecard card, String fact) {
    return current.facts().stream()
        .filter(one -> one.fact().equals(fact) && one.subject().equals(card.unit().name()))
        .map(PublishedFact::text)
        .findFirst();
  }

  private static boolean hasMembers(List<Scorecard> cards, PeerGroup peers) {
    return cards.stream().anyMatch(card -> card.unit().kind() == peers.members());
  }

  private static List<Finding> findings(StoredSnapshot current, List<Scorecard> cards) {
    return Stream.of(
            current.findings().stream(),
            cards.stream().flatMap(card -> card.findings().stream()),
            WithoutDueDate.finding(current.series().figures().scope(), current.observations())
                .stream())
        .flatMap(findings -> findings)
        .sorted()
        .toList();
  }

  private boolean comparable(RankingKey key, PeerGroup peers) {
    return event(key, peers).isEmpty();
  }

  private Optional<Succession.Event> event(RankingKey key, PeerGroup peers) {
    return succession.between(peers, key.scope(), key.period().previous(), key.period());
  }

  private Optional<String> seriesBreak(
      RankingKey key, SelectedSnapshots selected, List<Ranking> rankings) {
    if (selected.previousPeriod().isPresent()) {
      return rankings.stream()
          .flatMap(
              ranking ->
                  event(key, ranking.peerGroup()).stream()
                      .map(
                          event ->
                              "%s were formed anew on %s (%s): their places and scores of %s and %s are not compared"
                                  .formatted(
                                      ranking.peerGroup().label(),
                                      event.date(),
                                      event.source(),
                                      key.period().previous(),
                                      key.period())))
          .reduce((one, other) -> one + "; " + other);
    }
    return selected
        .otherMethod()
        .map(
            method ->
                "%s was scored by method %s, this period by method %s: they are not comparable"
                    .formatted(key.period().previous(), method, key.method()));
  }
}

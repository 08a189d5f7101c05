package vn.dvcrank.pipeline.site;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.dvcrank.pipeline.publish.RankingFolder;
import vn.dvcrank.pipeline.publish.RankingRequest;
import vn.dvcrank.pipeline.publish.ScoredScope;
import vn.dvcrank.pipeline.site.page.Edition;
import vn.dvcrank.pipeline.store.NewestNight;
import vn.dvcrank.pipeline.store.StoredSnapshot;
import vn.dvcrank.pipeline.store.TotalHistoryReader;
import vn.dvcrank.scoring.files.SnapshotRef.Role;
import vn.dvcrank.scoring.score.Observation;
import vn.dvcrank.scoring.unit.Scope;
import vn.dvcrank.scoring.unit.Unit;

/** Gathers what is shown of a scope: all its periods, without the snapshots behind them. */
final class Editions {

  /** The newest first: the one that ends last, of these the longest; exports after the portal. */
  static final Comparator<Edition> NEWEST_FIRST =
      Comparator.comparing(Edition::isLocal)
          .thenComparing(edition -> edition.period().lastDay(), Comparator.reverseOrder())
          .thenComparing(edition -> edition.period().kind())
          .thenComparing(Edition::path);

  private final SiteContent content;
  private final TotalHistoryReader totals;
  private final Optional<NewestNight> night;
  private final Set<String> published;

  Editions(
      SiteContent content,
      TotalHistoryReader totals,
      Optional<NewestNight> night,
      RankingFolder rankings)
      throws IOException {
    this.content = content;
    this.totals = totals;
    this.night = night;
    this.published = new HashSet<>(rankings.paths());
  }

  /** What can be ranked, by scope. */
  SortedMap<Scope, List<RankingRequest>> scopes() throws Exception {
    SortedMap<Scope, List<RankingRequest>> scopes = new TreeMap<>();
    for (RankingRequest request : content.rankable()) {
      scopes.computeIfAbsent(request.scope(), scope -> new ArrayList<>()).add(request);
    }
    return scopes;
  }

  /** The editions of one scope, the newest first. */
  List<Edition> of(List<RankingRequest> requests) throws Exception {
    List<Edition> editions = new ArrayList<>();
    for (RankingRequest request : requests) {
      Optional<ScoredScope> scored = content.score(request);
      if (scored.isPresent()) {
        editions.add(edition(request, scored.get()));
      }
    }
    editions.sort(NEWEST_FIRST);
    return editions;
  }

  private Edition edition(RankingRequest request, ScoredScope scored) throws SQLException {
    StoredSnapshot current = scored.current();
    return new Edition(
        request.path(),
        current.series().figures(),
        scored.rankings(),
        scored.own(),
        scored.findings(),
        scored.seriesBreak(),
        gone(scored),
        current.name(),
        current.series().source(),
        current.capturedAt(),
        night.filter(last -> last.made(current.id())).isPresent(),
        published.contains(request.path()),
        totals.of(current.id()));
  }

  private static List<Unit> gone(ScoredScope scored) {
    StoredSnapshot before = scored.snapshots().get(Role.PREVIOUS_CAPTURE);
    if (before == null) {
      return List.of();
    }
    Set<String> there =
        scored.current().observations().stream()
            .map(observation -> observation.unit().code())
            .collect(Collectors.toSet());
    return before.observations().stream()
        .map(Observation::unit)
        .filter(unit -> !there.contains(unit.code()))
        .toList();
  }
}

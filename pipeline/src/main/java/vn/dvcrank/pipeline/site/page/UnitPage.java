package vn.dvcrank.pipeline.site.page;

import java.util.List;
import java.util.Optional;

/**
 * A unit's page.
 *
 * @param scopeName whose unit it is, in words
 * @param entries its lines in all rankings, the newest first; one at least
 * @param trends its results from period to period
 * @param own newest rankings of its own units, when it is a province that has some
 */
public record UnitPage(
    Frame frame,
    String scopeName,
    List<UnitEntry> entries,
    List<PeriodTrend> trends,
    List<RankingLine> own) {

  public UnitPage {
    entries = List.copyOf(entries);
    trends = List.copyOf(trends);
    own = List.copyOf(own);
  }

  /** The line that the page is about first of all. */
  public UnitEntry newest() {
    return entries.get(0);
  }

  /** The newest line that has a history of captures worth drawing. */
  public Optional<UnitEntry> captured() {
    return entries.stream()
        .filter(entry -> !entry.edition().isLocal())
        .filter(entry -> entry.captures().filter(trend -> trend.captures() > 1).isPresent())
        .findFirst();
  }
}

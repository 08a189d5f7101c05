package vn.dvcrank.pipeline.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.dvcrank.pipeline.site.page.Edition;
import vn.dvcrank.pipeline.site.page.Frame;
import vn.dvcrank.pipeline.site.page.PagePath;
import vn.dvcrank.pipeline.site.page.PeriodTrend;
import vn.dvcrank.pipeline.site.page.RankingPage;
import vn.dvcrank.pipeline.site.page.UnitEntry;
import vn.dvcrank.pipeline.site.page.UnitPage;
import vn.dvcrank.scoring.rank.Ranking;
import vn.dvcrank.scoring.rank.Standing;
import vn.dvcrank.scoring.unit.Succession;
import vn.dvcrank.scoring.words.PeerGroupWords;
import vn.dvcrank.scoring.words.TimeWords;

/** Writes the pages of one scope: its rankings, and its units. */
final class ScopePages {

  private static final Succession SUCCESSION = Succession.bundled();

  private final SiteFiles files;
  private final Frame.Facts facts;
  private final Overview overview;

  ScopePages(SiteFiles files, Frame.Facts facts, Overview overview) {
    this.files = files;
    this.facts = facts;
    this.overview = overview;
  }

  /**
   * Writes them.
   *
   * @param editions the newest first
   */
  void write(List<Edition> editions) throws IOException {
    Map<String, List<UnitEntry>> units = new LinkedHashMap<>();
    for (Edition edition : editions) {
      for (Ranking ranking : edition.rankings()) {
        writeRanking(edition, ranking);
        for (Standing standing : ranking.standings()) {
          String page = PagePath.ofUnit(ranking.peerGroup(), standing.card().unit().code());
          units
              .computeIfAbsent(page, none -> new ArrayList<>())
              .add(new UnitEntry(edition, ranking, standing));
        }
      }
    }
    for (Map.Entry<String, List<UnitEntry>> unit : units.entrySet()) {
      writeUnit(unit.getKey(), unit.getValue());
    }
  }

  private void writeRanking(Edition edition, Ranking ranking) throws IOException {
    String page = PagePath.of(edition, ranking);
    String title =
        "%s – %s – %s"
            .formatted(
                PeerGroupWords.heading(ranking.peerGroup()),
                overview.scopeName(edition),
                TimeWords.period(edition.period()));
    files.page(
        page,
        "ranking",
        new RankingPage(
            new Frame(page, title, PagePath.RANKINGS, facts),
            overview.scopeName(edition),
            edition,
            ranking,
            overview.others(edition, ranking)));
  }

  private void writeUnit(String page, List<UnitEntry> entries) throws IOException {
    UnitEntry newest = entries.get(0);
    overview.add(newest);
    files.page(
        page,
        "unit",
        new UnitPage(
            new Frame(page, newest.unit().name(), PagePath.UNITS, facts),
            overview.scopeName(newest.edition()),
            entries,
            PeriodTrend.of(entries, SUCCESSION),
            newest.edition().key().scope().isNational()
                ? overview.newestOf(newest.unit().code())
                : List.of()));
  }
}

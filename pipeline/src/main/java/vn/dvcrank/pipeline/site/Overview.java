package vn.dvcrank.pipeline.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.dvcrank.pipeline.site.page.AboutPage;
import vn.dvcrank.pipeline.site.page.ChangeLine;
import vn.dvcrank.pipeline.site.page.ChangesPage;
import vn.dvcrank.pipeline.site.page.Edition;
import vn.dvcrank.pipeline.site.page.FindingsPage;
import vn.dvcrank.pipeline.site.page.Frame;
import vn.dvcrank.pipeline.site.page.IndexPage;
import vn.dvcrank.pipeline.site.page.PagePath;
import vn.dvcrank.pipeline.site.page.RankingLine;
import vn.dvcrank.pipeline.site.page.RankingPage;
import vn.dvcrank.pipeline.site.page.RankingsPage;
import vn.dvcrank.pipeline.site.page.UnitEntry;
import vn.dvcrank.pipeline.site.page.UnitLine;
import vn.dvcrank.pipeline.site.page.UnitsPage;
import vn.dvcrank.pipeline.store.NewestNight;
import vn.dvcrank.scoring.rank.Ranking;
import vn.dvcrank.scoring.unit.Scope;
import vn.dvcrank.scoring.unit.VietnameseOrder;

/** What is remembered of every scope, in lines: the pages over all of them are made of it. */
final class Overview {

  private final Optional<NewestNight> night;
  private final List<Edition> country;
  private final Map<String, String> scopeNames = new TreeMap<>();
  private final List<RankingLine> rankings = new ArrayList<>();
  private final List<RankingLine> newest = new ArrayList<>();
  private final List<ChangeLine> changes = new ArrayList<>();
  private final List<UnitLine> units = new ArrayList<>();

  /**
   * @param country its editions, the newest first: they know the provinces' names
   */
  Overview(Optional<NewestNight> night, List<Edition> country) {
    this.night = night;
    this.country = List.copyOf(country);
    scopeNames.put(Scope.NATIONAL.code(), "Toàn quốc");
    country.stream()
        .flatMap(edition -> edition.rankings().stream())
        .flatMap(ranking -> ranking.standings().stream())
        .map(standing -> standing.card().unit())
        .forEach(unit -> scopeNames.putIfAbsent(unit.code(), unit.name()));
  }

  /** Remembers a scope's editions, the newest first. */
  void add(List<Edition> editions) {
    Set<String> seen = new HashSet<>();
    for (Edition edition : editions) {
      edition
          .own()
          .ifPresent(own -> scopeNames.putIfAbsent(edition.key().scope().code(), own.name()));
      for (Ranking ranking : edition.rankings()) {
        RankingLine line = RankingLine.of(scopeName(edition), edition, ranking);
        rankings.add(line);
        if (!edition.isLocal() && seen.add(ranking.peerGroup().label())) {
          newest.add(line);
        }
        if (edition.ofNewestNight()) {
          changes.add(ChangeLine.of(line, edition, ranking));
        }
      }
    }
  }

  /** Remembers a unit by its newest line. */
  void add(UnitEntry entry) {
    units.add(UnitLine.of(scopeName(entry.edition()), entry));
  }

  /** Whose units an edition's are, in words. */
  String scopeName(Edition edition) {
    String code = edition.key().scope().code();
    return scopeNames.getOrDefault(code, code);
  }

  /** The newest rankings of a province's own units. */
  List<RankingLine> newestOf(String province) {
    return newest.stream().filter(line -> line.key().scope().code().equals(province)).toList();
  }

  /** The other periods' rankings of the same units, the newest first. */
  List<RankingLine> others(Edition edition, Ranking ranking) {
    return rankings.stream()
        .filter(line -> line.key().scope().equals(edition.key().scope()))
        .filter(line -> line.peerGroup() == ranking.peerGroup())
        .toList();
  }

  /** Writes the pages over all scopes. */
  void write(SiteFiles files, Frame.Facts facts) throws IOException {
    rankings.sort(
        Comparator.comparing((RankingLine line) -> !line.key().scope().isNational())
            .thenComparing(RankingLine::scopeName, VietnameseOrder.ofNames()));
    newest.sort(Comparator.comparing(RankingLine::scopeName, VietnameseOrder.ofNames()));
    changes.sort(
        Comparator.comparing((ChangeLine line) -> !line.line().key().scope().isNational())
            .thenComparing(line -> line.line().scopeName(), VietnameseOrder.ofNames()));
    units.sort(
        Comparator.comparing(UnitLine::peerGroup)
            .thenComparing(line -> line.unit().name(), VietnameseOrder.ofNames())
            .thenComparing(line -> line.unit().code()));
    FindingsPage findings =
        new FindingsPage(frame(facts, PagePath.FINDINGS, "Ghi nhận về số liệu"), rankings);
    files.page(PagePath.INDEX, "index", index(frame(facts, PagePath.INDEX, "Tổng quan"), findings));
    files.page(
        PagePath.RANKINGS,
        "rankings",
        new RankingsPage(frame(facts, PagePath.RANKINGS, "Các bảng xếp hạng"), rankings));
    files.page(
        PagePath.UNITS,
        "units",
        new UnitsPage(frame(facts, PagePath.UNITS, "Tra cứu đơn vị"), units));
    files.page(
        PagePath.CHANGES,
        "changes",
        new ChangesPage(
            frame(facts, PagePath.CHANGES, "Thay đổi trong lần chụp gần nhất"),
            night,
            changes,
            scopeNames));
    files.page(PagePath.FINDINGS, "findings", findings);
    files.page(
        PagePath.ABOUT,
        "about",
        new AboutPage(frame(facts, PagePath.ABOUT, "Giới thiệu, nguồn số liệu")));
  }

  private IndexPage index(Frame frame, FindingsPage findings) {
    Optional<RankingPage> provinces =
        country.stream()
            .filter(edition -> !edition.rankings().isEmpty())
            .findFirst()
            .map(
                edition ->
                    new RankingPage(
                        frame, scopeName(edition), edition, edition.rankings().get(0), List.of()));
    return new IndexPage(
        frame,
        provinces,
        newest.stream().filter(line -> !line.key().scope().isNational()).toList(),
        night,
        changes,
        findings.folders(),
        rankings.size(),
        units.size());
  }

  private static Frame frame(Frame.Facts facts, String page, String title) {
    return new Frame(page, title, page, facts);
  }
}

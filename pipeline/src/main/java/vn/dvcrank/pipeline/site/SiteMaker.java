package vn.dvcrank.pipeline.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import javax.sql.DataSource;
import vn.dvcrank.pipeline.publish.RankingFolder;
import vn.dvcrank.pipeline.publish.RankingRequest;
import vn.dvcrank.pipeline.site.page.Edition;
import vn.dvcrank.pipeline.site.page.Frame;
import vn.dvcrank.pipeline.store.NewestNight;
import vn.dvcrank.pipeline.store.TotalHistoryReader;
import vn.dvcrank.scoring.unit.Scope;

/**
 * Makes the pages of all that is known, scope by scope: what one needs is forgotten before the next
 * one. No page knows when it was made, so that the same data gives the same bytes.
 */
public final class SiteMaker {

  /** A file by which a folder is known to hold a site. */
  static final String MARK = "dvcrank-site.txt";

  private static final List<String> ASSETS =
      List.of(
          "site.css",
          "site.js",
          "chart.js",
          "uPlot.iife.min.js",
          "uPlot.min.css",
          "uPlot.LICENSE.txt");

  private final SiteContent content;
  private final DataSource database;
  private final RankingFolder rankings;
  private final String generator;

  /**
   * @param rankings where the files stand that pages lead to
   * @param generator name and version of this program
   */
  public SiteMaker(
      SiteContent content, DataSource database, RankingFolder rankings, String generator) {
    this.content = content;
    this.database = database;
    this.rankings = rankings;
    this.generator = generator;
  }

  /**
   * Writes the site into an empty folder. Whoever keeps it gets it down to the disk.
   *
   * @param data way from the site to the rankings' files; empty when they cannot be led to
   * @return digest of all names and contents
   */
  Written write(Path folder, Optional<String> data) throws Exception {
    Optional<NewestNight> night = NewestNight.in(database);
    Editions editions = new Editions(content, new TotalHistoryReader(database), night, rankings);
    SiteFiles files = new SiteFiles(folder);
    Frame.Facts facts = new Frame.Facts(generator, data);
    SortedMap<Scope, List<RankingRequest>> scopes = editions.scopes();
    List<RankingRequest> ofCountry = scopes.remove(Scope.NATIONAL);
    // Read first, for the provinces' names; written last, for it leads to their units.
    List<Edition> country = ofCountry == null ? List.of() : editions.of(ofCountry);
    Overview overview = new Overview(night, country);
    for (List<RankingRequest> requests : scopes.values()) {
      write(editions.of(requests), files, facts, overview);
    }
    write(country, files, facts, overview);
    overview.write(files, facts);
    for (String asset : ASSETS) {
      files.asset(asset);
    }
    files.text(MARK, generator + "\n");
    return new Written(files.count(), files.digest());
  }

  private static void write(
      List<Edition> editions, SiteFiles files, Frame.Facts facts, Overview overview)
      throws IOException {
    overview.add(editions);
    new ScopePages(files, facts, overview).write(editions);
  }

  /**
   * What was written.
   *
   * @param files how many
   * @param digest of all names and contents
   */
  record Written(int files, String digest) {}
}

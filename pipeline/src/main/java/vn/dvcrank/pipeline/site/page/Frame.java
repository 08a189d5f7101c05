package vn.dvcrank.pipeline.site.page;

import java.util.Optional;
import vn.dvcrank.scoring.rank.Ranking;
import vn.dvcrank.scoring.unit.PeerGroup;
import vn.dvcrank.scoring.unit.Unit;

/**
 * What is around every page.
 *
 * @param page where it stands below the site's folder
 * @param title what it is called
 * @param section path of the page in the menu that it belongs to; may be empty
 * @param site what is said of the site as a whole
 */
public record Frame(String page, String title, String section, Facts site) {

  /**
   * What is said of the site as a whole.
   *
   * @param generator name and version of this program
   * @param data way from the site's folder to that of the rankings' files, with a slash at the end;
   *     empty where the site stands elsewhere
   */
  public record Facts(String generator, Optional<String> data) {}

  /** The way to another page from this one. */
  public String to(String other) {
    return PagePath.root(page) + other;
  }

  public String to(Edition edition, Ranking ranking) {
    return to(PagePath.of(edition, ranking));
  }

  public String to(PeerGroup peers, Unit unit) {
    return to(PagePath.ofUnit(peers, unit.code()));
  }

  /** The way to a file of published rankings, where it can be told. */
  public Optional<String> toData(String file) {
    return site.data().map(folder -> to(folder) + file);
  }

  public boolean isIn(String menu) {
    return section.equals(menu);
  }
}

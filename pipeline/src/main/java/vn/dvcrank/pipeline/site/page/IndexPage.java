package vn.dvcrank.pipeline.site.page;

import java.util.List;
import java.util.Optional;
import vn.dvcrank.pipeline.store.NewestNight;
import vn.dvcrank.scoring.finding.Severity;

/**
 * The first page.
 *
 * @param provinces the newest ranking of the country, when there is one
 * @param newest the newest rankings of every other scope
 * @param night the last one
 * @param changes what it changed
 * @param folders every folder of rankings once, for its findings
 * @param rankings how many rankings there are
 * @param units how many units
 */
public record IndexPage(
    Frame frame,
    Optional<RankingPage> provinces,
    List<RankingLine> newest,
    Optional<NewestNight> night,
    List<ChangeLine> changes,
    List<RankingLine> folders,
    int rankings,
    int units) {

  public IndexPage {
    newest = List.copyOf(newest);
    changes = List.copyOf(changes);
    folders = List.copyOf(folders);
  }

  /** How many findings of a severity there are. */
  public int count(Severity severity) {
    return folders.stream().mapToInt(folder -> folder.count(severity)).sum();
  }

  /** The rankings in which the last night changed something. */
  public List<ChangeLine> changed() {
    return changes.stream().filter(ChangeLine::isChanged).toList();
  }
}

package vn.dvcrank.scoring.summary;

import java.util.List;
import vn.dvcrank.scoring.index.Band;
import vn.dvcrank.scoring.rank.Standing;

/**
 * The units of a ranking that are in one class.
 *
 * @param band the class
 * @param standings in order of the ranking; may be empty
 */
public record ClassShare(Band band, List<Standing> standings) {

  public ClassShare {
    standings = List.copyOf(standings);
  }

  /** How many units. */
  public int count() {
    return standings.size();
  }
}

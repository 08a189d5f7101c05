package vn.dvcrank.pipeline.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.unit.Unit;

/**
 * What a source said of its units' totals, capture by capture, of one good series.
 *
 * @param captures when the series was captured, in order
 * @param changes of each unit, by its key, in order: only what differs from the capture before
 */
public record TotalHistory(List<Instant> captures, Map<String, List<Change>> changes) {

  public TotalHistory {
    captures = List.copyOf(captures);
    changes = Map.copyOf(changes);
  }

  /**
   * A unit's total from a capture on.
   *
   * @param since the first capture that said so
   * @param total empty from the capture on in which it was gone
   */
  public record Change(Instant since, Optional<Cell> total) {}

  /** A unit's changes; none when nothing was ever said of its total. */
  public List<Change> of(Unit unit) {
    return changes.getOrDefault(key(unit.code(), unit.kind().label()), List.of());
  }

  static String key(String code, String kind) {
    return kind + " " + code;
  }
}

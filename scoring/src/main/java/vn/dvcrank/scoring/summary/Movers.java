package vn.dvcrank.scoring.summary;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.dvcrank.scoring.rank.Movement;
import vn.dvcrank.scoring.rank.Ranking;
import vn.dvcrank.scoring.rank.Standing;

/**
 * The units of a ranking whose converted total changed since an earlier one.
 *
 * @param since which earlier one
 * @param up those that gained, the most first
 * @param down those that lost, the most first
 * @param compared how many units stand in both
 */
public record Movers(Since since, List<Mover> up, List<Mover> down, int compared) {

  /**
   * A unit and its movement.
   *
   * @param standing its place now
   * @param movement how it came there
   */
  public record Mover(Standing standing, Movement movement) {}

  public Movers {
    up = List.copyOf(up);
    down = List.copyOf(down);
  }

  /** The movers of a ranking; units with equal changes stay in order of the ranking. */
  public static Movers of(Ranking ranking, Since since) {
    Comparator<Mover> byChange = Comparator.comparing(mover -> mover.movement().scoreChange());
    List<Mover> all =
        ranking.ranked().stream().flatMap(standing -> mover(standing, since).stream()).toList();
    return new Movers(
        since,
        all.stream()
            .filter(mover -> mover.movement().scoreChange().signum() > 0)
            .sorted(byChange.reversed())
            .toList(),
        all.stream()
            .filter(mover -> mover.movement().scoreChange().signum() < 0)
            .sorted(byChange)
            .toList(),
        all.size());
  }

  private static Optional<Mover> mover(Standing standing, Since since) {
    return since.of(standing).map(movement -> new Mover(standing, movement));
  }

  /** Whether anything could be compared. */
  public boolean comparable() {
    return compared > 0;
  }

  /** The units that gained most. */
  public List<Mover> up(int most) {
    return up.subList(0, Math.min(most, up.size()));
  }

  /** The units that lost most. */
  public List<Mover> down(int most) {
    return down.subList(0, Math.min(most, down.size()));
  }
}

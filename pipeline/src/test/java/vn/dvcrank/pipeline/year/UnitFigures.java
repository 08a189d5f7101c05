package vn.dvcrank.pipeline.year;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One unit's figures as the made-up portal has them on one evening.
 *
 * @param points of each group in hundredths; a group that is not there is missing
 * @param received dossiers; a unit without any is inactive
 * @param onTime dossiers that were done in time
 */
record UnitFigures(SortedMap<String, Integer> points, int received, int onTime) {

  private static final int PERCENT = 100;

  /** Caps in hundredths of points; their sum is 100 points. */
  private static final Map<String, Integer> CAPS =
      Map.of("CKMB", 1800, "TDGQ", 2000, "CLGQ", 1200, "TTTT", 1000, "MDHL", 1800, "MDSH", 2200);

  /** The groups whose points move by themselves; progress follows from the dossiers. */
  private static final List<String> FREE = List.of("CKMB", "CLGQ", "TTTT", "MDHL", "MDSH");

  static final List<String> GROUPS = List.of("CKMB", "TDGQ", "CLGQ", "TTTT", "MDHL", "MDSH");

  /** What a period shows on its first day. */
  static final UnitFigures NOTHING_YET = nothingYet();

  UnitFigures {
    points = Collections.unmodifiableSortedMap(new TreeMap<>(points));
  }

  private static UnitFigures nothingYet() {
    SortedMap<String, Integer> zeroes = new TreeMap<>();
    GROUPS.forEach(group -> zeroes.put(group, 0));
    return new UnitFigures(zeroes, 0, 0);
  }

  /** Figures to begin with: from a third of each cap upwards. */
  static UnitFigures begin(Random random) {
    SortedMap<String, Integer> points = new TreeMap<>();
    for (String group : FREE) {
      points.put(group, least(group) + random.nextInt(cap(group) - least(group)));
    }
    int received = 200 + random.nextInt(800);
    return progressed(points, received, received * (70 + random.nextInt(30)) / PERCENT);
  }

  /** A unit with nothing to do: no dossiers, and the points that come without them. */
  static UnitFigures idle() {
    SortedMap<String, Integer> flat = new TreeMap<>(NOTHING_YET.points);
    flat.put("MDHL", 1200);
    flat.put("CKMB", 400);
    return new UnitFigures(flat, 0, 0);
  }

  /** The next evening's: a few more dossiers, and two groups a little up or down. */
  UnitFigures drifted(Random random) {
    return moved(random, 15, random.nextInt(9));
  }

  /** Scored again: two groups far up or down. */
  UnitFigures restated(Random random) {
    return moved(random, 300, 0);
  }

  private UnitFigures moved(Random random, int most, int dossiers) {
    if (received == 0) {
      return this;
    }
    SortedMap<String, Integer> moved = new TreeMap<>(points);
    for (int times = 0; times < 2; times++) {
      String group = FREE.get(random.nextInt(FREE.size()));
      int by = random.nextInt(2 * most + 1) - most;
      moved.computeIfPresent(
          group, (any, now) -> Math.max(least(group), Math.min(cap(group), now + by)));
    }
    int done = dossiers == 0 ? 0 : random.nextInt(dossiers + 1);
    return progressed(moved, received + dossiers, onTime + done);
  }

  UnitFigures without(String group) {
    SortedMap<String, Integer> fewer = new TreeMap<>(points);
    fewer.remove(group);
    return new UnitFigures(fewer, received, onTime);
  }

  private static UnitFigures progressed(
      SortedMap<String, Integer> points, int received, int onTime) {
    SortedMap<String, Integer> all = new TreeMap<>(points);
    all.put("TDGQ", (2 * cap("TDGQ") * onTime + received) / (2 * received));
    return new UnitFigures(all, received, onTime);
  }

  /** In hundredths. */
  int total() {
    return points.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static int cap(String group) {
    return CAPS.getOrDefault(group, 0);
  }

  private static int least(String group) {
    return cap(group) / 3;
  }
}

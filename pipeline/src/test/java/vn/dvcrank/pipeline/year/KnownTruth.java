package vn.dvcrank.pipeline.year;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.dvcrank.pipeline.capture.PlannedCapture;

/** What the made-up portal said of everything, by the nights on which it was captured well. */
final class KnownTruth {

  /** What was said on a night. */
  record Said(LocalDate night, SimulatedTable table) {}

  private final Map<PlannedCapture, NavigableMap<LocalDate, SimulatedTable>> good = new HashMap<>();

  void add(PlannedCapture capture, LocalDate night, SimulatedTable table) {
    good.computeIfAbsent(capture, any -> new TreeMap<>()).put(night, table);
  }

  /** The last that was said by a night. */
  Optional<Said> asOf(PlannedCapture capture, LocalDate night) {
    return said(nights(capture).floorEntry(night));
  }

  /** What was said before that. */
  Optional<Said> before(PlannedCapture capture, LocalDate night) {
    return said(nights(capture).lowerEntry(night));
  }

  private NavigableMap<LocalDate, SimulatedTable> nights(PlannedCapture capture) {
    return good.getOrDefault(capture, new TreeMap<>());
  }

  private static Optional<Said> said(Map.@Nullable Entry<LocalDate, SimulatedTable> entry) {
    return Optional.ofNullable(entry).map(one -> new Said(one.getKey(), one.getValue()));
  }

  /** How many captures were good. */
  int captures() {
    return good.values().stream().mapToInt(Map::size).sum();
  }
}

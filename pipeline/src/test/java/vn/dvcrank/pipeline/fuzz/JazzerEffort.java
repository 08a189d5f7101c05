package vn.dvcrank.pipeline.fuzz;

import java.time.Duration;
import java.util.List;

/**
 * How hard a run tries.
 *
 * @param longestInput bytes that an input, and a seed, has at most
 * @param inputs that are tried at most; zero for as many as the time allows
 * @param time that is spent at most
 * @param guides what Jazzer weaves in
 * @param machine options of its JVM
 */
record JazzerEffort(
    int longestInput, long inputs, Duration time, String guides, List<String> machine) {

  /**
   * A number of inputs, so that a machine that is busy tries the same as an idle one; the time only
   * ends what has come to a stand. Compares are not woven in: for so few inputs that takes longer
   * than all of them. A compiler that thinks long does not pay either.
   */
  static JazzerEffort moment() {
    return new JazzerEffort(
        4 * 1024, 20_000, Duration.ofMinutes(10), "cov", List.of("-XX:TieredStopAtLevel=1"));
  }

  /** All that can be tried in a time, guided by compares too. */
  static JazzerEffort of(Duration time) {
    return new JazzerEffort(16 * 1024, 0, time, "cov:cmp", List.of());
  }
}

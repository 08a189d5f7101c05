package vn.dvcrank.pipeline.publish;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The snapshots that rankings as of an instant rest on, by row of {@code snapshot}.
 *
 * @param current the newest good one; of a province's own exports, of the source that says most
 * @param previousCapture the good one before it, of the same series
 * @param previousPeriod the newest good one of the period before, by the same source and method
 * @param otherMethod method of the period before, when it was captured by another one only
 */
public record SelectedSnapshots(
    long current,
    Optional<Long> previousCapture,
    Optional<Long> previousPeriod,
    Optional<String> otherMethod) {

  /**
   * Reads the rows of the as-of selection.
   *
   * @param rows {@code role}, {@code id} and {@code method}
   * @return empty when nothing had been captured
   */
  public static Optional<SelectedSnapshots> of(List<Map<String, Object>> rows) {
    Optional<Long> current = id(rows, "current");
    return current.map(
        id ->
            new SelectedSnapshots(
                id,
                id(rows, "previous_capture"),
                id(rows, "previous_period"),
                rows.stream()
                    .filter(row -> "other_method".equals(row.get("role")))
                    .map(row -> String.valueOf(row.get("method")))
                    .findFirst()));
  }

  private static Optional<Long> id(List<Map<String, Object>> rows, String role) {
    return rows.stream()
        .filter(row -> role.equals(row.get("role")))
        .flatMap(row -> Optional.ofNullable(row.get("id")).stream())
        .map(id -> ((Number) id).longValue())
        .findFirst();
  }
}

package vn.dvcrank.pipeline.routes;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a run came to, by the worst of its captures and of the exports that came. */
public enum RunStatus {
  /** Every capture and export that was due is there, or none was due. */
  DONE,
  /** A capture is kept as partial, or a file was rejected. */
  HELD,
  /** A source failed or blocked a capture, which gave nothing to keep, or gave no export. */
  SOURCE_FAILED;

  /** The word in the database. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * By the distinct outcomes of a run's captures and exports.
   *
   * @param rejections files that nothing was taken from
   */
  public static RunStatus of(List<Map<String, Object>> rows, int rejections) {
    Set<String> outcomes =
        rows.stream().map(row -> String.valueOf(row.get("outcome"))).collect(Collectors.toSet());
    if (outcomes.contains("source_failed") || outcomes.contains("blocked")) {
      return SOURCE_FAILED;
    }
    boolean held = outcomes.contains("partial") || outcomes.contains("rejected");
    return held || rejections > 0 ? HELD : DONE;
  }
}

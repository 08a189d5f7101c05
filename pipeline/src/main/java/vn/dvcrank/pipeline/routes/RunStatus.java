package vn.dvcrank.pipeline.routes;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a run came to, by the worst of its captures. */
public enum RunStatus {
  /** Every capture that was due is sealed, or none was due. */
  DONE,
  /** A capture is kept as partial: the gate or its findings held it back. */
  HELD,
  /** The source failed or blocked a capture, which gave nothing to keep. */
  SOURCE_FAILED;

  /** The word in the database. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** By the distinct outcomes of a run's captures. */
  public static RunStatus of(List<Map<String, Object>> rows) {
    Set<String> outcomes =
        rows.stream().map(row -> String.valueOf(row.get("outcome"))).collect(Collectors.toSet());
    if (outcomes.contains("source_failed") || outcomes.contains("blocked")) {
      return SOURCE_FAILED;
    }
    return outcomes.contains("partial") ? HELD : DONE;
  }
}

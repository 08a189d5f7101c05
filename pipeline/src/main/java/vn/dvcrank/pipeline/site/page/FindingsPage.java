package vn.dvcrank.pipeline.site.page;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.dvcrank.scoring.finding.FindingCode;

/** How often each kind of finding was made, and in which rankings. */
public record FindingsPage(Frame frame, List<RankingLine> lines) {
  public FindingsPage {
    lines = List.copyOf(lines);
  }

  /** A folder's findings are the same for each of its rankings: they count once. */
  public List<RankingLine> folders() {
    Set<Object> seen = new HashSet<>();
    return lines.stream()
        .filter(line -> !line.findings().isEmpty())
        .filter(line -> seen.add(line.key()))
        .toList();
  }

  /** How often each kind was noticed, the worst first. */
  public SortedMap<FindingCode, Integer> counts() {
    SortedMap<FindingCode, Integer> counts =
        new TreeMap<>(
            Comparator.comparing(FindingCode::severity).reversed().thenComparing(code -> code));
    for (RankingLine line : folders()) {
      for (Map.Entry<FindingCode, Integer> one : line.findings().entrySet()) {
        counts.merge(one.getKey(), one.getValue(), Integer::sum);
      }
    }
    return counts;
  }
}

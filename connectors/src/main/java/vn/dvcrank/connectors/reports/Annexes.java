package vn.dvcrank.connectors.reports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.dvcrank.scoring.audit.PublishedRow;
import vn.dvcrank.scoring.audit.PublishedTable;
import vn.dvcrank.scoring.unit.PeerGroup;

/** The annex tables read so far. */
final class Annexes {

  private final Set<AnnexHeader> headers = new LinkedHashSet<>();
  private final Map<PeerGroup, List<PublishedRow>> rows = new EnumMap<>(PeerGroup.class);
  private final List<String> titles = new ArrayList<>();

  void header(AnnexHeader header) {
    headers.add(header);
  }

  void title(String title) {
    titles.add(title);
  }

  /** What stands above the tables. */
  List<String> titles() {
    return List.copyOf(titles);
  }

  void row(PeerGroup group, PublishedRow row) {
    rows.computeIfAbsent(group, key -> new ArrayList<>()).add(row);
  }

  /** The headers that were read, each once. */
  List<AnnexHeader> headers() {
    return List.copyOf(headers);
  }

  List<PublishedTable> tables() {
    return rows.entrySet().stream()
        .map(table -> new PublishedTable(table.getKey(), table.getValue()))
        .toList();
  }

  /** Names of a group's units, as its table prints them. */
  List<String> names(PeerGroup group) {
    return rows.getOrDefault(group, List.of()).stream().map(PublishedRow::name).toList();
  }
}

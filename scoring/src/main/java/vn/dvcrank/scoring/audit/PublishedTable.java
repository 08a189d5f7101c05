package vn.dvcrank.scoring.audit;

import java.util.List;
import vn.dvcrank.scoring.unit.PeerGroup;

/**
 * One peer group's table of a published report.
 *
 * @param peerGroup whose
 * @param rows as printed, in the printed order
 */
public record PublishedTable(PeerGroup peerGroup, List<PublishedRow> rows) {

  public PublishedTable {
    rows = List.copyOf(rows);
  }
}

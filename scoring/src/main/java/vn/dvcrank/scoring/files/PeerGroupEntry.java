package vn.dvcrank.scoring.files;

import java.util.Comparator;
import java.util.List;
import vn.dvcrank.scoring.unit.PeerGroup;

/**
 * One published ranking of a manifest.
 *
 * @param peerGroup whose
 * @param ranked units with a rank
 * @param notEvaluated units without
 * @param files its files, ordered by name
 */
public record PeerGroupEntry(
    PeerGroup peerGroup, int ranked, int notEvaluated, List<FileEntry> files) {

  public PeerGroupEntry {
    files = files.stream().sorted(Comparator.comparing(FileEntry::name)).toList();
  }
}

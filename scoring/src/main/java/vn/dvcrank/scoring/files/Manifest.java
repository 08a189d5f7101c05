package vn.dvcrank.scoring.files;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.dvcrank.scoring.finding.Finding;
import vn.dvcrank.scoring.rank.RankingKey;

/**
 * What stands beside published rankings: which they are, what they rest on down to the bytes, and
 * what was noticed. It holds no time of its making, so that the same inputs give the same manifest.
 * Its lists are put in order, whatever order they are given in.
 *
 * @param key which figures were ranked
 * @param indexSetName official Vietnamese name
 * @param decision the index set's decision
 * @param capturedAt when the ranked figures were captured
 * @param provisional whether the period had not ended then
 * @param generator the program's name and version
 * @param snapshots what the rankings rest on; the ranked one first
 * @param rankings one a peer group
 * @param ofAll the files that speak of all of them, ordered by name; none in a folder of before
 *     there were any, and while they are being made
 * @param own the province's own result, when the scope is one
 * @param seriesBreak a sentence, when the period before exists by another method only
 * @param findings what was noticed
 */
public record Manifest(
    RankingKey key,
    String indexSetName,
    String decision,
    Instant capturedAt,
    boolean provisional,
    String generator,
    List<SnapshotRef> snapshots,
    List<PeerGroupEntry> rankings,
    List<FileEntry> ofAll,
    Optional<OwnResult> own,
    Optional<String> seriesBreak,
    List<Finding> findings) {

  public Manifest {
    snapshots = snapshots.stream().sorted(SnapshotRef.ORDER).toList();
    rankings = rankings.stream().sorted(Comparator.comparing(PeerGroupEntry::peerGroup)).toList();
    ofAll = ofAll.stream().sorted(Comparator.comparing(FileEntry::name)).toList();
    findings = findings.stream().sorted().toList();
  }

  /** The same with the files that speak of all rankings. */
  public Manifest with(List<FileEntry> written) {
    return new Manifest(
        key,
        indexSetName,
        decision,
        capturedAt,
        provisional,
        generator,
        snapshots,
        rankings,
        written,
        own,
        seriesBreak,
        findings);
  }

  /** Every file that stands beside it. */
  public List<FileEntry> files() {
    return Stream.concat(
            rankings.stream().map(PeerGroupEntry::files).flatMap(List::stream), ofAll.stream())
        .toList();
  }
}

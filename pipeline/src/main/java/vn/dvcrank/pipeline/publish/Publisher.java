package vn.dvcrank.pipeline.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.dvcrank.pipeline.archive.AnswerArchive;
import vn.dvcrank.pipeline.archive.ArchivedAnswer;
import vn.dvcrank.pipeline.archive.Sha256;
import vn.dvcrank.pipeline.store.AnswerPart;
import vn.dvcrank.pipeline.store.StoredSnapshot;
import vn.dvcrank.scoring.files.AnswerRef;
import vn.dvcrank.scoring.files.ArchiveRef;
import vn.dvcrank.scoring.files.CatalogJson;
import vn.dvcrank.scoring.files.DataPackageJson;
import vn.dvcrank.scoring.files.FileEntry;
import vn.dvcrank.scoring.files.Manifest;
import vn.dvcrank.scoring.files.ManifestJson;
import vn.dvcrank.scoring.files.PeerGroupEntry;
import vn.dvcrank.scoring.files.RankingFormat;
import vn.dvcrank.scoring.files.SnapshotRef;
import vn.dvcrank.scoring.rank.Ranking;
import vn.dvcrank.scoring.rank.RankingKey;
import vn.dvcrank.scoring.workbook.AnnexWorkbook;

/**
 * Publishes a scope's rankings of a basis: all files under a temporary name and down to the disk,
 * with what stands published of other bases, then the folder its final name at once, then the
 * pointer. What is already published byte for byte is left alone.
 */
public final class Publisher {

  private final AnswerArchive archive;
  private final String generator;

  /**
   * @param archive to say where each answer's bytes lie
   * @param generator name and version of this program
   */
  public Publisher(AnswerArchive archive, String generator) {
    this.archive = archive;
    this.generator = generator;
  }

  /** Publishes below a folder; the catalog is another step. */
  public Publication publish(ScoredScope scored, RankingFolder folder)
      throws IOException, SQLException {
    Map<String, byte[]> files = new TreeMap<>();
    List<PeerGroupEntry> entries = new ArrayList<>();
    for (Ranking ranking : scored.rankings()) {
      entries.add(write(ranking, files));
    }
    Manifest manifest = withFolderFiles(scored, manifest(scored, entries), files);
    byte[] manifestFile = bytes(manifest);
    files.put(ManifestJson.FILE_NAME, manifestFile);
    String sha256 = Sha256.of(manifestFile);
    RankingKey key = scored.current().series().figures();
    BasisFolder basis = BasisFolder.of(key.basis());
    ScopeFolder scope = folder.scope(key);
    boolean changed = !scope.shows(basis, files);
    List<String> versions = scope.versions();
    if (changed) {
      scope.replace(basis, files, versions);
    }
    // Also when nothing changed: a crash may have come between pointing and tidying up.
    scope.removeOthers(versions);
    String path = RankingFolder.pathOf(key);
    return new Publication(
        scored, manifest, path, folder.pointer(path), sha256, List.copyOf(files.keySet()), changed);
  }

  /** Writes the catalog of all that is published below a folder. */
  public void catalog(RankingFolder folder) throws IOException {
    byte[] bytes = folder.catalogBytes();
    Path file = folder.root().resolve(CatalogJson.FILE_NAME);
    if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), bytes)) {
      Files.createDirectories(folder.root());
      DurableFiles.replace(file, bytes);
    }
  }

  private static PeerGroupEntry write(Ranking ranking, Map<String, byte[]> files)
      throws IOException {
    List<FileEntry> entries = new ArrayList<>();
    for (Map.Entry<RankingFormat, byte[]> written : RankingFormat.all(ranking).entrySet()) {
      String name = written.getKey().fileName(ranking.peerGroup());
      entries.add(added(name, written.getValue(), files));
    }
    return new PeerGroupEntry(
        ranking.peerGroup(), ranking.ranked().size(), ranking.notEvaluated().size(), entries);
  }

  /** The files that speak of all rankings of the folder at once. */
  private static Manifest withFolderFiles(
      ScoredScope scored, Manifest manifest, Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream workbook = new ByteArrayOutputStream();
    new AnnexWorkbook(manifest, place(scored), scored.rankings()).write(workbook);
    ByteArrayOutputStream description = new ByteArrayOutputStream();
    DataPackageJson.write(scored.rankings(), description);
    return manifest.with(
        List.of(
            added(AnnexWorkbook.FILE_NAME, workbook.toByteArray(), files),
            added(DataPackageJson.FILE_NAME, description.toByteArray(), files)));
  }

  private static Optional<String> place(ScoredScope scored) {
    return scored.current().series().figures().scope().isNational()
        ? Optional.empty()
        : Optional.of(ScopePlace.of(scored).full());
  }

  private static FileEntry added(String name, byte[] bytes, Map<String, byte[]> files) {
    files.put(name, bytes);
    return new FileEntry(name, Sha256.of(bytes), bytes.length);
  }

  private Manifest manifest(ScoredScope scored, List<PeerGroupEntry> entries) throws SQLException {
    StoredSnapshot current = scored.current();
    List<SnapshotRef> snapshots = new ArrayList<>();
    for (Map.Entry<SnapshotRef.Role, StoredSnapshot> one : scored.snapshots().entrySet()) {
      snapshots.add(reference(one.getKey(), one.getValue()));
    }
    return new Manifest(
        current.series().figures(),
        scored.indexSet().name(),
        scored.indexSet().decision(),
        current.capturedAt(),
        !current.series().figures().period().closedAt(current.capturedAt()),
        generator,
        snapshots,
        entries,
        List.of(),
        scored.own(),
        scored.seriesBreak(),
        scored.findings());
  }

  private SnapshotRef reference(SnapshotRef.Role role, StoredSnapshot snapshot)
      throws SQLException {
    List<AnswerRef> answers = new ArrayList<>();
    for (AnswerPart part : snapshot.answers()) {
      ArchivedAnswer kept =
          archive
              .find(part.sha256())
              .orElseThrow(() -> new SQLException("no row for answer " + part.sha256()));
      answers.add(
          new AnswerRef(
              part.part(),
              kept.sha256(),
              kept.bytes(),
              Optional.of(new ArchiveRef(kept.file(), kept.offset(), kept.recordId()))));
    }
    return new SnapshotRef(
        role,
        snapshot.name(),
        snapshot.series().source(),
        snapshot.capturedAt(),
        snapshot.sha256(),
        answers);
  }

  private static byte[] bytes(Manifest manifest) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ManifestJson.write(manifest, bytes);
    return bytes.toByteArray();
  }
}

package vn.dvcrank.pipeline.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.dvcrank.pipeline.archive.Sha256;
import vn.dvcrank.scoring.files.Catalog;
import vn.dvcrank.scoring.files.CatalogEntry;
import vn.dvcrank.scoring.files.CatalogJson;
import vn.dvcrank.scoring.files.Manifest;
import vn.dvcrank.scoring.files.ManifestJson;
import vn.dvcrank.scoring.files.PeerGroupEntry;
import vn.dvcrank.scoring.rank.RankingKey;

/**
 * Published rankings on disk. {@code <index set>/<period>/<scope>} is a symbolic link to a version
 * below {@code .versions}, so that a reader sees all of the old files or all of the new ones.
 *
 * @param root the folder of all rankings
 */
public record RankingFolder(Path root) {

  private static final String VERSIONS = ".versions";
  private static final int DIGEST_LETTERS = 16;
  private static final int DEPTH = 3;

  /** Where a scope's rankings stand, below the root. */
  static String pathOf(RankingKey key) {
    return key.indexSet() + "/" + key.period() + "/" + key.scope();
  }

  Path pointer(String path) {
    return root.resolve(path);
  }

  /** The folder of a version: its name follows from its content. */
  Path version(String path, String manifestSha256) {
    return versions()
        .resolve(path.replace('/', '_') + "_" + manifestSha256.substring(0, DIGEST_LETTERS));
  }

  Path versions() {
    return root.resolve(VERSIONS);
  }

  /** What a pointer points to, relative to where it stands. */
  Path target(String path, Path version) {
    Path above = Path.of("");
    for (int level = 1; level < DEPTH; level++) {
      above = above.resolve("..");
    }
    return above.resolve(VERSIONS).resolve(version.getFileName());
  }

  /** Digest of the manifest that a path points to; empty when nothing is published there. */
  Optional<String> publishedManifest(String path) throws IOException {
    Path manifest = pointer(path).resolve(ManifestJson.FILE_NAME);
    return Files.isRegularFile(manifest)
        ? Optional.of(Sha256.of(Files.readAllBytes(manifest)))
        : Optional.empty();
  }

  /** The catalog as it should stand, from the manifests themselves. */
  public byte[] catalogBytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CatalogJson.write(catalog(), bytes);
    return bytes.toByteArray();
  }

  private Catalog catalog() throws IOException {
    List<CatalogEntry> entries = new ArrayList<>();
    for (String path : paths()) {
      Path file = pointer(path).resolve(ManifestJson.FILE_NAME);
      Manifest manifest;
      try (InputStream in = Files.newInputStream(file)) {
        manifest = ManifestJson.read(in);
      }
      entries.add(
          new CatalogEntry(
              manifest.key(),
              manifest.rankings().stream().map(PeerGroupEntry::peerGroup).toList(),
              manifest.capturedAt(),
              manifest.provisional(),
              path,
              Sha256.of(Files.readAllBytes(file))));
    }
    return new Catalog(entries);
  }

  /** The paths at which something is published, in order. */
  public List<String> paths() throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> walk = Files.walk(root, DEPTH)) {
      return walk.filter(Files::isSymbolicLink)
          .map(link -> root.relativize(link).toString().replace('\\', '/'))
          .filter(path -> !path.contains("/."))
          .sorted()
          .toList();
    }
  }
}

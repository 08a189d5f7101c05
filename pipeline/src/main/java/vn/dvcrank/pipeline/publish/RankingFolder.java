package vn.dvcrank.pipeline.publish;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.dvcrank.pipeline.archive.Sha256;
import vn.dvcrank.scoring.files.Catalog;
import vn.dvcrank.scoring.files.CatalogEntry;
import vn.dvcrank.scoring.files.CatalogJson;
import vn.dvcrank.scoring.files.Manifest;
import vn.dvcrank.scoring.files.ManifestJson;
import vn.dvcrank.scoring.files.PeerGroupEntry;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.rank.RankingKey;
import vn.dvcrank.scoring.unit.Scope;

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
    return pathOf(key.indexSet(), key.period(), key.scope());
  }

  static String pathOf(String indexSet, Period period, Scope scope) {
    return indexSet + "/" + period + "/" + scope;
  }

  Path pointer(String path) {
    return root.resolve(path);
  }

  /** The folder of a version: its name follows from its content. */
  Path version(String path, String manifestSha256) {
    return versions().resolve(versionsOf(path) + manifestSha256.substring(0, DIGEST_LETTERS));
  }

  Path versions() {
    return root.resolve(VERSIONS);
  }

  /** What a pointer points to, relative to where it stands. */
  Path target(String path, Path version) {
    Path above = version.getFileSystem().getPath("");
    for (int level = 1; level < DEPTH; level++) {
      above = above.resolve("..");
    }
    return above.resolve(VERSIONS).resolve(version.getFileName());
  }

  /** Whether a path shows exactly these files, byte for byte. */
  boolean shows(String path, Map<String, byte[]> files) throws IOException {
    Path shown = pointer(path);
    if (!Files.isDirectory(shown)) {
      return false;
    }
    try (Stream<Path> inside = Files.list(shown)) {
      if (inside.count() != files.size()) {
        return false;
      }
    }
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path there = shown.resolve(file.getKey());
      if (!Files.isRegularFile(there)
          || !Arrays.equals(Files.readAllBytes(there), file.getValue())) {
        return false;
      }
    }
    return true;
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
      byte[] file = Files.readAllBytes(pointer(path).resolve(ManifestJson.FILE_NAME));
      Manifest manifest = ManifestJson.read(new ByteArrayInputStream(file));
      entries.add(
          new CatalogEntry(
              manifest.key(),
              manifest.rankings().stream().map(PeerGroupEntry::peerGroup).toList(),
              manifest.capturedAt(),
              manifest.provisional(),
              path,
              Sha256.of(file)));
    }
    return new Catalog(entries);
  }

  /**
   * The paths at which something is published, in order. Links that do not lead to a version of
   * their own path are somebody else's and are not followed.
   */
  public List<String> paths() throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    List<Path> links;
    try (Stream<Path> walk = Files.walk(root, DEPTH)) {
      links = walk.filter(Files::isSymbolicLink).sorted().toList();
    }
    List<String> paths = new ArrayList<>();
    for (Path link : links) {
      Path relative = root.relativize(link);
      String path = relative.toString().replace('\\', '/');
      if (relative.getNameCount() == DEPTH && isPointer(link, path)) {
        paths.add(path);
      }
    }
    return paths.stream().sorted().toList();
  }

  private boolean isPointer(Path link, String path) throws IOException {
    Path leadsTo = Files.readSymbolicLink(link);
    Path name = leadsTo.getFileName();
    return name != null
        && name.toString().startsWith(versionsOf(path))
        && leadsTo.equals(target(path, name))
        && Files.isRegularFile(link.resolve(ManifestJson.FILE_NAME));
  }

  /** What the names of a path's versions begin with. */
  static String versionsOf(String path) {
    return path.replace('/', '_') + "_";
  }
}

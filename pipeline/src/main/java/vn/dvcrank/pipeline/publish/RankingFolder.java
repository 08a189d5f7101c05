package vn.dvcrank.pipeline.publish;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.dvcrank.pipeline.archive.Sha256;
import vn.dvcrank.scoring.files.Catalog;
import vn.dvcrank.scoring.files.CatalogEntry;
import vn.dvcrank.scoring.files.CatalogJson;
import vn.dvcrank.scoring.files.Manifest;
import vn.dvcrank.scoring.files.ManifestJson;
import vn.dvcrank.scoring.files.PeerGroupEntry;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.rank.Basis;
import vn.dvcrank.scoring.rank.RankingKey;
import vn.dvcrank.scoring.unit.Scope;

/**
 * Published rankings on disk. {@code <index set>/<period>/<scope>} is a symbolic link to a version
 * below {@code .versions}, so that a reader sees all of the old files or all of the new ones. What
 * rests on the province's own exports stands below it, in {@code local}.
 *
 * @param root the folder of all rankings
 */
public record RankingFolder(Path root) {

  private static final String VERSIONS = ".versions";
  private static final int DEPTH = 3;

  /** Where a scope's rankings of a basis stand, below the root. */
  static String pathOf(RankingKey key) {
    return pathOf(key.indexSet(), key.basis(), key.scope(), key.period());
  }

  static String pathOf(String indexSet, Basis basis, Scope scope, Period period) {
    return BasisFolder.of(basis).below(scopePathOf(indexSet, scope, period));
  }

  /**
   * Where the scope stands of which a path's rankings are: the folder that is one version.
   *
   * @param path as {@link #paths} gives it
   */
  public static String scopeOf(String path) {
    return BasisFolder.at(path).above(path);
  }

  private static String scopePathOf(String indexSet, Scope scope, Period period) {
    return indexSet + "/" + period + "/" + scope;
  }

  /** The files of a scope, of every basis. */
  ScopeFolder scope(RankingKey key) {
    return new ScopeFolder(this, scopePathOf(key.indexSet(), key.scope(), key.period()));
  }

  Path pointer(String path) {
    return root.resolve(path);
  }

  Path versions() {
    return root.resolve(VERSIONS);
  }

  /** What a scope's pointer points to, relative to where it stands. */
  Path target(Path version) {
    Path above = version.getFileSystem().getPath("");
    for (int level = 1; level < DEPTH; level++) {
      above = above.resolve("..");
    }
    return above.resolve(VERSIONS).resolve(version.getFileName());
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
      if (relative.getNameCount() == DEPTH && isPointer(path)) {
        for (BasisFolder basis : BasisFolder.values()) {
          if (basis.isPublishedIn(link)) {
            paths.add(basis.below(path));
          }
        }
      }
    }
    return paths.stream().sorted().toList();
  }

  /** Whether a scope's path is a link to a version of its own. */
  boolean isPointer(String scopePath) throws IOException {
    Path link = pointer(scopePath);
    if (!Files.isSymbolicLink(link)) {
      return false;
    }
    Path leadsTo = Files.readSymbolicLink(link);
    Path name = leadsTo.getFileName();
    return name != null
        && name.toString().startsWith(versionsOf(scopePath))
        && leadsTo.equals(target(name));
  }

  /** What the names of a scope's versions begin with. */
  static String versionsOf(String scopePath) {
    return scopePath.replace('/', '_') + "_";
  }
}

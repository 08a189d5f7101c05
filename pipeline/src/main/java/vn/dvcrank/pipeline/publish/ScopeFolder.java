package vn.dvcrank.pipeline.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.dvcrank.pipeline.archive.Sha256;
import vn.dvcrank.scoring.files.ManifestJson;

/**
 * The files of a scope as they stand behind its link, of every basis. The link leads to a version
 * that holds all of them, so that a reader sees a whole, whichever basis was published last.
 */
final class ScopeFolder {

  private static final int DIGEST_LETTERS = 16;

  private final RankingFolder folder;
  private final String path;

  /**
   * @param path of the scope, below the folder
   */
  ScopeFolder(RankingFolder folder, String path) {
    this.folder = folder;
    this.path = path;
  }

  /** Whether exactly these files of a basis stand there, byte for byte. */
  boolean shows(BasisFolder basis, Map<String, byte[]> files) throws IOException {
    if (!folder.isPointer(path) || !basis.isPublishedIn(pointer())) {
      return false;
    }
    Path shown = basis.in(pointer());
    try (Stream<Path> inside = Files.list(shown)) {
      if (inside.filter(one -> !basis.holds(one)).count() != files.size()) {
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

  /**
   * Puts the files of a basis in the place of what stands there of it. The files of other bases are
   * taken over byte for byte.
   *
   * @param versions that there are
   */
  void replace(BasisFolder basis, Map<String, byte[]> files, List<String> versions)
      throws IOException {
    Map<String, byte[]> whole = new TreeMap<>();
    for (BasisFolder one : BasisFolder.values()) {
      Map<String, byte[]> its = one == basis ? files : standing(one);
      its.forEach((name, bytes) -> whole.put(one.fileName(name), bytes));
    }
    Path version = version(whole);
    Files.createDirectories(folder.versions());
    Files.createDirectories(pointer().getParent());
    // What was begun and never finished takes room that this may need.
    new VersionFolders(folder).removeUnfinished(versions);
    Path meanwhile = version.resolveSibling(version.getFileName() + ".whole");
    if (folder.isPointer(path)
        && folder.target(version).equals(Files.readSymbolicLink(pointer()))) {
      // What stands under this very name is damaged: readers have whole files elsewhere meanwhile.
      write(meanwhile, whole);
      DurableFiles.pointTo(pointer(), folder.target(meanwhile));
    }
    Path fresh = VersionFolders.unfinished(version);
    write(fresh, whole);
    // A folder of this very name is what a crash or a hand left of this very content.
    DurableFiles.remove(version);
    DurableFiles.moveInto(fresh, version);
    DurableFiles.pointTo(pointer(), folder.target(version));
    DurableFiles.remove(meanwhile);
  }

  /** The files of a basis; none where it has no manifest, for then nothing is published of it. */
  private Map<String, byte[]> standing(BasisFolder basis) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    if (!folder.isPointer(path) || !basis.isPublishedIn(pointer())) {
      return files;
    }
    List<Path> inside;
    try (Stream<Path> list = Files.list(basis.in(pointer()))) {
      inside = list.filter(one -> Files.isRegularFile(one, LinkOption.NOFOLLOW_LINKS)).toList();
    }
    for (Path file : inside) {
      files.put(file.getFileName().toString(), Files.readAllBytes(file));
    }
    return files;
  }

  private Path pointer() {
    return folder.pointer(path);
  }

  /** A version's name follows from the manifests in it, and so from all of its content. */
  private Path version(Map<String, byte[]> whole) {
    StringBuilder manifests = new StringBuilder();
    for (BasisFolder basis : BasisFolder.values()) {
      String name = basis.fileName(ManifestJson.FILE_NAME);
      byte[] manifest = whole.get(name);
      if (manifest != null) {
        manifests.append(Sha256.of(manifest)).append(' ').append(name).append('\n');
      }
    }
    String digest = Sha256.of(manifests.toString().getBytes(StandardCharsets.UTF_8));
    return folder
        .versions()
        .resolve(RankingFolder.versionsOf(path) + digest.substring(0, DIGEST_LETTERS));
  }

  /** Writes a folder anew, down to the disk. */
  static void write(Path fresh, Map<String, byte[]> files) throws IOException {
    DurableFiles.remove(fresh);
    TreeSet<Path> folders = new TreeSet<>(List.of(fresh));
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = fresh.resolve(file.getKey());
      folders.add(Files.createDirectories(path.getParent()));
      DurableFiles.write(path, file.getValue());
    }
    for (Path one : folders.descendingSet()) {
      DurableFiles.forceFolder(one);
    }
  }

  /** The names of the scope's versions; looked for once, for it takes long where many stand. */
  List<String> versions() throws IOException {
    return new VersionFolders(folder).of(path);
  }

  /**
   * Removes older versions of the scope; the database can make them again at any time.
   *
   * @param versions that there were before something was published
   */
  void removeOthers(List<String> versions) throws IOException {
    new VersionFolders(folder).removeOthers(path, versions);
  }
}

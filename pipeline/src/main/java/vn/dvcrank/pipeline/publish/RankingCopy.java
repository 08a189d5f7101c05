package vn.dvcrank.pipeline.publish;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.dvcrank.pipeline.archive.Sha256;
import vn.dvcrank.scoring.files.CatalogJson;
import vn.dvcrank.scoring.files.FileEntry;
import vn.dvcrank.scoring.files.ManifestJson;

/**
 * Copies published rankings while others publish: the versions first, which no reader of the copy
 * sees, then all links at once. A version's name follows from its content, so that one which the
 * copy has is not copied again.
 */
public final class RankingCopy {

  private final RankingFolder from;
  private final RankingFolder to;
  private final SortedMap<String, String> versions = new TreeMap<>();
  private final Set<String> scopes = new TreeSet<>();
  private long copied;

  public RankingCopy(RankingFolder from, RankingFolder to) {
    this.from = from;
    this.to = to;
  }

  /** How many bytes were written. */
  public long copied() {
    return copied;
  }

  /** How many scopes have something published. */
  public int scopes() {
    return scopes.size();
  }

  /**
   * Copies what stands published, as far as it is what the database says and the copy has it not.
   *
   * @param published digest of the manifest by path, as the database says
   * @return paths where something else stands: it was just published anew, or is damaged
   */
  public List<String> copyVersions(Map<String, String> published) throws IOException {
    versions.clear();
    scopes.clear();
    List<String> others = new ArrayList<>();
    SortedMap<String, SortedMap<String, String>> byScope = new TreeMap<>();
    published.forEach(
        (path, sha256) ->
            byScope
                .computeIfAbsent(RankingFolder.scopeOf(path), any -> new TreeMap<>())
                .put(path, sha256));
    scopes.addAll(byScope.keySet());
    for (Map.Entry<String, SortedMap<String, String>> scope : byScope.entrySet()) {
      Optional<Version> standing =
          standing(from, scope.getKey(), scope.getValue())
              .or(() -> standing(to, scope.getKey(), scope.getValue()));
      if (standing.isPresent()) {
        write(standing.get());
        versions.put(scope.getKey(), standing.get().name());
      } else {
        others.addAll(scope.getValue().keySet());
      }
    }
    return others;
  }

  /**
   * A version as it stands published.
   *
   * @param files to be written, by their names in it; none when the copy has them
   */
  private record Version(String name, SortedMap<String, byte[]> files) {}

  /**
   * What a folder shows of a scope. Empty when it is not what the database says: replaced while it
   * was read, or damaged. An earlier copy may show it still.
   */
  private Optional<Version> standing(
      RankingFolder folder, String scope, Map<String, String> manifests) {
    try {
      if (!folder.isPointer(scope)) {
        return Optional.empty();
      }
      String name = String.valueOf(Files.readSymbolicLink(folder.pointer(scope)).getFileName());
      Path source = folder.versions().resolve(name);
      SortedMap<String, byte[]> files = new TreeMap<>();
      for (Map.Entry<String, String> one : manifests.entrySet()) {
        BasisFolder basis = BasisFolder.at(one.getKey());
        byte[] manifest = Files.readAllBytes(basis.in(source).resolve(ManifestJson.FILE_NAME));
        if (!Sha256.of(manifest).equals(one.getValue())) {
          return Optional.empty();
        }
        files.put(basis.fileName(ManifestJson.FILE_NAME), manifest);
      }
      if (isThere(to.versions().resolve(name), files)) {
        return Optional.of(new Version(name, new TreeMap<>()));
      }
      for (Map.Entry<String, byte[]> manifest : List.copyOf(files.entrySet())) {
        readFiles(source, manifest.getKey(), manifest.getValue(), files);
      }
      return Optional.of(new Version(name, files));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private void write(Version version) throws IOException {
    if (version.files().isEmpty()) {
      return;
    }
    Path target = to.versions().resolve(version.name());
    Files.createDirectories(to.versions());
    Path fresh = VersionFolders.unfinished(target);
    ScopeFolder.write(fresh, version.files());
    DurableFiles.remove(target);
    DurableFiles.moveInto(fresh, target);
    copied += version.files().values().stream().mapToLong(bytes -> bytes.length).sum();
  }

  /** Reads what a manifest names, and holds it against the digests that it gives. */
  private static void readFiles(
      Path version, String manifestName, byte[] manifest, Map<String, byte[]> files)
      throws IOException {
    String folder =
        manifestName.substring(0, manifestName.length() - ManifestJson.FILE_NAME.length());
    for (FileEntry entry : entries(manifest)) {
      byte[] bytes = Files.readAllBytes(version.resolve(folder + entry.name()));
      if (!Sha256.of(bytes).equals(entry.sha256())) {
        throw new IOException(entry.name() + " is not what was published");
      }
      files.put(folder + entry.name(), bytes);
    }
  }

  /** Whether the copy has a version: its manifests by their bytes, its other files by length. */
  private static boolean isThere(Path version, Map<String, byte[]> manifests) throws IOException {
    for (Map.Entry<String, byte[]> one : manifests.entrySet()) {
      Path manifest = version.resolve(one.getKey());
      if (!Files.isRegularFile(manifest)
          || !Arrays.equals(Files.readAllBytes(manifest), one.getValue())) {
        return false;
      }
      for (FileEntry entry : entries(one.getValue())) {
        Path file = manifest.resolveSibling(entry.name());
        if (!Files.isRegularFile(file) || Files.size(file) != entry.bytes()) {
          return false;
        }
      }
    }
    return true;
  }

  private static List<FileEntry> entries(byte[] manifest) throws IOException {
    return ManifestJson.read(new ByteArrayInputStream(manifest)).files();
  }

  /**
   * Lets the copy show what was copied last. What it could not copy, it shows as it did before;
   * what the database does not know, no more.
   */
  public void show() throws IOException {
    for (Map.Entry<String, String> one : versions.entrySet()) {
      Path pointer = to.pointer(one.getKey());
      Path target = to.target(to.versions().resolve(one.getValue()));
      if (!Files.isSymbolicLink(pointer) || !Files.readSymbolicLink(pointer).equals(target)) {
        Files.createDirectories(pointer.getParent());
        DurableFiles.pointTo(pointer, target);
      }
    }
    if (!Files.isDirectory(to.root())) {
      return;
    }
    for (String path : to.paths()) {
      String scope = RankingFolder.scopeOf(path);
      if (!scopes.contains(scope)) {
        Files.deleteIfExists(to.pointer(scope));
      }
    }
    DurableFiles.replace(to.root().resolve(CatalogJson.FILE_NAME), to.catalogBytes());
    new VersionFolders(to).tidy();
  }
}

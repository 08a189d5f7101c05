package vn.dvcrank.pipeline.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import vn.dvcrank.pipeline.archive.Sha256;
import vn.dvcrank.pipeline.publish.RankingFolder;
import vn.dvcrank.scoring.files.CatalogJson;
import vn.dvcrank.scoring.files.FileEntry;
import vn.dvcrank.scoring.files.Manifest;
import vn.dvcrank.scoring.files.ManifestJson;
import vn.dvcrank.scoring.files.SnapshotRef;
import vn.dvcrank.scoring.files.UnreadableFileException;

/** Whether every published file is what the database says was published. */
final class PublicationCheck {

  private final DataSource source;
  private final RankingFolder folder;

  PublicationCheck(DataSource source, RankingFolder folder) {
    this.source = source;
    this.folder = folder;
  }

  void run(Consumer<String> faults) throws SQLException, IOException {
    Map<String, String> published = published();
    Set<String> known = new TreeSet<>(published.keySet());
    known.addAll(folder.paths());
    for (Map.Entry<String, String> one : published.entrySet()) {
      checkPath(one.getKey(), one.getValue(), known, faults);
    }
    for (String path : known) {
      String scope = RankingFolder.scopeOf(path);
      if (!known.contains(scope)) {
        nameStrays(scope, Set.of(), known, faults);
      }
      if (!published.containsKey(path)) {
        faults.accept("rankings/" + path + ": the database knows of no such publication");
      }
    }
    checkCatalog(faults);
  }

  /** Digest of the manifest that was published last, by path. */
  private Map<String, String> published() throws SQLException {
    Map<String, String> published = new TreeMap<>();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT path, manifest_sha256 FROM publication ORDER BY id")) {
      while (row.next()) {
        published.put(row.getString(1), row.getString(2));
      }
    }
    return published;
  }

  private void checkPath(
      String path, String manifestSha256, Set<String> known, Consumer<String> faults)
      throws SQLException, IOException {
    Path pointer = folder.root().resolve(path);
    Path manifestFile = pointer.resolve(ManifestJson.FILE_NAME);
    if (!Files.isRegularFile(manifestFile)) {
      faults.accept("rankings/" + path + "/manifest.json: is gone");
      return;
    }
    byte[] manifest = Files.readAllBytes(manifestFile);
    if (!Sha256.of(manifest).equals(manifestSha256)) {
      faults.accept("rankings/" + path + "/manifest.json: is not what was published");
      return;
    }
    Set<String> expected = new TreeSet<>(Set.of(ManifestJson.FILE_NAME));
    Manifest read = ManifestJson.read(new ByteArrayInputStream(manifest));
    for (SnapshotRef snapshot : read.snapshots()) {
      if (!isSealed(snapshot)) {
        faults.accept(
            "rankings/%s/manifest.json: the database has no snapshot %s with the digest %s"
                .formatted(path, snapshot.id(), snapshot.contentSha256()));
      }
    }
    for (FileEntry file : read.files()) {
      expected.add(file.name());
      checkFile(path, pointer.resolve(file.name()), file, faults);
    }
    nameStrays(path, expected, known, faults);
  }

  /** What lies in a folder beside its files, and is no folder of rankings itself. */
  private void nameStrays(
      String path, Set<String> expected, Set<String> known, Consumer<String> faults)
      throws IOException {
    Path pointer = folder.root().resolve(path);
    if (!Files.isDirectory(pointer)) {
      return;
    }
    try (Stream<Path> files = Files.list(pointer)) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> !expected.contains(name) && !known.contains(path + "/" + name))
          .sorted()
          .forEach(name -> faults.accept("rankings/" + path + "/" + name + ": was not published"));
    }
  }

  private boolean isSealed(SnapshotRef snapshot) throws SQLException {
    try (Connection connection = source.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "SELECT 1 FROM snapshots WHERE snapshot = ? AND sha256 = ?")) {
      query.setString(1, snapshot.id());
      query.setString(2, snapshot.contentSha256());
      try (ResultSet row = query.executeQuery()) {
        return row.next();
      }
    }
  }

  private static void checkFile(String path, Path file, FileEntry entry, Consumer<String> faults)
      throws IOException {
    String name = "rankings/" + path + "/" + entry.name();
    if (!Files.isRegularFile(file)) {
      faults.accept(name + ": is gone");
    } else if (!Sha256.of(Files.readAllBytes(file)).equals(entry.sha256())) {
      faults.accept(name + ": is not what was published (its manifest has another digest)");
    }
  }

  private void checkCatalog(Consumer<String> faults) throws IOException {
    Path file = folder.root().resolve(CatalogJson.FILE_NAME);
    if (!Files.isRegularFile(file)) {
      if (!folder.paths().isEmpty()) {
        faults.accept("rankings/catalog.json: is gone; the next pass writes it again");
      }
      return;
    }
    byte[] expected;
    try {
      expected = folder.catalogBytes();
    } catch (UnreadableFileException | IllegalArgumentException e) {
      faults.accept(
          "rankings/catalog.json: cannot be held against the manifests (" + e.getMessage() + ")");
      return;
    }
    if (!Arrays.equals(Files.readAllBytes(file), expected)) {
      faults.accept(
          "rankings/catalog.json: is not the list of what is published; the next pass writes it"
              + " again");
    }
  }
}

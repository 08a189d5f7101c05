package vn.dvcrank.pipeline.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dvcrank.pipeline.publish.PublishedFiles.filesBelow;
import static vn.dvcrank.pipeline.publish.PublishedFiles.manifest;
import static vn.dvcrank.pipeline.publish.PublishedFiles.namesIn;
import static vn.dvcrank.pipeline.publish.PublishedFiles.schemaFaults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dvcrank.pipeline.archive.Sha256;
import vn.dvcrank.scoring.files.FileEntry;
import vn.dvcrank.scoring.files.Manifest;

/** Files appear all at once, change only when their content does, and are what they say. */
class PublisherTest {

  private static final Instant NIGHT = Instant.parse("2026-09-16T19:00:00Z");
  private static final String PATH = "qd766/2026/national";

  @TempDir private Path folder;

  private ScoredScopes scopes;
  private Publisher publisher;
  private RankingFolder rankings;

  @BeforeEach
  void open() throws Exception {
    scopes = ScoredScopes.in(folder);
    publisher = scopes.publisher();
    rankings = new RankingFolder(folder.resolve("rankings"));
  }

  @AfterEach
  void close() {
    scopes.close();
  }

  @Test
  void filesStandBehindALinkAndMatchTheirManifest() throws Exception {
    Publication publication =
        publisher.publish(scopes.scored("national", "2026", NIGHT, "80"), rankings);
    assertThat(publication.changed()).isTrue();
    assertThat(publication.path()).isEqualTo(PATH);
    assertThat(publication.folder()).isSymbolicLink();
    assertThat(Files.readSymbolicLink(publication.folder()).isAbsolute())
        .as("the data directory can be moved")
        .isFalse();
    assertThat(namesIn(publication.folder()))
        .containsExactly(
            "annexes.xlsx",
            "datapackage.json",
            "manifest.json",
            "provinces.csv",
            "provinces.json",
            "provinces.xlsx");
    Manifest manifest = manifest(publication.folder());
    for (FileEntry file : manifest.files()) {
      byte[] bytes = Files.readAllBytes(publication.folder().resolve(file.name()));
      assertThat(file.sha256()).isEqualTo(Sha256.of(bytes));
      assertThat(file.bytes()).isEqualTo(bytes.length);
    }
    assertThat(publication.manifestSha256())
        .isEqualTo(Sha256.of(Files.readAllBytes(publication.folder().resolve("manifest.json"))));
    assertThat(schemaFaults("manifest", publication.folder().resolve("manifest.json"))).isEmpty();
    assertThat(schemaFaults("ranking", publication.folder().resolve("provinces.json"))).isEmpty();
  }

  @Test
  void theSameContentTouchesNoFile() throws Exception {
    ScoredScope scored = scopes.scored("national", "2026", NIGHT, "80");
    publisher.publish(scored, rankings);
    publisher.catalog(rankings);
    Map<String, String> before = everything();
    backdate();
    assertThat(publisher.publish(scored, rankings).changed()).isFalse();
    publisher.catalog(rankings);
    assertThat(everything()).isEqualTo(before);
    try (Stream<Path> files = Files.walk(rankings.root())) {
      assertThat(files.filter(Files::isRegularFile).toList())
          .isNotEmpty()
          .allMatch(file -> modified(file).equals(FileTime.fromMillis(1_000_000)));
    }
  }

  @Test
  void aNewVersionTakesThePlaceOfTheOld() throws Exception {
    publisher.publish(scopes.scored("national", "2026", NIGHT, "80"), rankings);
    publisher.publish(scopes.scored("H18", "2026", NIGHT, "70"), rankings);
    Path old = rankings.pointer(PATH).toRealPath();
    Publication second =
        publisher.publish(
            scopes.scored("national", "2026", NIGHT.plusSeconds(86_400), "81"), rankings);
    assertThat(second.changed()).isTrue();
    assertThat(old).doesNotExist();
    assertThat(namesIn(rankings.versions())).hasSize(2);
    assertThat(manifest(second.folder()).capturedAt()).isEqualTo(NIGHT.plusSeconds(86_400));
    assertThat(rankings.paths()).containsExactly("qd766/2026/H18", PATH);
  }

  @Test
  void aFolderOfBeforeThereWasAWorkbookIsPublishedAnew() throws Exception {
    ScoredScope scored = scopes.scored("national", "2026", NIGHT, "80");
    Path standing = publisher.publish(scored, rankings).folder();
    Files.delete(standing.resolve("annexes.xlsx"));

    assertThat(publisher.publish(scored, rankings).changed()).isTrue();
    assertThat(standing.resolve("annexes.xlsx")).exists();
  }

  private Map<String, String> everything() throws IOException {
    return filesBelow(rankings.root());
  }

  private void backdate() throws IOException {
    try (Stream<Path> walk = Files.walk(rankings.root())) {
      for (Path path : walk.filter(Files::isRegularFile).toList()) {
        Files.setLastModifiedTime(path, FileTime.fromMillis(1_000_000));
      }
    }
  }

  private static FileTime modified(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

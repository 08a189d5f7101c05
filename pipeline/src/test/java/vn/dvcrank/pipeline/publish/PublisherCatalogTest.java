package vn.dvcrank.pipeline.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dvcrank.pipeline.publish.PublishedFiles.filesBelow;
import static vn.dvcrank.pipeline.publish.PublishedFiles.manifest;
import static vn.dvcrank.pipeline.publish.PublishedFiles.schemaFaults;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dvcrank.pipeline.archive.Sha256;
import vn.dvcrank.scoring.files.Catalog;
import vn.dvcrank.scoring.files.CatalogEntry;
import vn.dvcrank.scoring.files.CatalogJson;
import vn.dvcrank.scoring.unit.PeerGroup;

/** The catalog is the list of what stands published, and of nothing else. */
class PublisherCatalogTest {

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
  void oddFilesAreNotFollowed() throws Exception {
    publisher.publish(scopes.scored("national", "2026", NIGHT, "80"), rankings);
    publisher.catalog(rankings);
    byte[] catalog = rankings.catalogBytes();
    Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
    Path year = rankings.root().resolve("qd766/2026");
    Path version = Files.readSymbolicLink(year.resolve("national"));
    Files.createSymbolicLink(rankings.root().resolve("link"), elsewhere);
    Files.createSymbolicLink(rankings.root().resolve("qd766/1999"), elsewhere);
    Files.createSymbolicLink(year.resolve("H01"), elsewhere);
    Files.createSymbolicLink(year.resolve("H02"), version);
    Files.createSymbolicLink(year.resolve("H03"), Path.of("../../.versions/qd766_2026_H03_0"));
    Files.createSymbolicLink(year.resolve("H04"), Path.of("/"));
    Files.createSymbolicLink(year.resolve(".H05.new"), version);
    Files.createSymbolicLink(rankings.versions().resolve("loop"), rankings.root());
    Files.createDirectories(year.resolve("H06"));
    Files.writeString(year.resolve("notes.txt"), "");
    assertThat(rankings.paths()).containsExactly(PATH);
    assertThat(rankings.catalogBytes()).isEqualTo(catalog);
  }

  @Test
  void theCatalogListsEveryPublicationWhateverTheirOrder() throws Exception {
    List<ScoredScope> all = new ArrayList<>();
    for (String period : List.of("2026", "2026-Q3", "2026-08")) {
      for (String scope : List.of("national", "H18", "H02")) {
        all.add(scopes.scored(scope, period, NIGHT, "80"));
      }
    }
    for (ScoredScope one : all) {
      publisher.publish(one, rankings);
    }
    publisher.catalog(rankings);
    Path file = rankings.root().resolve(CatalogJson.FILE_NAME);
    Catalog catalog;
    try (InputStream in = Files.newInputStream(file)) {
      catalog = CatalogJson.read(in);
    }
    assertThat(catalog.entries()).hasSize(9);
    for (CatalogEntry entry : catalog.entries()) {
      Path published = rankings.root().resolve(entry.path());
      assertThat(entry.manifestSha256())
          .isEqualTo(Sha256.of(Files.readAllBytes(published.resolve("manifest.json"))));
      assertThat(entry.key()).isEqualTo(manifest(published).key());
      assertThat(entry.provisional()).isEqualTo(!entry.path().contains("2026-08"));
      assertThat(entry.peerGroups())
          .isEqualTo(
              entry.path().contains("national")
                  ? List.of(PeerGroup.PROVINCES)
                  : List.of(PeerGroup.DEPARTMENTS, PeerGroup.COMMUNES));
    }
    assertThat(schemaFaults("catalog", file)).isEmpty();

    RankingFolder other = new RankingFolder(folder.resolve("other"));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
      for (int i = all.size() - 1; i >= 0; i--) {
        publisher.publish(all.get(i), other);
      }
      publisher.catalog(other);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    assertThat(filesBelow(other.root())).isEqualTo(filesBelow(rankings.root()));
  }

  @Test
  void anEmptyFolderHasAnEmptyCatalog() throws Exception {
    assertThat(rankings.paths()).isEmpty();
    publisher.catalog(rankings);
    assertThat(schemaFaults("catalog", rankings.root().resolve("catalog.json"))).isEmpty();
  }
}

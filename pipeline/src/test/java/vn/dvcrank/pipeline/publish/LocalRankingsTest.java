package vn.dvcrank.pipeline.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static vn.dvcrank.pipeline.publish.PublishedFiles.filesBelow;
import static vn.dvcrank.pipeline.publish.PublishedFiles.manifest;
import static vn.dvcrank.pipeline.publish.PublishedFiles.namesIn;
import static vn.dvcrank.pipeline.publish.PublishedFiles.schemaFaults;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcrank.pipeline.archive.Sha256;
import vn.dvcrank.scoring.files.Catalog;
import vn.dvcrank.scoring.files.CatalogEntry;
import vn.dvcrank.scoring.files.CatalogJson;
import vn.dvcrank.scoring.rank.Basis;

/**
 * Rankings by a province's own exports stand beside the portal's, and neither touches the other.
 */
class LocalRankingsTest {

  private static final Instant NIGHT = Instant.parse("2026-09-16T19:00:00Z");
  private static final String PATH = "qd766/2026/H18";
  private static final List<String> FILES =
      List.of(
          "annexes.xlsx",
          "communes.csv",
          "communes.json",
          "communes.xlsx",
          "datapackage.json",
          "departments.csv",
          "departments.json",
          "departments.xlsx",
          "manifest.json");

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
  void bothStandBesideEachOtherEachWithItsManifest() throws Exception {
    publisher.publish(scopes.scored("H18", "2026", NIGHT, "70"), rankings);
    Map<String, String> portal = shown(PATH);
    Publication local = publisher.publish(scopes.local("2026", NIGHT, "90"), rankings);

    assertThat(local.path()).isEqualTo(PATH + "/local");
    assertThat(local.folder()).isEqualTo(rankings.root().resolve(PATH).resolve("local"));
    assertThat(local.files()).containsExactlyElementsOf(FILES);
    assertThat(namesIn(local.folder())).containsExactlyElementsOf(FILES);
    assertThat(shown(PATH)).isEqualTo(portal);
    assertThat(manifest(rankings.root().resolve(PATH)).key().basis()).isEqualTo(Basis.PORTAL);
    assertThat(manifest(local.folder()).key().basis()).isEqualTo(Basis.LOCAL);
    assertThat(schemaFaults("manifest", local.folder().resolve("manifest.json"))).isEmpty();
    assertThat(schemaFaults("ranking", local.folder().resolve("departments.json"))).isEmpty();
    assertThat(rankings.paths()).containsExactly(PATH, PATH + "/local");
  }

  @Test
  void thereIsNoOwnResultByOwnExports() throws Exception {
    Publication local = publisher.publish(scopes.local("2026", NIGHT, "90"), rankings);
    assertThat(manifest(local.folder()).own()).isEmpty();
  }

  /** Exports say nothing of their province's name; the list of provinces does. */
  @Test
  void theWorkbookNamesTheProvince() throws Exception {
    Publication local = publisher.publish(scopes.local("2026", NIGHT, "90"), rankings);
    List<String> texts = new ArrayList<>();
    try (InputStream in = Files.newInputStream(local.folder().resolve("annexes.xlsx"));
        ReadableWorkbook workbook = new ReadableWorkbook(in)) {
      for (Sheet sheet : workbook.getSheets().toList()) {
        sheet.read().forEach(row -> row.forEach(cell -> texts.add(String.valueOf(cell))));
      }
    }
    assertThat(texts).anyMatch(text -> text.contains("TỈNH ĐIỆN BIÊN"));
    assertThat(texts).noneMatch(text -> text.contains("TỈNH H18"));
  }

  @Test
  void ownExportsAloneStandInTheirFolderOnly() throws Exception {
    publisher.publish(scopes.local("2026", NIGHT, "90"), rankings);
    publisher.catalog(rankings);
    assertThat(namesIn(rankings.root().resolve(PATH))).containsExactly("local");
    assertThat(rankings.paths()).containsExactly(PATH + "/local");
    assertThat(catalog().entries()).extracting(CatalogEntry::path).containsExactly(PATH + "/local");
    assertThat(publisher.publish(scopes.scored("H18", "2026", NIGHT, "70"), rankings).changed())
        .isTrue();
    assertThat(rankings.paths()).containsExactly(PATH, PATH + "/local");
  }

  @Test
  void theCatalogLeadsToTheManifestOfEither() throws Exception {
    publisher.publish(scopes.local("2026", NIGHT, "90"), rankings);
    publisher.publish(scopes.scored("H18", "2026", NIGHT, "70"), rankings);
    publisher.catalog(rankings);
    assertThat(catalog().entries())
        .extracting(CatalogEntry::path)
        .containsExactly(PATH, PATH + "/local");
    for (CatalogEntry entry : catalog().entries()) {
      Path published = rankings.root().resolve(entry.path());
      assertThat(entry.key()).isEqualTo(manifest(published).key());
      assertThat(entry.manifestSha256())
          .isEqualTo(Sha256.of(Files.readAllBytes(published.resolve("manifest.json"))));
    }
    assertThat(schemaFaults("catalog", rankings.root().resolve("catalog.json"))).isEmpty();
  }

  /** Whatever is published in whatever order: what stands is the last of each, whole. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void eachPublicationLeavesTheOtherBasisByteForByte(long seed) throws Exception {
    Random random = new Random(seed);
    List<List<ScoredScope>> choices = List.of(new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < 3; i++) {
      Instant at = NIGHT.plusSeconds(86_400L * i);
      choices.get(0).add(scopes.scored("H18", "2026", at, String.valueOf(70 + i)));
      choices.get(1).add(scopes.local("2026", at, String.valueOf(90 + i)));
    }
    Map<String, Integer> last = new TreeMap<>();
    for (int step = 0; step < 12; step++) {
      int basis = random.nextInt(2);
      int which = random.nextInt(3);
      String path = basis == 0 ? PATH : PATH + "/local";
      String other = basis == 0 ? PATH + "/local" : PATH;
      Map<String, String> untouched = shown(other);
      boolean isNew = !Integer.valueOf(which).equals(last.put(path, which));

      ScoredScope scored = choices.get(basis).get(which);
      assertThat(publisher.publish(scored, rankings).changed()).isEqualTo(isNew);

      assertThat(shown(other)).isEqualTo(untouched);
      assertThat(shown(path)).isEqualTo(alone(scored, path, step));
      assertThat(rankings.paths()).containsExactlyElementsOf(last.keySet());
      assertThat(namesIn(rankings.versions())).as("old versions are gone").hasSize(1);
    }
  }

  @Test
  void theOrderOfPublishingDoesNotShow() throws Exception {
    ScoredScope portal = scopes.scored("H18", "2026", NIGHT, "70");
    ScoredScope local = scopes.local("2026", NIGHT, "90");
    RankingFolder other = new RankingFolder(folder.resolve("other"));
    publisher.publish(portal, rankings);
    publisher.publish(local, rankings);
    publisher.publish(local, other);
    publisher.publish(scopes.scored("H18", "2026", NIGHT.plusSeconds(60), "71"), other);
    publisher.publish(portal, other);
    assertThat(filesBelow(other.root())).isEqualTo(filesBelow(rankings.root()));
  }

  /** The new version has its name, and the link could not be replaced. */
  @Test
  void cutOffBeforeTheLinkIsReplacedLeavesTheOldFilesOfBoth() throws Exception {
    publisher.publish(scopes.scored("H18", "2026", NIGHT, "70"), rankings);
    publisher.publish(scopes.local("2026", NIGHT, "90"), rankings);
    Map<String, String> portal = shown(PATH);
    Map<String, String> local = shown(PATH + "/local");
    Path inTheWay =
        Files.createDirectories(rankings.root().resolve("qd766/2026/.H18.new/in the way"));
    ScoredScope changed = scopes.local("2026", NIGHT.plusSeconds(60), "91");

    assertThatIOException().isThrownBy(() -> publisher.publish(changed, rankings));
    assertThat(namesIn(rankings.versions())).hasSize(2);
    assertThat(shown(PATH)).isEqualTo(portal);
    assertThat(shown(PATH + "/local")).isEqualTo(local);

    Files.delete(inTheWay);
    assertThat(publisher.publish(changed, rankings).changed()).isTrue();
    assertThat(shown(PATH)).isEqualTo(portal);
    assertThat(shown(PATH + "/local")).isEqualTo(alone(changed, PATH + "/local", 0));
    assertThat(namesIn(rankings.versions())).hasSize(1);
  }

  /** Cut off while files were written: what lies in the fresh folder is no version. */
  @Test
  void halfAVersionIsNeverTakenForOne() throws Exception {
    publisher.publish(scopes.scored("H18", "2026", NIGHT, "70"), rankings);
    ScoredScope local = scopes.local("2026", NIGHT, "90");
    publisher.publish(local, rankings);
    Map<String, String> whole = filesBelow(rankings.root());
    Path version = rankings.root().resolve(PATH).toRealPath();
    Path fresh = version.resolveSibling(version.getFileName() + ".new");
    Files.createDirectories(fresh.resolve("local"));
    Files.writeString(fresh.resolve("local/departments.csv"), "rank,");
    Files.delete(version.resolve("local/departments.csv"));

    assertThat(publisher.publish(local, rankings).changed()).isTrue();
    assertThat(filesBelow(rankings.root())).isEqualTo(whole);
  }

  /** Cut off while damage was repaired: the link leads to the whole files beside the damaged. */
  @Test
  void cutOffInARepairLeavesWholeFilesToReaders() throws Exception {
    ScoredScope portal = scopes.scored("H18", "2026", NIGHT, "70");
    publisher.publish(portal, rankings);
    publisher.publish(scopes.local("2026", NIGHT, "90"), rankings);
    byte[] catalog = rankings.catalogBytes();
    Path pointer = rankings.root().resolve(PATH);
    Path meanwhile = Path.of(Files.readSymbolicLink(pointer) + ".whole");
    Files.move(pointer.toRealPath(), rankings.versions().resolve(meanwhile.getFileName()));
    Files.delete(pointer);
    Files.createSymbolicLink(pointer, meanwhile);

    assertThat(rankings.paths()).containsExactly(PATH, PATH + "/local");
    assertThat(rankings.catalogBytes()).isEqualTo(catalog);
    assertThat(publisher.publish(portal, rankings).changed()).isFalse();
    Map<String, String> unchanged = shown(PATH);
    publisher.publish(scopes.local("2026", NIGHT.plusSeconds(60), "91"), rankings);
    assertThat(shown(PATH)).isEqualTo(unchanged);
    assertThat(namesIn(rankings.versions()))
        .singleElement()
        .asString()
        .matches("qd766_2026_H18_[0-9a-f]{16}");
  }

  /** Who publishes one basis neither mends nor hides what was done to the other. */
  @Test
  void damageStaysWhereItIsUntilItsBasisIsPublished() throws Exception {
    ScoredScope local = scopes.local("2026", NIGHT, "90");
    publisher.publish(local, rankings);
    Map<String, String> whole = shown(PATH + "/local");
    Path file = rankings.root().resolve(PATH).resolve("local/departments.csv");
    Files.writeString(file, "damaged");
    publisher.publish(scopes.scored("H18", "2026", NIGHT, "70"), rankings);
    assertThat(file).hasContent("damaged");
    Map<String, String> portal = shown(PATH);
    assertThat(publisher.publish(local, rankings).changed()).isTrue();
    assertThat(shown(PATH + "/local")).isEqualTo(whole);
    assertThat(shown(PATH)).isEqualTo(portal);
  }

  @Test
  void aLinkInThePlaceOfTheFolderIsNotFollowed() throws Exception {
    publisher.publish(scopes.local("2026-08", NIGHT, "90"), rankings);
    publisher.publish(scopes.scored("H18", "2026", NIGHT, "70"), rankings);
    Files.createSymbolicLink(
        rankings.root().resolve(PATH).resolve("local"),
        rankings.root().resolve("qd766/2026-08/H18/local").toRealPath());
    assertThat(rankings.paths()).containsExactly("qd766/2026-08/H18/local", PATH);
    publisher.publish(scopes.scored("H18", "2026", NIGHT.plusSeconds(60), "71"), rankings);
    assertThat(namesIn(rankings.root().resolve(PATH))).containsExactlyElementsOf(FILES);
  }

  private Catalog catalog() throws IOException {
    try (InputStream in = Files.newInputStream(rankings.root().resolve(CatalogJson.FILE_NAME))) {
      return CatalogJson.read(in);
    }
  }

  /** What a reader finds at a path; nothing when nothing is there. */
  private Map<String, String> shown(String path) throws IOException {
    return shown(rankings.root().resolve(path));
  }

  private static Map<String, String> shown(Path place) throws IOException {
    if (!Files.isDirectory(place)) {
      return Map.of();
    }
    Map<String, String> files = filesBelow(place.toRealPath());
    files.keySet().removeIf(name -> name.isEmpty() || name.startsWith("local"));
    return files;
  }

  /** The files that a basis has when nothing else is there. */
  private Map<String, String> alone(ScoredScope scored, String path, int step) throws Exception {
    RankingFolder empty = new RankingFolder(folder.resolve("alone" + step));
    publisher.publish(scored, empty);
    assertThat(empty.paths()).containsExactly(path);
    return shown(empty.root().resolve(path));
  }
}

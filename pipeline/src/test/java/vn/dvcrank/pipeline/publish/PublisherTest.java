package vn.dvcrank.pipeline.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dvcrank.pipeline.publish.PublishedFiles.filesBelow;
import static vn.dvcrank.pipeline.publish.PublishedFiles.manifest;
import static vn.dvcrank.pipeline.publish.PublishedFiles.namesIn;
import static vn.dvcrank.pipeline.publish.PublishedFiles.schemaFaults;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dvcrank.pipeline.archive.AnswerArchive;
import vn.dvcrank.pipeline.archive.ArchivedAnswer;
import vn.dvcrank.pipeline.archive.SampleExchange;
import vn.dvcrank.pipeline.archive.Sha256;
import vn.dvcrank.pipeline.store.AnswerPart;
import vn.dvcrank.pipeline.store.DataDirectory;
import vn.dvcrank.pipeline.store.Database;
import vn.dvcrank.pipeline.store.SampleDatabase;
import vn.dvcrank.pipeline.store.SnapshotDraft;
import vn.dvcrank.pipeline.store.SnapshotReader;
import vn.dvcrank.pipeline.store.SnapshotStore;
import vn.dvcrank.scoring.files.Catalog;
import vn.dvcrank.scoring.files.CatalogEntry;
import vn.dvcrank.scoring.files.CatalogJson;
import vn.dvcrank.scoring.files.FileEntry;
import vn.dvcrank.scoring.files.Manifest;
import vn.dvcrank.scoring.index.Group;
import vn.dvcrank.scoring.index.IndexSets;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.score.Element;
import vn.dvcrank.scoring.score.Observation;
import vn.dvcrank.scoring.unit.PeerGroup;
import vn.dvcrank.scoring.unit.Succession;
import vn.dvcrank.scoring.unit.Unit;
import vn.dvcrank.scoring.unit.UnitKind;

/** Files appear all at once, change only when their content does, and are what they say. */
class PublisherTest {

  private static final Instant NIGHT = Instant.parse("2026-09-16T19:00:00Z");
  private static final String PATH = "qd766/2026/national";

  @TempDir private Path folder;
  private Database database;
  private AnswerArchive archive;
  private Publisher publisher;
  private RankingFolder rankings;
  private long run;

  @BeforeEach
  void open() throws Exception {
    database = Database.openOrCreate(new DataDirectory(folder.resolve("data")));
    archive = new AnswerArchive(folder.resolve("archive"), database.source(), "dvcrank/test");
    publisher = new Publisher(archive, "dvcrank/test");
    rankings = new RankingFolder(folder.resolve("rankings"));
    run = SampleDatabase.addRun(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void filesStandBehindALinkAndMatchTheirManifest() throws Exception {
    Publication publication = publisher.publish(scored("national", "2026", NIGHT, "80"), rankings);
    assertThat(publication.changed()).isTrue();
    assertThat(publication.path()).isEqualTo(PATH);
    assertThat(publication.folder()).isSymbolicLink();
    assertThat(Files.readSymbolicLink(publication.folder()).isAbsolute())
        .as("the data directory can be moved")
        .isFalse();
    assertThat(namesIn(publication.folder()))
        .containsExactly("manifest.json", "provinces.csv", "provinces.json", "provinces.xlsx");
    Manifest manifest = manifest(publication.folder());
    for (FileEntry file : manifest.rankings().get(0).files()) {
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
    ScoredScope scored = scored("national", "2026", NIGHT, "80");
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
    publisher.publish(scored("national", "2026", NIGHT, "80"), rankings);
    publisher.publish(scored("H18", "2026", NIGHT, "70"), rankings);
    Path old = rankings.pointer(PATH).toRealPath();
    Publication second =
        publisher.publish(scored("national", "2026", NIGHT.plusSeconds(86_400), "81"), rankings);
    assertThat(second.changed()).isTrue();
    assertThat(old).doesNotExist();
    assertThat(namesIn(rankings.versions())).hasSize(2);
    assertThat(manifest(second.folder()).capturedAt()).isEqualTo(NIGHT.plusSeconds(86_400));
    assertThat(rankings.paths()).containsExactly("qd766/2026/H18", PATH);
  }

  @Test
  void whatACrashLeftBehindIsReplaced() throws Exception {
    ScoredScope scored = scored("national", "2026", NIGHT, "80");
    Publication first = publisher.publish(scored, rankings);
    Map<String, String> whole = everything();
    Path version = first.folder().toRealPath();
    // cut off while the files were written, while the link was made, and before it was
    Path fresh = Files.createDirectory(version.resolveSibling(version.getFileName() + ".new"));
    Files.writeString(fresh.resolve("provinces.csv"), "rank,");
    Files.createSymbolicLink(
        first.folder().resolveSibling(".national.new"), Path.of("../../nowhere"));
    Files.delete(first.folder());
    Files.writeString(version.resolve("provinces.csv"), "damaged");
    Files.writeString(version.resolve("extra"), "");

    assertThat(publisher.publish(scored, rankings).changed()).isTrue();
    assertThat(everything()).isEqualTo(whole);
  }

  /** The manifest alone being right does not make the files right. */
  @Test
  void aDamagedFileIsPublishedAgain() throws Exception {
    ScoredScope scored = scored("national", "2026", NIGHT, "80");
    Publication first = publisher.publish(scored, rankings);
    Map<String, String> whole = everything();
    for (String name : first.files()) {
      Path file = first.folder().resolve(name);
      Files.writeString(file, "damaged");
      assertThat(publisher.publish(scored, rankings).changed()).as(name).isTrue();
      assertThat(everything()).isEqualTo(whole);
      Files.delete(file);
      assertThat(publisher.publish(scored, rankings).changed()).as(name).isTrue();
      assertThat(everything()).isEqualTo(whole);
    }
    Files.writeString(first.folder().resolve("provinces.txt"), "not ours");
    assertThat(publisher.publish(scored, rankings).changed()).isTrue();
    assertThat(everything()).isEqualTo(whole);
  }

  @Test
  void oddFilesAreNotFollowed() throws Exception {
    publisher.publish(scored("national", "2026", NIGHT, "80"), rankings);
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
        all.add(scored(scope, period, NIGHT, "80"));
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

  private ScoredScope scored(String scope, String period, Instant at, String total)
      throws Exception {
    ArchivedAnswer answer = archive.keep(SampleExchange.answer(scope + period + at), at);
    long snapshot =
        new SnapshotStore(database.source())
            .seal(
                new SnapshotDraft(
                    SampleDatabase.series(scope, period),
                    at,
                    units(scope, total),
                    List.of(new AnswerPart("CKMB", 1, answer.id(), answer.sha256())),
                    List.of()),
                run);
    return new RankingAssembly(new SnapshotReader(database.source()), Succession.bundled())
        .assemble(
            new SelectedSnapshots(snapshot, Optional.empty(), Optional.empty(), Optional.empty()));
  }

  private static List<Observation> units(String scope, String total) {
    return scope.equals("national")
        ? List.of(unit("H01", UnitKind.PROVINCE, total), unit("H02", UnitKind.PROVINCE, "60"))
        : List.of(
            unit(scope + ".1", UnitKind.DEPARTMENT, total),
            unit(scope + ".2", UnitKind.COMMUNE, total));
  }

  private static Observation unit(String code, UnitKind kind, String total) {
    Map<Element, Cell> cells = new TreeMap<>();
    cells.put(Element.points(Element.TOTAL), Cell.of(total));
    for (Group group : IndexSets.bundled("qd766").method("2026").groups()) {
      cells.put(Element.points(group.code()), Cell.of("10"));
    }
    return new Observation(new Unit(code, "Đơn vị " + code, kind), cells);
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
      throw new java.io.UncheckedIOException(e);
    }
  }
}

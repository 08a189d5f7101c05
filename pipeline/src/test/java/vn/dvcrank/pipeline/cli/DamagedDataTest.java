package vn.dvcrank.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Data directories as people, disks and other programs leave them. */
@Timeout(600)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(CrashedNights.Shared.class)
class DamagedDataTest {

  private static final int UNUSABLE = 5;
  private static final int PATIENCE_SECONDS = 120;

  private final Path folder;
  private final CrashedNights nights;

  DamagedDataTest(CrashedNights nights, @TempDir Path folder) throws Exception {
    this.folder = folder;
    this.nights = nights;
  }

  /** Some of these mean something in an address of a database, in a shell or in a table. */
  @ParameterizedTest
  @ValueSource(
      strings = {"dữ liệu của Sở Nội vụ/tỉnh Điện Biên 2026", "what? a=b&c%20d", "-a#b;c'd\"e%"})
  void aDirectoryMayHaveAnyName(String name) throws Exception {
    TestInstallation installation = new TestInstallation(folder.resolve(name));
    Files.createDirectories(installation.data());
    FileTree.remove(installation.data());
    nights.eveningBefore().copiedTo(installation.data());
    nights.assertRecovers(installation, name);
    assertThat(installation.directory().database()).isRegularFile();
    assertThat(installation.run("status").exit()).isZero();
    assertThat(installation.run("repair").exit()).isZero();
  }

  @Test
  void aMissingDirectoryIsMadeByWhatWritesAndNamedByWhatReads() throws Exception {
    TestInstallation missing = new TestInstallation(folder.resolve("not/there/yet"));
    for (String command : List.of("verify", "status", "repair")) {
      CommandRun run = missing.run(command);
      assertThat(run.exit()).as(command).isEqualTo(UNUSABLE);
      assertThat(run.errLines())
          .singleElement()
          .asString()
          .contains("no database at " + missing.data());
      assertThat(missing.data()).doesNotExist();
    }
    assertThat(nights.nextRun(missing).exit()).isZero();
    assertThat(missing.run("verify").exit()).isZero();
  }

  @Test
  void aDirectoryThatCannotBeMadeIsNamed() throws Exception {
    Path file = Files.writeString(folder.resolve("a file"), "");
    TestInstallation below = new TestInstallation(file.resolve("data"));
    CommandRun run = nights.nextRun(below);
    assertThat(run.exit()).isEqualTo(UNUSABLE);
    assertThat(run.errLines()).singleElement().asString().contains(file.toString());
  }

  @Test
  void aFolderOfRankingsThatCannotBeWrittenIsNamedAndLeftAsItIs() throws Exception {
    TestInstallation installation = nights.eveningBefore();
    var published = installation.published();
    permissions(installation.directory().rankings(), "r-xr-xr-x");
    assertRefused(installation, "rankings/");
    assertThat(installation.published()).isEqualTo(published);
    permissions(installation.directory().rankings(), "rwxr-xr-x");
    nights.assertRecovers(installation, "rankings were read-only");
  }

  @Test
  void aDirectoryThatIsSomebodyElsesIsNamedAndLeftAsItIs() throws Exception {
    TestInstallation installation = nights.eveningBefore();
    var before = FileTree.of(installation.data());
    if (Namespaces.isRoot()) {
      own(installation.data(), 65534);
    } else {
      permissions(installation.data(), "r-xr-xr-x");
    }
    assertRefused(installation, "");
    if (Namespaces.isRoot()) {
      own(installation.data(), 0);
    } else {
      permissions(installation.data(), "rwxr-xr-x");
    }
    assertThat(FileTree.of(installation.data())).isEqualTo(before);
    nights.assertRecovers(installation, "was somebody else's");
  }

  private void assertRefused(TestInstallation installation, String below) throws Exception {
    try (ChildProcess child =
        Namespaces.withoutPowers(
            installation, "nightly", "--replay", nights.recordings().toString())) {
      assertThat(child.end(PATIENCE_SECONDS)).as(child.output()).isEqualTo(UNUSABLE);
      assertThat(child.output().lines().filter(line -> line.startsWith("dvcrank: ")))
          .singleElement()
          .asString()
          .contains(installation.data() + (below.isEmpty() ? "" : "/" + below));
    }
  }

  private static void own(Path folder, int user) throws IOException {
    for (Path path : below(folder)) {
      Files.setAttribute(path, "unix:uid", user, java.nio.file.LinkOption.NOFOLLOW_LINKS);
    }
  }

  private static void permissions(Path folder, String permissions) throws IOException {
    for (Path path : below(folder)) {
      if (!Files.isSymbolicLink(path)) {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
      }
    }
  }

  private static List<Path> below(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.toList();
    }
  }

  /** What was committed since the last checkpoint is gone; the archive has it still. */
  @Test
  void aDatabaseThatWasCopiedWithoutItsLogGoesOnFromTheArchive() throws Exception {
    List<String> steps = nights.steps();
    int published = 1 + steps.indexOf("move rankings/catalog.json");
    for (int step : List.of(published / 2, published)) {
      TestInstallation installation = nights.eveningBefore();
      try (ChildProcess child = nights.diesBefore(installation, step)) {
        child.end(PATIENCE_SECONDS);
      }
      Path log = installation.data().resolve("dvcrank.db-wal");
      assertThat(log).isNotEmptyFile();
      Files.delete(log);
      Files.deleteIfExists(installation.data().resolve("dvcrank.db-shm"));
      CommandRun verify = installation.run("verify");
      assertThat(verify.exit()).isEqualTo(UNUSABLE);
      assertThat(verify.out()).contains("archive/2026/2026-09-17.warc.gz: ");
      nights.assertRecovers(installation, "without its log, before " + steps.get(step - 1));
    }
  }

  /** SQLite notices each of these when it opens the file. */
  @ParameterizedTest
  @ValueSource(ints = {1, 4096, 100_000})
  void aTruncatedDatabaseIsNamedAndLeftAsItIs(int cut) throws Exception {
    TestInstallation installation = nights.eveningBefore();
    Path file = installation.directory().database();
    try (FileChannel database = FileChannel.open(file, StandardOpenOption.WRITE)) {
      database.truncate(database.size() - cut);
    }
    var before = withoutLog(installation);
    for (CommandRun run :
        List.of(
            installation.run("verify"),
            installation.run("repair"),
            nights.nextRun(installation),
            installation.run("status"))) {
      assertThat(run.exit()).as(run.out() + run.err()).isEqualTo(UNUSABLE);
      assertThat(run.out() + run.err()).contains("dvcrank.db").contains("copy");
      assertThat(run.err().lines().count()).isLessThan(2);
    }
    assertThat(withoutLog(installation)).isEqualTo(before);
  }

  /** Opening a database makes a log of no content beside it. */
  private static SortedMap<String, String> withoutLog(TestInstallation installation)
      throws IOException {
    SortedMap<String, String> tree = FileTree.of(installation.data());
    tree.keySet().removeIf(name -> name.startsWith("dvcrank.db-"));
    return tree;
  }

  /** A new database in its place would hide that one is lost. */
  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void aLostDatabaseBesideAnArchiveIsNotBegunAnew(int left) throws Exception {
    TestInstallation installation = nights.eveningBefore();
    Path file = installation.directory().database();
    byte[] database = Files.readAllBytes(file);
    var published = installation.published();
    Files.delete(file);
    if (left >= 0) {
      Files.createFile(file);
    }
    for (int attempt = 0; attempt < 2; attempt++) {
      CommandRun run = nights.nextRun(installation);
      assertThat(run.exit()).isEqualTo(UNUSABLE);
      assertThat(run.errLines())
          .singleElement()
          .asString()
          .contains(file.toString())
          .contains("restore a copy");
      assertThat(installation.run("verify").exit()).isEqualTo(UNUSABLE);
      assertThat(installation.run("repair").exit()).isEqualTo(UNUSABLE);
    }
    assertThat(installation.published()).isEqualTo(published);
    Files.deleteIfExists(installation.data().resolve("dvcrank.db-wal"));
    Files.deleteIfExists(installation.data().resolve("dvcrank.db-shm"));
    Files.write(file, database);
    nights.assertRecovers(installation, "restored");
  }

  /** Bytes that SQLite does not look at until it needs them. */
  @Test
  void pagesOfZerosAreNamedByVerifyAndNothingIsMadeOfThem() throws Exception {
    TestInstallation installation = nights.eveningBefore();
    var published = installation.published();
    int root =
        Integer.parseInt(
            installation
                .rows("SELECT rootpage FROM sqlite_master WHERE name = 'cell_change'")
                .get(0));
    byte[] bytes = Files.readAllBytes(installation.directory().database());
    java.util.Arrays.fill(bytes, (root - 1) * 4096, root * 4096, (byte) 0);
    Files.write(installation.directory().database(), bytes);
    CommandRun verify = installation.run("verify");
    assertThat(verify.exit()).isEqualTo(UNUSABLE);
    assertThat(verify.out()).contains("dvcrank.db");
    CommandRun repair = installation.run("repair");
    assertThat(repair.exit()).as(repair.out() + repair.err()).isEqualTo(UNUSABLE);
    assertThat(installation.published()).isEqualTo(published);
  }
}

package vn.dvcrank.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.dvcrank.pipeline.store.DataLock;

/** Copies of a data directory, one after the other, in quiet times. */
@Timeout(120)
@ExtendWith(CrashedNights.Shared.class)
class BackupCommandTest {

  private static final String FIRST_NIGHT = "archive/2026/2026-09-10.warc.gz";
  private static final String SECOND_NIGHT = "archive/2026/2026-09-17.warc.gz";

  private final CrashedNights nights;
  private final TestInstallation installation;
  private final TestInstallation copy;
  private final Path folder;

  BackupCommandTest(CrashedNights nights, @TempDir Path folder) throws IOException {
    this.nights = nights;
    this.folder = folder;
    installation = nights.eveningBefore().copiedTo(folder.resolve("data, 100% đủ?"));
    copy = new TestInstallation(folder.resolve("bản sao"));
  }

  @BeforeEach
  void writeSettings() throws IOException {
    Files.writeString(installation.data().resolve("dvcrank.yaml"), "gate: {provinces: 33}\n");
  }

  private CommandRun backup(String... options) {
    return installation.run(
        "backup",
        Stream.concat(Stream.of(copy.data().toString()), Stream.of(options))
            .toArray(String[]::new));
  }

  private JsonNode report() throws IOException {
    CommandRun run = backup("--json");
    assertThat(run.exit()).as(run.err()).isZero();
    return RankingFiles.json(run.out());
  }

  private void assertIsWhole() {
    CommandRun verify = copy.run("verify");
    assertThat(verify.exit()).as(verify.out() + verify.err()).isZero();
  }

  private void assertSaysTheSame() throws Exception {
    assertIsWhole();
    DataContent original = DataContent.of(installation);
    DataContent copied = DataContent.of(copy);
    assertThat(copied.archive()).isEqualTo(original.archive());
    assertThat(copied.rankings()).isEqualTo(original.rankings());
    assertThat(copied.database()).isEqualTo(original.database());
  }

  private long size(String file) throws IOException {
    return Files.size(installation.data().resolve(file));
  }

  @Test
  void theCopyIsADataDirectoryThatSaysTheSame() throws Exception {
    Files.writeString(installation.directory().unitAliases(), "scope,kind,name,code,source\n");
    Files.createDirectories(installation.directory().inbox());
    Files.writeString(installation.directory().inbox().resolve("ho-so.csv"), "Nguyễn Văn A");
    CommandRun run = backup();
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out().lines())
        .containsExactly(
            "copied as of 2026-09-20T12:00:00+07:00: " + copy.data(),
            "  database: %d bytes".formatted(Files.size(copy.directory().database())),
            "  archive: 1 files, %1$d bytes, %1$d of them new".formatted(size(FIRST_NIGHT)),
            "  rankings: 1 scopes, %d bytes new"
                .formatted(rankingBytes(installation.directory().rankings())),
            "  settings: dvcrank.yaml, units.csv");
    assertSaysTheSame();
    assertThat(copy.directory().inbox()).as("persons stay where they are").doesNotExist();
    assertThat(Files.getPosixFilePermissions(copy.data()))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    try (Stream<Path> inside = Files.list(copy.data())) {
      assertThat(inside.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "archive",
              "dvcrank-backup.txt",
              "dvcrank.db",
              "dvcrank.lock",
              "dvcrank.yaml",
              "rankings",
              "units.csv");
    }
  }

  private static long rankingBytes(Path rankings) throws IOException {
    long bytes = 0;
    try (Stream<Path> all = Files.walk(rankings.resolve(".versions"))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(file);
      }
    }
    return bytes;
  }

  @Test
  void theNextCopyTakesOnlyWhatIsNew() throws Exception {
    JsonNode first = report();
    assertThat(first.get("archive_bytes_new").longValue()).isEqualTo(size(FIRST_NIGHT));

    JsonNode again = report();
    assertThat(again.get("archive_bytes_new").longValue()).isZero();
    assertThat(again.get("ranking_bytes_new").longValue()).isZero();
    assertThat(again.get("archive_bytes")).isEqualTo(first.get("archive_bytes"));

    assertThat(nights.nextRun(installation).exit()).isZero();
    JsonNode next = report();
    assertThat(next.get("archive_bytes_new").longValue()).isEqualTo(size(SECOND_NIGHT));
    assertThat(next.get("archive_bytes").longValue())
        .isEqualTo(size(FIRST_NIGHT) + size(SECOND_NIGHT));
    assertThat(next.get("ranking_bytes_new").longValue())
        .isEqualTo(rankingBytes(installation.directory().rankings()));
    assertSaysTheSame();
  }

  /** A file that has grown since is gone on with, not copied anew. */
  @Test
  void aFileThatHasGrownIsGoneOnWith() throws Exception {
    assertThat(nights.nextRun(installation).exit()).isZero();
    assertThat(backup().exit()).isZero();
    long before = size(SECOND_NIGHT);
    Path file =
        Files.copy(
            CommandRun.checkout().resolve("fixtures/reports/dien-bien-2025.txt"),
            folder.resolve("report.txt"));
    assertThat(installation.runAt("2026-09-17T20:00:00+07:00", "import", file.toString()).exit())
        .isZero();
    long grown = size(SECOND_NIGHT) - before;
    assertThat(grown).isPositive();
    assertThat(report().get("archive_bytes_new").longValue()).isEqualTo(grown);
    assertSaysTheSame();
  }

  @Test
  void settingsAreThoseOfNow() throws Exception {
    Path layout = installation.directory().layouts().resolve("ours.yaml");
    Files.createDirectories(layout.getParent());
    Files.writeString(layout, "# none\n");
    assertThat(backup().exit()).isZero();
    assertThat(copy.data().resolve("layouts/ours.yaml")).hasSameBinaryContentAs(layout);
    Files.delete(layout);
    Files.writeString(installation.data().resolve("dvcrank.yaml"), "gate: {provinces: 34}\n");
    assertThat(backup().exit()).isZero();
    assertThat(copy.data().resolve("layouts/ours.yaml")).doesNotExist();
    assertThat(copy.data().resolve("dvcrank.yaml")).hasContent("gate: {provinces: 34}\n");
  }

  @Test
  void whatANightBegunAndNeverIndexedIsNotCopied() throws Exception {
    Files.write(installation.data().resolve(FIRST_NIGHT), new byte[100], StandardOpenOption.APPEND);
    assertThat(report().get("archive_bytes").longValue()).isEqualTo(size(FIRST_NIGHT) - 100);
    assertIsWhole();
  }

  @Test
  void lostBytesOfTheCopyAreCopiedAgain() throws Exception {
    assertThat(backup().exit()).isZero();
    Path file = copy.data().resolve(FIRST_NIGHT);
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 900));
    assertThat(copy.run("verify").exit()).isEqualTo(5);
    CommandRun run = backup();
    assertThat(run.out()).contains("mended: " + FIRST_NIGHT);
    assertThat(run.exit()).isZero();
    assertSaysTheSame();
    Files.delete(file);
    assertThat(report().get("mended")).hasSize(1);
    assertSaysTheSame();
  }

  @Test
  void lostRankingsOfTheCopyAreCopiedAgain() throws Exception {
    assertThat(backup().exit()).isZero();
    FileTree.remove(copy.directory().rankings());
    assertThat(report().get("ranking_bytes_new").longValue()).isPositive();
    assertSaysTheSame();
  }

  @Test
  void changedBytesOfTheCopyAreNamedByVerify() throws Exception {
    assertThat(backup().exit()).isZero();
    Path file = copy.data().resolve(FIRST_NIGHT);
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    CommandRun verify = copy.run("verify");
    assertThat(verify.exit()).isEqualTo(5);
    assertThat(verify.out()).contains(FIRST_NIGHT + ", record at ");
  }

  @Test
  void aCopyWhoseDatabaseIsDamagedIsNotGoneOnWithUntilItIsMovedAway() throws Exception {
    assertThat(backup().exit()).isZero();
    Path database = copy.directory().database();
    byte[] damaged = "no database at all, but text".getBytes(StandardCharsets.UTF_8);
    Files.write(database, damaged);
    CommandRun run = backup();
    assertThat(run.exit()).isEqualTo(5);
    assertThat(run.errLines()).singleElement().asString().contains("the earlier copy is damaged");
    assertThat(database).hasBinaryContent(damaged);
    Files.delete(database);
    assertThat(report().get("archive_bytes_new").longValue())
        .as("every byte was looked at")
        .isZero();
    assertSaysTheSame();
  }

  @Test
  void aDamagedArchiveTakesNobodysPlace() throws Exception {
    assertThat(backup().exit()).isZero();
    var before = FileTree.of(copy.data());
    assertThat(nights.nextRun(installation).exit()).isZero();
    Path file = installation.data().resolve(SECOND_NIGHT);
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 10] ^= 1;
    Files.write(file, bytes);
    CommandRun run = backup();
    assertThat(run.exit()).isEqualTo(5);
    assertThat(run.errLines())
        .singleElement()
        .asString()
        .contains(SECOND_NIGHT)
        .contains("are not what was written there");
    assertThat(FileTree.of(copy.data())).containsAllEntriesOf(before);
    copy.change("DELETE FROM run WHERE 0");
    assertThat(copy.rows("SELECT count(*) FROM run")).containsExactly("1");
  }

  /** The data directory was lost and begun anew: the copy may be all that is left. */
  @Test
  void aCopyOfAnotherHistoryIsLeftAlone() throws Exception {
    assertThat(nights.nextRun(installation).exit()).isZero();
    assertThat(backup().exit()).isZero();
    var before = FileTree.of(copy.data());
    TestInstallation older = nights.eveningBefore();
    CommandRun run = older.run("backup", copy.data().toString());
    assertThat(run.exit()).isEqualTo(5);
    assertThat(run.errLines())
        .singleElement()
        .asString()
        .contains("leave it as it is, and give another folder");
    assertThat(FileTree.of(copy.data())).isEqualTo(before);
    assertIsWhole();
  }

  @Test
  void foldersThatCannotTakeACopyAreRefused() throws Exception {
    Path something = Files.createDirectory(folder.resolve("something"));
    Files.writeString(something.resolve("letter.txt"), "Kính gửi");
    Path link = Files.createSymbolicLink(folder.resolve("link"), installation.data());
    for (Path one :
        new Path[] {
          installation.data(),
          installation.data().resolve("copy"),
          installation.data().getParent(),
          link,
          link.resolve("copy"),
          something,
          something.resolve("letter.txt")
        }) {
      CommandRun run = installation.run("backup", one.toString());
      assertThat(run.exit()).as(one.toString()).isEqualTo(2);
      assertThat(run.errLines()).singleElement().asString().startsWith("dvcrank: ");
    }
    assertThat(FileTree.of(something)).hasSize(1);
    assertThat(installation.run("verify").exit()).isZero();
  }

  @Test
  void whereThereIsNoDatabaseNothingIsMade() {
    CommandRun run =
        new TestInstallation(folder.resolve("nothing")).run("backup", copy.data().toString());
    assertThat(run.exit()).isEqualTo(5);
    assertThat(copy.data()).doesNotExist();
  }

  @Test
  void itNeedsTheCopysLockAndNotTheOriginals() throws Exception {
    try (DataLock lock = DataLock.take(installation.directory(), "dvcrank nightly (process 12)")) {
      assertThat(backup().exit()).isZero();
    }
    try (DataLock lock = DataLock.take(copy.directory(), "dvcrank backup (process 12)")) {
      CommandRun run = backup();
      assertThat(run.exit()).isEqualTo(5);
      assertThat(run.err()).contains("is in use by dvcrank backup (process 12)");
    }
    assertIsWhole();
  }
}

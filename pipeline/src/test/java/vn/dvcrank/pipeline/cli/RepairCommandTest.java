package vn.dvcrank.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.dvcrank.pipeline.store.DataLock;

/** What can be made again is, what cannot is named, and nothing is invented. */
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(CrashedNights.Shared.class)
class RepairCommandTest {

  private static final String WHOLE = "archive, database and published files are whole and agree";
  private static final String NIGHT = "archive/2026/2026-09-17.warc.gz";
  private static final int PATIENCE_SECONDS = 120;

  private final CrashedNights nights;
  private final TestInstallation both;
  private TestInstallation installation;

  RepairCommandTest(CrashedNights nights) throws Exception {
    this.nights = nights;
    both = nights.eveningBefore();
    assertThat(nights.nextRun(both).exit()).isZero();
    installation = both;
  }

  @BeforeEach
  void copy(@TempDir Path place) throws IOException {
    installation = both.copiedTo(place.resolve("data"));
  }

  @Test
  void whatIsWholeIsLeftAsItIs() throws Exception {
    CommandRun run = installation.run("repair");
    assertThat(run.out().lines()).containsExactly(WHOLE);
    assertThat(run.exit()).isZero();
    nights.assertAsUndisturbed(installation, "repaired");
  }

  @Test
  void aTornTailOfTheArchiveIsCutOff() throws Exception {
    Path file = installation.data().resolve(NIGHT);
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, 700), StandardOpenOption.APPEND);
    assertThat(installation.run("verify").out()).contains(NIGHT + ": 700 bytes after the last");
    CommandRun run = installation.run("repair");
    assertThat(run.out())
        .contains("mended: " + NIGHT)
        .contains("700 cut off")
        .endsWith(WHOLE + "\n");
    assertThat(run.exit()).isZero();
    nights.assertAsUndisturbed(installation, "repaired");
  }

  @Test
  void anAnswerThatACrashLeftUnindexedIsTakenIn() throws Exception {
    TestInstallation crashed = nights.eveningBefore();
    int step = 1 + nights.steps().indexOf(unindexed());
    try (ChildProcess child = nights.diesBefore(crashed, step)) {
      child.end(PATIENCE_SECONDS);
    }
    assertThat(crashed.run("verify").exit()).isEqualTo(5);
    CommandRun run = crashed.run("repair");
    assertThat(run.exit()).as(run.out()).isZero();
    assertThat(run.out()).contains("mended: " + NIGHT).contains(" 0 cut off");
    assertThat(crashed.rows("SELECT count(*) FROM answer WHERE archive_file LIKE '%09-17%'"))
        .containsExactly("1");
    nights.assertRecovers(crashed, "repaired after a crash");
  }

  /** The first answer is in the archive then, and not in the index. */
  private String unindexed() throws Exception {
    return nights.steps().stream()
        .filter(step -> step.startsWith("INSERT INTO answer "))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void publishedFilesAreWrittenAgain() throws Exception {
    Path shown = installation.published("qd766/2026/H18");
    Files.writeString(shown.resolve("communes.csv"), "1,H18.1,the best");
    Files.delete(shown.resolve("departments.json"));
    Files.writeString(shown.resolve("notes.txt"), "");
    FileTree.remove(installation.published("qd766/2026/national").toRealPath());
    Files.delete(installation.published("catalog.json"));
    installation.change("UPDATE latest_standing SET rank = 1");
    CommandRun run = installation.run("repair");
    assertThat(run.out())
        .contains("mended: rankings/qd766/2026/national: removed")
        .contains("mended: rankings/qd766/2026/H18/communes.csv: is not what was published")
        .contains("mended: rankings/qd766/2026/H18/departments.json: is gone")
        .contains("mended: rankings/qd766/2026/H18/notes.txt: was not published")
        .contains("mended: rankings/catalog.json: ")
        .contains("mended: dvcrank.db, table latest_standing")
        .endsWith(WHOLE + "\n");
    assertThat(run.exit()).isZero();
    nights.assertAsUndisturbed(installation, "repaired");
  }

  /** As after putting back a copy of archive and database, which is all that cannot be made. */
  @Test
  void aRestoredCopyIsPublishedAgain() throws Exception {
    FileTree.remove(installation.directory().rankings());
    assertThat(installation.run("verify").exit()).isEqualTo(5);
    CommandRun run = installation.run("repair");
    assertThat(run.exit()).as(run.out()).isZero();
    nights.assertAsUndisturbed(installation, "restored");
  }

  @Test
  void whatWasLeftOverIsRemoved() throws Exception {
    Path versions = installation.published(".versions");
    Files.createDirectory(versions.resolve("qd766_2026_H18_0123456789abcdef.new"));
    FileTree.copy(
        installation.published("qd766/2026/H18").toRealPath(),
        versions.resolve("qd766_2026_H18_0123456789abcdef"));
    Files.writeString(installation.published(".catalog.json.new"), "{");
    Files.createSymbolicLink(
        installation.published("qd766/2026/.H18.new"), Path.of("../../.versions/nowhere"));
    Files.createDirectories(installation.published("qd766/2020"));
    Files.createSymbolicLink(
        installation.published("qd766/2020/H18"),
        Path.of("../../.versions/qd766_2020_H18_0123456789abcdef"));
    Path own = installation.published("qd766/2020/elsewhere");
    Files.createSymbolicLink(own, Path.of("/nowhere/at/all"));
    CommandRun run = installation.run("repair");
    assertThat(run.out().lines())
        .containsExactlyInAnyOrder(
            "mended: rankings/.catalog.json.new: removed, it was left over",
            "mended: rankings/qd766/2026/.H18.new: removed, it was left over",
            "mended: rankings/qd766/2020/H18: removed, it was left over",
            "mended: rankings/.versions/qd766_2026_H18_0123456789abcdef: removed, it was left over",
            "mended: rankings/.versions/qd766_2026_H18_0123456789abcdef.new: removed, it was left"
                + " over",
            WHOLE);
    assertThat(Files.isSymbolicLink(own)).as("somebody's own link").isTrue();
    Files.delete(own);
    nights.assertAsUndisturbed(installation, "repaired");
  }

  @Test
  void aChangedByteOfTheArchiveIsNamedAndLeft() throws Exception {
    Path file = installation.data().resolve(NIGHT);
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    CommandRun run = installation.run("repair");
    assertThat(run.exit()).isEqualTo(5);
    assertThat(run.out()).contains(NIGHT + ", record at ").doesNotContain("mended: archive");
    assertThat(file).hasBinaryContent(bytes);
  }

  /** A tail is what follows the index; a file that ends before that is somebody's doing. */
  @Test
  void anArchiveFileThatIsTooShortOrSomebodyElsesIsNamedAndLeft() throws Exception {
    Path file = installation.data().resolve(NIGHT);
    byte[] bytes = Arrays.copyOf(Files.readAllBytes(file), 900);
    Files.write(file, bytes);
    Path strange = file.resolveSibling("2026-09-18.warc.gz");
    Files.writeString(strange, "WARC/1.0, but not compressed");
    CommandRun run = installation.run("repair");
    assertThat(run.exit()).isEqualTo(5);
    assertThat(run.out())
        .contains("the file ends before it does")
        .contains("archive/2026/2026-09-18.warc.gz: no answer of it is indexed")
        .doesNotContain("mended: ");
    assertThat(file).hasBinaryContent(bytes);
    assertThat(strange).hasContent("WARC/1.0, but not compressed");
  }

  @Test
  void nothingIsPublishedFromADatabaseThatWasChanged() throws Exception {
    installation.change(
        "UPDATE cell_change SET value = value + 1000 WHERE value IS NOT NULL AND since ="
            + " (SELECT max(since) FROM cell_change)");
    Path damaged = installation.published("qd766/2026/H18/communes.csv");
    Files.writeString(damaged, "damaged");
    CommandRun run = installation.run("repair");
    assertThat(run.exit()).isEqualTo(5);
    assertThat(run.out()).contains("its content is no longer what was sealed");
    assertThat(damaged).hasContent("damaged");
  }

  /** An older copy of the database was put back: it knows nothing of what stands there. */
  @Test
  void whatTheDatabaseDoesNotKnowIsNamedAndLeft() throws Exception {
    TestInstallation older = nights.eveningBefore();
    for (String place : List.of("archive", "rankings")) {
      FileTree.remove(older.data().resolve(place));
      FileTree.copy(installation.data().resolve(place), older.data().resolve(place));
    }
    var national = FileTree.of(older.published("qd766/2026/national").toRealPath());
    CommandRun run = older.run("repair");
    assertThat(run.exit()).isEqualTo(5);
    assertThat(run.out())
        .contains("mended: " + NIGHT)
        .contains("rankings/qd766/2026/national: the database knows of no such publication");
    assertThat(FileTree.of(older.published("qd766/2026/national").toRealPath()))
        .isEqualTo(national);
    nights.assertRecovers(older, "an older database, repaired");
  }

  @Test
  void itIsRefusedWhileAnotherWrites() throws Exception {
    try (DataLock lock = DataLock.take(installation.directory(), "dvcrank nightly (process 12)")) {
      CommandRun run = installation.run("repair");
      assertThat(run.exit()).isEqualTo(5);
      assertThat(run.errLines())
          .singleElement()
          .asString()
          .contains("is in use by dvcrank nightly (process 12)");
    }
  }

  @Test
  void jsonSaysTheSame() throws Exception {
    Files.write(
        installation.data().resolve(NIGHT),
        "\0\0\0".getBytes(StandardCharsets.UTF_8),
        StandardOpenOption.APPEND);
    CommandRun run = installation.run("repair", "--json");
    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("\"mended\" : [ \"" + NIGHT).contains("\"left\" : [ ]");
  }
}

package vn.dvcrank.pipeline.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Nights that take exports out of a mounted folder. */
@Timeout(60)
class ExportFolderTest {

  private static final String NIGHT = "2026-09-17T02:00:00+07:00";
  private static final Instant MORNING = Instant.parse("2026-09-16T01:00:00Z");

  private final Path mounted;
  private final ExportNights nights;
  private final String sources;

  ExportFolderTest(@TempDir Path folder) throws Exception {
    this.nights = new ExportNights(folder);
    this.mounted = Files.createDirectory(folder.resolve("mounted"));
    this.sources =
        "largest-file-bytes: 100\nsources:\n- {name: mounted, province: H18, folder: %s}\n"
            .formatted(mounted);
  }

  @AfterEach
  void nothingStays() throws Exception {
    nights.close();
    if (Files.exists(nights.data().fetched())) {
      assertThat(nights.data().fetched()).isEmptyDirectory();
    }
  }

  private Path file(String name, String content, int hour) throws Exception {
    Path file = Files.writeString(mounted.resolve(name), content);
    return Files.setLastModifiedTime(file, FileTime.from(MORNING.plus(Duration.ofHours(hour))));
  }

  @Test
  void takesEveryFileTheOldestFirstAndLeavesTheOriginals() throws Exception {
    Path newer = file("a.xls", "<table>2", 2);
    Path older = file("Nguyễn Văn A.xls", "<table>1", 1);
    FileTime before = Files.getLastModifiedTime(older);
    nights.night(NIGHT, sources);
    assertThat(nights.received())
        .containsExactly("mounted H18 - <table>1", "mounted H18 - <table>2");
    assertThat(nights.ledger()).containsExactly("done", "mounted|taken|", "mounted|taken|");
    assertThat(older).hasContent("<table>1");
    assertThat(newer).hasContent("<table>2");
    assertThat(Files.getLastModifiedTime(older)).isEqualTo(before);
  }

  @Test
  void aFileThatIsStillBeingWrittenWaitsForTheNextPass() throws Exception {
    Path growing = file("growing.xls", "<table>1", 1);
    Path touched = file("touched.xls", "<table>3", 1);
    file("whole.xls", "<table>2", 2);
    List<Duration> waits = new ArrayList<>();
    nights.meanwhile(
        length -> {
          waits.add(length);
          try {
            Files.writeString(growing, "…", StandardOpenOption.APPEND);
            Files.setLastModifiedTime(growing, FileTime.from(MORNING.plus(Duration.ofHours(1))));
            Files.setLastModifiedTime(touched, FileTime.from(MORNING.plus(Duration.ofHours(9))));
          } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        });
    nights.night(NIGHT, sources);
    assertThat(waits).containsExactly(Duration.ofSeconds(5));
    assertThat(nights.received()).containsExactly("mounted H18 - <table>2");
    assertThat(nights.ledger()).containsExactly("done", "mounted|taken|");

    nights.meanwhile(length -> {});
    nights.night(NIGHT, sources);
    assertThat(nights.received()).contains("mounted H18 - <table>1…", "mounted H18 - <table>3");
    assertThat(nights.ledger())
        .containsExactly("done", "mounted|taken|", "mounted|known|", "mounted|taken|");
  }

  @Test
  void whatIsNoFinishedFileIsLeftAlone() throws Exception {
    file(".hidden", "<table>1", 1);
    file("~$open.xlsx", "<table>2", 1);
    file("half.xls.part", "<table>3", 1);
    file("empty.xls", "", 1);
    Files.createDirectory(mounted.resolve("folder"));
    Path elsewhere = Files.writeString(mounted.resolveSibling("elsewhere"), "<table>4");
    Files.createSymbolicLink(mounted.resolve("link.xls"), elsewhere);
    file("good.xls", "<table>5", 1);
    nights.night(NIGHT, sources);
    assertThat(nights.received()).containsExactly("mounted H18 - <table>5");
    assertThat(nights.ledger()).containsExactly("done", "mounted|taken|");
  }

  @Test
  void aFileThatIsTooLargeFailsInWordsAndTheOthersAreTaken() throws Exception {
    file("Nguyen.xls", "<table>" + "x".repeat(100), 1);
    file("good.xls", "<table>1", 2);
    nights.night(NIGHT, sources);
    assertThat(nights.received()).containsExactly("mounted H18 - <table>1");
    assertThat(nights.ledger())
        .containsExactly("source_failed", "mounted|taken|", "mounted|source_failed|");
    assertThat(nights.messages())
        .containsExactly(
            "1 of 2 files were not taken; the last one: a file in %s has more than 100 bytes"
                .formatted(mounted));
  }

  @Test
  void aRejectedFileHoldsTheNight() throws Exception {
    file("letter.xls", "Dear Sir", 1);
    nights.night(NIGHT, sources);
    assertThat(nights.ledger()).containsExactly("held", "mounted|rejected|");
  }

  @Test
  void aFolderThatIsNotMountedFailsInWords() throws Exception {
    nights.night(NIGHT, sources);
    assertThat(nights.messages()).containsExactly("no file is in " + mounted + "; is it mounted?");
    Files.delete(mounted);
    nights.night(NIGHT, sources);
    assertThat(nights.messages())
        .containsExactly("there is no folder " + mounted + "; is it mounted?");
    assertThat(nights.ledger()).containsExactly("source_failed", "mounted|source_failed|");
  }
}

package vn.dvcrank.pipeline.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcrank.scoring.unit.Scope;

class InboxTest {

  private static final String SHA256 = "3fa9c1d2e4b5".repeat(5) + "abcd";
  private static final Instant NOW = Instant.parse("2026-09-16T19:00:03Z");

  @TempDir private Path root;

  @Test
  void aFileLiesInTheInboxOrInAProvincesFolder() throws IOException {
    Inbox inbox = new Inbox(root);

    assertThat(inbox.offers(put("danh sách.xlsx"))).isTrue();
    assertThat(inbox.offers(put("H18/danh sách.xlsx"))).isTrue();
    assertThat(inbox.scopeOf(root.resolve("H18/danh sách.xlsx"))).contains(new Scope("H18"));
    assertThat(inbox.scopeOf(root.resolve("danh sách.xlsx"))).isEmpty();
    assertThat(inbox.offers(put("somewhere/list.csv"))).isFalse();
    assertThat(inbox.offers(put("done/list.csv"))).isFalse();
    assertThat(inbox.offers(put("rejected/list.csv"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".list.csv",
        "~$list.xlsx",
        "list.csv.part",
        "list.csv.PARTIAL",
        "list.tmp",
        "list.crdownload",
        "list.filepart",
        "list.csv~"
      })
  void whatIsNotFinishedIsNotOffered(String name) throws IOException {
    assertThat(new Inbox(root).offers(put(name))).isFalse();
  }

  @Test
  void linksAreNotFollowed() throws IOException {
    Path outside = put("done/secret.csv");
    Path link = Files.createSymbolicLink(root.resolve("list.csv"), outside);

    assertThat(new Inbox(root).offers(link)).isFalse();
  }

  @Test
  void aFileIsPutAwayUnderANameThatSaysNothingOfPersons() throws IOException {
    Path file = put("Nguyễn ZQX An.XLSX");
    ExportOutcome outcome = ExportOutcome.known(SHA256, new Scope("H18"));

    Path away = new Inbox(root).putAway(file, outcome, NOW);

    assertThat(away)
        .isEqualTo(root.resolve("done/20260917-020003-3fa9c1d2e4b5.xlsx"))
        .hasContent("x");
    assertThat(root.resolve("done/20260917-020003-3fa9c1d2e4b5.findings.json"))
        .content()
        .contains("\"outcome\" : \"known\"", SHA256)
        .doesNotContain("ZQX");
    assertThat(file).doesNotExist();
  }

  @Test
  void aRejectedFileLiesBesideItsReason() throws IOException {
    ExportOutcome outcome =
        ExportOutcome.rejected(SHA256, Optional.empty(), "no layout fits", List.of());

    Path away = new Inbox(root).putAway(put("list"), outcome, NOW);

    assertThat(away).isEqualTo(root.resolve("rejected/20260917-020003-3fa9c1d2e4b5"));
    assertThat(root.resolve("rejected/20260917-020003-3fa9c1d2e4b5.findings.json"))
        .content()
        .contains("\"outcome\" : \"rejected\"", "no layout fits");
  }

  /** Taken in by a pass that was killed before it put the file away. */
  @Test
  void aKnownFileIsPutAwayWithWhatWasFoundInItAtFirst() throws IOException {
    Inbox inbox = new Inbox(root);
    ExportOutcome first = ExportOutcome.known(SHA256, new Scope("H44"));
    inbox.announce(first, NOW);

    Path away =
        inbox.putAway(
            put("list.csv"), ExportOutcome.known(SHA256, new Scope("H18")), NOW.plusSeconds(60));

    assertThat(away).isEqualTo(root.resolve("done/20260917-020003-3fa9c1d2e4b5.csv"));
    assertThat(root.resolve("done/20260917-020003-3fa9c1d2e4b5.findings.json"))
        .content()
        .contains("H44");
    assertThat(root.resolve("done")).isDirectoryNotContaining("glob:**/.*");
  }

  @Test
  void whatWasAnnouncedInVainIsTakenBack() throws IOException {
    Inbox inbox = new Inbox(root);
    inbox.announce(ExportOutcome.known(SHA256, new Scope("H18")), NOW);

    inbox.putAway(
        put("list.csv"),
        ExportOutcome.rejected(SHA256, Optional.empty(), "late", List.of()),
        NOW.plusSeconds(60));

    assertThat(root.resolve("done")).isEmptyDirectory();
    assertThat(root.resolve("rejected/20260917-020103-3fa9c1d2e4b5.csv")).exists();
  }

  @Test
  void aSecondCopyOfTheSameMomentDoesNotTakeThePlaceOfTheFindings() throws IOException {
    Inbox inbox = new Inbox(root);
    inbox.putAway(put("a.csv"), ExportOutcome.known(SHA256, new Scope("H44")), NOW);

    inbox.putAway(put("b.csv"), ExportOutcome.known(SHA256, new Scope("H18")), NOW);

    assertThat(root.resolve("done/20260917-020003-3fa9c1d2e4b5.findings.json"))
        .content()
        .contains("H44");
    assertThat(root.resolve("b.csv")).doesNotExist();
  }

  private Path put(String name) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "x");
  }
}

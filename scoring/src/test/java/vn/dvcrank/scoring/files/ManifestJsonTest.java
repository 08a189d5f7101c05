package vn.dvcrank.scoring.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dvcrank.scoring.finding.Finding;
import vn.dvcrank.scoring.finding.FindingCode;
import vn.dvcrank.scoring.unit.PeerGroup;

class ManifestJsonTest {

  private static final String SHA =
      "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

  @Test
  void writesTheReviewedFile() throws IOException {
    Golden.assertSame("manifest.json", written(manifest()));
  }

  @Test
  void isReadBackAsItWas() throws IOException {
    assertThat(read(written(manifest()))).isEqualTo(manifest());
  }

  @Test
  void isTheSameInWhateverOrderItIsGiven() throws IOException {
    Manifest manifest = manifest();
    Manifest reversed =
        new Manifest(
            manifest.key(),
            manifest.indexSetName(),
            manifest.decision(),
            manifest.capturedAt(),
            manifest.provisional(),
            manifest.generator(),
            reversed(manifest.snapshots().stream().map(ManifestJsonTest::reversedAnswers).toList()),
            reversed(manifest.rankings()),
            reversed(manifest.ofAll()),
            manifest.own(),
            manifest.seriesBreak(),
            reversed(manifest.findings()));

    assertThat(written(reversed)).isEqualTo(written(manifest));
  }

  @Test
  void aLocalOneSaysItsBasisAndWhatWasNoticedInScoring() throws IOException {
    Manifest portal = manifest();
    Finding noticed =
        new Finding(FindingCode.EXPORT_WITHOUT_DUE_DATE, "H18", "12 dossiers of 2 units");
    Manifest local =
        new Manifest(
            LocalRanking.KEY,
            portal.indexSetName(),
            portal.decision(),
            portal.capturedAt(),
            portal.provisional(),
            portal.generator(),
            portal.snapshots(),
            portal.rankings(),
            portal.ofAll(),
            portal.own(),
            portal.seriesBreak(),
            List.of(noticed));

    ObjectNode document = (ObjectNode) Schema.document(written(local));
    assertThat(Schema.faults("manifest", document)).isEmpty();
    assertThat(document.get("basis").textValue()).isEqualTo("local");
    assertThat(document.at("/findings/0/code").textValue()).isEqualTo("export_without_due_date");
    assertThat(read(written(local))).isEqualTo(local);
  }

  @Test
  void isWhatItsSchemaSays() throws IOException {
    assertThat(Schema.faults("manifest", document())).isEmpty();
    assertThat(document().get("schema")).isEqualTo(Schema.node("manifest").get("$id"));
  }

  @Test
  void oneOfBeforeThereWereFilesOfAllIsReadAndSound() throws IOException {
    ObjectNode before = document();
    before.remove("files");

    assertThat(Schema.faults("manifest", before)).isEmpty();
    Manifest read = read(before.toString().getBytes(StandardCharsets.UTF_8));
    assertThat(read.ofAll()).isEmpty();
    assertThat(read.files()).extracting(FileEntry::name).doesNotContain("annexes.xlsx");
    assertThat(manifest().files()).extracting(FileEntry::name).contains("annexes.xlsx");
  }

  @Test
  void failsItsSchemaWithATimeOfItsMaking() throws IOException {
    ObjectNode document = document();
    document.put("generated_at", "2026-11-21T00:15:00+07:00");

    assertThat(Schema.faults("manifest", document))
        .anyMatch(fault -> fault.contains("generated_at"));
  }

  @Test
  void failsItsSchemaWithADigestThatIsNone() throws IOException {
    ObjectNode document = document();
    ((ObjectNode) document.at("/rankings/0/files/0")).put("sha256", "9F86");

    assertThat(Schema.faults("manifest", document)).anyMatch(fault -> fault.contains("sha256"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"role\": \"current\" | \"role\": \"next\" | snapshots[0].role: unknown word 'next'",
        "\"ranked\": 4 | \"ranked\": 4.5 | rankings[0].ranked: a whole number is expected",
        "\"ranked\": 4 | \"ranked\": -4 | rankings[0].ranked: a count is expected",
        "\"scope\": \"H18\" | \"scope\": \"../H18\" | scope: not a scope",
        "\"offset\": 1024 | \"offzet\": 1024 | answers[0].archive.offset: is missing",
        "+07:00 | Z? | captured_at: Text '2026-11-21T00:15:00Z?' could not be parsed",
        "manifest:1 | manifest:2 | schema: urn:dvcrank:schema:manifest:1 is expected",
        "\"provisional\": false | \"provisional\": null | provisional: true or false is expected",
      })
  void saysWhatItCannotRead(String found, String broken, String message) throws IOException {
    String json = new String(written(manifest()), StandardCharsets.UTF_8);
    assertThat(json).contains(found);

    assertThatThrownBy(() -> read(json.replace(found, broken).getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageStartingWith("manifest.json")
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"[]", "''", "{"})
  void rejectsWhatIsNoObject(String json) {
    assertThatThrownBy(() -> read(json.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(UnreadableFileException.class);
  }

  @Test
  void rejectsAFieldThatIsThereTwice() throws IOException {
    String basis = "\"basis\": \"portal\",";
    String json = new String(written(manifest()), StandardCharsets.UTF_8);
    byte[] twice = json.replace(basis, basis + basis).getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> read(twice))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("Duplicate field 'basis'");
  }

  @Test
  void rejectsWhatGoesOnAfterItsEnd() throws IOException {
    String json = new String(written(manifest()), StandardCharsets.UTF_8);

    assertThatThrownBy(() -> read((json + "{}").getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("Trailing token");
  }

  @Test
  void rejectsWhatIsNestedWithoutEnd() {
    byte[] deep = "{\"a\":".repeat(100_000).getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> read(deep))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("depth");
  }

  private static Manifest manifest() {
    return new Manifest(
        SampleRanking.KEY,
        "Bộ chỉ số phục vụ người dân, doanh nghiệp",
        "766/QĐ-TTg",
        SampleRanking.CAPTURED_AT,
        false,
        "dvcrank 0.1.0",
        List.of(previous(), current()),
        List.of(
            new PeerGroupEntry(
                PeerGroup.COMMUNES,
                4,
                2,
                List.of(
                    new FileEntry("communes.json", SHA, 20_480),
                    new FileEntry("communes.csv", SHA, 1_536)))),
        List.of(
            new FileEntry("datapackage.json", SHA, 4_096),
            new FileEntry("annexes.xlsx", SHA, 40_960)),
        Optional.of(
            new OwnResult(
                "H18",
                "UBND tỉnh Điện Biên",
                Optional.of(new BigDecimal("91.41")),
                Optional.of("Xuất sắc"),
                Optional.of("24/34"))),
        Optional.of("Kỳ trước chỉ có theo cách tính cũ."),
        List.of(
            new Finding(FindingCode.SCORE_OUT_OF_RANGE, "H18.145", "CKMB 18.5 of at most 18"),
            new Finding(FindingCode.TOTAL_DIFFERS_FROM_GROUPS, "H18.101", "54.5, not 54.49")));
  }

  private static SnapshotRef current() {
    return new SnapshotRef(
        SnapshotRef.Role.CURRENT,
        "42",
        "portal-2026",
        SampleRanking.CAPTURED_AT,
        SHA,
        List.of(
            new AnswerRef("units", SHA, 9_000_000_000L, Optional.empty()),
            new AnswerRef(
                "CKMB",
                SHA,
                81_920,
                Optional.of(
                    new ArchiveRef(
                        "2026-11-21.warc.gz",
                        1024,
                        "urn:uuid:5b1c0e0e-0000-4000-8000-000000000001")))));
  }

  private static SnapshotRef previous() {
    return new SnapshotRef(
        SnapshotRef.Role.PREVIOUS_CAPTURE,
        "41",
        "portal-2026",
        Instant.parse("2026-11-19T17:15:00.5Z"),
        SHA,
        List.of());
  }

  private static SnapshotRef reversedAnswers(SnapshotRef snapshot) {
    return new SnapshotRef(
        snapshot.role(),
        snapshot.id(),
        snapshot.source(),
        snapshot.capturedAt(),
        snapshot.contentSha256(),
        reversed(snapshot.answers()));
  }

  private static <T> List<T> reversed(List<T> list) {
    List<T> reversed = new ArrayList<>(list);
    Collections.reverse(reversed);
    return reversed;
  }

  private static ObjectNode document() throws IOException {
    return (ObjectNode) Schema.document(written(manifest()));
  }

  private static byte[] written(Manifest manifest) throws IOException {
    return Written.bytes(out -> ManifestJson.write(manifest, out));
  }

  private static Manifest read(byte[] json) throws IOException {
    return ManifestJson.read(new ByteArrayInputStream(json));
  }
}

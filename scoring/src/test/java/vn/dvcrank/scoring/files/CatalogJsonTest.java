package vn.dvcrank.scoring.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.rank.Basis;
import vn.dvcrank.scoring.rank.RankingKey;
import vn.dvcrank.scoring.unit.PeerGroup;
import vn.dvcrank.scoring.unit.Scope;

class CatalogJsonTest {

  private static final String SHA =
      "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

  private static final CatalogEntry OCTOBER =
      entry("2026-10", "H18", Basis.PORTAL, "qd766/2026-10/H18");
  private static final CatalogEntry OCTOBER_LOCAL =
      entry("2026-10", "H18", Basis.LOCAL, "qd766/2026-10/H18/local");
  private static final CatalogEntry SEPTEMBER =
      entry("2026-09", "national", Basis.PORTAL, "qd766/2026-09/national");

  @Test
  void writesTheReviewedFile() throws IOException {
    Golden.assertSame("catalog.json", written(catalog()));
  }

  @Test
  void isReadBackAsItWas() throws IOException {
    assertThat(read(written(catalog()))).isEqualTo(catalog());
    Catalog empty = new Catalog(List.of());
    assertThat(read(written(empty))).isEqualTo(empty);
  }

  @Test
  void isOrderedWhateverOrderItIsGivenIn() {
    assertThat(catalog().entries()).containsExactly(SEPTEMBER, OCTOBER, OCTOBER_LOCAL);
  }

  @Test
  void hasNoRankingTwice() {
    CatalogEntry elsewhere = entry("2026-10", "H18", Basis.PORTAL, "other");
    CatalogEntry sameFolder = entry("2026-08", "H18", Basis.PORTAL, OCTOBER.path());

    assertThatThrownBy(() -> new Catalog(List.of(OCTOBER, elsewhere)))
        .hasMessageContaining("twice");
    assertThatThrownBy(() -> new Catalog(List.of(OCTOBER, sameFolder)))
        .hasMessageContaining("'qd766/2026-10/H18' twice");
  }

  @Test
  void isWhatItsSchemaSays() throws IOException {
    assertThat(Schema.faults("catalog", document())).isEmpty();
    assertThat(document().get("schema")).isEqualTo(Schema.node("catalog").get("$id"));
  }

  @Test
  void failsItsSchemaWithAnUnknownPeerGroup() throws IOException {
    String json = new String(written(catalog()), StandardCharsets.UTF_8);

    assertThat(
            Schema.faults(
                "catalog",
                Schema.document(
                    json.replace("communes", "villages").getBytes(StandardCharsets.UTF_8))))
        .isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/etc", "..", "qd766/../../x", "qd766//H18", "qd766/", "a\\b", "C:"})
  void neverLeadsOutOfItsFolder(String path) throws IOException {
    String json = new String(written(new Catalog(List.of(OCTOBER))), StandardCharsets.UTF_8);
    String broken = json.replace(OCTOBER.path(), path.replace("\\", "\\\\"));

    assertThatThrownBy(() -> read(broken.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageStartingWith("catalog.json.entries[0].path: not a folder below the rankings");
  }

  @Test
  void saysThatAFileWithTheSameRankingTwiceIsUnreadable() throws IOException {
    String json = new String(written(catalog()), StandardCharsets.UTF_8);

    assertThatThrownBy(
            () -> read(json.replace("\"local\"", "\"portal\"").getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("twice");
  }

  private static Catalog catalog() {
    return new Catalog(List.of(OCTOBER_LOCAL, OCTOBER, SEPTEMBER));
  }

  private static CatalogEntry entry(String period, String scope, Basis basis, String path) {
    return new CatalogEntry(
        new RankingKey("qd766", "2026", basis, new Scope(scope), Period.parse(period)),
        scope.equals("national")
            ? List.of(PeerGroup.PROVINCES)
            : List.of(PeerGroup.COMMUNES, PeerGroup.DEPARTMENTS),
        SampleRanking.CAPTURED_AT,
        false,
        path,
        SHA);
  }

  private static ObjectNode document() throws IOException {
    return (ObjectNode) Schema.document(written(catalog()));
  }

  private static byte[] written(Catalog catalog) throws IOException {
    return Written.bytes(out -> CatalogJson.write(catalog, out));
  }

  private static Catalog read(byte[] json) throws IOException {
    return CatalogJson.read(new ByteArrayInputStream(json));
  }
}

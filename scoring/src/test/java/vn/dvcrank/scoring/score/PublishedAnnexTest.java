package vn.dvcrank.scoring.score;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.dvcrank.scoring.index.Band;
import vn.dvcrank.scoring.index.Group;
import vn.dvcrank.scoring.index.Method;
import vn.dvcrank.scoring.unit.Unit;
import vn.dvcrank.scoring.unit.UnitKind;

/** All 58 rows of the annexes to Điện Biên's report on 2025. */
class PublishedAnnexTest {

  private static final Method METHOD = Cards.QD766.method("2022");

  private final Map<Scorecard, String> publishedClasses = scored();

  @Test
  void everyClassIsThePublishedOne() {
    assertThat(publishedClasses).hasSize(58);
    assertThat(publishedClasses)
        .allSatisfy(
            (card, published) -> {
              assertThat(card.band()).map(Band::name).contains(published);
              assertThat(card.exclusion()).isEmpty();
            });
  }

  @Test
  void threeTotalsAreNotTheSumOfTheirGroups() {
    List<String> differing =
        publishedClasses.keySet().stream()
            .filter(card -> !card.total().equals(card.groupSum()))
            .map(
                card ->
                    card.unit().name() + " " + shown(card.total()) + " " + shown(card.groupSum()))
            .toList();

    assertThat(differing)
        .containsExactly(
            "Sở Nông nghiệp và Môi trường 89.35 89.62",
            "Sở Văn hóa, Thể thao và Du lịch 86.38 86.39",
            "UBND xã Pa Ham 93.65 93.66");
  }

  @Test
  void onlyTheOneBeyondRoundingIsAFinding() {
    assertThat(publishedClasses.keySet())
        .filteredOn(card -> !card.findings().isEmpty())
        .extracting(card -> card.unit().name())
        .containsExactly("Sở Nông nghiệp và Môi trường");
  }

  private static String shown(Cell cell) {
    return cell.value().orElseThrow().toPlainString();
  }

  private static Map<Scorecard, String> scored() {
    Scorer scorer = new Scorer(Cards.QD766, METHOD);
    Map<Scorecard, String> scored = new LinkedHashMap<>();
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder()
            .ofNamedCsvRecord(
                new InputStreamReader(
                    PublishedAnnexTest.class.getResourceAsStream("dien-bien-2025.csv"),
                    StandardCharsets.UTF_8))) {
      rows.forEach(row -> scored.put(scorer.score(observation(row)), row.getField("class")));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return scored;
  }

  private static Observation observation(NamedCsvRecord row) {
    Map<Element, Cell> cells = new TreeMap<>();
    for (Group group : METHOD.groups()) {
      cells.put(Element.points(group.code()), Cell.of(row.getField(group.code())));
    }
    cells.put(Element.points(Element.TOTAL), Cell.of(row.getField("total")));
    return new Observation(
        new Unit(
            "row-" + row.getStartingLineNumber(),
            row.getField("unit"),
            UnitKind.ofLabel(row.getField("kind"))),
        cells);
  }
}

package vn.dvcrank.scoring.files;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dvcrank.scoring.files.SampleIndexSet.BEST;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dvcrank.scoring.rank.Ranking;
import vn.dvcrank.scoring.score.Cell;

class RankingJsonTest {

  @Test
  void writesTheReviewedFile() throws IOException {
    Golden.assertSame("ranking.json", Written.bytes(RankingFormat.JSON, SampleRanking.whole()));
  }

  @Test
  void isWhatItsSchemaSays() throws IOException {
    assertThat(Schema.faults("ranking", whole())).isEmpty();
    assertThat(Schema.faults("ranking", Schema.document(written(SampleRanking.of(List.of())))))
        .isEmpty();
  }

  @Test
  void failsItsSchemaWithAnythingMissing() throws IOException {
    ObjectNode document = whole();
    ((ObjectNode) document.at("/standings/0/unit")).remove("kind");

    assertThat(Schema.faults("ranking", document)).anyMatch(fault -> fault.contains("kind"));
  }

  @Test
  void failsItsSchemaWithAnythingMore() throws IOException {
    ObjectNode document = whole();
    ((ObjectNode) document.at("/standings/0/groups/0")).put("weight", 1);

    assertThat(Schema.faults("ranking", document)).anyMatch(fault -> fault.contains("weight"));
  }

  @Test
  void failsItsSchemaWithAMissingCellThatHasAValue() throws IOException {
    ObjectNode document = whole();
    ((ObjectNode) document.at("/standings/5/groups/1/points")).put("value", 0);

    assertThat(Schema.faults("ranking", document)).isNotEmpty();
  }

  @Test
  void namesItsSchema() throws IOException {
    assertThat(whole().get("schema")).isEqualTo(Schema.node("ranking").get("$id"));
  }

  @Test
  void saysWhenInVietnam() throws IOException {
    assertThat(whole().get("captured_at").textValue()).isEqualTo("2026-11-21T00:15:00+07:00");
  }

  @Test
  void keepsZeroMissingAndNotApplicableApart() throws IOException {
    JsonNode standings = whole().get("standings");

    assertThat(standings.at("/3/groups/1/points")).hasToString("0");
    assertThat(standings.at("/5/groups/1/points"))
        .hasToString("{\"state\":\"missing\",\"reason\":\"null_in_answer\"}");
    assertThat(standings.at("/5/groups/2/points"))
        .hasToString("{\"state\":\"not_applicable\",\"reason\":\"not_asked\"}");
  }

  @Test
  void showsMovementSinceThePeriodBeforeToo() throws IOException {
    JsonNode standings = whole().get("standings");

    assertThat(standings.at("/0/since_period/rank_change").intValue()).isZero();
    assertThat(standings.at("/0/since_capture/rank_change").intValue()).isEqualTo(1);
    assertThat(standings.at("/1/since_period").isNull()).isTrue();
  }

  @Test
  void roundsRecomputedPointsToFourPlaces() throws IOException {
    JsonNode group = whole().at("/standings/0/groups/0");

    assertThat(group.at("/recomputed").decimalValue()).isEqualByComparingTo("7.25");
    assertThat(group.at("/indicators/0/recomputed").decimalValue()).isEqualByComparingTo("6");
  }

  @Test
  void writesNumbersPlainly() throws IOException {
    Ranking ranking =
        SampleRanking.of(
            List.of(
                SampleStanding.ranked(1, "H18.1", "Xã A", BEST)
                    .groups(Cell.of("1E+3"), Cell.of("1E-9"), Cell.of("0.10"))
                    .standing()));

    assertThat(Written.text(RankingFormat.JSON, ranking))
        .contains("\"points\": 1000, ")
        .contains("\"points\": 0.000000001, ")
        .contains("\"points\": 0.1, ");
  }

  @Test
  void writesAWholeFileWhateverANameHolds() throws IOException {
    Ranking ranking =
        SampleRanking.of(
            List.of(
                SampleStanding.ranked(1, "H18.1", "Xã \uD800 \"A\"\u0001 🏛", BEST).standing()));

    JsonNode document = Schema.document(written(ranking));

    assertThat(document.at("/standings/0/unit/name").textValue())
        .isEqualTo("Xã \uFFFD \"A\"\u0001 🏛");
  }

  private static ObjectNode whole() throws IOException {
    return (ObjectNode) Schema.document(written(SampleRanking.whole()));
  }

  private static byte[] written(Ranking ranking) throws IOException {
    return Written.bytes(RankingFormat.JSON, ranking);
  }
}

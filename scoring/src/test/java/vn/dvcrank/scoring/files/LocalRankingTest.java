package vn.dvcrank.scoring.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcrank.scoring.dossier.Measure;
import vn.dvcrank.scoring.rank.Ranking;
import vn.dvcrank.scoring.rank.Standing;
import vn.dvcrank.scoring.score.AbsenceReason;
import vn.dvcrank.scoring.score.Scorecard;

/** Files of a ranking that rests on a province's own exports. */
class LocalRankingTest {

  @ParameterizedTest
  @EnumSource(RankingFormat.class)
  void writesTheReviewedFile(RankingFormat format) throws IOException {
    Golden.assertSame(
        "local-ranking." + format.extension(), Written.bytes(format, LocalRanking.whole()));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void theOrderOfTheUnitsDoesNotMatter(long seed) throws IOException {
    Ranking ranking = LocalRanking.whole();
    List<Scorecard> cards =
        new ArrayList<>(ranking.standings().stream().map(Standing::card).toList());
    Collections.shuffle(cards, new Random(seed));

    assertThat(Written.bytes(RankingFormat.JSON, LocalRanking.of(cards)))
        .isEqualTo(Written.bytes(RankingFormat.JSON, ranking));
  }

  @Test
  void hasTheColumnsOfTheIndexSetAndThoseIndicatorsThatCanBeTold() throws IOException {
    assertThat(Written.text(RankingFormat.CSV, LocalRanking.whole()).lines().findFirst())
        .contains(
            "rank,unit_code,unit_name,unit_kind,ckmb,tdgq,clgq,tttt,mdhl,mdsh,progress_on_time,"
                + "online_dossier,online_payment_dossier,original_result_available,"
                + "so_hoa_giay_to_giai_quyet,reused_digitized_data,total,applicable_max,converted,"
                + "class,previous_rank,rank_change,previous_converted,score_change,"
                + "points_to_next_class,coverage,notes");
  }

  @Test
  void isWhatItsSchemaSays() throws IOException {
    assertThat(Schema.faults("ranking", whole())).isEmpty();
  }

  @Test
  void failsItsSchemaWithoutMeasures() throws IOException {
    ObjectNode document = whole();
    ((ObjectNode) document.at("/standings/0")).remove("measures");

    assertThat(Schema.faults("ranking", document)).anyMatch(fault -> fault.contains("measures"));
  }

  @Test
  void anotherBasisFailsItsSchemaWithMeasures() throws IOException {
    ObjectNode document = whole();
    document.put("basis", "portal");

    assertThat(Schema.faults("ranking", document)).isNotEmpty();
  }

  @Test
  void itsSchemaKnowsEveryMeasureAndEveryReason() throws IOException {
    JsonNode measures = Schema.node("ranking").at("/$defs/measures");
    List<String> labels = Arrays.stream(Measure.values()).map(Measure::label).toList();

    assertThat(measures.get("properties").fieldNames()).toIterable().isEqualTo(labels);
    assertThat(measures.get("required")).map(JsonNode::textValue).isEqualTo(labels);
    assertThat(Schema.node("ranking").at("/$defs/cell/oneOf/1/properties/reason/enum"))
        .map(JsonNode::textValue)
        .containsExactlyElementsOf(
            Arrays.stream(AbsenceReason.values()).map(AbsenceReason::label).toList());
  }

  @Test
  void pointsThatWeComputeAreRoundedOnceAndCountsStandAsTheyAre() throws IOException {
    JsonNode thirds = whole().at("/standings/2");

    assertThat(thirds.at("/unit/code").textValue()).isEqualTo("H18.103");
    assertThat(thirds.at("/groups/1/points")).hasToString("13.33");
    assertThat(thirds.at("/groups/1/recomputed")).hasToString("13.3333");
    assertThat(thirds.at("/measures/received")).hasToString("120");
    assertThat(thirds.at("/measures/result_electronic")).hasToString("1");
  }

  private static ObjectNode whole() throws IOException {
    return (ObjectNode) Schema.document(Written.bytes(RankingFormat.JSON, LocalRanking.whole()));
  }
}

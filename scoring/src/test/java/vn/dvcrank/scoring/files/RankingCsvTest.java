package vn.dvcrank.scoring.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.dvcrank.scoring.files.SampleIndexSet.BEST;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dvcrank.scoring.rank.Ranking;
import vn.dvcrank.scoring.score.Cell;

class RankingCsvTest {

  @Test
  void writesTheReviewedFile() throws IOException {
    Golden.assertSame("ranking.csv", Written.bytes(RankingFormat.CSV, SampleRanking.whole()));
  }

  @Test
  void hasTheColumnsOfTheContract() throws IOException {
    String header =
        Written.text(RankingFormat.CSV, SampleRanking.whole()).lines().findFirst().get();

    assertThat(header)
        .isEqualTo(
            "rank,unit_code,unit_name,unit_kind,ckmb,tdgq,mdhl,content_full,total,applicable_max,"
                + "converted,class,previous_rank,rank_change,previous_converted,score_change,"
                + "points_to_next_class,coverage,notes");
  }

  @Test
  void leavesOutAnIndicatorThatNobodyHasPublishedPointsFor() throws IOException {
    Ranking ranking =
        SampleRanking.of(
            List.of(
                SampleStanding.ranked(1, "H18.1", "Xã A", BEST)
                    .contentFull(SampleStanding.NOT_ASKED)
                    .standing()));

    assertThat(rows(ranking).get(0)).doesNotContainKeys("content_full", "publish_on_time");
  }

  @Test
  void keepsZeroMissingAndNotApplicableApart() throws IOException {
    List<Map<String, String>> rows = rows(SampleRanking.whole());

    assertThat(rows)
        .extracting(row -> row.get("tdgq"))
        .containsExactly("19.5", "18", "18", "0", "0", "");
    assertThat(rows).extracting(row -> row.get("mdhl")).endsWith("11.237", "12", "-");
    assertThat(rows)
        .extracting(row -> row.get("content_full"))
        .containsExactly("1.25", "0", "-", "", "", "");
  }

  @Test
  void givesEqualUnitsOneRankAndLeavesTheNextOut() throws IOException {
    assertThat(rows(SampleRanking.whole()))
        .extracting(row -> row.get("rank"))
        .containsExactly("1", "2", "2", "4", "", "");
  }

  @Test
  void putsUnitsThatAreNotEvaluatedLastWithTheirReason() throws IOException {
    List<Map<String, String>> rows = rows(SampleRanking.whole());

    assertThat(rows.subList(4, 6))
        .extracting(row -> row.get("rank"), row -> row.get("class"), row -> row.get("notes"))
        .containsExactly(
            tuple("", "", "inactive: không phát sinh hồ sơ TTHC"),
            tuple("", "", "group_missing: TDGQ"));
  }

  @Test
  void saysThatTheBestClassHasNoNextOne() throws IOException {
    assertThat(rows(SampleRanking.whole()))
        .extracting(row -> row.get("points_to_next_class"))
        .containsExactly("-", "7.5", "7.5", "11.9", "", "");
  }

  @Test
  void roundsComputedFiguresOnceAndPublishedOnesNever() throws IOException {
    Map<String, String> last = rows(SampleRanking.whole()).get(3);

    assertThat(last)
        .containsEntry("total", "21.337")
        .containsEntry("converted", "38.1")
        .containsEntry("previous_converted", "38.11")
        .containsEntry("score_change", "-0.01")
        .containsEntry("rank_change", "-1");
  }

  @Test
  void quotesWhereRfc4180AsksForItAndNowhereElse() throws IOException {
    String csv = Written.text(RankingFormat.CSV, SampleRanking.whole());

    assertThat(csv).contains("\n4,H18.145,\"Xã \"\"Sín Thầu\"\", Mường Nhé\",commune,10.1,");
    assertThat(csv).contains("\n1,H18.101,Phường Mường Thanh,commune,17.25,");
    assertThat(csv).doesNotContain("\r").doesNotStartWith("\uFEFF").endsWith("\n");
  }

  @Test
  void writesLargeAndSmallNumbersPlainly() throws IOException {
    Ranking ranking =
        SampleRanking.of(
            List.of(
                SampleStanding.ranked(1, "H18.1", "Xã A", BEST)
                    .groups(Cell.of("1E+3"), Cell.of("0.00000001"), Cell.of("0.10"))
                    .total(Cell.of("1000.10000001"), "1E+3")
                    .standing()));

    assertThat(rows(ranking).get(0))
        .containsEntry("ckmb", "1000")
        .containsEntry("tdgq", "0.00000001")
        .containsEntry("mdhl", "0.1")
        .containsEntry("applicable_max", "1000");
  }

  @ParameterizedTest
  @CsvSource({"=1+1", "+84", "-5", "@SUM(A1)"})
  void disarmsWhatASpreadsheetWouldReadAsAFormula(String text) throws IOException {
    Ranking ranking =
        SampleRanking.of(
            List.of(SampleStanding.ranked(1, "-5", text, BEST).notes(text, "second").standing()));

    assertThat(rows(ranking).get(0))
        .containsEntry("unit_code", "'-5")
        .containsEntry("unit_name", "'" + text)
        .containsEntry("notes", "'" + text + "; second");
  }

  @Test
  void joinsNotesInTheirOrder() throws IOException {
    assertThat(rows(SampleRanking.whole()).get(2))
        .containsEntry("notes", "total shared with H18.117; new: not in the capture before");
  }

  private static List<Map<String, String>> rows(Ranking ranking) throws IOException {
    List<List<String>> records =
        CsvReader.builder().ofCsvRecord(Written.text(RankingFormat.CSV, ranking)).stream()
            .map(CsvRecord::getFields)
            .toList();
    List<String> header = records.get(0);
    return records.stream().skip(1).map(record -> row(header, record)).toList();
  }

  private static Map<String, String> row(List<String> header, List<String> fields) {
    return IntStream.range(0, header.size())
        .boxed()
        .collect(Collectors.toMap(header::get, fields::get));
  }
}

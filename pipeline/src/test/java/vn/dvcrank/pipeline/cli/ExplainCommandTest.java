package vn.dvcrank.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One unit's score line by line, and that its evidence is really there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExplainCommandTest {

  private final TestInstallation demo;

  ExplainCommandTest(@TempDir Path folder) {
    demo = new TestInstallation(folder.resolve("data"));
  }

  @BeforeAll
  void run() {
    assertThat(demo.run("demo").exit()).isZero();
  }

  private CommandRun explain(String... arguments) {
    List<String> all = new ArrayList<>(List.of("--period", "2026", "--unit"));
    all.addAll(List.of(arguments));
    return demo.run("explain", all.toArray(String[]::new));
  }

  @Test
  void showsEveryGroupAndIndicator() {
    CommandRun run = explain("H18.03");
    assertThat(run.exit()).isZero();
    assertThat(run.out().lines().map(line -> line.strip().replaceAll(" +", " ")))
        .contains(
            "total 70 of 100, converted 70, coverage 1",
            "rank 1 of 13, class Khá, 10 short of the next class",
            "since the capture before: rank 1 (+0), converted 69.75 (+0.25)",
            "CKMB Công khai, minh bạch 8.02 18 9.98 8.0215",
            "PUBLIC_UPDATE_ON_TIME 1 186 0.02 4 3.98 0.0215",
            "PROGRESS_ON_TIME 1451 1480 20 19.6081",
            "snapshot portal.evaluation/qd766/2026/H18@2026-09-17T02:00:00+07:00")
        .first()
        .asString()
        .endsWith("captured 2026-09-17T02:00:00+07:00");
  }

  @ParameterizedTest
  @CsvSource({"H18.03, 7", "H18.142, 7", "H20, 1"})
  void everyDigestIsOfAnAnswerInTheArchive(String unit, int answers) throws Exception {
    List<String> kept = demo.rows("SELECT sha256 FROM answer");
    CommandRun text = explain(unit);
    List<String> digests =
        text.out()
            .lines()
            .filter(line -> line.contains("sha256 "))
            .map(line -> line.substring(line.indexOf("sha256 ") + 7))
            .distinct()
            .toList();
    assertThat(digests).hasSize(answers).isSubsetOf(kept);

    JsonNode json = JsonMapper.builder().build().readTree(explain(unit, "--json").out());
    List<String> inJson = new ArrayList<>();
    json.findValues("answers").forEach(list -> list.forEach(sha -> inJson.add(sha.textValue())));
    assertThat(inJson.stream().distinct()).containsExactlyInAnyOrderElementsOf(digests);
  }

  @Test
  void jsonHasFiguresAsNumbersAndAbsencesWithTheirReason() throws Exception {
    JsonNode json = JsonMapper.builder().build().readTree(explain("H18.13", "--json").out());
    assertThat(json.get("unit_name").textValue()).isEqualTo("Thanh tra tỉnh");
    assertThat(json.get("captured_at").textValue()).isEqualTo("2026-09-17T02:00:00+07:00");
    assertThat(json.get("rank").intValue()).isEqualTo(12);
    assertThat(json.get("total").decimalValue()).isEqualByComparingTo("59.09");
    assertThat(json.get("class").textValue()).isEqualTo("Trung bình");
    assertThat(json.get("points_to_next_class").decimalValue()).isEqualByComparingTo("10.91");
    JsonNode payment = json.get("groups").get(3);
    assertThat(payment.get("code").textValue()).isEqualTo("TTTT");
    assertThat(payment.get("lost").decimalValue()).isEqualByComparingTo("10");
    JsonNode indicator = payment.get("indicators").get(0);
    assertThat(indicator.get("numerator").intValue()).isZero();
    assertThat(indicator.get("denominator").intValue()).isZero();
    assertThat(indicator.get("points").get("state").textValue()).isEqualTo("missing");
    assertThat(indicator.get("points").get("reason").textValue()).isNotEmpty();
  }

  @Test
  void aUnitThatIsNotRankedIsExplainedToo() {
    CommandRun run = explain("H18.14");
    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("not evaluated: inactive: không phát sinh hồ sơ TTHC");
    assertThat(run.out()).doesNotContain("rank ");
  }

  @Test
  void anEarlierInstantHasItsOwnFigures() {
    CommandRun run = explain("H18.03", "--as-of", "2026-09-10");
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains("total 69.75 of 100", "H18@2026-09-10T02:00:00+07:00")
        .doesNotContain("since the capture before");
  }

  @ParameterizedTest
  @ValueSource(strings = {"H18.99", "H99", "H20.01", "18", "H18.03/../x"})
  void aUnitThatIsNotThereIsAMistake(String unit) {
    CommandRun run = explain(unit);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.errLines())
        .singleElement()
        .asString()
        .startsWith("dvcrank: ")
        .contains(unit.substring(0, 2));
  }

  @Test
  void namesTheCheapestWayToTheNextClass() throws Exception {
    assertThat(explain("H18.03").out().lines().map(line -> line.strip().replaceAll(" +", " ")))
        .containsSequence(
            "to class Tốt: 10 points, the cheapest first",
            "a point is counts more points of left",
            "PUBLISH_ON_TIME 36 212 +6 6 4");
    JsonNode next =
        JsonMapper.builder().build().readTree(explain("H20", "--json").out()).get("next_class");
    assertThat(next.get("class").textValue()).isEqualTo("Khá");
    assertThat(next.get("reachable").booleanValue()).isTrue();
    assertThat(next.get("steps")).isNotEmpty();
  }

  @Test
  void saysWhatWouldFollow() {
    assertThat(
            explain("H18.03", "--what-if", "PUBLISH_ON_TIME=50%", "--what-if", "TDGQ=19,5")
                .out()
                .lines())
        .last()
        .isEqualTo(
            "what if: total 72.89 (now 70), converted 72.89 (now 70), rank 1 (now 1),"
                + " class Khá (now Khá)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "H18.03;TDGQ;write CODE=POINTS",
        "H18.03;TDGQ=21;TDGQ: 21 is not within 0 to 20",
        "H18.03;XYZ=1;no such group or indicator"
      })
  void whatCannotBeSupposedIsSaidInOneLine(String unit, String supposition, String problem) {
    CommandRun run = explain(unit, "--what-if", supposition);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).startsWith("dvcrank: --what-if: ").contains(problem);
    assertThat(run.err().lines()).hasSize(1);
  }
}

package vn.dvcrank.scoring.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dvcrank.scoring.dossier.Measure;

class IndexSetValidatorTest {

  static Stream<Arguments> brokenOnce() {
    return Stream.of(
        arguments(IndexSetCheck.BAD_CODE, "small", "code: small", "code: ../small"),
        arguments(IndexSetCheck.BAD_CODE, "a-2", "code: A2", "code: a-2"),
        arguments(IndexSetCheck.DUPLICATE_CODE, "second/A1", "code: A2", "code: A1"),
        arguments(IndexSetCheck.DUPLICATE_CODE, "second/AA", "code: A2", "code: AA"),
        arguments(IndexSetCheck.DUPLICATE_COLUMN, "second/TOTAL", "code: A2", "code: TOTAL"),
        arguments(IndexSetCheck.DUPLICATE_COLUMN, "second/COVERAGE", "code: A2", "code: COVERAGE"),
        arguments(IndexSetCheck.DUPLICATE_CODE, "small/second", "code: first", "code: second"),
        arguments(IndexSetCheck.DUPLICATE_CODE, "classes/POOR", "code: GOOD", "code: POOR"),
        arguments(IndexSetCheck.BLANK_TEXT, "A1", "source: điều 1", "source: ' '"),
        arguments(IndexSetCheck.BLANK_TEXT, "small", "reason: không hoạt động", "reason: ''"),
        arguments(IndexSetCheck.NUMBER_OUT_OF_RANGE, "places", "places: 2", "places: 7"),
        arguments(IndexSetCheck.NUMBER_OUT_OF_RANGE, "places", "places: 2", "places: 2.5"),
        arguments(IndexSetCheck.NUMBER_OUT_OF_RANGE, "tolerance", "0.015", "-0.015"),
        arguments(IndexSetCheck.NUMBER_OUT_OF_RANGE, "flat-total", "total: 1", "total: -1"),
        arguments(
            IndexSetCheck.CAPS_DO_NOT_ADD_UP,
            "small/second/AA",
            "max: 6\n            rule",
            "max: 5\n            rule"),
        arguments(IndexSetCheck.CAPS_DO_NOT_ADD_UP, "small/second", "max: 4", "max: 3"),
        arguments(
            IndexSetCheck.BAND_EMPTY,
            "classes/NONE",
            "classes:",
            "classes:\n  - {code: NONE, name: Không, from: 5, below: 5}"),
        arguments(IndexSetCheck.BAND_GAP, "classes/GOOD", "below: 5", "below: 4.99"),
        arguments(IndexSetCheck.BAND_GAP, "classes/POOR", "from: 0", "from: 1"),
        arguments(IndexSetCheck.BAND_GAP, "classes", "from: 5", "from: 5, below: 10"),
        arguments(IndexSetCheck.BAND_OVERLAP, "classes/GOOD", "below: 5", "below: 5.01"),
        arguments(IndexSetCheck.BAND_OVERLAP, "classes/GOOD", ", below: 5", ""),
        arguments(IndexSetCheck.UNKNOWN_RULE, "A1", "kind: proportional", "kind: logarithmic"),
        arguments(IndexSetCheck.BAD_RULE_PARAMETER, "A1", "full-at: 0.5, ", ""),
        arguments(IndexSetCheck.BAD_RULE_PARAMETER, "A1", "full-at: 0.5", "full-at: 0"),
        arguments(IndexSetCheck.BAD_RULE_PARAMETER, "A1", "full-at: 0.5", "full-at: 80"),
        arguments(IndexSetCheck.BAD_RULE_PARAMETER, "A1", ", zero-denominator: full", ""),
        arguments(IndexSetCheck.BAD_RULE_PARAMETER, "A1", "denominator: full", "denominator: x"),
        arguments(IndexSetCheck.BAD_RULE_PARAMETER, "A2", "tracked", "tracked, full-at: 1"),
        arguments(IndexSetCheck.UNKNOWN_MEASURE, "A1/local/numerator", "online,", "on_line,"),
        arguments(
            IndexSetCheck.UNKNOWN_MEASURE, "A1/local/denominator", "[received]", "[RECEIVED]"),
        arguments(IndexSetCheck.DUPLICATE_MEASURE, "A1/local/numerator", "direct]", "online]"),
        arguments(IndexSetCheck.NO_MEASURE, "A1/local/denominator", "[received]", "[]"),
        arguments(
            IndexSetCheck.FORMULA_WITHOUT_RULE,
            "A2",
            "rule: {kind: tracked}",
            """
            rule: {kind: tracked}
                        local: {numerator: [online], denominator: [received]}"""),
        arguments(
            IndexSetCheck.FORMULA_WITHOUT_RULE,
            "BB",
            "evidence: seed",
            """
            evidence: seed
                      local: {numerator: [online], denominator: [received]}"""),
        arguments(IndexSetCheck.CAP_CONTRADICTS_RULE, "A2", "tracked", "published-only"),
        arguments(
            IndexSetCheck.SCORED_TWICE,
            "second/AA",
            "max: 6\n        indicators:",
            """
            max: 6
                    direct: {rule: {kind: published-only}, evidence: law, source: điều 4}
                    indicators:"""),
        arguments(IndexSetCheck.UNKNOWN_TOTAL_POLICY, "total", "total: summed", "total: guessed"),
        arguments(IndexSetCheck.UNKNOWN_RULE, "BB", "{kind: published-only}", "{kind: x}"),
        arguments(IndexSetCheck.UNKNOWN_EVIDENCE, "BB", "evidence: seed", "evidence: hearsay"),
        arguments(IndexSetCheck.BLANK_TEXT, "BB", "source: điều 3", "source: ' '"),
        arguments(IndexSetCheck.UNKNOWN_EVIDENCE, "A1", "evidence: law", "evidence: hearsay"),
        arguments(IndexSetCheck.NOT_A_PROVINCE, "province", "province: H18", "province: Huế"),
        arguments(IndexSetCheck.NOT_A_PERIOD, "second/from", "\"2024\"", "2024-Q5"),
        arguments(IndexSetCheck.EMPTY_VALIDITY, "small/first", "2023-Q4", "2022-12"),
        arguments(IndexSetCheck.UNKNOWN_REFERENCE, "tie-break", "[BB]", "[CC]"),
        arguments(IndexSetCheck.UNKNOWN_REFERENCE, "composites/ALL", "[AA, BB]", "[AA, A1]"),
        arguments(IndexSetCheck.UNKNOWN_REFERENCE, "annex-order", "[BB, AA]", "[BB, AA, CC]"),
        arguments(IndexSetCheck.ANNEX_INCOMPLETE, "annex-order", "[BB, AA]", "[BB]"),
        arguments(IndexSetCheck.ANNEX_INCOMPLETE, "annex-order", "[BB, AA]", "[BB, AA, BB]"),
        arguments(IndexSetCheck.UNKNOWN_REFERENCE, "inactive", "activity: A1", "activity: A3"));
  }

  @ParameterizedTest(name = "{0} at {1}: {3}")
  @MethodSource("brokenOnce")
  void namesTheOneFault(IndexSetCheck check, String where, String part, String replacement) {
    List<IndexSetFault> faults = faultsOf(SoundIndexSet.with(part, replacement));

    assertThat(faults).extracting(IndexSetFault::check).containsOnly(check);
    assertThat(faults).anySatisfy(fault -> assertThat(fault.where()).endsWith(where));
  }

  @Test
  void namesAMissingMethod() {
    String text = SoundIndexSet.text();
    String noMethods = text.substring(0, text.indexOf("methods:")) + "methods: []\n";

    assertThat(faultsOf(noMethods))
        .extracting(IndexSetFault::check)
        .contains(IndexSetCheck.NO_METHOD);
  }

  @Test
  void formulasKnowEveryMeasureThatIsCountedAndNoOther() {
    assertThat(LocalRule.MEASURES)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Measure.values()).map(Measure::label).toList());
  }

  @Test
  void everyCheckHasATest() {
    Stream<IndexSetCheck> tested =
        Stream.concat(
            brokenOnce().map(test -> (IndexSetCheck) test.get()[0]),
            Stream.of(IndexSetCheck.NO_METHOD, IndexSetCheck.UNREADABLE));

    assertThat(tested.distinct()).containsExactlyInAnyOrder(IndexSetCheck.values());
  }

  @Test
  void reportsAllFaultsAtOnceEachOnItsLine() {
    String broken =
        Stream.of(
                new String[] {"[BB]", "[CC]"},
                new String[] {"below: 5", "below: 4"},
                new String[] {"evidence: law", "evidence: hearsay"},
                new String[] {"kind: proportional", "kind: logarithmic"},
                new String[] {"2023-Q4", "2022"},
                new String[] {"max: 4", "max: 3"})
            .reduce(
                SoundIndexSet.text(),
                (text, change) -> SoundIndexSet.replace(text, change[0], change[1]),
                (one, other) -> one);

    InvalidIndexSetException invalid =
        catchThrowableOfType(InvalidIndexSetException.class, () -> SoundIndexSet.load(broken));

    assertThat(invalid.faults())
        .extracting(IndexSetFault::check)
        .contains(
            IndexSetCheck.UNKNOWN_REFERENCE,
            IndexSetCheck.BAND_GAP,
            IndexSetCheck.UNKNOWN_EVIDENCE,
            IndexSetCheck.UNKNOWN_RULE,
            IndexSetCheck.EMPTY_VALIDITY,
            IndexSetCheck.CAPS_DO_NOT_ADD_UP);
    assertThat(invalid.toString().lines()).hasSize(1 + invalid.faults().size());
    assertThat(invalid)
        .hasMessageContaining("small.yaml")
        .hasMessageContaining("BAND_GAP at small/classes/GOOD: it begins at 5")
        .hasMessageContaining("the groups add up to 9, the cap is 10");
  }

  private static List<IndexSetFault> faultsOf(String yaml) {
    InvalidIndexSetException invalid =
        catchThrowableOfType(InvalidIndexSetException.class, () -> SoundIndexSet.load(yaml));
    assertThat(invalid)
        .as(() -> "no fault found in\n" + Arrays.toString(yaml.split("\n")))
        .isNotNull();
    return invalid.faults();
  }
}

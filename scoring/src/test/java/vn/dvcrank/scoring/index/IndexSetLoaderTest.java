package vn.dvcrank.scoring.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dvcrank.scoring.period.Period;

class IndexSetLoaderTest {

  @Test
  void readsEveryPart() {
    IndexSet set = SoundIndexSet.load(SoundIndexSet.text());

    assertThat(set.code()).isEqualTo("small");
    assertThat(set.max()).isEqualByComparingTo("10");
    assertThat(set.places()).isEqualTo(2);
    assertThat(set.bands())
        .containsExactly(
            new Band("GOOD", "Tốt", new BigDecimal("5")),
            new Band("POOR", "Yếu", new BigDecimal("0")));
    assertThat(set.total()).isEqualTo(TotalPolicy.SUMMED);
    assertThat(set.inactive()).contains(new InactiveRule("A1", BigDecimal.ONE, "không hoạt động"));
    assertThat(set.methods()).extracting(Method::code).containsExactly("first", "second");
    assertThat(set.method("first").lastPeriod()).contains(Period.parse("2023-Q4"));
    assertThat(set.method("second").lastPeriod()).isEqualTo(Optional.empty());
    assertThat(set.method("second").indicator("A1").orElseThrow())
        .isEqualTo(
            new Indicator(
                "A1",
                "Chỉ số một",
                new BigDecimal("6"),
                new ScoreRule.Proportional(new BigDecimal("0.5"), ScoreRule.ZeroDenominator.FULL),
                Evidence.LAW,
                "điều 1",
                Optional.of(new LocalFormula(List.of("online", "direct"), List.of("received")))));
    assertThat(set.method("second").group("BB").orElseThrow().direct())
        .contains(
            new Indicator(
                "BB",
                "Nhóm B",
                new BigDecimal("4"),
                new ScoreRule.PublishedOnly(),
                Evidence.SEED,
                "điều 3"));
    assertThat(set.method("first").group("BB").orElseThrow().direct()).isEmpty();
    assertThat(set.method("second").indicator("A2").orElseThrow().rule())
        .isEqualTo(new ScoreRule.Tracked());
  }

  @Test
  void bandsAreTheBestFirstHoweverTheFileOrdersThem() {
    String good = "  - {code: GOOD, name: Tốt, from: 5}\n";
    String moved =
        SoundIndexSet.replace(SoundIndexSet.with(good, ""), "tie-break", good + "tie-break");

    assertThat(SoundIndexSet.load(moved).bands())
        .extracting(Band::code)
        .containsExactly("GOOD", "POOR");
  }

  static Stream<Arguments> notOfTheForm() {
    return Stream.of(
        arguments("code: small", "code: small\ncolour: red", "colour"),
        arguments("max: 6\n", "max: 6\n        weight: 2\n", "weight"),
        arguments("decision: 1/QĐ\n", "", "decision"),
        arguments(", denominator: [received]", "", "denominator"),
        arguments("[received]", "[received], times: 2", "times"),
        arguments("[received]", "received", "line "),
        arguments("decision: 1/QĐ\n", "decision: ~\n", "decision"),
        arguments("source: điều 1", "", "source"),
        arguments("tie-break: [BB]", "tie-break: [BB, ~]", "tie-break"),
        arguments("max: 10", "max: ten", "plain decimal"),
        arguments("max: 10", "max: 1e999999999", "plain decimal"),
        arguments("max: 10", "max: .inf", "plain decimal"),
        arguments("max: 10", "max: \"10\"", "plain decimal"),
        arguments("max: 10", "max: 10\nmax: 11", "max"),
        arguments("[BB]", "BB", "line "),
        arguments("methods:", "methods: {", "line "),
        arguments("code: small", "code: &c small", "aliases"),
        arguments("# The", "--- 1\n--- # The", "line "));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("notOfTheForm")
  void refusesWhatIsNotOfTheForm(String part, String replacement, String named) {
    String broken = SoundIndexSet.with(part, replacement);
    String yaml = broken.contains("&c") ? broken.replace("name: Cả hai", "name: *c") : broken;

    InvalidIndexSetException invalid =
        catchThrowableOfType(InvalidIndexSetException.class, () -> SoundIndexSet.load(yaml));

    assertThat(invalid).isNotNull();
    assertThat(invalid.faults())
        .extracting(IndexSetFault::check)
        .containsExactly(IndexSetCheck.UNREADABLE);
    assertThat(invalid).hasMessageContaining(named);
    assertThat(invalid.toString().lines()).hasSize(2);
  }

  @Test
  void refusesDepthThatNoIndexSetHas() {
    String deep = "code: " + "[".repeat(5000) + "]".repeat(5000);

    assertThatThrownBy(() -> SoundIndexSet.load(deep))
        .isInstanceOf(InvalidIndexSetException.class)
        .hasMessageContaining("UNREADABLE");
  }

  @Test
  void readsNoMoreThanItsLimitOfAnEndlessFile() {
    assertThatThrownBy(() -> new IndexSetLoader().load("endless.yaml", new EndlessComment()))
        .isInstanceOf(InvalidIndexSetException.class)
        .hasMessageContaining("endless.yaml")
        .hasMessageContaining("longer than");
  }

  @Test
  void refusesWhatIsNotUtf8() {
    byte[] latin = {'c', 'o', 'd', 'e', ':', ' ', (byte) 0xE9};

    assertThatThrownBy(
            () -> new IndexSetLoader().load("latin.yaml", new ByteArrayInputStream(latin)))
        .isInstanceOf(InvalidIndexSetException.class)
        .hasMessageContaining("not UTF-8");
  }

  @Test
  void refusesAnEmptyFile() {
    assertThatThrownBy(() -> SoundIndexSet.load(""))
        .isInstanceOf(InvalidIndexSetException.class)
        .hasMessageContaining("UNREADABLE");
  }

  private static final class EndlessComment extends InputStream {
    @Override
    public int read() throws IOException {
      return '#';
    }
  }
}

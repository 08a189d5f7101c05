package vn.dvcrank.scoring.index;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An index set as its file writes it, unchecked. It differs from {@link IndexSet} where the file
 * says something twice so that it can be checked (both ends of a class), or in words.
 */
record IndexSetDocument(
    String code,
    String name,
    String decision,
    @JsonSetter(nulls = Nulls.SET) @Nullable String province,
    BigDecimal max,
    String total,
    BigDecimal places,
    BigDecimal recomputeTolerance,
    List<BandDocument> classes,
    List<String> tieBreak,
    @JsonSetter(nulls = Nulls.SET) @Nullable InactiveDocument inactive,
    List<CompositeDocument> composites,
    @JsonSetter(nulls = Nulls.SET) @Nullable List<String> annexOrder,
    List<MethodDocument> methods) {

  /** A class; only the best one has no upper bound. */
  record BandDocument(
      String code,
      String name,
      BigDecimal from,
      @JsonSetter(nulls = Nulls.SET) @Nullable BigDecimal below) {}

  record InactiveDocument(String activity, BigDecimal flatTotal, String reason) {}

  record CompositeDocument(String code, String name, List<String> groups) {}

  /** A method; one that is still in use has no end. */
  record MethodDocument(
      String code,
      String name,
      String from,
      @JsonSetter(nulls = Nulls.SET) @Nullable String to,
      List<GroupDocument> groups) {

    Stream<IndicatorDocument> indicators() {
      return groups.stream().flatMap(group -> group.indicators().stream());
    }

    /** Whatever has a rule: the indicators, and the groups that are scored directly. */
    Stream<IndicatorDocument> scored() {
      return groups.stream()
          .flatMap(group -> Stream.concat(group.itself().stream(), group.indicators().stream()));
    }
  }

  /** A group, scored by its indicators or directly, or by rules that nobody knows. */
  record GroupDocument(
      String code,
      String name,
      BigDecimal max,
      List<IndicatorDocument> indicators,
      @JsonSetter(nulls = Nulls.SET) @Nullable DirectDocument direct) {

    /** The group as an indicator, when it is scored directly. */
    Optional<IndicatorDocument> itself() {
      return Optional.ofNullable(direct)
          .map(
              scored ->
                  new IndicatorDocument(
                      code,
                      name,
                      max,
                      scored.rule(),
                      scored.evidence(),
                      scored.source(),
                      scored.local()));
    }
  }

  /** What an indicator states besides what its group does. */
  record DirectDocument(
      RuleDocument rule,
      String evidence,
      String source,
      @JsonSetter(nulls = Nulls.SET) @Nullable LocalDocument local) {}

  record IndicatorDocument(
      String code,
      String name,
      BigDecimal max,
      RuleDocument rule,
      String evidence,
      String source,
      @JsonSetter(nulls = Nulls.SET) @Nullable LocalDocument local) {}

  /** Labels of measures of a province's own exports, added up above and below the line. */
  record LocalDocument(List<String> numerator, List<String> denominator) {}

  /** A rule; what it needs besides its kind depends on the kind. */
  record RuleDocument(
      String kind,
      @JsonSetter(nulls = Nulls.SET) @Nullable BigDecimal fullAt,
      @JsonSetter(nulls = Nulls.SET) @Nullable String zeroDenominator) {}
}

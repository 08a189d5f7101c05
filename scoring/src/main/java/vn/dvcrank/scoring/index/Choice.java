package vn.dvcrank.scoring.index;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A closed set of words in a file, one for each constant of an enum: {@code published-only} is
 * {@code PUBLISHED_ONLY}.
 */
record Choice<E extends Enum<E>>(Class<E> type) {

  static final Choice<RuleKind> RULE_KIND = new Choice<>(RuleKind.class);
  static final Choice<Evidence> EVIDENCE = new Choice<>(Evidence.class);
  static final Choice<ScoreRule.ZeroDenominator> ZERO_DENOMINATOR =
      new Choice<>(ScoreRule.ZeroDenominator.class);
  static final Choice<TotalPolicy> TOTAL_POLICY = new Choice<>(TotalPolicy.class);

  Optional<E> find(String word) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> word(constant).equals(word))
        .findFirst();
  }

  /** The constant of a word that is known to be one. */
  E get(String word) {
    return find(word).orElseThrow(() -> new IllegalArgumentException(notOneOf(word)));
  }

  String notOneOf(String word) {
    List<String> words = Arrays.stream(type.getEnumConstants()).map(Choice::word).toList();
    return "'" + word + "' is none of " + String.join(", ", words);
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
